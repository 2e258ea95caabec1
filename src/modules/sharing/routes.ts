/** Every address of sharing but those of information items. */
import type { Route } from '#platform/http'
import { protocolAddresses } from './routes-protocol.ts'
import { shareAddresses } from './routes-shares.ts'

export const sharingRoutes: readonly Route[] = [...protocolAddresses, ...shareAddresses]

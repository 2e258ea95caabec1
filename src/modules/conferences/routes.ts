/** Every address of this module. */
import type { Route } from '#platform/http'
import { conveningRoutes } from './routes-convening.ts'

export const conferencesRoutes: readonly Route[] = [...conveningRoutes]

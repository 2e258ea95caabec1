/** Every address of this module. */
import type { Route } from '#platform/http'
import { stoppedRoutes } from './pages/stopped/page.tsx'

export const recipientsRoutes: readonly Route[] = stoppedRoutes

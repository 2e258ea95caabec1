/** Every address of this module. */
import type { Route } from '#platform/http'
import { boardRoute } from './pages/board/page.tsx'
import { informationFlowRoute } from './pages/information-flow/page.tsx'
import { needsMeNowRoute } from './pages/needs-me-now/page.tsx'

export const worklistRoutes: readonly Route[] = [needsMeNowRoute, boardRoute, informationFlowRoute]

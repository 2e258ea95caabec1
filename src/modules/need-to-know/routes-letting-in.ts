/** Addresses of who can see a case, letting in and keeping out. */
import type { Route } from '#platform/http'
import { clearancesRoutes } from './pages/clearances/page.tsx'
import { letInRoutes } from './pages/let-in/page.tsx'
import { restrictRoutes } from './pages/restrict/page.tsx'
import { rolePagesRoutes } from './pages/roles/page.tsx'
import { whoCanSeeRoute } from './pages/who-can-see/page.tsx'
import { yourAccessRoute } from './pages/your-access/page.tsx'

export const lettingInRoutes: readonly Route[] = [
  whoCanSeeRoute,
  ...letInRoutes,
  ...restrictRoutes,
  ...clearancesRoutes,
  yourAccessRoute,
  ...rolePagesRoutes,
]

/** Every address of this module. */
import type { Route } from '#platform/http'
import { holdRoutes } from './pages/hold/page.tsx'
import { listRoutes } from './pages/list/page.tsx'

export const retentionRoutes: readonly Route[] = [...listRoutes, ...holdRoutes]

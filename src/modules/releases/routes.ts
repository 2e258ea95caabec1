/** Every address of this module. */
import type { Route } from '#platform/http'
import { noticeRoutes } from './pages/notice/page.tsx'
import { settleRoutes } from './pages/settle/page.tsx'

export const releasesRoutes: readonly Route[] = [...noticeRoutes, ...settleRoutes]

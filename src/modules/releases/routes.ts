/** Every address of this module. */
import type { Route } from '#platform/http'
import { dischargeRoutes } from './pages/discharge/page.tsx'
import { noticeRoutes } from './pages/notice/page.tsx'
import { settleRoutes } from './pages/settle/page.tsx'

export const releasesRoutes: readonly Route[] = [...noticeRoutes, ...settleRoutes, ...dischargeRoutes]

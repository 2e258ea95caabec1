/** Every address of this module. */
import type { Route } from '#platform/http'
import { casePageRoute } from './pages/case/page.tsx'
import { correctEntryRoutes } from './pages/correct-entry/page.tsx'
import { findRoutes } from './pages/find/page.tsx'
import { recordRoutes } from './pages/record/page.tsx'
import { releaseRoutes } from './pages/release/page.tsx'
import { standingRoutes } from './pages/standing/page.tsx'
import { supervisorRoutes } from './pages/supervisor/page.tsx'
import type { AnyPanel } from './panel.ts'

/** The panels of the case page are handed in by `src/app`. */
export const casesRoutes = (panels: readonly AnyPanel[]): readonly Route[] => [
  casePageRoute(panels),
  ...findRoutes,
  ...recordRoutes,
  ...correctEntryRoutes,
  ...releaseRoutes,
  ...supervisorRoutes,
  ...standingRoutes,
]

/** Every address of what happens when somebody must know now. */
import type { AnyPanel } from '#modules/cases'
import type { Route } from '#platform/http'
import { breakGlassRoutes } from './pages/break-glass/page.tsx'
import { purposeRoutes } from './pages/purpose/page.tsx'
import { purposesRoute } from './pages/purposes/page.tsx'
import { reviewRoutes } from './pages/reviews/page.tsx'
import { safetyFactsRoutes } from './pages/safety-facts/page.tsx'
import { urgentActionRoutes } from './pages/urgent-action/page.tsx'

/** The panels are those of the case page that a broken glass shows, handed in by `src/app`. */
export const emergencyRoutes = (panels: readonly AnyPanel[]): readonly Route[] => [
  ...breakGlassRoutes,
  ...reviewRoutes,
  ...safetyFactsRoutes(panels),
  ...urgentActionRoutes,
  ...purposeRoutes,
  purposesRoute,
]

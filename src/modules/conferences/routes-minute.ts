/** Every address of the minute: drawn up, circulated, read, corrected. */
import type { Route } from '#platform/http'
import { circulationRoutes } from './pages/circulation/page.tsx'
import { copyRoutes } from './pages/copy/page.tsx'
import { correctRoutes } from './pages/correct/page.tsx'
import { correctionsRoutes } from './pages/corrections/page.tsx'
import { minutePageRoutes } from './pages/minute/page.tsx'
import { myMinutesRoutes } from './pages/my-minutes/page.tsx'
import { wordingRoutes } from './pages/wording/page.tsx'

export const minuteRoutes: readonly Route[] = [
  ...minutePageRoutes,
  ...wordingRoutes,
  ...circulationRoutes,
  ...correctionsRoutes,
  ...myMinutesRoutes,
  ...copyRoutes,
  ...correctRoutes,
]

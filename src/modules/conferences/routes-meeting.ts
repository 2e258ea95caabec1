/** Every address of the meeting: contributing, the brief, the meeting itself, closing. */
import type { Route } from '#platform/http'
import { briefRoutes } from './pages/brief/page.tsx'
import { closeRoutes } from './pages/close/page.tsx'
import { conditionsLetterRoutes } from './pages/conditions-letter/page.tsx'
import { contributeRoutes } from './pages/contribute/page.tsx'
import { meetingRoutes } from './pages/meeting/page.tsx'

export const routesOfMeeting: readonly Route[] = [
  ...contributeRoutes,
  ...briefRoutes,
  ...meetingRoutes,
  ...closeRoutes,
  ...conditionsLetterRoutes,
]

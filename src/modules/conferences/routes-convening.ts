/** Every address of considering, convening, inviting and replying. */
import type { Route } from '#platform/http'
import { askRoutes } from './pages/ask/page.tsx'
import { changeRoutes } from './pages/change/page.tsx'
import { concernRoutes } from './pages/concern/page.tsx'
import { conferenceRoutes } from './pages/conference/page.tsx'
import { considerRoutes } from './pages/consider/page.tsx'
import { conveneRoutes } from './pages/convene/page.tsx'
import { handOnRoutes } from './pages/hand-on/page.tsx'
import { invitationRoutes } from './pages/invitation/page.tsx'
import { invitationsRoutes } from './pages/invitations/page.tsx'

export const conveningRoutes: readonly Route[] = [
  ...concernRoutes,
  ...askRoutes,
  ...considerRoutes,
  ...conveneRoutes,
  ...conferenceRoutes,
  ...invitationsRoutes,
  ...invitationRoutes,
  ...changeRoutes,
  ...handOnRoutes,
]

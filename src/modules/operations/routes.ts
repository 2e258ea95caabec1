/** Every address where an installation shows what it does in the background. */
import type { Route } from '#platform/http'
import { showMessages } from './pages/messages/page.tsx'
import { showWork } from './pages/work/page.tsx'

export type OperationsSettings = {
  /** Where this installation is reached: what links in mail begin with. */
  readonly address: string
  /** Whether mail leaves this installation at all. */
  readonly mails: boolean
}

/** Everybody sees the mail that was for them; an administrator sees all of it, and the work of the background. */
export const operationsRoutes = (settings: OperationsSettings): readonly Route[] => [
  {
    method: 'GET',
    path: '/messages',
    door: 'signed-in',
    purpose: 'own-work',
    tells: 'administration',
    answer: showMessages(settings),
  },
  {
    method: 'GET',
    path: '/background-work',
    door: 'signed-in',
    roles: ['administrator'],
    purpose: 'administration',
    tells: 'none',
    answer: showWork,
  },
]

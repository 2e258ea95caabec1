/** Every address at which somebody asks who saw what, and at which something is done about it. */
import type { Route } from '#platform/http'
import type { DeskPanel } from './desk-panel.ts'
import { find, showDesk } from './pages/desk/page.tsx'
import { showLedgerState, takeProof } from './pages/ledger-state/page.tsx'
import { showMisSend, showNewMisSend, takeMisSendStep, takeNewMisSend } from './pages/mis-send/page.tsx'
import { showOfficer, showOwnActs, takePlace } from './pages/officer/page.tsx'
import { showOwnerAnswer, takeOwnerAnswer } from './pages/owner-answer/page.tsx'
import { showNewRequest, showRequest, takeClosing, takeNewRequest } from './pages/request/page.tsx'
import { showSignal, showSignals, takeOutcome } from './pages/signals/page.tsx'
import { takeFile } from './pages/who-saw/file.ts'
import { showWhoSaw } from './pages/who-saw/page.tsx'

const get = { method: 'GET', door: 'signed-in', purpose: 'administration', tells: 'consultation' } as const
const post = { ...get, method: 'POST', tells: 'access-decision' } as const
const dpo = { roles: ['data-protection-officer'] } as const

const seenRoutes: readonly Route[] = [
  { ...get, path: '/cases/:caseId/seen', answer: showWhoSaw },
  { ...get, path: '/cases/:caseId/seen/file', answer: takeFile(false) },
  { ...get, path: '/cases/:caseId/seen/statutory', answer: takeFile(true) },
  {
    ...get,
    roles: ['administrator', 'auditor', 'data-protection-officer'],
    path: '/operations/ledger',
    answer: showLedgerState,
  },
  { ...get, path: '/ledger-lines/:eventId/proof', answer: takeProof },
  { ...get, path: '/my-acts', answer: showOwnActs },
  { ...post, path: '/my-acts/place', tells: 'administration', answer: takePlace },
  { ...get, ...dpo, path: '/data-protection/officers/:memberId', answer: showOfficer },
  { ...get, path: '/access-signals', answer: showSignals },
  { ...get, path: '/access-signals/:signalId', answer: showSignal },
  { ...post, path: '/access-signals/:signalId', answer: takeOutcome },
]

const deskRoutes = (panels: readonly DeskPanel[]): readonly Route[] => [
  { ...get, ...dpo, path: '/data-protection', answer: showDesk(panels) },
  { ...post, ...dpo, path: '/data-protection/find', tells: 'consultation', answer: find(panels) },
  { ...get, ...dpo, path: '/data-protection/requests/new', tells: 'none', answer: showNewRequest },
  { ...post, ...dpo, path: '/data-protection/requests/new', answer: takeNewRequest },
  { ...get, ...dpo, path: '/data-protection/requests/:requestId', answer: showRequest },
  { ...post, ...dpo, path: '/data-protection/requests/:requestId', answer: takeClosing },
  { ...get, path: '/data-protection/answers/:answerId', answer: showOwnerAnswer },
  { ...post, path: '/data-protection/answers/:answerId', tells: 'disclosure', answer: takeOwnerAnswer },
  { ...get, path: '/mis-sends/new', tells: 'none', answer: showNewMisSend },
  { ...post, path: '/mis-sends/new', tells: 'disclosure', answer: takeNewMisSend },
  { ...get, path: '/mis-sends/:misSendId', answer: showMisSend },
  { ...post, ...dpo, path: '/mis-sends/:misSendId', tells: 'alteration', answer: takeMisSendStep },
]

/** The parts of the desk that other modules draw are handed in by `src/app`. */
export const accessRecordsRoutes = (panels: readonly DeskPanel[]): readonly Route[] => [
  ...seenRoutes,
  ...deskRoutes(panels),
]

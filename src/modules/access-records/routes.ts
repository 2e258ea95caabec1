/** Every address at which somebody asks who saw what. */
import type { Route } from '#platform/http'
import { showOfficer, showOwnActs } from './pages/officer/page.tsx'
import { showSignal, showSignals, takeOutcome } from './pages/signals/page.tsx'
import { takeFile } from './pages/who-saw/file.ts'
import { showWhoSaw } from './pages/who-saw/page.tsx'

const reading = { method: 'GET', door: 'signed-in', purpose: 'administration', tells: 'consultation' } as const

export const accessRecordsRoutes: readonly Route[] = [
  { ...reading, path: '/cases/:caseId/seen', answer: showWhoSaw },
  { ...reading, path: '/cases/:caseId/seen/file', answer: takeFile(false) },
  { ...reading, path: '/cases/:caseId/seen/statutory', answer: takeFile(true) },
  { ...reading, path: '/my-acts', answer: showOwnActs },
  { ...reading, path: '/data-protection/officers/:memberId', roles: ['data-protection-officer'], answer: showOfficer },
  { ...reading, path: '/access-signals', answer: showSignals },
  { ...reading, path: '/access-signals/:signalId', answer: showSignal },
  { ...reading, method: 'POST', path: '/access-signals/:signalId', tells: 'access-decision', answer: takeOutcome },
]

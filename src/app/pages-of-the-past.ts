/** Pages that can be shown as somebody could see them at a past moment: the case page first. */
import { casesRoutes } from '#modules/cases'
import { conferencesRoutes } from '#modules/conferences'
import type { Route } from '#platform/http'
import { casePanels } from './case-panels.ts'

const SHOWN_AS_THEY_WERE = [
  '/cases/:caseId',
  '/conferences/:conferenceId',
  '/conferences/:conferenceId/agenda',
  '/conferences/:conferenceId/brief',
  '/minutes',
  '/minutes/:copyId',
]

export const pagesOfThePast: readonly Route[] = [...casesRoutes(casePanels), ...conferencesRoutes].filter(
  ({ method, path }) => method === 'GET' && SHOWN_AS_THEY_WERE.includes(path),
)

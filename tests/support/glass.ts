/** Breaking the glass in tests: somebody of another authority, whose team holds no post on the case. */
import { breakGlass, type Emergency, type GlassLead } from '#modules/need-to-know'
import type { Database } from '#platform/db'
import type { Outcome, Role } from '#shared'
import type { TestArea } from './area.ts'
import { pastEveryPolicy } from './database.ts'
import { mustBeDone } from './what-it-did.ts'

/** The role that breaks it where nothing else is said. */
export const HELPER: Role = 'social-work-solo'

export const emergency = (whom: string, more: Partial<Emergency> = {}): Emergency => ({
  whom,
  bornOn: undefined,
  reason: 'danger-to-child',
  because: 'A child was seen at his door this evening',
  ...more,
})

/** Breaks the glass as somebody of an area. */
export const breakingAs =
  (database: Database, area: TestArea) =>
  (given: Emergency, role: Role = HELPER, at = area): Promise<Outcome<GlassLead>> =>
    database.asActor(at.actor(role, 'safeguarding'), tx => breakGlass(tx, given))

export const referenceOf = async (caseId: string): Promise<string> =>
  String((await pastEveryPolicy(`select reference from cases_cases where id = '${caseId}'`))[0]?.['reference'])

export function openingOf(outcome: Outcome<GlassLead>): string {
  const lead = mustBeDone(outcome)
  if (!('openingId' in lead)) throw new Error('It led to the case')
  return lead.openingId
}

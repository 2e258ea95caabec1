/** Conferences and considerations of a case, as a part of the case page's single statement. */
import { sql } from 'kysely'
import type { Day } from '#rules'
import type { ConferenceKind, ConferenceState } from '../model/meeting.ts'

export type ConferenceInBrief = {
  readonly id: string
  readonly kind: ConferenceKind
  readonly state: ConferenceState
  readonly heldOn: Day
  readonly startsAt: string
}

export type ConferencesOfCase = {
  /** Whether the reader would see a conference if there were one. */
  readonly wouldSee: boolean
  readonly conferences: readonly ConferenceInBrief[]
  /** What was considered: open first, then decided. */
  readonly considered: readonly { readonly id: string; readonly state: 'open' | 'convened' | 'not-convened' }[]
}

export const conferencesOfCasePart = (caseId: string) => sql<ConferencesOfCase>`json_build_object(
  'wouldSee', ${caseId}::uuid = any (access.cases_i_may_read('conference')),
  'conferences', (select coalesce(json_agg(json_build_object('id', c.id, 'kind', c.kind, 'state', c.state, 'heldOn', c.held_on,
      'startsAt', left(c.starts_at::text, 5)) order by c.held_on desc, c.id desc), '[]') from conferences_conferences c where c.case_id = ${caseId}),
  'considered', (select coalesce(json_agg(json_build_object('id', k.id, 'state', k.state) order by k.state <> 'open', k.id desc), '[]')
    from conferences_considerations k where k.case_id = ${caseId}))`

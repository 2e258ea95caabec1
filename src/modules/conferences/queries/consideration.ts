/** The question "should a conference be convened?" about a case: why it was raised, who was asked, what was decided. */
import { sql } from 'kysely'
import type { Instant } from '#platform/clock'
import type { CaseTx } from '#platform/db'
import type { Because, Day } from '#rules'

export type View = 'convene' | 'do-not-convene' | 'no-view'

export type Consultation = {
  readonly id: string
  readonly agency: string
  readonly person: string
  readonly view: View
  readonly said: string
  readonly proposedOn: Day | null
  readonly proposedAt: string | null
  readonly proposedVenue: string
  /** Whom to ask, as it was put to them: names and posts. */
  readonly proposedInvitees: readonly string[]
  readonly writtenAt: Instant
  readonly by: string
}

export type Consideration = {
  readonly considerationId: string
  readonly caseId: string
  readonly because: readonly Because[]
  readonly state: 'open' | 'convened' | 'not-convened'
  readonly raisedAt: Instant
  readonly decidedBy: string | null
  readonly decidedAt: Instant | null
  readonly decidedBecause: string | null
  readonly nobodyConsultedBecause: string
  readonly conferenceId: string | null
  readonly consultations: readonly Consultation[]
}

const consultations = sql`(
  select coalesce(json_agg(json_build_object('id', k.id, 'agency', g.short_name, 'person', k.person_consulted, 'view', k.view,
      'said', k.said, 'proposedOn', k.proposed_on, 'proposedAt', left(k.proposed_at::text, 5), 'proposedVenue', k.proposed_venue,
      'proposedInvitees', k.proposed_invitees, 'writtenAt', k.written_at, 'by', w.name) order by k.written_at, k.id), '[]')
    from conferences_consultations k join staff_agencies g on g.id = k.agency_id join staff_members w on w.id = k.written_by
   where k.consideration_id = c.id)`

const columns = sql`c.id as "considerationId", c.case_id as "caseId", c.because, c.state, c.written_at as "raisedAt",
  m.name as "decidedBy", c.decided_at as "decidedAt", c.decided_because as "decidedBecause",
  c.nobody_consulted_because as "nobodyConsultedBecause",
  (select f.id from conferences_conferences f where f.consideration_id = c.id order by f.written_at desc, f.id desc limit 1) as "conferenceId",
  ${consultations} as consultations`

/** One consideration, or undefined when it is not there for this reader. */
export async function considerationById(tx: CaseTx, considerationId: string): Promise<Consideration | undefined> {
  const found = await sql<Consideration>`
    select ${columns} from conferences_considerations c left join staff_members m on m.id = c.decided_by
     where c.id = ${considerationId}`.execute(tx.sql)
  const [one] = found.rows
  const about = one === undefined ? {} : { caseId: one.caseId }
  tx.tell({
    kind: 'consultation',
    act: 'conferences/consideration',
    items: [`consideration:${considerationId}`],
    ...about,
  })
  return one
}

/** Every consideration of a case, newest first. */
export async function considerationsOfCase(tx: CaseTx, caseId: string): Promise<readonly Consideration[]> {
  tx.tell({ kind: 'consultation', act: 'conferences/considerations', caseId })
  const found = await sql<Consideration>`
    select ${columns} from conferences_considerations c left join staff_members m on m.id = c.decided_by
     where c.case_id = ${caseId} order by c.written_at desc, c.id desc`.execute(tx.sql)
  return found.rows
}

/** Who chairs and records in whose place, and what was asked and not answered yet. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'

export type Seat = 'chair' | 'recorder'

export type Devolution = {
  readonly id: string
  readonly conferenceId: string
  readonly caseId: string
  readonly seat: Seat
  readonly from: string
  readonly to: string
  readonly toId: string
  readonly because: string
  readonly state: 'asked' | 'agreed' | 'declined'
  readonly askedBy: string
  readonly decidedBy: string | null
  readonly decidedBecause: string | null
}

const select = sql`select d.id, d.conference_id as "conferenceId", d.case_id as "caseId", d.seat, f.name as "from", t.name as "to",
    d.to_id as "toId", d.because, d.state, w.name as "askedBy", k.name as "decidedBy", d.decided_because as "decidedBecause"
  from conferences_devolutions d
  join staff_members f on f.id = d.from_id
  join staff_members t on t.id = d.to_id
  join staff_members w on w.id = d.written_by
  left join staff_members k on k.id = d.decided_by`

/** What was asked and agreed for one conference, in order. */
export async function devolutionsOf(tx: CaseTx, conferenceId: string): Promise<readonly Devolution[]> {
  tx.tell({ kind: 'consultation', act: 'conferences/devolutions', conferenceId })
  const found = await sql<Devolution>`${select} where d.conference_id = ${conferenceId} order by d.written_at`.execute(
    tx.sql,
  )
  return found.rows
}

/** One of them, or undefined when it is not there for this reader. */
export async function devolutionById(tx: CaseTx, id: string): Promise<Devolution | undefined> {
  tx.tell({ kind: 'consultation', act: 'conferences/devolution', items: [`devolution:${id}`] })
  const found = await sql<Devolution>`${select} where d.id = ${id}`.execute(tx.sql)
  return found.rows[0]
}

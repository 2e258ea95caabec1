/** What is proposed, what was decided, and how the last run went. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { Because, Day } from '#rules'

export type ProposalShown = {
  readonly id: string
  readonly caseId: string
  readonly reference: string
  readonly area: string
  readonly closedOn: Day | null
  readonly dueOn: Day
  readonly because: readonly Because[]
  readonly state: 'proposed' | 'kept' | 'set-aside' | 'restored'
  readonly decidedBecause: string | null
  readonly decidedAt: string | null
  readonly version: number
}

/** Those that wait and the reader looks after; of a case no more than its number. */
export async function proposals(tx: CaseTx): Promise<readonly ProposalShown[]> {
  tx.tell({ kind: 'consultation', act: 'retention/proposals' })
  const found = await sql<ProposalShown>`
    with p as materialized (
      select * from retention_proposals where state = 'proposed' order by due_on, id limit 200
    )
    select p.id, p.case_id as "caseId", c.reference, c.area, c.closed_on as "closedOn", p.due_on as "dueOn", p.because, p.state,
           p.decided_because as "decidedBecause", p.decided_at as "decidedAt", p.version
      from p join access.cases_proposed(array(select case_id from p)) c on c.case_id = p.case_id order by p.due_on, p.id`.execute(
    tx.sql,
  )
  return found.rows
}

/** What was set aside where the reader looks after it. */
export async function setAside(tx: CaseTx): Promise<readonly ProposalShown[]> {
  tx.tell({ kind: 'consultation', act: 'retention/set-aside-list' })
  const found = await sql<ProposalShown>`
    select id, case_id as "caseId", reference, area, closed_on as "closedOn", due_on as "dueOn", because, 'set-aside' as state,
           decided_because as "decidedBecause", decided_at as "decidedAt", version
      from access.records_set_aside()`.execute(tx.sql)
  return found.rows
}

export type LastRun = {
  readonly id: string
  readonly ranOn: Day
  readonly base: number
  readonly due: number
  readonly proposed: number
  readonly stopped: boolean
  readonly confirmed: boolean
}

/** The last run, if there was one. */
export async function lastRun(tx: CaseTx): Promise<LastRun | undefined> {
  const found = await sql<LastRun>`
    select id, ran_on as "ranOn", base, due, proposed, stopped, confirmed_by is not null as confirmed
      from retention_runs order by written_at desc, id desc limit 1`.execute(tx.sql)
  return found.rows[0]
}

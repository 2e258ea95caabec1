/** Where a person is, as the page and the command that record a release ask it. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'
import type { CaseStatus } from './case-page.ts'

export type WhereHeld = {
  readonly place: CaseStatus['place']
  readonly releaseOn: Day | null
  readonly openedOn: Day
  readonly version: number
  /** Whether this reader keeps the status of the case. */
  readonly mayRecord: boolean
}

/** Undefined when the case is not there for this reader. Told to the ledger by the caller. */
export async function whereHeld(tx: CaseTx, caseId: string): Promise<WhereHeld | undefined> {
  const found = await sql<WhereHeld>`
    select c.place, c.release_on as "releaseOn", c.opened_on as "openedOn", c.version,
           c.id = any (access.cases_i_may_write('status')) as "mayRecord"
      from cases_cases c where c.id = ${caseId}`.execute(tx.sql)
  return found.rows[0]
}

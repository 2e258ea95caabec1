/** Whose ledger it is, as far as the reader may know. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import { referencesOf } from './lines.ts'

export type CaseLedger = {
  readonly caseId: string
  readonly reference: string
  /** The name, for those who may read it; whoever answers for access alone knows the reference. */
  readonly name: string | undefined
  /** True for those who read the case itself and not only who looked. */
  readonly whole: boolean
}

/** The case, or nothing where its ledger is not open to the reader. */
export async function caseLedger(tx: CaseTx, caseId: string): Promise<CaseLedger | undefined> {
  const found = await sql<{ open: boolean; whole: boolean; name: string | null }>`
    select ${caseId}::uuid = any (access.ledgers_open_to_me(array[${caseId}]::uuid[])) as open,
           ${caseId}::uuid = any (access.cases_among('ledger', array[${caseId}]::uuid[])) as whole,
           (select p.known_as from access.people_of_cases(array[${caseId}]::uuid[]) p limit 1) as name`.execute(tx.sql)
  const row = found.rows[0]
  if (row?.open !== true) return undefined
  const references = await referencesOf(tx, [caseId])
  return { caseId, reference: references.get(caseId) ?? '', name: row.name ?? undefined, whole: row.whole }
}

/** Who a case is about and who stands on it, for other modules' pages: the case page's own head without the rest. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import { type CaseHead, head, type StandingShown, standing } from './case-page.ts'

/** The head is null for a reader who may not know the person's name through the case. */
export type CaseInBrief = { readonly head: CaseHead | null; readonly standing: readonly StandingShown[] }

/** The head of one case and everybody who stands on it today, as far as the reader may see them. */
export async function caseInBrief(tx: CaseTx, caseId: string): Promise<CaseInBrief> {
  tx.tell({ kind: 'consultation', act: 'cases/case-in-brief', caseId })
  const found = await sql<CaseInBrief>`
    select ${head(caseId, tx.today)} as head, ${standing(caseId, tx.today)} as standing`.execute(tx.sql)
  return found.rows[0] ?? { head: null, standing: [] }
}

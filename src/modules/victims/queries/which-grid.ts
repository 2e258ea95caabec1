/** On which nation's grid points of a case are read. */
import { caseFacts } from '#modules/cases'
import type { CaseTx } from '#platform/db'

/** The nation, or undefined when the case is not there for whoever asks. */
export async function whichGrid(tx: CaseTx, caseId: string): Promise<string | undefined> {
  tx.tell({ kind: 'consultation', act: 'victims/which-grid', caseId })
  return (await caseFacts(tx, caseId))?.jurisdiction
}

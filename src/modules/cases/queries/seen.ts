/** Who has looked at a case or written in it: the ledger as the case's own people may read it. */
import type { CaseTx } from '#platform/db'
import { linesAbout, type Seen } from '#platform/ledger'

/** How many lines one page shows. */
export const LINES_SHOWN = 200

/** The latest lines about a case, newest first. Reading them is itself a line. */
export async function seenCase(tx: CaseTx, caseId: string): Promise<readonly Seen[]> {
  tx.tell({ kind: 'consultation', act: 'cases/who-has-seen', caseId })
  return linesAbout(tx.sql, caseId, LINES_SHOWN)
}

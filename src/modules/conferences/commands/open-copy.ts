/** A recipient opens their copy. Opening it is the receipt: nothing else has to be pressed or returned. */
import { sql } from 'kysely'
import { endTasks } from '#modules/tasks'
import type { CaseTx } from '#platform/db'
import { type CopyHeld, copyById } from '../queries/copy.ts'
import { ANSWER_TASK } from './decide-correction.ts'
import { READ_TASK } from './send-copies.ts'

/** How it was taken: on screen, or as a file. */
export type Taken = 'screen' | 'pdf' | 'docx'

/** The copy, now opened; undefined when it is not this reader's. */
export async function openCopy(tx: CaseTx, copyId: string, taken: Taken): Promise<CopyHeld | undefined> {
  const copy = await copyById(tx, copyId)
  if (copy === undefined) {
    tx.tell({ kind: 'consultation', act: 'conferences/open-copy', items: ['nothing-there'] })
    return undefined
  }
  await tx.narrowTo([copy.caseId])
  const { caseId, conferenceId, mark } = copy
  const first = copy.openedAt === null
  if (first) {
    await sql`update conferences_copies set opened_at = ${tx.now} where id = ${copyId} and opened_at is null`.execute(
      tx.sql,
    )
    await endTasks(tx, { aboutId: copyId, kind: READ_TASK }, 'done', 'opened')
  }
  await endTasks(tx, { aboutId: copyId, kind: ANSWER_TASK }, 'done', 'read')
  const items = [`copy:${copyId}`, `mark:${mark}`, `taken:${taken}`, ...(first ? ['receipt'] : [])]
  tx.tell({ kind: 'consultation', act: 'conferences/open-copy', caseId, conferenceId, items })
  return { ...copy, openedAt: copy.openedAt ?? tx.now }
}

/** Whether a draft is ready to be approved: the rule's answer, on the record and on the words as they were typed. */
import type { CaseTx } from '#platform/db'
import { type Because, isTheMinuteReady, type Readiness } from '#rules'
import { type Minute, partsOf } from '../model/minute.ts'
import { minuteFactsOf } from '../model/readiness.ts'
import { meetingRecord } from './meeting-record.ts'

export type ReadinessHeld = { readonly readiness: Readiness; readonly because: readonly Because[] }

/** What keeps the minute from being approved and what would make it better; undefined when there is no such meeting. */
export async function minuteReadiness(
  tx: CaseTx,
  conferenceId: string,
  minute: Minute,
): Promise<ReadinessHeld | undefined> {
  const record = await meetingRecord(tx, conferenceId)
  if (record === undefined) return undefined
  const written = partsOf(minute).flatMap(part => part.cells.filter(cell => cell.fact !== true))
  const text = written.map(cell => cell.says).join('\n')
  const answer = isTheMinuteReady.answer({ ...minuteFactsOf(record), text }, tx.today)
  return answer.kind === 'decided' ? { readiness: answer.value, because: answer.because } : undefined
}

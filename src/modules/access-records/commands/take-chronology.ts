/**
 * Takes the chronology out of Cairn for a court or a case review. It is a disclosure, to a named recipient, with a reason,
 * and stands in the chronology itself.
 */
import { sql } from 'kysely'
import { recordEntry, referenceOf } from '#modules/cases'
import { stopForRecipient } from '#modules/recipients'
import type { CaseTx } from '#platform/db'
import { done, notFound, type Outcome, refused } from '#shared'
import { caseLedger } from '../queries/case-ledger.ts'
import { inWordsOfEntry, TAKEN } from '../queries/taken-chronology.ts'

export type ChronologyAsked = {
  readonly caseId: string
  /** Who gets it, and the body they get it for. */
  readonly recipient: string
  readonly body: string
  readonly because: string
}

const NOT_YOURS = {
  code: 'access-records/not-yours-to-disclose',
  says: 'Your part in this case does not include telling others.',
  next: 'Ask the supervising worker or a liaison officer to take it.',
}

/** Records the disclosure and answers the id of its entry, under which the file is fetched. */
export async function takeChronology(tx: CaseTx, given: ChronologyAsked): Promise<Outcome<string>> {
  const { caseId, body, because } = given
  const about = await caseLedger(tx, caseId)
  if (about?.whole !== true) return notFound
  const found = await sql<{ may: boolean }>`
    select ${caseId}::uuid = any (access.cases_i_may_write('disclosure')) as may`.execute(tx.sql)
  if (found.rows[0]?.may !== true) return refused(NOT_YOURS)
  const stopped = await stopForRecipient(tx, caseId, [{ typed: `${given.recipient}, ${body}` }])
  if (stopped !== undefined) return stopped
  const entry = { caseId, section: 'disclosure', kind: TAKEN, happenedOn: tx.today, ...inWordsOfEntry(given) }
  const entryId = await recordEntry(tx, entry)
  // The body stands in the ledger, the name of its officer in the entry alone: the mark ties them to the paper.
  const items = [`entry:${entryId}`, `mark:${referenceOf(entryId)}`]
  tx.tell({ kind: 'disclosure', act: 'access-records/take-chronology', caseId, items, recipients: [body], because })
  return done(entryId)
}

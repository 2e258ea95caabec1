/** Says why one opened a case, once for the working day. */
import { sql } from 'kysely'
import { caseName } from '#modules/cases'
import type { CaseTx } from '#platform/db'
import { done, notFound, type Outcome, wrong } from '#shared'
import type { PurposeSaid } from '../model/purposes.ts'

/** Hours for which it holds: a working day, and not the next one. */
const HOLDS_HOURS = 12

/** Keeps it. Only "something else" needs words; supervisors read one in twenty of those. */
export async function sayPurpose(
  tx: CaseTx,
  caseId: string,
  purpose: PurposeSaid,
  words: string,
): Promise<Outcome<null>> {
  if ((await caseName(tx, caseId)) === undefined) return notFound
  if (purpose === 'other' && words === '') return wrong({ field: 'words', says: 'Say in a few words what it is' })
  const { memberId, postId } = tx.actor
  await sql`insert into need_to_know_purposes (id, case_id, member_id, post_id, purpose, words, from_at, to_at, written_at, written_by)
    values (${tx.newId()}, ${caseId}, ${memberId}, ${postId}, ${purpose}, ${words}, ${tx.now},
      ${tx.now}::timestamptz + make_interval(hours => ${HOLDS_HOURS}), ${tx.now}, ${memberId})`.execute(tx.sql)
  tx.tell({ kind: 'access-decision', act: 'need-to-know/say-purpose', caseId, purpose, because: 'asked' })
  return done(null)
}

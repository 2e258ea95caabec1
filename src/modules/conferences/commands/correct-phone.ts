/** Puts a wrong telephone number right, once: it then shows right wherever the number is shown (S3-57). */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import { done, keptLine, notFound, type Outcome, wrong } from '#shared'
import { runByMe } from './in-session.ts'

const NUMBER = /^\+?[0-9][0-9 ().-]{4,30}( ?(?:ext|x)\.? ?\d{1,6})?$/i

/** Corrects the number of somebody on the list of the conference or in the core group of its case. */
export async function correctPhone(
  tx: CaseTx,
  given: { readonly conferenceId: string; readonly memberId: string; readonly phone: string },
): Promise<Outcome<null>> {
  const found = await runByMe(tx, given.conferenceId)
  if ('trouble' in found) return found.trouble
  const phone = keptLine(given.phone)
  if (!NUMBER.test(phone)) return wrong({ field: 'phone', says: 'Write the number in digits, such as 01632 960 201' })
  const { conferenceId, caseId } = found.at.head
  const corrected = await sql<{ ok: boolean }>`
    select access.correct_phone(${conferenceId}, ${given.memberId}, ${phone}) as ok`.execute(tx.sql)
  if (corrected.rows[0]?.ok !== true) return notFound
  tx.tell({
    kind: 'alteration',
    act: 'conferences/correct-phone',
    caseId,
    conferenceId,
    items: [`member:${given.memberId}`],
  })
  return done(null)
}

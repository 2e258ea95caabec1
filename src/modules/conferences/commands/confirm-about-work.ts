/** "Both hold for this work too": takes the decisions about the work again, as they stand, for the work named now (S3-71). */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import { done, type Outcome } from '#shared'
import { FIELDS } from '../model/meeting.ts'
import { inSession } from './in-session.ts'

const ANSWERS: readonly string[] = [FIELDS.employmentRisk, FIELDS.employerTold]

/** Confirms them. The words stay, so their versions do; the ledger has who confirmed and when. */
export async function confirmAboutWork(tx: CaseTx, conferenceId: string): Promise<Outcome<null>> {
  const found = await inSession(tx, conferenceId)
  if ('trouble' in found) return found.trouble
  const { caseId } = found.at.head
  await sql`update conferences_fields set written_at = ${tx.now}, written_by = ${tx.actor.memberId}
    where conference_id = ${conferenceId} and field = any (${[...ANSWERS]}::text[]) and says <> ''`.execute(tx.sql)
  const items = ANSWERS.map(field => `field:${field}`)
  tx.tell({ kind: 'alteration', act: 'conferences/confirm-about-work', caseId, conferenceId, items })
  return done(null)
}

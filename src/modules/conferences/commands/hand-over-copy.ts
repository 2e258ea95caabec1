/** A body without an account gets its copy on paper: whoever runs the meeting prints it and hands it over (S3-48). */
import { sql } from 'kysely'
import { stopForRecipient } from '#modules/recipients'
import type { CaseTx } from '#platform/db'
import { done, notFound, type Outcome } from '#shared'
import type { CopyIssued } from '../model/copy.ts'
import { runByMe } from './in-session.ts'

/** The content of such a copy, with its printing told. */
export async function handOverCopy(tx: CaseTx, conferenceId: string, copyId: string): Promise<Outcome<CopyIssued>> {
  const held = await runByMe(tx, conferenceId)
  if ('trouble' in held) return notFound
  const found = await sql<{ content: CopyIssued; mark: string; invitationId: string; name: string }>`
    select t.content, c.mark, c.invitation_id as "invitationId", c.outside_name as name
      from conferences_copies c join conferences_copy_contents t on t.copy_id = c.id
     where c.id = ${copyId} and c.conference_id = ${conferenceId} and c.member_id is null`.execute(tx.sql)
  const [copy] = found.rows
  if (copy === undefined) return notFound
  const stopped = await stopForRecipient(tx, held.at.head.caseId, [{ named: copy.name }])
  if (stopped !== undefined) return stopped
  await sql`update conferences_copies set opened_at = ${tx.now} where id = ${copyId} and opened_at is null`.execute(
    tx.sql,
  )
  tx.tell({
    kind: 'disclosure',
    act: 'conferences/hand-over-copy',
    caseId: held.at.head.caseId,
    conferenceId,
    items: [`copy:${copyId}`, `mark:${copy.mark}`],
    recipients: [`outside:${copy.invitationId}`],
  })
  return done(copy.content)
}

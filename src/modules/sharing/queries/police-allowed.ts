/** Whether the police permitted that registration is told to this recipient in these words (S3-81). */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { Recipient } from './judge-share.ts'

type Asked = { readonly caseId: string; readonly words: string; readonly to: Recipient }

/**
 * The police liaison officer who shares it gives the permission by doing so: in writing, for this recipient and these
 * words. For everybody else the permission must stand on file, word for word.
 */
export async function hasPoliceAllowed(tx: CaseTx, { caseId, words, to }: Asked): Promise<boolean> {
  if (tx.actor.role === 'police-solo') return true
  const found = await sql<{ allowed: boolean }>`
    select (${caseId} || '/' || access.digest_of(${words}))
      = any (access.registration_words_permitted(${to.memberId}, ${to.postId}, ${to.agencyId})) as allowed`.execute(
    tx.sql,
  )
  return found.rows[0]?.allowed === true
}

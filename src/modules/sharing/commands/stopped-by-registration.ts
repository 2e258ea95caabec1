/**
 * S3-81: words that say whether somebody is registered with the police go to nobody who may not know it, until the police
 * permit these words for that recipient. The attempt stands in the ledger. Police send their own words themselves.
 */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import { type ItemReader, type PostRole, RIGHTS, revealsRegistration } from '#rules'
import { type Outcome, refused } from '#shared'
import { textAsRead } from '../queries/registration-texts.ts'

export type Sending = {
  readonly caseId: string
  /** The columns a recipient will read together. */
  readonly texts: readonly string[]
  readonly to: readonly ItemReader[]
}

/** Roles that read whether somebody is registered, by their work. */
const readsRegistration = (role: PostRole) => RIGHTS[role].file.includes('registration')

const POLICE_WORDS: readonly string[] = ['police-solo', 'crime-manager']

type Held = { readonly agencyId: string | null; readonly postId: string | null; readonly memberId: string | null }

/** Who stands behind a way of naming, with their role: one line for each post that would read it. */
async function postsBehind(
  tx: CaseTx,
  { kind, id }: ItemReader,
): Promise<readonly (Held & { readonly role: PostRole })[]> {
  if (kind === 'conference') return []
  const which = {
    agency: sql`p.agency_id = ${id}`,
    role: sql`p.role = ${id}`,
    post: sql`p.id = ${id}`,
    member: sql`o.member_id = ${id}`,
  }[kind]
  const found = await sql<Held & { role: PostRole }>`
    select distinct p.agency_id as "agencyId", p.id as "postId", o.member_id as "memberId", p.role
      from staff_posts p join staff_postings o on o.post_id = p.id and o.from_day <= ${tx.today} and (o.to_day is null or o.to_day >= ${tx.today})
     where ${which}`.execute(tx.sql)
  return found.rows
}

async function isPermitted(
  tx: CaseTx,
  { caseId, texts }: Sending,
  { agencyId, postId, memberId }: Held,
): Promise<boolean> {
  const found = await sql<{ permitted: boolean }>`
    select (${caseId} || '/' || access.digest_of(${textAsRead(texts)}))
      = any (access.registration_words_permitted(${memberId}, ${postId}, ${agencyId})) as permitted`.execute(tx.sql)
  return found.rows[0]?.permitted === true
}

/** Why it is stopped; nothing when it may go. */
export async function stoppedByRegistration(tx: CaseTx, sending: Sending): Promise<Outcome<never> | undefined> {
  if (!revealsRegistration(textAsRead(sending.texts)) || POLICE_WORDS.includes(tx.actor.role)) return undefined
  const kept: ItemReader[] = []
  for (const reader of sending.to) {
    const behind = await postsBehind(tx, reader)
    const mayKnow = async (one: (typeof behind)[number]) =>
      readsRegistration(one.role) || one.agencyId === tx.actor.agencyId || (await isPermitted(tx, sending, one))
    const answers = await Promise.all(behind.map(mayKnow))
    if (behind.length === 0 || answers.includes(false)) kept.push(reader)
  }
  if (kept.length === 0) return undefined
  tx.tell({
    kind: 'access-decision',
    act: 'sharing/registration-stopped',
    caseId: sending.caseId,
    rule: 'sharing/does-it-reveal-registration',
    recipients: kept.map(({ kind, id }) => `${kind}:${id}`),
  })
  return refused({
    code: 'sharing/registration-needs-the-police',
    says: 'These words name registration status. They go to no such reader without the written permission of the police (S3-81).',
    next: 'Reword them, or ask the police on the page “Words that name registration status” of this case.',
    rule: 'sharing/does-it-reveal-registration',
  })
}

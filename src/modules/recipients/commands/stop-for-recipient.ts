/**
 * Looks at a recipient before something about a case goes to them (5.2 row 38). Cairn compares them with everybody in the
 * case, whatever of it the sender may read, and the sender hears one sentence and never whom. What was tried is kept, and told to
 * the ledger, so that asking again and again tells nothing and is noticed.
 */
import { sql } from 'kysely'
import { namesOf, postsById } from '#modules/staff'
import { addTask } from '#modules/tasks'
import type { CaseTx } from '#platform/db'
import { folded, mayItGoToThisRecipient, RECIPIENT_RULE } from '#rules'
import { type Outcome, refused } from '#shared'
import { triedSoFar } from '../queries/tries.ts'

/** Somebody with an account, whoever holds a post, or a name as it was typed. */
export type Recipient =
  | { readonly memberId: string }
  | { readonly postId: string }
  /** With the address, where it is written beside the name. */
  | { readonly typed: string }
  /** A body that stands on a list already, by its name. */
  | { readonly named: string }

/** The kind of the task with which whoever was stopped finds the way on. */
export const HAVE_LOOKED_AT = 'recipients/have-looked-at'

/** A part that nobody reads on a case: that something was stopped is known to whoever tried alone. */
const NOBODY_ELSES = 'administration'

type Named = { readonly recipient: string; readonly name: string; readonly typed: boolean }

/** The longest name that is kept; a recipient is told apart by all of what was typed. */
const LONGEST_NAME = 300

async function named(tx: CaseTx, recipients: readonly Recipient[]): Promise<readonly Named[]> {
  const posts = recipients.flatMap(one => ('postId' in one ? [one.postId] : []))
  const members = recipients.flatMap(one => ('memberId' in one ? [one.memberId] : []))
  const holders = (await postsById(tx, posts)).map(one => one.memberId)
  const names = await namesOf(tx, [...members, ...holders])
  const known = [...names].map(([id, name]) => ({ recipient: `member:${id}`, name, typed: false }))
  const written = recipients.flatMap(one => {
    const name = ('typed' in one ? one.typed : 'named' in one ? one.named : '').trim()
    return name === '' ? [] : [{ recipient: `written:${folded(name)}`, name, typed: 'typed' in one }]
  })
  return [...new Map([...known, ...written].map(one => [one.recipient, one])).values()]
}

/** Names and addresses in the case; what is read here leaves as a yes or a no. */
async function inCase(rule: CaseTx, caseId: string) {
  const found = await sql<{ names: string[]; addresses: string[] }>`
    select names, addresses from access.names_in_case(${caseId})`.execute(rule.sql)
  return found.rows[0]
}

type InCase = { readonly names: readonly string[]; readonly addresses: readonly string[] }

/** The try that was stopped; undefined when it passes. */
async function tryOne(
  rule: CaseTx,
  caseId: string,
  of: Named,
  around: InCase | undefined,
): Promise<string | undefined> {
  const { stoppedId, ...tried } = await triedSoFar(rule, caseId, of.recipient)
  const about = { names: [], addresses: [], ...around }
  const answer = mayItGoToThisRecipient.answer({ recipient: of.name, typed: of.typed, ...about, ...tried }, rule.today)
  // Where nobody could look, nothing goes.
  const { may, counts } = answer.kind === 'decided' && around !== undefined ? answer.value : NOBODY_LOOKED
  if (!may && stoppedId !== null) return stoppedId
  const id = rule.newId()
  if (counts || !may) await keep(rule, { caseId, id, of, stopped: !may, counted: counts })
  if (!may) await putOnList(rule, caseId, id)
  return may ? undefined : id
}

const NOBODY_LOOKED = { may: false, counts: false }

type Try = { caseId: string; id: string; of: Named; stopped: boolean; counted: boolean }

async function keep(rule: CaseTx, { caseId, id, of, stopped, counted }: Try): Promise<void> {
  const { agencyId, memberId } = rule.actor
  await rule.sql
    .insertInto('recipients_tries')
    .values({
      id,
      case_id: caseId,
      recipient: of.recipient,
      name: of.name.slice(0, LONGEST_NAME),
      typed: of.typed,
      stopped,
      counted,
      tried_on: rule.today,
      agency_id: agencyId,
      member_id: memberId,
      written_at: rule.now,
      written_by: memberId,
    })
    .execute()
}

/** The way on stands on the list of whoever was stopped, and says nothing of the case. */
async function putOnList(rule: CaseTx, caseId: string, id: string): Promise<void> {
  const { memberId, agencyId } = rule.actor
  await addTask(rule, {
    kind: HAVE_LOOKED_AT,
    says: 'Have a recipient looked at',
    caseId,
    section: NOBODY_ELSES,
    owner: { memberId, agencyId },
    dueOn: null,
    opens: `/cases/${caseId}/recipients`,
    about: { table: 'recipients_tries', id },
  })
}

/** The same words whatever was found, so that they say nothing of what the sender may not read. */
const somebodyInThisCase = refused({
  code: 'recipients/somebody-in-this-case',
  says: 'The recipient may be somebody in this case; a second person must look.',
  next: 'Nothing was sent. Choose another recipient, or ask a second person: “Have a recipient looked at” is on your list.',
  rule: RECIPIENT_RULE,
})

/** Why it may not go to all of these recipients, or nothing. To be asked last, before anything is written. */
export async function stopForRecipient(
  tx: CaseTx,
  caseId: string,
  recipients: readonly Recipient[],
): Promise<Outcome<never> | undefined> {
  const all = await named(tx, recipients)
  if (all.length === 0) return undefined
  const tries = await tx.byRule(async rule => {
    // One at a time for a case: two at once would both be the last that is counted.
    await sql`select pg_advisory_xact_lock(hashtextextended(${caseId}, 50))`.execute(rule.sql)
    const around = await inCase(rule, caseId)
    const found: string[] = []
    for (const of of all) {
      const tried = await tryOne(rule, caseId, of, around)
      if (tried !== undefined) found.push(tried)
    }
    return found
  })
  if (tries.length === 0) return undefined
  const items = tries.map(id => `try:${id}`)
  tx.tell({ kind: 'access-decision', act: 'recipients/stop', caseId, items, rule: RECIPIENT_RULE })
  return somebodyInThisCase
}

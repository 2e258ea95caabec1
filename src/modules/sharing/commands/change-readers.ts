/** Who reads an item beside its owner: opened and closed by the owner alone, each with its reason (S3-80). */
import { sql } from 'kysely'
import { type Recipient, stopForRecipient } from '#modules/recipients'
import type { CaseTx } from '#platform/db'
import type { ItemReader } from '#rules'
import { done, notFound, type Outcome, refused, wrong } from '#shared'
import { wrongReaders } from '../model/items.ts'
import { type ItemShown, itemOf } from '../queries/items.ts'
import { stoppedByRegistration } from './stopped-by-registration.ts'
import { withoutBasis } from './without-basis.ts'

/** The refusal of whoever does not own it: the next step is to ask (S3-80). */
export const onlyTheOwner = refused({
  code: 'sharing/only-the-owner',
  says: 'Only the agency that owns an item releases it or says who reads it.',
  next: 'Ask the owner: the button is on the page of the item.',
  rule: 'S3-80',
})

export type Opening = {
  readonly caseId: string
  readonly itemId: string
  readonly readers: readonly ItemReader[]
  readonly because: string
}

/** The item where the actor keeps it, and otherwise why not. */
export async function keptItem(tx: CaseTx, caseId: string, itemId: string): Promise<Outcome<ItemShown>> {
  const item = await itemOf(tx, caseId, itemId)
  if (item === undefined) return notFound
  return item.kept ? done(item) : onlyTheOwner
}

/** Readers who are named, or hold a post: whether one of them may be somebody in the case. */
export const stopForReaders = (tx: CaseTx, caseId: string, readers: readonly ItemReader[]) =>
  stopForRecipient(
    tx,
    caseId,
    readers.flatMap(({ kind, id }): Recipient[] =>
      kind === 'member' ? [{ memberId: id }] : kind === 'post' ? [{ postId: id }] : [],
    ),
  )

/** Lets readers in. Somebody who reads it already is let in once. */
export async function openTo(tx: CaseTx, given: Opening): Promise<Outcome<null>> {
  const found = await keptItem(tx, given.caseId, given.itemId)
  if (found.kind !== 'done') return found
  const item = found.value
  if (given.readers.length === 0) return wrong({ field: 'readers', says: 'Choose who is to read it' })
  const unfit = wrongReaders(item.class, given.readers)
  if (unfit !== undefined) return wrong(unfit)
  const stopped =
    (await withoutBasis(tx, given.caseId, given.readers)) ??
    (await stopForReaders(tx, given.caseId, given.readers)) ??
    (await stoppedByRegistration(tx, { caseId: given.caseId, texts: [item.says, item.conditions], to: given.readers }))
  if (stopped !== undefined) return stopped
  for (const reader of given.readers) await letIn(tx, given, reader)
  tx.tell({
    kind: 'disclosure',
    act: 'sharing/open-item',
    caseId: given.caseId,
    items: [`item:${given.itemId}`],
    recipients: given.readers.map(({ kind, id }) => `${kind}:${id}`),
  })
  return done(null)
}

async function letIn(tx: CaseTx, { caseId, itemId, because }: Opening, { kind, id }: ItemReader): Promise<void> {
  const column = sql.ref(`reader_${kind}${kind === 'role' ? '' : '_id'}`)
  await sql`insert into sharing_item_readers (id, item_id, case_id, agency_id, ${column}, because, written_at, written_by)
    select ${tx.newId()}, ${itemId}, ${caseId}, ${tx.actor.agencyId}, ${id}, ${because}, ${tx.now}, ${tx.actor.memberId}
     where not exists (select 1 from sharing_item_readers r where r.item_id = ${itemId} and r.ended_at is null and r.${column}::text = ${id})`.execute(
    tx.sql,
  )
}

/** Ends somebody's reading, from their next request. */
export async function closeTo(
  tx: CaseTx,
  given: { readonly caseId: string; readonly itemId: string; readonly readerId: string; readonly because: string },
): Promise<Outcome<null>> {
  const found = await keptItem(tx, given.caseId, given.itemId)
  if (found.kind !== 'done') return found
  const ended =
    await sql`update sharing_item_readers set ended_at = ${tx.now}, ended_by = ${tx.actor.memberId}, ended_because = ${given.because}
     where id = ${given.readerId} and item_id = ${given.itemId} and ended_at is null`.execute(tx.sql)
  if (Number(ended.numAffectedRows ?? 0) === 0) return notFound
  tx.tell({
    kind: 'access-decision',
    act: 'sharing/close-item',
    caseId: given.caseId,
    items: [`item:${given.itemId}`, `reader:${given.readerId}`],
  })
  return done(null)
}

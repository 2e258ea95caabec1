/** Mail that went out, waits, failed or would have gone out, with the name of whom it was for. */
import type { CaseTx } from '#platform/db'
import { type Kept, outbox } from '#platform/mail'

export type MessageShown = Kept & { readonly to: string }

/** The newest messages that the actor may see: their own, and for administrators everybody's. */
export async function messages(tx: CaseTx, address: string): Promise<readonly MessageShown[]> {
  const kept = await outbox(tx, address)
  const ids = [...new Set(kept.map(one => one.recipientId))]
  const found =
    ids.length === 0
      ? []
      : await tx.sql.selectFrom('staff_members').select(['id', 'name']).where('id', 'in', ids).execute()
  const names = new Map(found.map(({ id, name }) => [id, name]))
  return kept.map(one => ({ ...one, to: names.get(one.recipientId) ?? 'Somebody who has left' }))
}

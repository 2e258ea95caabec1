/** Mail that went out, waits, failed or would have gone out, with the name of whom it was for. */
import { namesOf } from '#modules/staff'
import type { CaseTx } from '#platform/db'
import { type Kept, outbox } from '#platform/mail'

export type MessageShown = Kept & { readonly to: string }

/** The newest messages that the actor may see: their own, and for administrators everybody's. */
export async function messages(tx: CaseTx, address: string): Promise<readonly MessageShown[]> {
  const kept = await outbox(tx, address)
  const names = await namesOf(
    tx,
    kept.map(one => one.recipientId),
  )
  return kept.map(one => ({ ...one, to: names.get(one.recipientId) ?? 'Somebody who has left' }))
}

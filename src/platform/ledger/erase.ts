/** Takes the body of a line away, as two people decided. What the tree proves of the line stays as it was. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import { done, notFound, type Outcome } from '#shared'
import { ERASED_BODY, itemOfLine } from './verify-whole.ts'

type Erasing = { readonly eventId: string; readonly approvalId: string }

/**
 * Erases, in the transaction of whoever approved it: only what was approved, about the line it was approved for. The
 * ledger is told which line; verifying knows by that, that nobody else took the body away.
 */
export async function eraseBody(tx: CaseTx, { eventId, approvalId }: Erasing): Promise<Outcome<null>> {
  const found = await sql<{ erased: boolean }>`select access.erase_body(${eventId}, ${approvalId}) as erased`.execute(
    tx.sql,
  )
  if (found.rows[0]?.erased !== true) return notFound
  tx.tell({ kind: 'erasure', act: ERASED_BODY, items: [itemOfLine(eventId), `approval:${approvalId}`] })
  return done(null)
}

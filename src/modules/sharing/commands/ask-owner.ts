/** S3-80: whoever wants more of an item, or to pass it on, asks its owner; the owner answers or declines in time. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import { notFound, type Outcome } from '#shared'
import { itemOf } from '../queries/items.ts'
import { askForInformation } from './ask-for-information.ts'

export type AskOwner = {
  readonly caseId: string
  /** What is asked for, and why it is needed. */
  readonly asks: string
  readonly why: string
} & ({ readonly itemId: string } | { readonly pointerId: string })

/** The post that answers for it. */
async function ownersPost(tx: CaseTx, given: AskOwner): Promise<string | undefined> {
  if ('itemId' in given) return (await itemOf(tx, given.caseId, given.itemId))?.ownerPostId
  const found = await sql<{ postId: string }>`select ask_post_id as "postId" from sharing_pointers
     where id = ${given.pointerId} and case_id = ${given.caseId} and ended_at is null`.execute(tx.sql)
  return found.rows[0]?.postId
}

/** Puts it on the list of the owner's post, like every request for information, and answers its id. */
export async function askOwner(tx: CaseTx, given: AskOwner): Promise<Outcome<string>> {
  const askedPostId = await ownersPost(tx, given)
  if (askedPostId === undefined) return notFound
  const { caseId, asks, why } = given
  const about = 'itemId' in given ? `item:${given.itemId}` : `pointer:${given.pointerId}`
  tx.tell({ kind: 'consultation', act: 'sharing/ask-owner', caseId, items: [about] })
  return askForInformation(tx, { caseId, askedPostId, asks, why, protects: null, urgent: false, answerOn: null })
}

/** Having somebody told. The outbox is written in the caller's transaction; a job sends what stands in it. */

import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Tables } from '#db/tables'
import type { Meeting } from '#platform/calendar'
import type { Instant } from '#platform/clock'
import { asJson, type CaseTx, NOBODY } from '#platform/db'
import { isId } from '#platform/ids'
import { defineJob, enqueue } from '#platform/jobs'
import { isLink, isMessageKind, type MessageKind, messageText } from './messages.ts'

/** What can be said to somebody: which of the known messages, to whom, where its link leads. */
export type Message = {
  readonly kind: MessageKind
  /** The member of staff. Their address is looked up when the message is sent. */
  readonly to: string
  /** The page that the message leads to, `/tasks/<id>`. */
  readonly link: string
  /** For messages that bring a meeting for the calendar. */
  readonly meeting?: Meeting
}

export const sendMail = defineJob({ name: 'mail/send', data: z.strictObject({ messageId: z.uuid() }), atOnce: 3 })

/** What of a transaction telling somebody needs. */
type Telling = {
  readonly sql: Kysely<Tables>
  readonly now: Instant
  readonly newId: () => string
  readonly afterwards: (then: () => void) => void
  readonly actor?: { readonly memberId: string } | undefined
}

/**
 * Has somebody told, once the transaction is committed. The message's id is also the job's, and the name under which
 * mail servers know the message, so that sending it a second time can be told from sending a second one.
 */
export async function queueMail(tx: Telling, message: Message): Promise<string> {
  if (!isLink(message.link)) throw new Error('A mail may lead only to a page of ours, named by words and ids')
  if (!isId(message.to)) throw new Error('A mail is for a member of staff')
  const id = tx.newId()
  await tx.sql
    .insertInto('platform_outbox')
    .values({
      id,
      kind: message.kind,
      recipient_id: message.to,
      link: message.link,
      meeting: message.meeting === undefined ? null : asJson(message.meeting),
      written_at: tx.now,
      written_by: tx.actor?.memberId ?? NOBODY,
    })
    .execute()
  await enqueue(tx, sendMail, { messageId: id }, { id })
  return id
}

/** A message as the outbox shows it: what was mailed or would have been. */
export type Kept = {
  readonly id: string
  readonly kind: string
  readonly recipientId: string
  readonly state: string
  readonly because: string | null
  readonly writtenAt: Instant
  readonly settledAt: Instant | null
  readonly subject: string
  readonly text: string
  readonly link: string
}

/** The newest messages that the actor may see: their own, and for administrators everybody's. */
export async function outbox(tx: CaseTx, address: string, limit = 100): Promise<readonly Kept[]> {
  tx.tell({ kind: 'administration', act: 'mail/outbox' })
  const rows = await tx.sql
    .selectFrom('platform_outbox')
    .selectAll()
    .orderBy('written_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(row => ({
    id: row.id,
    kind: row.kind,
    recipientId: row.recipient_id,
    state: row.state,
    because: row.because,
    writtenAt: row.written_at,
    settledAt: row.settled_at,
    link: row.link,
    ...(isMessageKind(row.kind) ? messageText(row.kind, row.link, address) : { subject: row.kind, text: '' }),
  }))
}

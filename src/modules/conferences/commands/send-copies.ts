/**
 * Makes the copies of a minute and puts them in their readers' hands: a marked copy each, a task, a mail that says only
 * that, and one line of disclosure. A reader whose words did not change gets no new copy, so that nobody learns of a
 * change in a part that they may not see (S3-92 to S3-94).
 */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { referenceOf } from '#modules/cases'
import { addTask, endTasks } from '#modules/tasks'
import { asJson, type CaseTx } from '#platform/db'
import { queueMail } from '#platform/mail'
import type { OnTheList } from '../model/circulation.ts'
import { type Copy, copyFor, holdsAnything, personIn, wordsToCompare } from '../model/copy.ts'
import { circulationOf } from '../queries/circulation.ts'
import { type CopySent, copiesOf } from '../queries/copies.ts'
import type { MeetingAtHand } from '../queries/meeting-at-hand.ts'
import type { MinuteHeld } from '../queries/minute.ts'

/** The task that waits for a reader until they open their copy. */
export const READ_TASK = 'minute/read'

/** A copy about to be made: for whom, what it says, and which number and edition it is. */
type Making = {
  readonly copyId: string
  readonly to: OnTheList
  readonly copy: Copy
  readonly digest: string
  readonly number: number
  readonly edition: number
  /** The copy it takes the place of. */
  readonly before: CopySent | undefined
}

const digestOf = (copy: Copy) => createHash('sha256').update(wordsToCompare(copy)).digest('hex')

const isFor = (sent: CopySent, { recipient, invitationId }: OnTheList) =>
  recipient?.memberId == null
    ? sent.invitationId === invitationId && sent.memberId === null
    : sent.memberId === recipient.memberId

/** The copies that are wanting: readers who have none yet, or whose newest says something else. */
function toMake(
  tx: CaseTx,
  minute: MinuteHeld,
  list: readonly OnTheList[],
  sent: readonly CopySent[],
): readonly Making[] {
  let last = Math.max(0, ...sent.map(one => one.number))
  return list.flatMap(to => {
    if (!to.gets || to.recipient === null) return []
    const copy = copyFor(minute.content, to.recipient)
    if (!holdsAnything(copy)) return []
    const digest = digestOf(copy)
    const before = sent.findLast(one => isFor(one, to))
    if (before?.digest === digest) return []
    if (before === undefined) last += 1
    const number = before?.number ?? last
    return [{ copyId: tx.newId(), to, copy, digest, number, edition: (before?.edition ?? 0) + 1, before }]
  })
}

/** Sends what is wanting and answers how many copies went out. The caller holds the turn and knows that it is approved. */
export async function sendCopies(tx: CaseTx, at: MeetingAtHand, minute: MinuteHeld): Promise<number> {
  const { list } = await circulationOf(tx, at)
  const sent = await copiesOf(tx, at.head.conferenceId)
  const making = toMake(tx, minute, list, sent)
  const of = Math.max(0, ...sent.map(one => one.number), ...making.map(one => one.number))
  for (const one of making) {
    await writeCopy(tx, at, minute, one, of)
    await putInHand(tx, at, one)
  }
  if (making.length > 0) tellOf(tx, at, minute, making)
  return making.length
}

async function writeCopy(
  tx: CaseTx,
  { head }: MeetingAtHand,
  { minuteId }: MinuteHeld,
  one: Making,
  of: number,
): Promise<void> {
  const { copyId, to, copy, digest, number, edition } = one
  const mark = referenceOf(copyId)
  const memberId = to.recipient?.memberId ?? null
  await sql`insert into conferences_copies (id, minute_id, conference_id, case_id, member_id, post_id, invitation_id, outside_name,
      agency_id, as_role, number, edition, mark, digest, withheld, because, written_at, written_by)
    values (${copyId}, ${minuteId}, ${head.conferenceId}, ${head.caseId}, ${memberId}, ${to.postId}, ${to.invitationId},
      ${memberId === null ? to.name : null}, ${to.recipient?.agencyId ?? null}, ${to.role}, ${number}, ${edition}, ${mark},
      decode(${digest}, 'hex'), ${copy.withheld}, ${asJson(to.because)}::jsonb, ${tx.now}, ${tx.actor.memberId})`.execute(
    tx.sql,
  )
  const content = { ...copy, number, of, edition, mark, issuedOn: tx.today, person: personIn(copy) }
  await sql`insert into conferences_copy_contents (copy_id, content) values (${copyId}, ${asJson(content)}::jsonb)`.execute(
    tx.sql,
  )
}

/** A task that opens the copy and a mail that says only that one waits; a body outside has the chair to hand it over. */
async function putInHand(tx: CaseTx, { head }: MeetingAtHand, { copyId, to, before }: Making): Promise<void> {
  if (before !== undefined)
    await endTasks(tx, { aboutId: before.copyId, kind: READ_TASK }, 'cancelled', 'a newer copy is there')
  const { recipient } = to
  if (recipient?.memberId == null || recipient.agencyId === null) return
  await addTask(tx, {
    kind: READ_TASK,
    says: before === undefined ? 'Read the minute of a conference' : 'Read the corrected minute of a conference',
    caseId: head.caseId,
    conferenceId: head.conferenceId,
    section: 'conference',
    owner: { memberId: recipient.memberId, agencyId: recipient.agencyId },
    dueOn: null,
    because: [to.because],
    opens: `/minutes/${copyId}`,
    about: { table: 'conferences_copies', id: copyId },
  })
  await queueMail(tx, { kind: 'minute-waiting', to: recipient.memberId, link: `/minutes/${copyId}` })
}

/** One line for the whole distribution, with each copy's mark: a page found anywhere leads back to its copy. */
function tellOf(
  tx: CaseTx,
  { head }: MeetingAtHand,
  { minuteId, version }: MinuteHeld,
  making: readonly Making[],
): void {
  const { caseId, conferenceId, personId } = head
  tx.tell({
    kind: 'disclosure',
    act: 'conferences/send-copies',
    caseId,
    conferenceId,
    people: [personId],
    items: [
      `minute:${minuteId}`,
      `version:${version}`,
      ...making.map(one => `copy:${one.copyId}:${referenceOf(one.copyId)}`),
    ],
    recipients: making.map(one => one.to.key),
  })
}

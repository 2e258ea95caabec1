/** Chairing or recording handed on by agreement of the social work SOLO; both names stand on the minute (S3-49). */
import { sql } from 'kysely'
import { caseFacts, recordEntry } from '#modules/cases'
import { postsOfMembers } from '#modules/staff'
import { addTask, endTasks } from '#modules/tasks'
import type { CaseTx } from '#platform/db'
import { dayInWords, whoChairsAndRecords } from '#rules'
import { done, notFound, type Outcome, refused, wrong } from '#shared'
import type { ConferenceHead, Named } from '../model/meeting.ts'
import { conferenceHead } from '../queries/conference-head.ts'
import { decidersOf } from '../queries/deciders.ts'
import { type Devolution, devolutionById, type Seat } from '../queries/devolutions.ts'
import { invitationsOf } from '../queries/invitations.ts'
import { keeping } from './change-invitation.ts'

export const AGREE_TASK = 'conference/agree-to-hand-on'

export type HandingOn = {
  readonly conferenceId: string
  readonly seat: Seat
  readonly to: string
  readonly because: string
}

const seatOf = (head: ConferenceHead, seat: Seat): Named => (seat === 'chair' ? head.chair : head.recorder)
const inWords = (seat: Seat) => (seat === 'chair' ? 'Chairing' : 'Recording')

/** Asks for it, or does it at once when the SOLO is the one who asks. */
export async function askToHandOn(tx: CaseTx, given: HandingOn): Promise<Outcome<'asked' | 'agreed'>> {
  const found = await keeping(tx, given.conferenceId)
  if ('trouble' in found) return found.trouble
  const { head } = found
  const onList = (await invitationsOf(tx, head.conferenceId)).filter(one => one.state !== 'removed')
  if (given.because === '') return wrong({ field: 'because', says: 'Say why it is handed on' })
  if (!onList.some(one => one.memberId === given.to && one.pack === 'full')) {
    return wrong({ field: 'to', says: 'Choose somebody who is asked to the conference' })
  }
  if (seatOf(head, given.seat).memberId === given.to) {
    return wrong({ field: 'to', says: 'They have it already: choose somebody else' })
  }
  const facts = await caseFacts(tx, head.caseId)
  const deciders = facts === undefined ? [] : await decidersOf(tx, facts)
  const mine = deciders.some(post => post.postId === tx.actor.postId)
  const id = await write(tx, head, given, mine)
  if (id === undefined) return ALREADY_ASKED
  if (mine) {
    await seatSomebody(tx, head, given)
    return done('agreed')
  }
  const [decider] = deciders
  if (decider !== undefined) await askTheSolo(tx, head, id, decider)
  return done('asked')
}

const ALREADY_ASKED = refused({
  code: 'conferences/already-asked-to-hand-on',
  says: 'Somebody has asked for this already, and the social work SOLO has not answered yet.',
  next: 'Speak to the social work SOLO.',
  rule: whoChairsAndRecords.id,
})

async function write(tx: CaseTx, head: ConferenceHead, given: HandingOn, agreed: boolean): Promise<string | undefined> {
  const id = tx.newId()
  const { conferenceId, caseId } = head
  const decided = agreed ? { decided_by: tx.actor.memberId, decided_at: tx.now, decided_because: given.because } : {}
  const kept = await tx.sql
    .insertInto('conferences_devolutions')
    .values({
      id,
      conference_id: conferenceId,
      case_id: caseId,
      seat: given.seat,
      from_id: seatOf(head, given.seat).memberId,
      to_id: given.to,
      because: given.because,
      state: agreed ? 'agreed' : 'asked',
      ...decided,
      written_at: tx.now,
      written_by: tx.actor.memberId,
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .execute()
  const items = [`seat:${given.seat}`, `to:${given.to}`]
  tx.tell({ kind: 'access-decision', act: 'conferences/ask-to-hand-on', caseId, conferenceId, items })
  return kept[0]?.id
}

async function askTheSolo(
  tx: CaseTx,
  { conferenceId, caseId }: ConferenceHead,
  id: string,
  solo: { readonly postId: string; readonly agencyId: string },
): Promise<void> {
  await addTask(tx, {
    kind: AGREE_TASK,
    says: 'Agree, or not, to hand on the chair or the record',
    caseId,
    conferenceId,
    section: 'conference',
    owner: { postId: solo.postId, agencyId: solo.agencyId },
    asked: true,
    dueOn: tx.today,
    opens: `/conferences/${conferenceId}/hand-on`,
    about: { table: 'conferences_devolutions', id },
  })
}

/** Puts somebody into the seat. The rule says in which words both names stand. */
async function seatSomebody(tx: CaseTx, head: ConferenceHead, given: HandingOn): Promise<void> {
  const { conferenceId, caseId } = head
  const from = seatOf(head, given.seat)
  const [to] = await postsOfMembers(tx, [given.to])
  const words = `${inWords(given.seat)} handed on by ${from.name} to ${to?.name ?? ''}, agreed on ${dayInWords(tx.today)}: ${given.because}`
  const both = [head.devolvedBecause, words].filter(text => text !== null && text !== '').join('\n')
  await (given.seat === 'chair'
    ? sql`update conferences_conferences set chair_id = ${given.to}, devolved_because = ${both} where id = ${conferenceId}`
    : sql`update conferences_conferences set recorder_id = ${given.to}, devolved_because = ${both} where id = ${conferenceId}`
  ).execute(tx.sql)
  await sql`update conferences_invitations set reply = 'attend' where conference_id = ${conferenceId} and member_id = ${given.to}`.execute(
    tx.sql,
  )
  await endTasks(
    tx,
    { aboutId: conferenceId, kind: 'conference/reply', memberId: given.to },
    'done',
    'runs the meeting',
  )
  const items = [`seat:${given.seat}`, `from:${from.memberId}`, `to:${given.to}`]
  tx.tell({
    kind: 'access-decision',
    act: 'conferences/hand-on',
    caseId,
    conferenceId,
    items,
    rule: whoChairsAndRecords.id,
  })
  await tx.byRule(rule =>
    recordEntry(rule, {
      caseId,
      section: 'conference',
      kind: 'conference',
      happenedOn: tx.today,
      headline: words,
      about: { table: 'conferences_conferences', id: conferenceId },
    }),
  )
}

export type Answering = {
  readonly conferenceId: string
  readonly devolutionId: string
  readonly agree: boolean
  readonly because: string
}

/** The SOLO agrees or declines; declining needs a reason, which whoever asked can read. */
export async function answerHandingOn(tx: CaseTx, given: Answering): Promise<Outcome<{ conferenceId: string }>> {
  const asked = await devolutionById(tx, given.devolutionId)
  const head = asked?.conferenceId === given.conferenceId ? await conferenceHead(tx, given.conferenceId) : undefined
  const facts = head === undefined ? undefined : await caseFacts(tx, head.caseId)
  if (asked === undefined || head === undefined || facts === undefined) return notFound
  const deciders = await decidersOf(tx, facts)
  if (!deciders.some(post => post.postId === tx.actor.postId)) return NOT_THE_SOLO
  if (!given.agree && given.because === '') return wrong({ field: 'because', says: 'Say why not' })
  const decided = await settle(tx, asked, given)
  if (!decided) {
    return refused({ code: 'conferences/answered', says: 'This was answered already.', next: 'Open the conference.' })
  }
  const { conferenceId, seat, toId: to, because } = asked
  if (given.agree && head.state === 'convened') await seatSomebody(tx, head, { conferenceId, seat, to, because })
  await endTasks(tx, { aboutId: asked.id }, 'done', given.agree ? 'agreed' : 'declined')
  return done({ conferenceId })
}

const NOT_THE_SOLO = refused({
  code: 'conferences/not-the-solo',
  says: 'Chair and record are handed on only with the agreement of the social work SOLO.',
  next: 'Wait for the answer, or speak to the social work SOLO.',
  rule: whoChairsAndRecords.id,
})

async function settle(tx: CaseTx, asked: Devolution, { agree, because }: Answering): Promise<boolean> {
  const kept = await sql`update conferences_devolutions
      set state = ${agree ? 'agreed' : 'declined'}, decided_by = ${tx.actor.memberId}, decided_at = ${tx.now}, decided_because = ${because}
    where id = ${asked.id} and state = 'asked' returning id`.execute(tx.sql)
  const { caseId, conferenceId } = asked
  const items = [`devolution:${asked.id}`, agree ? 'agreed' : 'declined']
  tx.tell({ kind: 'access-decision', act: 'conferences/answer-handing-on', caseId, conferenceId, items })
  return kept.rows.length > 0
}

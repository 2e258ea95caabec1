/**
 * The chair accepts or declines what recipients proposed. What is accepted becomes one new version for the same list,
 * with its changes marked; the version before stays readable (S3-94).
 */
import { sql } from 'kysely'
import { addTask, endTasks } from '#modules/tasks'
import { asJson, type CaseTx } from '#platform/db'
import { done, kept, LINE_LIMIT, notFound, type Outcome, type Wrong, wrong } from '#shared'
import { tooLong } from '../model/meeting-fields.ts'
import { corrected, type Minute, partOf, withPart, withParts } from '../model/minute.ts'
import { type Correction, correctionsOf } from '../queries/corrections.ts'
import type { MeetingAtHand } from '../queries/meeting-at-hand.ts'
import type { MinuteHeld } from '../queries/minute.ts'
import { approve } from './approve-minute.ts'
import { freeze, stoppedOnTheList } from './issue-minute.ts'
import { CORRECTION_TASK, cellWith } from './propose-correction.ts'
import { sendCopies } from './send-copies.ts'
import { chairing } from './write-minute.ts'

/** One answer. `wording` is what the marked words become: the proposal, or what the chair made of it. */
export type Decision = {
  readonly correctionId: string
  readonly answer: 'accept' | 'decline'
  readonly wording: string
  readonly because: string
}

/** The task by which a proposer learns that the chair has answered. */
export const ANSWER_TASK = 'minute/correction-answered'

/** The name of a form's field for one proposal. */
export const decisionField = (what: 'answer' | 'wording' | 'because', correctionId: string): string =>
  `${what}-${correctionId}`

type Deciding = { readonly correction: Correction; readonly decision: Decision }

/** The words of a part once a proposal is taken up, or nothing when the marked words stand there no longer. */
function reworded(minute: Minute, { part, quoted }: Correction, wording: string): Minute | undefined {
  const cells = partOf(minute, part)?.cells.map(cell => cell.says) ?? []
  const at = cellWith(cells, quoted)
  if (at < 0) return undefined
  const says = cells.map((cell, index) => (index === at ? cell.replace(quoted, () => wording) : cell))
  return withPart(minute, part, one => ({ ...corrected(one, says), before: one.before ?? corrected(one, says).before }))
}

function whatIsWrong({ decision, correction }: Deciding): Wrong[] {
  const { answer, wording, because, correctionId } = decision
  const field = (what: 'wording' | 'because') => decisionField(what, correctionId)
  const [long, longBecause] = [tooLong(wording), tooLong(because, LINE_LIMIT)]
  if (longBecause !== undefined) return [{ field: field('because'), says: longBecause }]
  if (answer === 'decline' && because === '')
    return [{ field: field('because'), says: `Tell ${correction.by} why not` }]
  if (answer === 'accept' && wording === '') return [{ field: field('wording'), says: 'Say what it will say' }]
  return long === undefined ? [] : [{ field: field('wording'), says: long }]
}

/** All accepted proposals in one new content; those whose sentence has gone are told. */
function applied(minute: Minute, accepted: readonly Deciding[]): { content: Minute; gone: readonly Wrong[] } {
  let content = withParts(minute, part => ({ ...part, before: null }))
  const gone: Wrong[] = []
  for (const { correction, decision } of accepted) {
    const next = reworded(content, correction, decision.wording)
    if (next !== undefined) content = next
    else {
      const says = 'These words no longer stand in the minute; decline it, and say so'
      gone.push({ field: decisionField('answer', correction.correctionId), says })
    }
  }
  return { content, gone }
}

export type Decided = {
  readonly version: number
  readonly sent: number
  readonly accepted: number
  readonly declined: number
}

/** Decides some of the open proposals, all in one go. What was decided already is left as it is. */
export async function decideCorrections(
  tx: CaseTx,
  conferenceId: string,
  decisions: readonly Decision[],
): Promise<Outcome<Decided>> {
  const found = await chairing(tx, conferenceId)
  if ('trouble' in found) return found.trouble
  const { at, minute } = found
  const known = await correctionsOf(tx, conferenceId)
  if (decisions.some(one => !known.some(other => other.correctionId === one.correctionId))) return notFound
  const open = known.filter(one => one.state === 'open')
  const deciding = decisions.flatMap(given => {
    const correction = open.find(one => one.correctionId === given.correctionId)
    const decision = { ...given, wording: kept(given.wording), because: kept(given.because) }
    return correction === undefined ? [] : [{ correction, decision }]
  })
  const accepted = deciding.filter(one => one.decision.answer === 'accept')
  const { content, gone } = applied(minute.content, accepted)
  const trouble = [...deciding.flatMap(whatIsWrong), ...gone]
  if (trouble.length > 0) return wrong(...trouble)
  const stopped = accepted.length === 0 ? undefined : await stoppedOnTheList(tx, at)
  if (stopped !== undefined) return stopped
  const next = accepted.length === 0 ? undefined : await newVersion(tx, at, minute, content)
  for (const one of deciding) await answer(tx, at, one, next?.minuteId ?? null)
  const sent = next === undefined ? 0 : await issueVersion(tx, at, next)
  const declined = deciding.length - accepted.length
  return done({ version: next?.version ?? minute.version, sent, accepted: accepted.length, declined })
}

async function newVersion(tx: CaseTx, at: MeetingAtHand, before: MinuteHeld, content: Minute): Promise<MinuteHeld> {
  const { conferenceId, caseId } = at.head
  const next = { ...before, minuteId: tx.newId(), version: before.version + 1, state: 'draft' as const, content }
  await tx.sql
    .insertInto('conferences_minutes')
    .values({
      id: next.minuteId,
      conference_id: conferenceId,
      case_id: caseId,
      version: next.version,
      state: 'draft',
      content: asJson(content),
      written_at: tx.now,
      written_by: tx.actor.memberId,
    })
    .execute()
  // Accepting is approving: the chair has just decided these words.
  await approve(tx, at, next)
  return next
}

async function issueVersion(tx: CaseTx, at: MeetingAtHand, next: MinuteHeld): Promise<number> {
  const sent = await sendCopies(tx, at, next)
  await freeze(tx, at, next, sent)
  return sent
}

async function answer(
  tx: CaseTx,
  { head }: MeetingAtHand,
  { correction, decision }: Deciding,
  minuteId: string | null,
): Promise<void> {
  const { correctionId, copyId, memberId, agencyId } = correction
  const { conferenceId, caseId } = head
  const accepted = decision.answer === 'accept'
  await sql`update conferences_corrections set state = ${accepted ? 'accepted' : 'declined'}, decided_by = ${tx.actor.memberId},
      decided_at = ${tx.now}, decided_because = ${decision.because}, accepted_in = ${accepted ? minuteId : null}
     where id = ${correctionId} and state = 'open'`.execute(tx.sql)
  await endTasks(tx, { aboutId: correctionId, kind: CORRECTION_TASK }, 'done', decision.answer)
  const items = [`correction:${correctionId}`, decision.answer]
  tx.tell({
    kind: 'alteration',
    act: 'conferences/decide-correction',
    caseId,
    conferenceId,
    items,
    recipients: [memberId],
  })
  await addTask(tx, {
    kind: ANSWER_TASK,
    says: 'Read the answer to your correction',
    caseId,
    conferenceId,
    section: 'conference',
    owner: { memberId, agencyId },
    dueOn: null,
    opens: `/minutes/${copyId}`,
    about: { table: 'conferences_copies', id: copyId },
  })
}

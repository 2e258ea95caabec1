/**
 * Sets an action in the meeting: task, agency, named person, day and what will show that it was done. It is on its
 * owner's list the moment it is saved (S3-89). Vague wording is questioned; a question that is let stand is kept.
 */

import type { Pillar } from '#modules/plans'
import { setAction } from '#modules/plans'
import type { CaseTx } from '#platform/db'
import { type ActionQuestion, type Day, isDay, isThisActionClear } from '#rules'
import { kept, keptLine, LINE_LIMIT, type Outcome, type Wrong, wrong } from '#shared'
import { FIELDS } from '../model/meeting.ts'
import { tooLong } from '../model/meeting-fields.ts'
import type { MeetingAtHand } from '../queries/meeting-at-hand.ts'
import { fieldsOf } from '../queries/meeting-lists.ts'
import { ownersFor, type PossibleOwner } from '../queries/owners.ts'
import { inSession } from './in-session.ts'

export type ActionToSet = {
  readonly conferenceId: string
  readonly pillar: Pillar | undefined
  readonly task: string
  readonly serves: string
  readonly ownerId: string
  readonly helper: string
  readonly dueOn: Day | undefined
  readonly shownBy: string
  /** Codes of the questions that were on the screen and let stand. */
  readonly letStand: readonly string[]
}

function limits(given: ActionToSet): Wrong[] {
  const found: Wrong[] = []
  const task = tooLong(given.task, 2_000)
  if (task !== undefined) found.push({ field: 'task', says: task })
  for (const field of ['serves', 'helper', 'shownBy'] as const) {
    const long = tooLong(given[field], LINE_LIMIT)
    if (long !== undefined) found.push({ field, says: long })
  }
  if (given.pillar === undefined) found.push({ field: 'pillar', says: 'Choose the pillar of the plan it belongs to' })
  return found
}

async function questionsAbout(
  tx: CaseTx,
  { head }: MeetingAtHand,
  given: ActionToSet,
  owner: PossibleOwner | undefined,
): Promise<readonly ActionQuestion[]> {
  const { fields } = await fieldsOf(tx, head.conferenceId)
  const next = fields.find(one => one.field === FIELDS.nextOn)?.says ?? ''
  const answer = isThisActionClear.answer(
    {
      task: given.task,
      agency: owner?.agency,
      owner: owner?.name,
      dueOn: given.dueOn,
      shownBy: given.shownBy,
      nextMeetingOn: isDay(next) ? next : undefined,
    },
    tx.today,
  )
  return answer.kind === 'decided' ? answer.value.questions : []
}

const QUESTIONED = 'questions'

/** Sets the action, or says what is missing, or asks what is unclear; `questions` is the field of those. */
export async function setMeetingAction(tx: CaseTx, typed: ActionToSet): Promise<Outcome<string>> {
  const found = await inSession(tx, typed.conferenceId)
  if ('trouble' in found) return found.trouble
  const { at } = found
  const given = {
    ...typed,
    task: kept(typed.task),
    serves: keptLine(typed.serves),
    helper: keptLine(typed.helper),
    shownBy: kept(typed.shownBy),
  }
  const owner = (await ownersFor(tx, at)).find(one => one.memberId === given.ownerId)
  const questions = await questionsAbout(tx, at, given, owner)
  const trouble = limits(given)
  // What the four parts lack is told by the command that keeps actions; questions come when nothing is missing.
  const asked = questions.filter(one => one.code !== 'no-evidence' && one.code !== 'deadline-passed')
  const open = asked.filter(one => !given.letStand.includes(one.code))
  if (trouble.length > 0 || given.pillar === undefined) return wrong(...trouble)
  const complete =
    given.task !== '' &&
    owner !== undefined &&
    given.dueOn !== undefined &&
    given.dueOn >= tx.today &&
    given.shownBy !== ''
  if (complete && open.length > 0) return wrong(...open.map(({ says }) => ({ field: QUESTIONED, says })))
  const set = await setAction(tx, {
    caseId: at.head.caseId,
    conferenceId: given.conferenceId,
    pillar: given.pillar,
    task: given.task,
    serves: given.serves,
    owner: owner === undefined ? undefined : { memberId: owner.memberId, agencyId: owner.agencyId },
    helper: given.helper,
    dueOn: given.dueOn,
    shownBy: given.shownBy,
    questioned: asked.map(one => one.says),
  })
  if (set.kind !== 'wrong') return set
  return wrong(...set.wrong.map(one => (one.field === 'owner' ? { ...one, field: 'ownerId' } : one)))
}

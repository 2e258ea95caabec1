/** Conditions in the meeting: proposed, applied for, in force; brought to mind again in two taps (S3-59, S3-60, S3-63). */
import { caseFacts } from '#modules/cases'
import { aboutCondition, addCondition, type ConditionState, changeCondition, remindOfCondition } from '#modules/orders'
import { localArrangements } from '#modules/staff'
import { addTask } from '#modules/tasks'
import type { CaseTx } from '#platform/db'
import { type StandardConditions, whatConditionsAreStandard } from '#rules'
import { done, keptLine, LINE_LIMIT, type Outcome, type Wrong, wrong } from '#shared'
import { tooLong } from '../model/meeting-fields.ts'
import type { MeetingAtHand } from '../queries/meeting-at-hand.ts'
import { inSessionFor } from './in-session.ts'

/** The conditions that one press proposes, with the area's own age of a child. */
export async function conditionsOffered(tx: CaseTx, areaId: string): Promise<StandardConditions> {
  const childAge = await localArrangements<number>(tx, areaId, 'child-age')
  const answer = whatConditionsAreStandard.answer({ childAge }, tx.today)
  return answer.kind === 'decided' ? answer.value : { conditions: [], notOffered: [] }
}

export type ConditionGiven = {
  readonly conferenceId: string
  /** Key of a standard condition; its words and age then come from the rule. */
  readonly standard: string
  readonly wording: string
  readonly source: string
  readonly state: 'proposed' | 'applied-for' | 'in-force' | undefined
  readonly because: string
}

/** Adds a condition. One that is to be asked of the Parole Board gives the supervising worker the letter to send. */
export async function addConditionInMeeting(tx: CaseTx, typed: ConditionGiven): Promise<Outcome<string>> {
  const found = await inSessionFor(tx, typed.conferenceId, 'conditions')
  if ('trouble' in found) return found.trouble
  const { at } = found
  const { caseId, conferenceId } = at.head
  const { conditions } = await conditionsOffered(tx, at.areaId)
  const standard = conditions.find(one => one.key === typed.standard)
  const wording = standard?.wording ?? keptLine(typed.wording)
  const source = keptLine(typed.source) === '' ? 'Parole Board licence' : keptLine(typed.source)
  const because = keptLine(typed.because) === '' ? (standard?.answers ?? '') : keptLine(typed.because)
  const trouble: Wrong[] = []
  if (wording === '') trouble.push({ field: 'wording', says: 'Write the condition as it should read' })
  if (because === '') trouble.push({ field: 'because', says: 'Say which risk it answers' })
  if (typed.state === undefined)
    trouble.push({ field: 'state', says: 'Say whether it is proposed, applied for or in force' })
  const long = tooLong(wording, 2_000) ?? tooLong(source, LINE_LIMIT) ?? tooLong(because, 2_000)
  if (long !== undefined) trouble.push({ field: 'wording', says: long })
  if (trouble.length > 0 || typed.state === undefined) return wrong(...trouble)
  const childAge = standard?.childAge ?? null
  const id = await addCondition(tx, { caseId, conferenceId, wording, source, state: typed.state, childAge, because })
  if (typed.state === 'proposed') await askForLetter(tx, at, id)
  return done(id)
}

/** The letter to the board that asks for what was proposed: one task however many conditions there are. */
async function askForLetter(tx: CaseTx, { head }: MeetingAtHand, conditionId: string): Promise<void> {
  const facts = await caseFacts(tx, head.caseId)
  if (facts?.managingPostId == null || facts.managingAgencyId === null || facts.place === 'community') return
  await addTask(tx, {
    kind: 'condition/ask-the-board',
    says: 'Send the letter that asks for a condition',
    caseId: head.caseId,
    conferenceId: head.conferenceId,
    section: 'conditions',
    owner: { postId: facts.managingPostId, agencyId: facts.managingAgencyId },
    asked: true,
    dueOn: facts.releaseOn,
    opens: `/conferences/${head.conferenceId}/conditions-letter`,
    about: aboutCondition(conditionId),
  })
}

/** Moves a condition on: applied for, in force, refused, ended. */
export async function changeConditionInMeeting(
  tx: CaseTx,
  given: {
    readonly conferenceId: string
    readonly conditionId: string
    readonly version: number
    readonly state: ConditionState
  },
): Promise<Outcome<null>> {
  const found = await inSessionFor(tx, given.conferenceId, 'conditions')
  if ('trouble' in found) return found.trouble
  const { caseId } = found.at.head
  return changeCondition(tx, { caseId, conditionId: given.conditionId, state: given.state, version: given.version })
}

/** "Reminded of the condition today": two taps (S3-63). */
export async function remindInMeeting(
  tx: CaseTx,
  given: { readonly conferenceId: string; readonly conditionId: string; readonly says: string },
): Promise<Outcome<null>> {
  const found = await inSessionFor(tx, given.conferenceId, 'conditions')
  if ('trouble' in found) return found.trouble
  const { caseId } = found.at.head
  const says = keptLine(given.says)
  const long = tooLong(says, LINE_LIMIT)
  if (long !== undefined) return wrong({ field: 'says', says: long })
  await remindOfCondition(tx, { caseId, conditionId: given.conditionId, remindedOn: tx.today, says })
  return done(null)
}

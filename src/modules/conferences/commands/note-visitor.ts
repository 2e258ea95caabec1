/**
 * Somebody of concern who visits or contacts the person, with their children (S3-61), and the children's worker's
 * assessment of who can protect. Agencies write this before the meeting and in it; housing never reads it.
 */
import { recordEntry } from '#modules/cases'
import { aboutAssociate, addAssociate, assessProtection, type ProtectiveResult } from '#modules/people'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'
import { done, kept, keptLine, LINE_LIMIT, notFound, type Outcome, type Wrong, wrong } from '#shared'
import { tooLong } from '../model/meeting-fields.ts'
import { mayWrite } from '../queries/may-write.ts'
import { meetingAtHand } from '../queries/meeting-at-hand.ts'
import { peopleMet } from '../queries/people-met.ts'
import { NOT_YOURS_TO_RECORD } from './not-yours-to-record.ts'

export type VisitorGiven = {
  readonly conferenceId: string
  readonly name: string
  readonly relation: string
  readonly concern: string
  /** The children, one name a line; they become linked records of the same household. */
  readonly children: string
}

const MOST_CHILDREN = 12

function whatIsWrong(name: string, relation: string, concern: string, children: readonly string[]): Wrong[] {
  const found: Wrong[] = []
  if (name === '') found.push({ field: 'name', says: 'Write the name, or what is known of it' })
  if (relation === '') found.push({ field: 'relation', says: 'Say who they are to the person' })
  if (concern === '') found.push({ field: 'concern', says: 'Say what the concern is' })
  if (children.length > MOST_CHILDREN)
    found.push({ field: 'children', says: `Write at most ${MOST_CHILDREN} names, one a line` })
  const lines: readonly (readonly [string, string])[] = [
    ['name', name],
    ['relation', relation],
    ...children.map(child => ['children', child] as const),
  ]
  for (const [field, text] of lines) {
    const long = tooLong(text, LINE_LIMIT)
    if (long !== undefined) found.push({ field, says: long })
  }
  const long = tooLong(concern)
  if (long !== undefined) found.push({ field: 'concern', says: long })
  return found
}

/** Adds the visitor and the children as one household, and says so in the chronology. */
export async function noteVisitor(tx: CaseTx, typed: VisitorGiven): Promise<Outcome<string>> {
  const at = await meetingAtHand(tx, typed.conferenceId)
  if (at === undefined) return notFound
  const { caseId, personId } = at.head
  if (!(await mayWrite(tx, caseId, 'children'))) return NOT_YOURS_TO_RECORD
  const [name, relation, concern] = [keptLine(typed.name), keptLine(typed.relation), kept(typed.concern)]
  const children = typed.children
    .split('\n')
    .map(keptLine)
    .filter(child => child !== '')
  const trouble = whatIsWrong(name, relation, concern, children)
  if (trouble.length > 0) return wrong(...trouble)
  const household = tx.newId()
  const id = await addAssociate(tx, { personId, name, relation, household, concern })
  for (const child of children) {
    await addAssociate(tx, { personId, name: child, relation: `child of ${name}`, household, isChild: true })
  }
  await recordEntry(tx, {
    caseId,
    section: 'children',
    kind: 'visitor-of-concern',
    happenedOn: tx.today,
    headline: `Person of concern noted: ${relation}`,
    detail: concern,
    about: aboutAssociate(id),
  })
  return done(id)
}

export type AssessmentGiven = {
  readonly conferenceId: string
  readonly associateId: string
  readonly assessedOn: Day | undefined
  readonly result: ProtectiveResult | undefined
  readonly says: string
}

const RESULT: Readonly<Record<ProtectiveResult, string>> = {
  able: 'able to protect',
  'able-with-support': 'able to protect with support',
  'not-able': 'not able to protect',
  'not-yet-known': 'not yet known',
}

/** The children's worker's own assessment, with its day, its author from the sign-in, and its result. */
export async function assessInConference(tx: CaseTx, given: AssessmentGiven): Promise<Outcome<string>> {
  const at = await meetingAtHand(tx, given.conferenceId)
  if (at === undefined || tx.actor.role !== 'children-and-families') return notFound
  const { caseId, personId } = at.head
  const adult = (await peopleMet(tx, caseId)).find(one => one.id === given.associateId && !one.isChild)
  const says = kept(given.says)
  const trouble: Wrong[] = []
  if (adult === undefined) trouble.push({ field: 'associateId', says: 'Choose the adult you assessed' })
  if (given.result === undefined) trouble.push({ field: 'result', says: 'Choose the result' })
  if (given.assessedOn === undefined) trouble.push({ field: 'assessedOn', says: 'Give the day of the assessment' })
  else if (given.assessedOn > tx.today) trouble.push({ field: 'assessedOn', says: 'Give a day that has come' })
  if (says === '') trouble.push({ field: 'says', says: 'Say what the result rests on' })
  const long = tooLong(says)
  if (long !== undefined) trouble.push({ field: 'says', says: long })
  const { result, assessedOn } = given
  if (trouble.length > 0 || adult === undefined || result === undefined || assessedOn === undefined)
    return wrong(...trouble)
  const id = await assessProtection(tx, { personId, associateId: adult.id, assessedOn, result, says })
  await recordEntry(tx, {
    caseId,
    section: 'children',
    kind: 'protective-assessment',
    happenedOn: assessedOn,
    headline: `Assessment of protective ability: ${RESULT[result]}`,
    detail: says,
    about: aboutAssociate(adult.id),
  })
  return done(id)
}

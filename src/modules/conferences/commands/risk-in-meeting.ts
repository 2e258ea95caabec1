/** The two ratings, each signed by a named person, and the dynamic factors beside them (S3-74, S3-75). */
import { noteFactor, recordRating } from '#modules/risk'
import { localArrangements } from '#modules/staff'
import type { CaseTx } from '#platform/db'
import { type Day, type HarmDefinition, type Level, type Scale, whatIsSeriousHarm } from '#rules'
import { done, kept, keptLine, LINE_LIMIT, type Outcome, type Wrong, wrong } from '#shared'
import { tooLong } from '../model/meeting-fields.ts'
import { ownersFor } from '../queries/owners.ts'
import { inSessionFor } from './in-session.ts'

/** The definition of serious harm that is shown where harm is rated, by the rule. */
export async function definitionShown(tx: CaseTx, areaId: string): Promise<HarmDefinition | undefined> {
  const local = await localArrangements<HarmDefinition>(tx, areaId, 'serious-harm')
  const answer = whatIsSeriousHarm.answer(local.length === 0 ? {} : { local }, tx.today)
  return answer.kind === 'decided' ? answer.value : undefined
}

export type RatingGiven = {
  readonly conferenceId: string
  readonly scale: Scale
  readonly level: Level | undefined
  readonly tool: string
  readonly assessedOn: Day | undefined
  readonly assessorId: string
  readonly evidence: string
  /** Version of the definition that was on the screen, for harm. */
  readonly definition: string
}

function missing(given: RatingGiven, evidence: string): Wrong[] {
  const found: Wrong[] = []
  if (given.level === undefined) found.push({ field: 'level', says: 'Choose the level' })
  if (given.assessedOn === undefined) found.push({ field: 'assessedOn', says: 'Give the day of the rating' })
  const longTool = tooLong(given.tool, LINE_LIMIT)
  if (longTool !== undefined) found.push({ field: 'tool', says: longTool })
  const longEvidence = tooLong(evidence)
  if (longEvidence !== undefined) found.push({ field: 'evidence', says: longEvidence })
  return found
}

/** Records a rating that somebody in the room makes and signs. The scales are never merged. */
export async function rateInMeeting(tx: CaseTx, given: RatingGiven): Promise<Outcome<string>> {
  const found = await inSessionFor(tx, given.conferenceId, 'risk')
  if ('trouble' in found) return found.trouble
  const { at } = found
  const [tool, evidence] = [keptLine(given.tool), kept(given.evidence)]
  const trouble = missing(given, evidence)
  const assessor = (await ownersFor(tx, at)).find(one => one.memberId === given.assessorId)
  if (assessor === undefined) trouble.push({ field: 'assessorId', says: 'Name the person who signs this rating' })
  const { level, assessedOn } = given
  if (trouble.length > 0 || assessor === undefined || level === undefined || assessedOn === undefined)
    return wrong(...trouble)
  return recordRating(tx, {
    caseId: at.head.caseId,
    conferenceId: at.head.conferenceId,
    scale: given.scale,
    level,
    tool,
    assessedOn,
    assessor: { memberId: assessor.memberId, name: assessor.name },
    evidence,
    ...(given.scale === 'harm' ? { definition: given.definition } : {}),
  })
}

/** Notes what raises or lowers the risk, with what shows it. The static score is not touched by it. */
export async function noteFactorInMeeting(
  tx: CaseTx,
  given: {
    readonly conferenceId: string
    readonly direction: 'raises' | 'lowers' | undefined
    readonly says: string
    readonly evidence: string
    readonly notedOn: Day | undefined
  },
): Promise<Outcome<string>> {
  const found = await inSessionFor(tx, given.conferenceId, 'risk')
  if ('trouble' in found) return found.trouble
  const { caseId, conferenceId } = found.at.head
  const [says, evidence] = [keptLine(given.says), kept(given.evidence)]
  const trouble: Wrong[] = []
  if (given.direction === undefined)
    trouble.push({ field: 'direction', says: 'Say whether it raises or lowers the risk' })
  if (says === '') trouble.push({ field: 'says', says: 'Say what it is' })
  if (evidence === '') trouble.push({ field: 'evidence', says: 'Say what shows it' })
  const long = tooLong(says, LINE_LIMIT) ?? tooLong(evidence)
  if (long !== undefined) trouble.push({ field: 'says', says: long })
  const notedOn = given.notedOn ?? tx.today
  if (notedOn > tx.today) trouble.push({ field: 'notedOn', says: 'Give a day that has come' })
  if (trouble.length > 0 || given.direction === undefined) return wrong(...trouble)
  return done(await noteFactor(tx, { caseId, conferenceId, direction: given.direction, says, evidence, notedOn }))
}

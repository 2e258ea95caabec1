/**
 * S3-74 and S2-9: whether a rating may stand. A level is somebody's judgement: without a named assessor, the tool, the
 * day and the evidence there is none. A machine may suggest; it may not sign. The two scales are judged apart.
 */
import { type Because, decided } from '../kernel/answer.ts'
import type { Day } from '../kernel/day.ts'
import { aDay, facts, ifKnown, listOf, oneOf, saying, someText, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { aLocal } from '../kernel/local.ts'
import { question } from '../kernel/question.ts'
import type { Cite } from '../kernel/sources.ts'
import { dayInWords } from '../kernel/words.ts'
import { edinburgh, edinburghLiaisonOfficersInput } from '../sources/edinburgh-liaison-officers-input.ts'
import { highRiskInspection2009 } from '../sources/high-risk-inspection-2009.ts'
import { managementCards, offenderManagementCards } from '../sources/offender-management-cards.ts'
import { LEVELS, SCALES, type Scale, scaleInWords } from './levels.ts'
import { harmDefinitionInForce } from './what-is-serious-harm.ts'

const ID = 'risk/is-the-rating-complete'

const shape = facts({
  scale: saying('which of the two scales is rated', oneOf(...SCALES)),
  level: saying('the level', ifKnown(oneOf(...LEVELS))),
  assessor: saying('the name of the person who rates', ifKnown(someText)),
  suggestedByMachine: saying('whether the level was computed and nobody has signed it', ifKnown(yesOrNo)),
  tool: saying('the tool, or "structured judgement"', ifKnown(someText)),
  assessedOn: saying('the day of the rating', ifKnown(aDay)),
  evidence: saying('what the rating rests on', ifKnown(someText)),
  definition: saying('the version of the definition of serious harm that was shown', ifKnown(someText)),
  localDefinitions: saying(
    'the definition that the area agreed, when it is its own',
    ifKnown(listOf(aLocal(facts({ version: someText, words: someText })))),
  ),
})
export type RatingFacts = TypeOf<typeof shape>

export type RatingPart = 'level' | 'assessor' | 'tool' | 'day' | 'evidence' | 'definition'
export type Completeness = {
  readonly complete: boolean
  readonly missing: readonly { readonly part: RatingPart; readonly says: string }[]
}

type Want = { readonly part: RatingPart; readonly says: string; readonly cite: Cite }

const PERSON = managementCards('what high-risk offending is')
const RATING = edinburgh('paragraph 31')

const empty = (text: string | undefined) => text === undefined || text.trim() === ''

function wantsOfDefinition({ scale, definition, assessedOn, localDefinitions }: RatingFacts, on: Day): Want[] {
  if (scale !== 'harm') return []
  const inForce = harmDefinitionInForce(localDefinitions, assessedOn ?? on)
  if (inForce === undefined || definition === inForce.value.version) return []
  const says = empty(definition)
    ? 'Show the definition of serious harm before the level is chosen.'
    : `The rating was made by definition ${definition}; on that day ${inForce.value.version} is in force.`
  return [{ part: 'definition', says, cite: inForce.cite }]
}

function wantsOf(given: RatingFacts, on: Day): Want[] {
  const { scale, level, assessor, suggestedByMachine, tool, assessedOn, evidence } = given
  const wants: Want[] = []
  if (level === undefined)
    wants.push({ part: 'level', says: `Choose the level of the ${scaleInWords(scale)}.`, cite: RATING })
  if (empty(assessor)) wants.push({ part: 'assessor', says: 'Name the person who makes this rating.', cite: PERSON })
  else if (suggestedByMachine === true) {
    wants.push({ part: 'assessor', says: 'This level was computed. A named person must make it theirs.', cite: PERSON })
  }
  if (empty(tool))
    wants.push({ part: 'tool', says: 'Say which tool was used, or that it is structured judgement.', cite: RATING })
  if (assessedOn === undefined) wants.push({ part: 'day', says: 'Give the day of the rating.', cite: RATING })
  else if (assessedOn > on) {
    wants.push({
      part: 'day',
      says: `${dayInWords(assessedOn)} lies ahead: give the day on which it was made.`,
      cite: RATING,
    })
  }
  if (empty(evidence)) wants.push({ part: 'evidence', says: 'Say what the rating rests on.', cite: PERSON })
  return [...wants, ...wantsOfDefinition(given, on)]
}

/** Whether a rating has everything without which it may not stand. */
export const isTheRatingComplete = question<RatingFacts, Completeness>({
  id: ID,
  asks: 'Is this rating complete enough to stand?',
  facts: shape,
  sources: [edinburghLiaisonOfficersInput, offenderManagementCards, highRiskInspection2009],
  answer(given, on) {
    const wants = wantsOf(given, on)
    const missing = wants.map(({ part, says }) => ({ part, says }))
    const reasons: Because[] = wants.map(({ part, says, cite }) => ({ rule: `${ID}: ${part}`, says, cite }))
    if (reasons.length > 0) return decided({ complete: false, missing }, ...reasons)
    const says = `The rating of the ${scaleInWords(given.scale)} has assessor, tool, day and evidence.`
    return decided({ complete: true, missing }, { rule: ID, says, cite: PERSON })
  },
})

/** What a rating wants, for questions that ask about several. */
export function whatRatingWants(given: RatingFacts, on: Day): readonly Want[] {
  return wantsOf(given, on)
}

/** A rating that is not there at all wants everything. */
export const noRating = (scale: Scale): RatingFacts => ({ scale })

/**
 * Whether the minute may be issued (S3-31, S3-33, S3-56, S3-74, S3-88, S3-90), and what would make it better. What
 * blocks is what somebody who was absent could not do without; everything else is advice. The chair's approval is not
 * asked here.
 */
import { type Because, decided } from '../kernel/answer.ts'
import { question } from '../kernel/question.ts'
import type { Cite } from '../kernel/sources.ts'
import { inAList } from '../kernel/words.ts'
import { noRating, whatRatingWants } from '../risk/is-the-rating-complete.ts'
import { SCALES, scaleInWords } from '../risk/levels.ts'
import { cairnRecommendedPractice, recommended } from '../sources/cairn-recommended-practice.ts'
import { edinburgh, edinburghLiaisonOfficersInput } from '../sources/edinburgh-liaison-officers-input.ts'
import { highRiskInspection2009 } from '../sources/high-risk-inspection-2009.ts'
import { mappaGuidance, mappaGuidanceEnglandAndWales } from '../sources/mappa-guidance-england-and-wales.ts'
import { offenderManagementCards } from '../sources/offender-management-cards.ts'
import { type MinuteFacts, minuteFacts } from './minute-facts.ts'
import { undefinedInitials } from './undefined-initials.ts'
import type { AgendaKey } from './what-is-on-the-agenda.ts'

const ID = 'conferences/is-the-minute-ready'

/** Something to mend, at the item of the agenda where it is mended. */
export type Finding = { readonly code: string; readonly item: AgendaKey; readonly says: string }
export type Readiness = {
  readonly ready: boolean
  readonly blocks: readonly Finding[]
  readonly advice: readonly Finding[]
}

type Found = Finding & { readonly cite: Cite }
type Check = (given: MinuteFacts) => readonly Found[]

const empty = (text: string | undefined) => text === undefined || text.trim() === ''
const PROFORMA = edinburgh('paragraph 20')
const SUMMING_UP = edinburgh('paragraph 33')

const reasons: Check = given =>
  empty(given.reasons)
    ? [{ code: 'no-reasons', item: 'reasons', says: 'Say why the conference was convened.', cite: PROFORMA }]
    : []

/** A line for each agency that was there; one that brought nothing is named as such (S3-88). */
const summingUp: Check = ({ agencies }) => {
  const there = agencies.filter(one => one.attendance === 'present' || one.attendance === 'report')
  const silent = there.filter(one => empty(one.summingUp)).map(one => one.agency)
  if (silent.length === 0) return []
  const says = `Sum up in a line what ${inAList(silent)} brought, or that they brought nothing.`
  return [{ code: 'agency-not-summed-up', item: 'summing-up', says, cite: SUMMING_UP }]
}

const plan: Check = ({ risks, planLines, noPlanBecause }) => {
  if (!empty(noPlanBecause)) return []
  if (planLines === 0) {
    const says = 'Agree a plan, or record that none is needed and why.'
    return [{ code: 'no-plan', item: 'plan', says, cite: edinburgh('paragraph 11') }]
  }
  return risks
    .filter(one => one.planLines === 0)
    .map(({ risk }) => {
      const says = `No line of the plan answers this risk: ${risk}.`
      return { code: 'risk-without-plan', item: 'plan', says, cite: edinburgh('paragraph 11') }
    })
}

const earlierActions: Check = ({ earlierActions }) =>
  earlierActions
    .filter(one => !one.answered)
    .map(({ action }) => {
      const says = `Say what became of the earlier action: ${action}.`
      return { code: 'earlier-action-open', item: 'last-minute', says, cite: PROFORMA }
    })

const disclosure: Check = ({ disclosure }) => {
  const cite = edinburgh('paragraph 11')
  if (disclosure === undefined) {
    const says = 'Record whether anybody must be told something: yes or no.'
    return [{ code: 'disclosure-not-considered', item: 'disclosure', says, cite }]
  }
  if (!empty(disclosure.because)) return []
  return [
    {
      code: 'disclosure-without-reason',
      item: 'disclosure',
      says: 'Give the reason for the decision on disclosure.',
      cite,
    },
  ]
}

const nextDate: Check = ({ nextOn, noNextBecause }) =>
  nextOn !== undefined || !empty(noNextBecause)
    ? []
    : [
        {
          code: 'no-next-date',
          item: 'next-date',
          says: 'Give the next date, or say why there is none.',
          cite: SUMMING_UP,
        },
      ]

/** Both scales, each complete by itself; they are never merged into one. */
function ratings(given: MinuteFacts, on: Parameters<typeof whatRatingWants>[1]): readonly Found[] {
  return SCALES.flatMap(scale => {
    const rating = given.ratings.find(one => one.scale === scale) ?? noRating(scale)
    const wants = whatRatingWants(rating, on)
    if (wants.length === 0) return []
    const says = `The rating of the ${scaleInWords(scale)} is not complete. ${wants.map(one => one.says).join(' ')}`
    return [{ code: `${scale}-rating`, item: 'risk' as const, says, cite: edinburgh('paragraph 31') }]
  })
}

const oneAgency: Check = ({ agencies }) => {
  const there = new Set(agencies.filter(one => one.attendance === 'present').map(one => one.agency))
  if (there.size > 1) return []
  const says = 'Fewer than two agencies were present: say in the reasons why the conference was held all the same.'
  return [{ code: 'one-agency', item: 'introductions', says, cite: edinburgh('paragraph 11') }]
}

const initials: Check = ({ text = '', knownInitials = [] }) => {
  const found = undefinedInitials(text, knownInitials)
  if (found.length === 0) return []
  const says = `Write out ${inAList(found)} once, so that somebody who was absent can follow.`
  return [{ code: 'initials', item: 'information', says, cite: mappaGuidance('chapter 13b (2022)') }]
}

const shortReasons: Check = given =>
  !empty(given.reasons) && (given.reasons ?? '').trim().split(/\s+/).length < 5
    ? [
        {
          code: 'short-reasons',
          item: 'reasons',
          says: 'The reasons are very short: would somebody who was absent understand them?',
          cite: recommended('reading a minute'),
        },
      ]
    : []

const plain = ({ code, item, says }: Found): Finding => ({ code, item, says })
const reasonFor = ({ code, says, cite }: Found): Because => ({ rule: `${ID}: ${code}`, says, cite })

/** What keeps the minute from being issued, and what would make it better. */
export const isTheMinuteReady = question<MinuteFacts, Readiness>({
  id: ID,
  asks: 'Is the minute ready to be issued?',
  facts: minuteFacts,
  sources: [
    edinburghLiaisonOfficersInput,
    mappaGuidanceEnglandAndWales,
    offenderManagementCards,
    highRiskInspection2009,
    cairnRecommendedPractice,
  ],
  rows: ['SP-18'],
  answer(given, on) {
    const checks = [reasons, summingUp, plan, earlierActions, disclosure, nextDate]
    const blocks = [...checks.flatMap(check => check(given)), ...ratings(given, on)]
    const advice = [oneAgency, initials, shortReasons].flatMap(check => check(given))
    const value = { ready: blocks.length === 0, blocks: blocks.map(plain), advice: advice.map(plain) }
    const says = 'Everything that the minute must hold is there.'
    const complete: Because[] = blocks.length === 0 ? [{ rule: ID, says, cite: PROFORMA }] : []
    return decided(value, ...complete, ...blocks.map(reasonFor), ...advice.map(reasonFor))
  },
})

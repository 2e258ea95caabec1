/**
 * S3-27 and S3-24: on which days a conference may be held. The first one stands between the pre-release meeting, which
 * it builds on, and the release, which it prepares. An emergency meeting has no window and no notice to keep.
 *
 * The answer warns; it never forbids. A chair who has a reason holds the conference on the day that is needed.
 */

import { PLACES } from '../cases/roles.ts'
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { addDays, type Day, daysBetween } from '../kernel/day.ts'
import { aDay, facts, ifKnown, oneOf, saying, type TypeOf } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { dayInWords, weekdayInWords } from '../kernel/words.ts'
import { edinburgh, edinburghLiaisonOfficersInput } from '../sources/edinburgh-liaison-officers-input.ts'

const ID = 'conferences/when-may-it-be-held'

export const CONFERENCE_KINDS = ['first', 'review', 'emergency'] as const
export type ConferenceKind = (typeof CONFERENCE_KINDS)[number]

const shape = facts({
  kind: saying('the kind of conference', oneOf(...CONFERENCE_KINDS)),
  place: saying('where the person is now', ifKnown(oneOf(...PLACES))),
  preReleaseMeetingOn: saying('the day of the pre-release meeting', ifKnown(aDay)),
  releaseOn: saying('the day of release', ifKnown(aDay)),
  proposedOn: saying('the day that somebody proposes', ifKnown(aDay)),
})
type Facts = TypeOf<typeof shape>

/** `from` and `to` are the first and last suitable day; either may be open. No window means any day will do. */
export type ConferenceDays = {
  readonly window?: { readonly from?: Day; readonly to?: Day }
  /** Whether the proposed day lies in the window; absent when no day was proposed. */
  readonly fits?: boolean
  readonly warnings: readonly string[]
}

/** No window applies once the person is in the community: there is no release left to prepare. */
function isAfterRelease({ place, releaseOn }: Facts, on: Day): boolean {
  if (place === 'custody' || place === 'hospital') return false
  return releaseOn === undefined ? place === 'community' : releaseOn < on
}

function windowOf({ preReleaseMeetingOn, releaseOn }: Facts): { from?: Day; to?: Day } {
  return {
    ...(preReleaseMeetingOn === undefined ? {} : { from: addDays(preReleaseMeetingOn, 1) }),
    ...(releaseOn === undefined ? {} : { to: addDays(releaseOn, -1) }),
  }
}

function warningsAbout(given: Facts, on: Day): string[] {
  const { proposedOn, preReleaseMeetingOn, releaseOn } = given
  const meeting = preReleaseMeetingOn === undefined ? 'not known' : weekdayInWords(preReleaseMeetingOn)
  const release = releaseOn === undefined ? 'not known' : weekdayInWords(releaseOn)
  const bothDays = `The pre-release meeting is ${dated(meeting)}, the release ${dated(release)}.`
  if (proposedOn === undefined) return []
  const proposed = weekdayInWords(proposedOn)
  const warnings: string[] = []
  if (proposedOn < on) warnings.push(`${proposed} has passed.`)
  if (preReleaseMeetingOn !== undefined && proposedOn < preReleaseMeetingOn) {
    warnings.push(`${proposed} is before the pre-release meeting. ${bothDays}`)
  }
  if (proposedOn === preReleaseMeetingOn) {
    warnings.push(`${proposed} is the day of the pre-release meeting itself: hold the conference after it. ${bothDays}`)
  }
  if (releaseOn !== undefined && proposedOn >= releaseOn) {
    warnings.push(
      `${proposed} is ${proposedOn === releaseOn ? 'the day of release' : 'after the release'}. ${bothDays}`,
    )
  }
  return warnings
}

const dated = (words: string) => (words === 'not known' ? words : `on ${words}`)

function reasonsFor(given: Facts): Because[] {
  const { preReleaseMeetingOn, releaseOn } = given
  const reasons: Because[] = []
  const cite = edinburgh('paragraph 10')
  if (preReleaseMeetingOn === undefined) {
    reasons.push({
      rule: ID,
      says: 'The day of the pre-release meeting is not known, so only the release limits the day.',
      cite,
    })
  } else {
    reasons.push({
      rule: ID,
      says: `The conference follows the pre-release meeting of ${dayInWords(preReleaseMeetingOn)}.`,
      cite,
      facts: [{ name: 'pre-release meeting', value: preReleaseMeetingOn }],
      otherReading: { says: 'the same day, later than the meeting', day: preReleaseMeetingOn },
    })
  }
  if (releaseOn === undefined) {
    reasons.push({
      rule: ID,
      says: 'The day of release is not known, so only the pre-release meeting limits the day.',
      cite,
    })
  } else {
    reasons.push({
      rule: ID,
      says: `It is held before the release on ${dayInWords(releaseOn)}.`,
      cite,
      facts: [{ name: 'release', value: releaseOn }],
    })
  }
  return reasons
}

/** An answer without a window; a day in the past is still pointed out. */
function anyDay(given: Facts, on: Day, says: string, pinpoint: string) {
  const { proposedOn } = given
  const passed = proposedOn !== undefined && proposedOn < on
  const warnings = passed ? [`${weekdayInWords(proposedOn)} has passed.`] : []
  const value: ConferenceDays = { warnings, ...(proposedOn === undefined ? {} : { fits: !passed }) }
  return decided(value, { rule: ID, says, cite: edinburgh(pinpoint) })
}

/** On which days the conference may be held, and whether the proposed one fits. */
export const whenMayItBeHeld = question<Facts, ConferenceDays>({
  id: ID,
  asks: 'On which days may the conference be held?',
  facts: shape,
  sources: [edinburghLiaisonOfficersInput],
  rows: ['SP-18'],
  answer(given, on) {
    const { kind, preReleaseMeetingOn, releaseOn, proposedOn } = given
    if (kind === 'emergency') {
      const says = 'An emergency meeting may be held on any day, today too; the ordinary conferences go on beside it.'
      return anyDay(given, on, says, 'paragraph 8')
    }
    if (isAfterRelease(given, on)) {
      return anyDay(given, on, 'The person is in the community, so no release limits the day.', 'paragraph 10')
    }
    if (preReleaseMeetingOn === undefined && releaseOn === undefined) {
      const says = 'The conference is held after the pre-release meeting and before the release.'
      const because = { rule: ID, says, cite: edinburgh('paragraph 10') }
      return needsAPerson(['the day of the pre-release meeting', 'the day of release'], because)
    }
    const window = windowOf(given)
    const { from, to } = window
    const empty = from !== undefined && to !== undefined && daysBetween(from, to) < 0
    const none = 'No day lies between the pre-release meeting and the release: hold it on the day that does least harm.'
    const warnings = [...(empty ? [none] : []), ...warningsAbout(given, on)]
    const reasons = reasonsFor(given)
    if (proposedOn === undefined) return decided({ window, warnings }, ...reasons)
    return decided({ window, fits: warnings.length === 0, warnings }, ...reasons)
  },
})

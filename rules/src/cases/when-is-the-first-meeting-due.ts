/**
 * When the supervising worker must have met the person after release: within 24 hours (Scotland, statutory
 * supervision). Where only the day of release is known, the last day is the next one, and the day of release is good
 * practice; where its hour is known, so is the last hour.
 */
import { decided, needsAPerson } from '../kernel/answer.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { addDays, type Day, day } from '../kernel/day.ts'
import { aDay, facts, ifKnown, oneOf, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { aMoment, dayOfMoment, hoursAfter, type Moment, momentInWords } from '../kernel/moment.ts'
import { question } from '../kernel/question.ts'
import { weekdayInWords } from '../kernel/words.ts'
import { throughcare, throughcareMap } from '../sources/throughcare-map.ts'

const ID = 'cases/when-is-the-first-meeting-due'
const CITE = throughcare('first meeting after release')

/** Hours after release. The map is of the middle of the 2000s; its own day is not known, so the year's first is used. */
export const FIRST_MEETING_HOURS: readonly Dated<number>[] = [{ from: day('2005-01-01'), value: 24, cite: CITE }]

const shape = facts({
  jurisdiction: saying('the law under which the person is supervised', oneOf('Scotland', 'England and Wales')),
  statutory: saying('whether a court or the Parole Board ordered supervision', ifKnown(yesOrNo)),
  releaseOn: saying('the day of release', ifKnown(aDay)),
  releasedAt: saying('the hour of release, when it is known', ifKnown(aMoment)),
})
type Facts = TypeOf<typeof shape>

/** `by` is the last day; `best` the day that practice asks for. No duty leaves both out. */
export type FirstMeeting = {
  readonly due: boolean
  readonly by?: Day
  readonly best?: Day
  /** The last moment, where the hour of release is known. */
  readonly latest?: Moment
}

/** By when the first meeting after release must take place. */
export const whenIsTheFirstMeetingDue = question<Facts, FirstMeeting>({
  id: ID,
  asks: 'By when must the supervising worker meet the person after release?',
  facts: shape,
  sources: [throughcareMap],
  values: { 'hours after release': FIRST_MEETING_HOURS },
  rows: ['SP-12'],
  answer({ jurisdiction, statutory, releasedAt, releaseOn: releaseDay }, on) {
    const releaseOn = releasedAt === undefined ? releaseDay : dayOfMoment(releasedAt)
    if (statutory === false) {
      const says = 'Supervision is not statutory, so no first meeting is fixed.'
      return decided({ due: false }, { rule: ID, says, cite: CITE })
    }
    const missing = [
      ...(statutory === undefined ? ['whether supervision is statutory'] : []),
      ...(releaseOn === undefined ? ['the day of release'] : []),
    ]
    const hours = inForce(FIRST_MEETING_HOURS, releaseOn ?? on)
    if (jurisdiction !== 'Scotland' || hours === undefined) {
      const says = `No time for the first meeting is held for ${jurisdiction} on this day.`
      return needsAPerson([...missing, 'the time that applies to the first meeting'], { rule: ID, says, cite: CITE })
    }
    if (releaseOn === undefined || missing.length > 0) {
      const says = `The first meeting is due within ${hours.value} hours of release.`
      return needsAPerson(missing, { rule: ID, says, cite: hours.cite })
    }
    const by = addDays(releaseOn, Math.floor(hours.value / 24))
    const latest = releasedAt === undefined ? undefined : hoursAfter(hours.value, releasedAt)
    const until = latest === undefined ? weekdayInWords(by) : momentInWords(latest)
    const says =
      `The first meeting is due within ${hours.value} hours of release, which end ${latest === undefined ? 'on' : 'at'} ` +
      `${until}; meet on the day of release where you can.`
    const facts = [{ name: 'release', value: releasedAt ?? releaseOn }]
    const value: FirstMeeting = { due: true, by, best: releaseOn, ...(latest === undefined ? {} : { latest }) }
    return decided(value, { rule: ID, says, cite: hours.cite, facts })
  },
})

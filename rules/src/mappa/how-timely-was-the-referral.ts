/**
 * The score that an audit gives a referral to level 2 or 3 for its timeliness (England and Wales): 4 for very timely, down
 * to 1 for one that should have come over three months earlier.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { addDays, addMonths, type Day } from '../kernel/day.ts'
import { aDay, facts, ifKnown, saying, type TypeOf } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { dayInWords, howMany } from '../kernel/words.ts'
import { FORMS_FROM, mappaForms, mappaForms2012 } from '../sources/mappa-forms-2012.ts'

const ID = 'mappa/how-timely-was-the-referral'
const CITE = mappaForms('case audit and MAPPA L')

type Band = { readonly score: 1 | 2 | 3; readonly over: number; readonly unit: 'week' | 'month' }

/** Over so much too late gives at most this score. */
export const TIMELINESS_BANDS: readonly Dated<readonly Band[]>[] = [
  {
    from: FORMS_FROM,
    value: [
      { score: 1, over: 3, unit: 'month' },
      { score: 2, over: 1, unit: 'month' },
      { score: 3, over: 1, unit: 'week' },
    ],
    cite: CITE,
  },
]

const shape = facts({
  referredOn: saying('the day of the referral', ifKnown(aDay)),
  shouldHaveBeenOn: saying('the day on which, in the judgement of the auditor, it should have come', ifKnown(aDay)),
})
type Facts = TypeOf<typeof shape>

export type TimelinessScore = { readonly score: 1 | 2 | 3 | 4 }

/** Whether the referral came more than so much after the day on which it should have come. */
function isOver({ over, unit }: Band, due: Day, referred: Day): boolean {
  return referred > (unit === 'week' ? addDays(due, 7 * over) : addMonths(due, over))
}

/** The score for timeliness, from the two days that the auditor gives. */
export const howTimelyWasTheReferral = question<Facts, TimelinessScore>({
  id: ID,
  asks: 'Which score does the timeliness of a referral get in an audit?',
  facts: shape,
  sources: [mappaForms2012],
  values: { 'how much too late lowers the score': TIMELINESS_BANDS },
  rows: ['MT-12', 'MS-07'],
  answer({ referredOn, shouldHaveBeenOn }, on) {
    const bands = inForce(TIMELINESS_BANDS, on)
    const missing = [
      ...(referredOn === undefined ? ['the day of the referral'] : []),
      ...(shouldHaveBeenOn === undefined ? ['the day on which the auditor thinks it should have come'] : []),
      ...(bands === undefined ? ['the scores that applied on this day'] : []),
    ]
    if (referredOn === undefined || shouldHaveBeenOn === undefined || bands === undefined) {
      const says = 'An audit scores from 4, very timely, to 1.'
      return needsAPerson(missing, { rule: ID, says, cite: CITE })
    }
    const band = bands.value.find(one => isOver(one, shouldHaveBeenOn, referredOn))
    const score = band?.score ?? 4
    const how = band === undefined ? 'very timely' : `more than ${howMany(band.over, band.unit)} late`
    const says =
      `Referred on ${dayInWords(referredOn)}, and it should have been by ${dayInWords(shouldHaveBeenOn)}: ${how}, ` +
      `score ${score} of 4.`
    const facts = [
      { name: 'referral', value: referredOn },
      { name: 'should have come', value: shouldHaveBeenOn },
    ]
    const because: Because = { rule: ID, says, cite: bands.cite, facts }
    return decided({ score }, because)
  },
})

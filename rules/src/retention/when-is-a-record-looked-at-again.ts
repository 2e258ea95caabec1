/**
 * DL-14, DL-15, DL-16: when a closed case is looked at again, to decide whether it is still kept. The numbers that are told
 * of (to the hundredth birthday, every ten years, six years) were not confirmed, so none is law here: an area sets its own, and
 * until it does nothing is ever due. Every decision to keep is itself recorded. Nothing is destroyed by rule.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { addMonths, type Day } from '../kernel/day.ts'
import { aCount, aDay, facts, ifKnown, listOf, oneOf, saying, type TypeOf } from '../kernel/facts.ts'
import { aLocal, inForceLocally } from '../kernel/local.ts'
import { question } from '../kernel/question.ts'
import { dayInWords, howMany } from '../kernel/words.ts'
import { cairnRecommendedPractice, recommended } from '../sources/cairn-recommended-practice.ts'

const ID = 'retention/when-is-a-record-looked-at-again'
const CITE = recommended('retention only proposes')

const shape = facts({
  closedOn: saying('the day on which the case was closed', ifKnown(aDay)),
  bornOn: saying('the day of birth', ifKnown(aDay)),
  otherCaseOpen: saying('whether another case of the person is open', oneOf('yes', 'no')),
  held: saying('why the record must stay, if it must', ifKnown(oneOf('legal-hold', 'indefinite'))),
  keptUntil: saying('until when somebody decided to keep it', ifKnown(aDay)),
  localYears: saying(
    'years after closing until it is looked at, as the area sets them',
    ifKnown(listOf(aLocal(aCount))),
  ),
  localAge: saying(
    'the age of the person until which it is kept, as the area sets it',
    ifKnown(listOf(aLocal(aCount))),
  ),
})
type Facts = TypeOf<typeof shape>

export type LookedAt = { readonly due: boolean; readonly on?: Day }

const because = (what: string, says: string, cite = CITE): Because => ({ rule: `${ID}: ${what}`, says, cite })

/** Why it is not due whatever its age. */
function stays({ closedOn, otherCaseOpen, held }: Facts): Because | undefined {
  if (closedOn === undefined) return because('open', 'The case is open.')
  if (otherCaseOpen === 'yes') return because('other-case', 'Another case of the same person is open.')
  if (held === 'legal-hold') return because('legal-hold', 'A legal hold is on the person’s records.')
  if (held === 'indefinite') return because('indefinite', 'It was decided to keep the person’s records without end.')
  return undefined
}

/** Nobody's record is kept for longer than this by a slip of the keyboard. */
const MOST_YEARS = 200

const addYears = (from: Day, years: number): Day => addMonths(from, 12 * Math.min(years, MOST_YEARS))

const later = (a: Day, b: Day | undefined): Day => (b !== undefined && b > a ? b : a)

/** When a record is looked at again, and whether that day has come. */
export const whenIsARecordLookedAtAgain = question<Facts, LookedAt>({
  id: ID,
  asks: 'When is a closed record looked at again?',
  facts: shape,
  sources: [cairnRecommendedPractice],
  answer(given, on) {
    const staying = stays(given)
    if (staying !== undefined) return decided({ due: false }, staying)
    const { closedOn, bornOn, keptUntil, localYears, localAge } = given
    const years = inForceLocally(localYears, on)
    if (years === undefined || closedOn === undefined)
      return needsAPerson(
        ['after how many years the area looks at closed records'],
        because('no-period', 'The area has set no period.'),
      )
    const age = inForceLocally(localAge, on)
    if (age !== undefined && bornOn === undefined)
      return needsAPerson(
        ['the day of birth'],
        because('no-birth', 'The area keeps records to an age, and the day of birth is not known.', age.cite),
      )
    const byYears = addYears(closedOn, years.value)
    const byAge = age === undefined || bornOn === undefined ? undefined : addYears(bornOn, age.value)
    const day = later(later(byYears, byAge), keptUntil)
    const until =
      day === keptUntil
        ? 'somebody decided to keep it until then'
        : day === byAge
          ? `the person would be ${age?.value}`
          : `${howMany(years.value, 'year')} after closing`
    const says = `Looked at again on ${dayInWords(day)}: ${until}.`
    return decided(
      { due: day <= on, on: day },
      because('day', says, day === byAge ? (age?.cite ?? years.cite) : years.cite),
    )
  },
})

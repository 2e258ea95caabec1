/**
 * S3-5, reliability 5.2 row 38: whether something about a case may go to this recipient, or whether the name or address is
 * one that stands in the case, as the person's own or of somebody around them. Letters and replies have gone to the person
 * they were about, to a former partner, to the address they were to be kept from; a second person looks before that happens.
 *
 * A name that is typed could be used to ask who is in a case. So the answer is the same two words whatever was found, and
 * who has tried several names is told to have a second person look whatever they try.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { day } from '../kernel/day.ts'
import { aCount, facts, listOf, saying, someText, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { folded, oneMac } from '../people/how-a-name-is-read.ts'
import { cairnRecommendedPractice, recommended } from '../sources/cairn-recommended-practice.ts'

export const RECIPIENT_RULE = 'sharing/may-it-go-to-this-recipient'

/** The days behind today over which names that were typed are counted. */
export const NAMES_COUNTED_OVER_DAYS = 30
/** Days for which a second person's word about a recipient holds. */
export const RECIPIENT_HOLDS_DAYS = 90

/** Before anything that is recorded in Cairn: records of the past are entered under the same rule. */
const FROM = day('2000-01-01')
const cite = recommended('that nothing goes to somebody of the case by mistake')

/** Different names typed for one case, and by one member of staff over all cases, in {@link NAMES_COUNTED_OVER_DAYS} days. */
export const NAMES_OF_A_CASE: readonly Dated<number>[] = [{ from: FROM, value: 12, cite }]
export const NAMES_BY_A_MEMBER: readonly Dated<number>[] = [{ from: FROM, value: 40, cite }]

const TITLES = ['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'rev', 'sir', 'prof', 'master']
const PREFIXES = ['o', 'mc', 'mac']

/** The words of a name without titles; Mac and Mc are one. */
const wordsOf = (name: string): readonly string[] =>
  folded(name)
    .split(' ')
    .filter(word => word !== '' && !TITLES.includes(word))
    .map(oneMac)

/** O Neill is also ONeill, and Mac Donald McDonald: a name written apart is read both ways. */
function joined(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word, index) => PREFIXES.includes(word) && index + 1 < words.length)
  if (at < 0) return words
  return [...words.slice(0, at), oneMac(`${words[at]}${words[at + 1]}`), ...joined(words.slice(at + 2))]
}

const readings = (name: string): readonly (readonly string[])[] => {
  const words = wordsOf(name)
  const apart = joined(words)
  return apart.length === words.length ? [words] : [words, apart]
}

/** Two written-out words of one name, all of which stand in the other: more names, fewer, or in another order. */
function isWithin(some: readonly string[], all: readonly string[]): boolean {
  const whole = some.filter(word => word.length > 1)
  return whole.length > 1 && whole.every(word => all.includes(word))
}

function agree(one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 0 || other.length === 0) return false
  if (one.join('') === other.join('')) return true
  if (one.length === other.length && one.toSorted().join(' ') === other.toSorted().join(' ')) return true
  return isWithin(one, other) || isWithin(other, one)
}

/** True for one name in two writings: case, accents, punctuation, titles, order and middle names aside; initials are none. */
export const isOneName = (one: string, other: string): boolean =>
  readings(one).some(mine => readings(other).some(theirs => agree(mine, theirs)))

/** True when the words of a recorded address stand together in what was typed. A place alone is not an address. */
export function namesTheAddress(typed: string, address: string): boolean {
  const words = folded(address)
  return /\p{N}/u.test(words) && words.includes(' ') && ` ${folded(typed)} `.includes(` ${words} `)
}

const shape = facts({
  recipient: saying('the recipient as written, with the address where there is one', someText),
  names: saying('names of the person and of those around them, all that are recorded', listOf(someText)),
  addresses: saying('recorded addresses of the person', listOf(someText)),
  confirmed: saying('a second person has said, and it holds, that the recipient is nobody of this case', yesOrNo),
  typed: saying('the name was typed, not chosen among those who hold posts', yesOrNo),
  triedBefore: saying('this name was tried for this case and counted before', yesOrNo),
  ofCase: saying('how many different names were typed for the case in the last 30 days', aCount),
  byMember: saying('how many different names whoever sends typed in the last 30 days, over all cases', aCount),
})
type Facts = TypeOf<typeof shape>

/** `counts` says that the name is to be counted. */
export type MayGo = { readonly may: boolean; readonly counts: boolean }

const STOPPED: Because = {
  rule: RECIPIENT_RULE,
  says: 'The recipient may be somebody in this case; a second person must look.',
  cite,
}
const isOfTheCase = ({ recipient, names, addresses }: Facts) =>
  names.some(name => isOneName(recipient, name)) || addresses.some(address => namesTheAddress(recipient, address))

/** Whether it may go. Whatever stands against it, the reason is in the same words. */
export const mayItGoToThisRecipient = question<Facts, MayGo>({
  id: RECIPIENT_RULE,
  asks: 'May this go to this recipient, or could they be somebody in the case?',
  facts: shape,
  sources: [cairnRecommendedPractice],
  values: { 'names typed for a case': NAMES_OF_A_CASE, 'names typed by a member of staff': NAMES_BY_A_MEMBER },
  answer(given, on) {
    const [ofCase, byMember] = [inForce(NAMES_OF_A_CASE, on), inForce(NAMES_BY_A_MEMBER, on)]
    if (ofCase === undefined || byMember === undefined) return needsAPerson(['whether they are of the case'], STOPPED)
    const isNew = given.typed && !given.triedBefore
    const tooMany = isNew && (given.ofCase >= ofCase.value || given.byMember >= byMember.value)
    // What goes beyond the number is not counted: tried once more it would pass for one that was.
    const counts = isNew && !tooMany
    const found = isOfTheCase(given)
    const says = 'Neither the name nor the address is one of this case, or a second person has looked.'
    if (given.confirmed || !(found || tooMany))
      return decided({ may: true, counts }, { rule: RECIPIENT_RULE, says, cite })
    return decided({ may: false, counts }, STOPPED)
  },
})

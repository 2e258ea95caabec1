/**
 * What in the ledger somebody's supervisor should look at. Most who misuse records are let in by right, so no lock finds
 * them; what gives them away is looking without a reason of their own: often, at many, at night, at people close to them.
 * A sign is no finding: it goes to one person who knows the work and asks. Cairn recommends the numbers; an area sets its own.
 */
import { type Because, decided } from '../kernel/answer.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { type Day, day } from '../kernel/day.ts'
import { aCount, facts, ifKnown, listOf, oneOf, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { aLocal, inForceLocally } from '../kernel/local.ts'
import { question } from '../kernel/question.ts'
import { howMany } from '../kernel/words.ts'
import { cairnRecommendedPractice, recommended } from '../sources/cairn-recommended-practice.ts'

const ID = 'access/is-this-misuse'
const FROM = day('2026-11-23')

/** What is counted, and from how many on it stands out. */
const COUNTED = ['days', 'people-an-hour', 'people-a-shift', 'people-at-night', 'glasses'] as const
type Counted = (typeof COUNTED)[number]

const RECOMMENDED: { readonly [K in Counted]: number } = {
  days: 4,
  'people-an-hour': 20,
  'people-a-shift': 30,
  'people-at-night': 3,
  glasses: 3,
}

/** From how many on each stands out, where the area has set nothing. */
export const STANDS_OUT_FROM: Readonly<Record<Counted, readonly Dated<number>[]>> = Object.fromEntries(
  COUNTED.map(what => [
    what,
    [{ from: FROM, value: RECOMMENDED[what], cite: recommended(`signs of misuse: ${what}`) }],
  ]),
) as unknown as Readonly<Record<Counted, readonly Dated<number>[]>>

const limit = facts({ what: oneOf(...COUNTED), from: saying('from how many on', aCount) })

const shape = facts({
  hadATie: saying(
    'whether they stood on the case, had something to do there, or took part in a meeting about it',
    yesOrNo,
  ),
  days: saying('on how many of the last thirty days they opened this person', ifKnown(aCount)),
  sameSurname: saying('whether the person, or somebody around them, bears their surname', ifKnown(yesOrNo)),
  sameAddress: saying('whether the person has an address at which they live', ifKnown(yesOrNo)),
  wasAColleague: saying('whether the person bears the name of somebody who works or worked here', ifKnown(yesOrNo)),
  peopleAnHour: saying('how many people without a tie they opened within one hour', ifKnown(aCount)),
  peopleAShift: saying('how many people without a tie they opened within twelve hours', ifKnown(aCount)),
  peopleAtNight: saying('how many people without a tie they opened between ten at night and five', ifKnown(aCount)),
  glasses: saying('how often they opened a record in an emergency in thirty days', ifKnown(aCount)),
  stopped: saying('whether they were stopped after too many people', ifKnown(yesOrNo)),
  limits: saying('what the area set for itself', ifKnown(listOf(aLocal(listOf(limit))))),
})
type Facts = TypeOf<typeof shape>

/** What stands out. A strong one is looked at the same day. */
export type Sign =
  | 'walked-through-people'
  | 'many-without-reason'
  | 'opened-again-and-again'
  | 'at-night'
  | 'same-surname'
  | 'same-address'
  | 'a-colleague'
  | 'emergencies-again-and-again'

export type SignFound = { readonly sign: Sign; readonly strong: boolean }

/** Beside each sign the numbers it was found by; nothing where it is not there. */
type Finding = SignFound & { readonly says: string; readonly cite: Because['cite'] }

function limitOf(given: Facts, what: Counted, on: Day): Dated<number> {
  const local = inForceLocally(given.limits, on)
  const own = local?.value.find(one => one.what === what)
  if (local !== undefined && own !== undefined) return { ...local, value: own.from }
  return (
    inForce(STANDS_OUT_FROM[what], on) ?? { from: FROM, value: RECOMMENDED[what], cite: recommended('signs of misuse') }
  )
}

const people = (count: number) => howMany(count, 'person', 'people')

/** Signs that are a number: the fact, what it is counted as, how strong it is, and how it is said. */
const NUMBERS = [
  {
    fact: 'peopleAnHour',
    what: 'people-an-hour',
    sign: 'walked-through-people',
    strong: true,
    says: (count: number) => `${people(count)} without a reason of their own within one hour.`,
  },
  {
    fact: 'peopleAShift',
    what: 'people-a-shift',
    sign: 'many-without-reason',
    strong: false,
    says: (count: number) => `${people(count)} without a reason of their own within twelve hours.`,
  },
  {
    fact: 'peopleAtNight',
    what: 'people-at-night',
    sign: 'at-night',
    strong: false,
    says: (count: number) => `${people(count)} without a reason of their own at night.`,
  },
  {
    fact: 'glasses',
    what: 'glasses',
    sign: 'emergencies-again-and-again',
    strong: true,
    says: (count: number) => `${howMany(count, 'record')} opened in an emergency within thirty days.`,
  },
  {
    fact: 'days',
    what: 'days',
    sign: 'opened-again-and-again',
    strong: true,
    says: (count: number) => `The same person on ${howMany(count, 'day')} of thirty, without a reason of their own.`,
  },
] as const

function ofMany(given: Facts, on: Day): Finding[] {
  return NUMBERS.flatMap(({ fact, what, sign, strong, says }) => {
    const count = fact === 'days' && given.hadATie ? undefined : given[fact]
    const most = limitOf(given, what, on)
    return count === undefined || count < most.value ? [] : [found(sign, strong, says(count), most)]
  })
}

const found = (sign: Sign, strong: boolean, says: string, { cite }: Pick<Dated<number>, 'cite'>): Finding => ({
  sign,
  strong,
  says,
  cite,
})

function ofClose(given: Facts): Finding[] {
  if (given.hadATie) return []
  const cite = recommended('signs of misuse: people close to oneself')
  return [
    ...(given.sameAddress === true
      ? [found('same-address', true, 'The person has an address where the officer lives.', { cite })]
      : []),
    ...(given.wasAColleague === true
      ? [found('a-colleague', true, 'The person bears the name of somebody who works or worked here.', { cite })]
      : []),
    ...(given.sameSurname === true
      ? [found('same-surname', false, 'The person, or somebody around them, bears the officer’s surname.', { cite })]
      : []),
  ]
}

/** What was stopped was a walk, whatever else the numbers say. */
function ofStopping(given: Facts): Finding[] {
  if (given.stopped !== true) return []
  const cite = recommended('signs of misuse: stopped')
  return [
    found(
      'walked-through-people',
      true,
      'Stopped after opening as many people without a reason as one may in an hour.',
      { cite },
    ),
  ]
}

/** The signs there are, each with what it rests on; none is the usual answer. */
export const isThisMisuse = question<Facts, readonly SignFound[]>({
  id: ID,
  asks: 'Is there anything in what somebody looked at that their supervisor should ask about?',
  facts: shape,
  sources: [cairnRecommendedPractice],
  values: STANDS_OUT_FROM,
  answer(given, on: Day) {
    const all = [...ofStopping(given), ...ofMany(given, on), ...ofClose(given)]
    const signs = all.filter((one, index) => all.findIndex(other => other.sign === one.sign) === index)
    const reasons: Because[] = all.map(({ sign, says, cite }) => ({ rule: `${ID}: ${sign}`, says, cite }))
    const none: Because = { rule: ID, says: 'Nothing here stands out.', cite: recommended('signs of misuse') }
    return decided(
      signs.map(({ sign, strong }) => ({ sign, strong })),
      ...(reasons.length === 0 ? [none] : reasons),
    )
  },
})

/** Why a line is looked at that nothing else singles out. */
export const DRAWN_BY_CHANCE: Because = {
  rule: 'access/is-this-misuse: drawn-by-chance',
  says: 'Drawn by chance: each week a twentieth is looked at of what was opened for a purpose that no code names.',
  cite: recommended('signs of misuse: purposes in words'),
}

/**
 * By when the person must notify the police (S3-86; Sexual Offences Act 2003 ss.83 and 84). Three days *beginning
 * with* the day on which the person became subject to it, so that day is the first: Tuesday, Wednesday, Thursday. Days
 * in custody or hospital are not counted, weekends and holidays are, and nothing is put off over them.
 *
 * Whether the duty exists at all is not decided here: police say so and a person records it. Where the times in custody,
 * in hospital and abroad are given one by one, the count stands still over each of them; where only `held` is known, a
 * count that custody interrupts after some days at liberty is left to a person.
 */
import { type Answer, type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { type Counted, withinDaysBeginningWith } from '../kernel/counting.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { addDays, type Day, daysBetween } from '../kernel/day.ts'
import { intervals, isDisregarded, withinCountedDaysBeginningWith } from '../kernel/disregarded.ts'
import { aDay, facts, ifKnown, oneOf, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { dayInWords, howMany, inAList, weekdayInWords } from '../kernel/words.ts'
import { PART_2_FROM, sexualOffencesAct, sexualOffencesAct2003 } from '../sources/sexual-offences-act-2003.ts'

const ID = 'orders/when-must-they-register'

/** Days for the first notification, and again for notifying a release. The same in Scotland as in England and Wales. */
export const NOTIFICATION_DAYS: readonly Dated<number>[] = [
  { from: PART_2_FROM, value: 3, cite: sexualOffencesAct('s.83(1), (5), (6)') },
]
export const RELEASE_DAYS: readonly Dated<number>[] = [
  { from: PART_2_FROM, value: 3, cite: sexualOffencesAct('s.84(1)(d)') },
]

const shape = facts({
  jurisdiction: saying('where the duty is performed', oneOf('Scotland', 'England and Wales')),
  mustRegister: saying('whether the person is subject to the notification requirements', ifKnown(yesOrNo)),
  subjectSince: saying('the relevant date: conviction, finding or caution', ifKnown(aDay)),
  held: saying('whether the person is, or until release was, in custody or detained in hospital', ifKnown(yesOrNo)),
  heldFrom: saying('the first day in custody or hospital, when it came after the relevant date', ifKnown(aDay)),
  releaseOn: saying('the day of release, also one that lies ahead', ifKnown(aDay)),
  alreadyNotified: saying('whether an earlier first notification stands and its duty runs on', ifKnown(yesOrNo)),
  disregarded: saying(
    'the times in custody, in hospital and abroad, one by one; they replace `held`',
    ifKnown(intervals),
  ),
})
type Facts = TypeOf<typeof shape>

export type RegistrationDuty =
  | { readonly mustNotify: false }
  | {
      readonly mustNotify: true
      /** The day the counting begins, and the last day in time. */
      readonly firstDay: Day
      readonly lastDay: Day
      /** Each day that counts. */
      readonly days: readonly Day[]
      readonly countsFrom: 'relevant date' | 'release'
      /** The last day on which advice still comes before the release; absent once the release is here. */
      readonly adviseBy?: Day
    }

type Start = { readonly from: Day; readonly days: Dated<number>; readonly what: 'relevant date' | 'release' }

/** Every day of a count, so that a page can show them. */
function eachDay({ from, to }: Counted): Day[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index))
}

/** Held from the relevant date until release, the count begins with release; at liberty, with the relevant date. */
function startOf({ subjectSince, held, releaseOn, alreadyNotified }: Facts): Start | undefined {
  const fromRelease =
    held === true && releaseOn !== undefined && (subjectSince === undefined || subjectSince <= releaseOn)
  const from = fromRelease ? releaseOn : subjectSince
  if (from === undefined) return undefined
  const days = inForce(fromRelease && alreadyNotified === true ? RELEASE_DAYS : NOTIFICATION_DAYS, from)
  return days === undefined ? undefined : { from, days, what: fromRelease ? 'release' : 'relevant date' }
}

function missingOf({ mustRegister, held, heldFrom, releaseOn, subjectSince, alreadyNotified }: Facts): string[] {
  const atLibertyBetween =
    held === true &&
    alreadyNotified !== true &&
    subjectSince !== undefined &&
    heldFrom !== undefined &&
    heldFrom > subjectSince
  return [
    ...(mustRegister === undefined ? ['whether the person is subject to the notification requirements'] : []),
    ...(held === undefined ? ['whether the person was held in custody or hospital'] : []),
    ...(held === true && releaseOn === undefined ? ['the day of release'] : []),
    ...(held === false && subjectSince === undefined ? ['the relevant date: conviction, finding or caution'] : []),
    ...(atLibertyBetween
      ? [`what became of the days at liberty from ${dayInWords(subjectSince)}, before custody began`]
      : []),
  ]
}

function reasonFor({ days, what }: Start, counted: Counted, given: Facts): Because {
  const { subjectSince, releaseOn, jurisdiction, disregarded = [] } = given
  const custody = what === 'release' || disregarded.length > 0 ? ' Days in custody or hospital are not counted.' : ''
  const says =
    `The person must notify the police by ${weekdayInWords(counted.to)}. The ${howMany(days.value, 'day')} begin with ` +
    `the day of ${what === 'release' ? 'release' : 'the relevant date'}: ${inAList(
      eachDay(counted)
        .filter(one => !isDisregarded(one, disregarded))
        .map(weekdayInWords),
    )}.` +
    `${custody} Weekends count.`
  const later = addDays(counted.to, 1)
  return {
    rule: ID,
    says,
    cite: days.cite,
    counted,
    facts: [
      { name: 'jurisdiction', value: jurisdiction },
      ...(subjectSince === undefined ? [] : [{ name: 'relevant date', value: subjectSince }]),
      ...(what === 'release' && releaseOn !== undefined ? [{ name: 'release', value: releaseOn }] : []),
    ],
    otherReading: { says: `counted from the day after, ${dayInWords(later)}; the earlier day is used`, day: later },
  }
}

const DUTY = sexualOffencesAct('ss.83 and 84')
const OLDER = 'Part 2 of the Act was not in force on that day; the older Act must be read.'
const none = (says: string) => decided<RegistrationDuty>({ mustNotify: false }, { rule: ID, says, cite: DUTY })

/** The last release from custody or hospital; a return from abroad is none. */
function lastRelease({ disregarded = [] }: Facts): Day | undefined {
  const ends = disregarded.filter(one => one.why !== 'abroad').flatMap(({ to }) => to ?? [])
  return ends.toSorted().at(-1)
}

/** Released without having notified before: both duties fall on the same days. */
const BOTH: Because = {
  rule: `${ID}: release`,
  says: 'The release itself is notified by the same day; one attendance is enough for both.',
  cite: sexualOffencesAct('s.84(1)(d)'),
}

/** The same count where each time that is left out is known: the clock stands still over all of them. */
function leavingOut(given: Facts, on: Day): Answer<RegistrationDuty> {
  const { subjectSince, alreadyNotified, disregarded = [], mustRegister } = given
  const released = alreadyNotified === true ? lastRelease(given) : undefined
  if (alreadyNotified === true && released === undefined && disregarded.every(({ to }) => to !== undefined)) {
    return none('An earlier first notification stands and its duty runs on, so no fresh one is due.')
  }
  const first = alreadyNotified === true ? released : subjectSince
  const days =
    first === undefined ? undefined : inForce(released === undefined ? NOTIFICATION_DAYS : RELEASE_DAYS, first)
  const counted = first && days ? withinCountedDaysBeginningWith(days.value, first, disregarded) : undefined
  const missing = [
    ...(mustRegister === undefined ? ['whether the person is subject to the notification requirements'] : []),
    ...(first === undefined && alreadyNotified !== true ? ['the relevant date: conviction, finding or caution'] : []),
    ...(first !== undefined && days === undefined ? ['the law that applied on that day'] : []),
    ...((first === undefined && alreadyNotified === true) || (counted && 'notRunning' in counted)
      ? ['the day of release or return']
      : []),
  ]
  if (missing.length > 0 || first === undefined || days === undefined || !counted || 'notRunning' in counted) {
    const says =
      first !== undefined && days === undefined ? OLDER : 'Days in custody, in hospital or abroad are not counted.'
    return needsAPerson(missing, { rule: ID, says, cite: DUTY })
  }
  const held = released !== undefined || counted.from !== first
  const start: Start = { from: counted.from, days, what: held ? 'release' : 'relevant date' }
  const before = addDays(counted.from, -1)
  const value: RegistrationDuty = {
    mustNotify: true,
    firstDay: counted.from,
    lastDay: counted.to,
    days: eachDay(counted).filter(one => !isDisregarded(one, disregarded)),
    countsFrom: start.what,
    ...(held && before >= on ? { adviseBy: before } : {}),
  }
  const main = reasonFor(start, counted, held ? { ...given, releaseOn: counted.from } : given)
  const facts = counted.disregarded.map(({ from, to, why }) => ({ name: why, value: `${from} to ${to ?? 'now'}` }))
  const reasons = held && alreadyNotified !== true ? [BOTH] : []
  return decided(value, { ...main, facts: [...(main.facts ?? []), ...facts] }, ...reasons)
}

/** By when the person must notify the police. */
export const whenMustTheyRegister = question<Facts, RegistrationDuty>({
  id: ID,
  asks: 'By when must the person notify the police?',
  facts: shape,
  sources: [sexualOffencesAct2003],
  values: { 'days for the first notification': NOTIFICATION_DAYS, 'days to notify a release': RELEASE_DAYS },
  rows: ['ND-01', 'ND-05', 'NP-17', 'T1', 'T7', 'T10'],
  answer(given, on) {
    const { mustRegister, held, alreadyNotified } = given
    if (mustRegister === false) return none('The person is not subject to the notification requirements.')
    if (given.disregarded !== undefined) return leavingOut(given, on)
    if (held === false && alreadyNotified === true) {
      return none('An earlier first notification stands and its duty runs on, so no fresh one is due.')
    }
    const missing = missingOf(given)
    const start = startOf(given)
    if (missing.length > 0 || start === undefined) {
      const rule =
        'The duty is to notify within three days beginning with the relevant date, or with release from custody.'
      const lacks = missing.length > 0 ? missing : ['the law that applied on that day']
      return needsAPerson(lacks, { rule: ID, says: missing.length > 0 ? rule : OLDER, cite: DUTY })
    }
    const counted = withinDaysBeginningWith(start.days.value, start.from)
    const before = addDays(start.from, -1)
    const value: RegistrationDuty = {
      mustNotify: true,
      firstDay: counted.from,
      lastDay: counted.to,
      days: eachDay(counted),
      countsFrom: start.what,
      ...(start.what === 'release' && before >= on ? { adviseBy: before } : {}),
    }
    return decided(value, reasonFor(start, counted, given))
  },
})

/**
 * Each prohibition or requirement of an order has its own end, and the order lasts as long as the last of them. What the
 * court wrote stands: a length that law does not seem to allow is named as a doubt, never set aside here.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { yearsBeginningWith } from '../kernel/counting.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { type Day, day, earlierOf } from '../kernel/day.ts'
import {
  aDay,
  facts,
  ifKnown,
  listOf,
  oneOf,
  saying,
  someText,
  someYears,
  type TypeOf,
  yesOrNo,
} from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { asTheAreaSet, localsFor, setting, spokenLocally } from '../kernel/setting.ts'
import { dayInWords, howMany } from '../kernel/words.ts'
import { ORDERS_FROM, SCOTTISH_ORDERS_FROM } from '../notification/days-of-the-duty.ts'
import {
  abusiveBehaviourAct,
  abusiveBehaviourScotlandAct2016,
} from '../sources/abusive-behaviour-and-sexual-harm-scotland-act-2016.ts'
import { sentencingAct2020, sentencingCode } from '../sources/sentencing-act-2020.ts'
import { PART_2_FROM, sexualOffencesAct, sexualOffencesAct2003 } from '../sources/sexual-offences-act-2003.ts'
import { type Nation, ORDERS, type OrderName } from './kinds-of-order.ts'

const ID = 'orders/when-does-each-prohibition-end'

/** What law says about lengths. What it does not say is left out. */
export type Lengths = {
  readonly order: OrderName
  readonly nation: Nation
  readonly leastYears?: number
  readonly travelMostYears?: number
  /** Whether a prohibition may last until further order. */
  readonly untilFurtherOrder?: boolean
}

const SHPO = 'sexual harm prevention order'
/** Lengths by order and nation. */
export const LENGTHS_OF_PROHIBITIONS: readonly Dated<Lengths>[] = [
  {
    from: ORDERS_FROM,
    value: { order: SHPO, nation: 'England and Wales', leastYears: 5, travelMostYears: 5, untilFurtherOrder: true },
    cite: { ...sexualOffencesAct('ss.103C and 103D'), confidence: 'second-hand' },
  },
  {
    from: day('2020-12-01'),
    value: { order: SHPO, nation: 'England and Wales', leastYears: 5, travelMostYears: 5, untilFurtherOrder: true },
    cite: sentencingCode('s.347, with s.103D of the Act of 2003'),
  },
  {
    from: SCOTTISH_ORDERS_FROM,
    value: { order: SHPO, nation: 'Scotland', leastYears: 5, travelMostYears: 5, untilFurtherOrder: false },
    cite: abusiveBehaviourAct('ss.16 and 17'),
  },
  {
    from: SCOTTISH_ORDERS_FROM,
    value: {
      order: 'sexual risk order',
      nation: 'Scotland',
      leastYears: 2,
      travelMostYears: 5,
      untilFurtherOrder: false,
    },
    cite: abusiveBehaviourAct('ss.27 to 29'),
  },
  ...(['England and Wales', 'Scotland'] as const).map(nation => ({
    from: PART_2_FROM,
    to: nation === 'Scotland' ? day('2023-03-30') : day('2015-03-07'),
    value: { order: 'risk of sexual harm order', nation, leastYears: 2 } as const,
    cite: sexualOffencesAct('ss.104 to 129'),
  })),
]

/** The least length of a risk order in England and Wales could not be confirmed. */
export const LEAST_YEARS_OF_A_RISK_ORDER = setting({
  id: 'orders/least-years-of-a-risk-order',
  row: 'OR-07',
  asks: 'For how many years at least does a prohibition of a sexual risk order last in England and Wales?',
  unit: 'years',
  shape: someYears,
  suggested: 2,
})
/** The longest foreign travel order: a Bill said six months, people remember five years. */
export const MOST_YEARS_OF_A_TRAVEL_ORDER = setting({
  id: 'orders/most-years-of-a-foreign-travel-order',
  row: 'OR-11',
  asks: 'For how many years at the most did a foreign travel order last?',
  unit: 'years',
  shape: someYears,
  suggested: 5,
})
const SETTINGS = [LEAST_YEARS_OF_A_RISK_ORDER, MOST_YEARS_OF_A_TRAVEL_ORDER] as const

const shape = facts({
  jurisdiction: saying('the law under which the order was made', oneOf('Scotland', 'England and Wales')),
  order: saying('which order', oneOf(...ORDERS)),
  madeOn: saying('the day on which it was made', ifKnown(aDay)),
  prohibitions: saying(
    'each prohibition or requirement',
    listOf(
      facts({
        what: saying('which it is, in words', someText),
        from: saying(
          'its first day, or that of its last extension, where it is not the day of the order',
          ifKnown(aDay),
        ),
        lastDay: saying('the last day that the court fixed', ifKnown(aDay)),
        untilFurtherOrder: saying('whether it lasts until further order', ifKnown(yesOrNo)),
        travelBan: saying('whether it forbids travel abroad', ifKnown(yesOrNo)),
        everywhere: saying('whether it forbids travel to any country at all', ifKnown(yesOrNo)),
      }),
    ),
  ),
  endedOn: saying(
    'the day on which the whole order ended: discharged, replaced, or the application decided',
    ifKnown(aDay),
  ),
  locally: saying('what the area set although it is unconfirmed', ifKnown(localsFor(...SETTINGS))),
})
type Facts = TypeOf<typeof shape>
type Prohibition = Facts['prohibitions'][number]

export type EndOfAProhibition = {
  readonly what: string
  /** Left out while it lasts until further order. */
  readonly lastDay?: Day
  /** Passports were surrendered with a ban on travel anywhere, and are given back when it ends. */
  readonly passportsSurrendered: boolean
  readonly doubts: readonly string[]
}

export type EndsOfAnOrder = { readonly each: readonly EndOfAProhibition[]; readonly orderLastDay?: Day }

/** The lengths that hold for this order: of law, or what an area set where law was not confirmed. */
function lengthsFor({ order, jurisdiction, locally }: Facts, madeOn: Day): Dated<Lengths> | undefined {
  const law = inForce(
    LENGTHS_OF_PROHIBITIONS.filter(one => one.value.order === order && one.value.nation === jurisdiction),
    madeOn,
  )
  if (law !== undefined || jurisdiction === 'Scotland') return law
  const least = order === 'sexual risk order' ? spokenLocally(locally, LEAST_YEARS_OF_A_RISK_ORDER, madeOn) : undefined
  if (least !== undefined) return { ...least, value: { order, nation: jurisdiction, leastYears: least.value } }
  const most =
    order === 'foreign travel order' ? spokenLocally(locally, MOST_YEARS_OF_A_TRAVEL_ORDER, madeOn) : undefined
  return most === undefined
    ? undefined
    : { ...most, value: { order, nation: jurisdiction, travelMostYears: most.value } }
}

/** Where a length does not fit what law says. A ban on travel has a longest length and no least one. */
function doubtsAbout(one: Prohibition, lengths: Lengths | undefined, madeOn: Day): string[] {
  const { lastDay, untilFurtherOrder, travelBan } = one
  const from = one.from ?? madeOn
  const { leastYears, travelMostYears } = lengths ?? {}
  if (untilFurtherOrder === true) {
    return lengths?.untilFurtherOrder === false || (travelBan === true && travelMostYears !== undefined)
      ? ['it must have a fixed end']
      : []
  }
  if (lastDay === undefined) return []
  if (travelBan === true) {
    const tooLong = travelMostYears !== undefined && lastDay > yearsBeginningWith(travelMostYears, from).to
    return tooLong ? [`a ban on travel lasts at most ${howMany(travelMostYears, 'year')} at a time`] : []
  }
  const tooShort = leastYears !== undefined && lastDay < yearsBeginningWith(leastYears, from).to
  return tooShort ? [`it lasts at least ${howMany(leastYears, 'year')}`] : []
}

function missingOf({ madeOn, prohibitions }: Facts): string[] {
  const unknown = prohibitions.filter(one => one.lastDay === undefined && one.untilFurtherOrder !== true)
  return [
    ...(madeOn === undefined ? ['the day on which the order was made'] : []),
    ...(prohibitions.length === 0 ? ['the prohibitions and requirements of the order'] : []),
    ...unknown.map(one => `the end of: ${one.what}`),
  ]
}

function reasonFor(one: EndOfAProhibition, cite: Because['cite']): Because {
  const until = one.lastDay === undefined ? 'lasts until further order' : `ends on ${dayInWords(one.lastDay)}`
  const doubt = one.doubts.length === 0 ? '' : ` Doubtful, look at the order again: ${one.doubts.join('; ')}.`
  const passports = one.passportsSurrendered ? ' Passports are surrendered and given back when the ban ends.' : ''
  return { rule: `${ID}: prohibition`, says: `“${one.what}” ${until}.${doubt}${passports}`, cite }
}

/** When each prohibition ends, and the order with the last of them. */
export const whenDoesEachProhibitionEnd = question<Facts, EndsOfAnOrder>({
  id: ID,
  asks: 'When does each prohibition or requirement of the order end?',
  facts: shape,
  sources: [sexualOffencesAct2003, sentencingAct2020, abusiveBehaviourScotlandAct2016],
  values: { 'lengths of prohibitions': LENGTHS_OF_PROHIBITIONS },
  rows: ['OR-01', 'OR-02', 'OR-04', 'OR-05', 'OR-07', 'OR-09', 'OR-10', 'OR-11'],
  settings: [...SETTINGS],
  answer(given) {
    const { madeOn, prohibitions, endedOn, order } = given
    const missing = missingOf(given)
    const cite = sexualOffencesAct('Part 2')
    if (missing.length > 0 || madeOn === undefined) {
      const says = 'Each prohibition or requirement has its own end, which the order says.'
      return needsAPerson([...new Set(missing)], { rule: ID, says, cite })
    }
    const lengths = lengthsFor(given, madeOn)
    const each = prohibitions.map(one => {
      const fixed = one.untilFurtherOrder === true ? undefined : one.lastDay
      const lastDay = endedOn === undefined ? fixed : earlierOf(endedOn, fixed ?? endedOn)
      const passportsSurrendered = one.travelBan === true && one.everywhere === true
      const value = { what: one.what, passportsSurrendered, doubts: doubtsAbout(one, lengths?.value, madeOn) }
      return lastDay === undefined ? value : { ...value, lastDay }
    })
    const fixed = each.flatMap(one => ('lastDay' in one ? one.lastDay : []))
    const last = fixed.length < each.length ? undefined : fixed.toSorted().at(-1)
    const at = lengths?.cite ?? cite
    const unread =
      lengths === undefined
        ? ' What law says about its lengths is not held here, so they are not compared with it.'
        : ''
    const local = lengths?.cite.source.force === 'local' ? ` ${asTheAreaSet('The length compared with')}` : ''
    const interim = order.startsWith('interim') ? ' An interim order ends when the application is decided.' : ''
    const until =
      last === undefined
        ? 'lasts until further order'
        : `ends on ${dayInWords(last)}, with the last of its prohibitions`
    const says = `The order ${until}.${interim}${unread}${local}`
    const value: EndsOfAnOrder = last === undefined ? { each } : { each, orderLastDay: last }
    return decided(value, { rule: ID, says, cite: at }, ...each.map(one => reasonFor(one, at)))
  },
})

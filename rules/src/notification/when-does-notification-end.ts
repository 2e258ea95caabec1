/**
 * Several periods may run side by side, and an order against sexual harm keeps somebody subject while it lasts. The person
 * is subject until the last of them ends; each keeps its own end, so that one which is quashed or discharged takes nothing
 * else with it.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { addDays, type Day, earlierOf } from '../kernel/day.ts'
import { aDay, facts, ifKnown, listOf, oneOf, saying, someText, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { dayInWords } from '../kernel/words.ts'
import {
  abusiveBehaviourAct,
  abusiveBehaviourScotlandAct2016,
} from '../sources/abusive-behaviour-and-sexual-harm-scotland-act-2016.ts'
import { mappaGuidance, mappaGuidanceEnglandAndWales } from '../sources/mappa-guidance-england-and-wales.ts'
import {
  PART_2_FROM,
  sexualOffencesAct,
  sexualOffencesAct2003,
  sexualOffencesActRetold,
} from '../sources/sexual-offences-act-2003.ts'
import { aNationRead, ORDERS_FROM, SCOTTISH_ORDERS_FROM } from './days-of-the-duty.ts'

const ID = 'notification/when-does-notification-end'

const KINDS = ['period', 'sexual harm prevention order', 'broken risk order'] as const
type Kind = (typeof KINDS)[number]

/** What keeps somebody subject to its own end, and since when law says so. */
export const KEEPS_SUBJECT: readonly Dated<{ readonly kind: Kind; readonly where: string }>[] = [
  { from: PART_2_FROM, value: { kind: 'period', where: 'United Kingdom' }, cite: sexualOffencesAct('s.82') },
  {
    from: ORDERS_FROM,
    value: { kind: 'sexual harm prevention order', where: 'England and Wales' },
    cite: sexualOffencesActRetold('s.103G(1)'),
  },
  {
    from: SCOTTISH_ORDERS_FROM,
    value: { kind: 'sexual harm prevention order', where: 'Scotland' },
    cite: abusiveBehaviourAct('s.18(2)'),
  },
  {
    from: PART_2_FROM,
    value: { kind: 'broken risk order', where: 'United Kingdom' },
    cite: sexualOffencesAct('s.129'),
  },
]

const shape = facts({
  jurisdiction: saying('the law under which the orders were made', aNationRead),
  keeping: saying(
    'every period and order that keeps the person subject',
    listOf(
      facts({
        what: saying('which it is, in words', someText),
        kind: saying('a period of the table, or an order', oneOf(...KINDS)),
        from: saying('its first day', aDay),
        lastDay: saying('its last day', ifKnown(aDay)),
        noFixedEnd: saying('whether it is indefinite, or lasts until further order', ifKnown(yesOrNo)),
        endedOn: saying('the last day, where it was discharged or ended before: also by a later trial', ifKnown(aDay)),
      }),
    ),
  ),
})
type Facts = TypeOf<typeof shape>
type Keeping = Facts['keeping'][number]

/** One of them with its own end. */
export type OwnEnd = { readonly what: string; readonly lastDay?: Day }

export type EndOfNotification =
  | { readonly ends: false; readonly each: readonly OwnEnd[] }
  | { readonly ends: true; readonly lastDay: Day; readonly firstFreeDay: Day; readonly each: readonly OwnEnd[] }

/** What the end means for the arrangements in England and Wales. */
const CATEGORY: Because = {
  rule: `${ID}: category`,
  says: 'With it the first category of the arrangements ends; look whether another category applies before the case is closed.',
  cite: { ...mappaGuidance('answers to questions'), confidence: 'second-hand' },
}

function endOf({ lastDay, noFixedEnd, endedOn }: Keeping): Day | 'none' | undefined {
  if (endedOn !== undefined) return lastDay === undefined ? endedOn : earlierOf(endedOn, lastDay)
  if (noFixedEnd === true) return 'none'
  return lastDay
}

/** What keeps the person subject, as law stood when it began; a period may be older than the Act, which took it over. */
function lawOf({ kind, from }: Keeping, { jurisdiction }: Facts): Dated<unknown> | undefined {
  const own = KEEPS_SUBJECT.filter(
    ({ value }) => value.kind === kind && [jurisdiction, 'United Kingdom'].includes(value.where),
  )
  return inForce(own, kind === 'period' && from < PART_2_FROM ? PART_2_FROM : from)
}

function eachReason(one: Keeping, given: Facts): Because {
  const end = endOf(one)
  const name = one.what.trim() === '' ? one.kind : `“${one.what}”`
  const until = end === 'none' || end === undefined ? 'has no fixed end' : `ends on ${dayInWords(end)}`
  return {
    rule: `${ID}: ${one.kind}`,
    says: `${name} began on ${dayInWords(one.from)} and ${until}.`,
    cite: lawOf(one, given)?.cite ?? sexualOffencesAct('s.82'),
  }
}

/** When somebody stops being subject to the notification requirements. */
export const whenDoesNotificationEnd = question<Facts, EndOfNotification>({
  id: ID,
  asks: 'When does this person stop being subject to the notification requirements?',
  facts: shape,
  sources: [sexualOffencesAct2003, abusiveBehaviourScotlandAct2016, mappaGuidanceEnglandAndWales],
  values: { 'what keeps somebody subject': KEEPS_SUBJECT },
  rows: ['NP-17', 'NP-18', 'NR-02', 'NR-07', 'NR-08', 'OR-06'],
  answer(given) {
    const { keeping } = given
    const open = keeping.filter(one => endOf(one) === undefined)
    if (keeping.length === 0 || open.length > 0) {
      const missing =
        keeping.length === 0 ? ['what keeps the person subject'] : open.map(one => `the last day of: ${one.what}`)
      const says = 'The person is subject until the last period or order that keeps them so has ended.'
      return needsAPerson([...new Set(missing)], { rule: ID, says, cite: sexualOffencesAct('s.82') })
    }
    const because = keeping.map(one => eachReason(one, given))
    const early = keeping.filter(one => lawOf(one, given) === undefined)
    if (early.length > 0)
      return needsAPerson(
        early.map(one => `which order it was: ${one.what} is older than such orders`),
        ...because,
      )
    const each = keeping.map(one => {
      const end = endOf(one)
      return end === undefined || end === 'none' ? { what: one.what } : { what: one.what, lastDay: end }
    })
    const fixed = each.flatMap(({ lastDay }) => lastDay ?? [])
    const lastDay = fixed.toSorted().at(-1)
    if (lastDay === undefined || fixed.length < each.length) {
      const says = 'One of them has no fixed end, so the person stays subject until a review or a court ends it.'
      return decided({ ends: false, each }, { rule: ID, says, cite: sexualOffencesAct('s.82') }, ...because)
    }
    const firstFreeDay = addDays(lastDay, 1)
    const says = `The person is subject until ${dayInWords(lastDay)}, the last of these ends, and free of it from ${dayInWords(firstFreeDay)}.`
    const main: Because = { rule: ID, says, cite: sexualOffencesAct('s.82') }
    const value = { ends: true, lastDay, firstFreeDay, each } as const
    return decided(value, main, ...because, ...(given.jurisdiction === 'Scotland' ? [] : [CATEGORY]))
  },
})

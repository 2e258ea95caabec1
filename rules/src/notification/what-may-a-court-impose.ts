/**
 * The most that a court may impose for failing a duty or breaking an order. It says what the law holds out and never that
 * anybody has committed anything.
 */
import { type Because, decided } from '../kernel/answer.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { day } from '../kernel/day.ts'
import { facts, oneOf, saying, type TypeOf } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { howMany } from '../kernel/words.ts'
import {
  abusiveBehaviourAct,
  abusiveBehaviourScotlandAct2016,
} from '../sources/abusive-behaviour-and-sexual-harm-scotland-act-2016.ts'
import { crownProsecutionServiceGuidance, prosecutorsGuidance } from '../sources/crown-prosecution-service-guidance.ts'
import { PART_2_FROM, sexualOffencesAct, sexualOffencesAct2003 } from '../sources/sexual-offences-act-2003.ts'
import { aNation, lawNotHeld, ORDERS_FROM, SCOTTISH_ORDERS_FROM } from './days-of-the-duty.ts'

const ID = 'notification/what-may-a-court-impose'

/** The longest imprisonment. `summaryMonths` is left out where no number was read. */
export type Greatest = {
  readonly summaryMonths?: number
  readonly indictmentYears: number
  readonly notOpen: readonly string[]
}

/** For failing to notify, or knowingly telling something false. */
export const FOR_FAILING_TO_NOTIFY: readonly Dated<Greatest>[] = [
  {
    from: PART_2_FROM,
    value: { summaryMonths: 6, indictmentYears: 5, notOpen: [] },
    cite: sexualOffencesAct('s.91(2)'),
  },
]
/** For breaking an order in Scotland. */
export const FOR_BREACH_IN_SCOTLAND: readonly Dated<Greatest>[] = [
  {
    from: SCOTTISH_ORDERS_FROM,
    value: {
      summaryMonths: 12,
      indictmentYears: 5,
      notOpen: ['community payback order', 'admonition', 'absolute discharge'],
    },
    cite: abusiveBehaviourAct('s.24'),
  },
]
/** For breaking an order in England and Wales. */
export const FOR_BREACH: readonly Dated<Greatest>[] = [
  { from: ORDERS_FROM, value: { indictmentYears: 5, notOpen: [] }, cite: prosecutorsGuidance('breach of orders') },
]
/** Since the end of November 2022 a positive requirement can be broken too; its own day in that month was not found. */
const POSITIVE_REQUIREMENTS_FROM = day('2022-11-30')

/** The duties whose failure section 91 makes an offence, with two that were added later. */
export const DUTIES_OF_SECTION_91 = [
  'first notification',
  'change',
  'telling that an expected change did not come',
  'yearly or weekly notification',
  'allowing fingerprints and photographs',
  'bringing a young person, as a parent under a direction',
  'travel',
  'absence from home, in Northern Ireland',
  'the duty of s.96ZB(3)(b)',
] as const

const shape = facts({
  jurisdiction: saying('where the court sits', aNation),
  about: saying('what was failed or broken', oneOf('notification', 'order')),
})
type Facts = TypeOf<typeof shape>

function valuesFor({ jurisdiction, about }: Facts): readonly Dated<Greatest>[] {
  if (about === 'notification') return FOR_FAILING_TO_NOTIFY
  if (jurisdiction === 'Scotland') return FOR_BREACH_IN_SCOTLAND
  return jurisdiction === 'England and Wales' ? FOR_BREACH : []
}

/** The most that a court may impose. */
export const whatMayACourtImpose = question<Facts, Greatest>({
  id: ID,
  asks: 'What is the most that a court may impose for a failure to notify or a breach of an order?',
  facts: shape,
  sources: [sexualOffencesAct2003, abusiveBehaviourScotlandAct2016, crownProsecutionServiceGuidance],
  values: {
    'for failing to notify': FOR_FAILING_TO_NOTIFY,
    'for breach of an order in Scotland': FOR_BREACH_IN_SCOTLAND,
    'for breach of an order in England and Wales': FOR_BREACH,
  },
  rows: ['NF-01', 'NF-04', 'NF-05', 'NF-06'],
  answer(given, on) {
    const found = inForce(valuesFor(given), on)
    if (found === undefined) return lawNotHeld(ID, on, sexualOffencesAct('s.91'))
    const { summaryMonths, indictmentYears, notOpen } = found.value
    const summary = summaryMonths === undefined ? '' : `, or ${howMany(summaryMonths, 'month')} on summary conviction`
    const closed = notOpen.length === 0 ? '' : ` Not open to the court: ${notOpen.join(', ')}.`
    const says = `At the most ${howMany(indictmentYears, 'year')} of imprisonment on indictment${summary}.${closed}`
    const because: Because[] = [{ rule: ID, says, cite: found.cite }]
    if (given.about === 'notification') {
      const which = `The offence is failing one of these without reasonable excuse: ${DUTIES_OF_SECTION_91.join('; ')}; or knowingly telling something false.`
      because.push({ rule: `${ID}: duties`, says: which, cite: sexualOffencesAct('s.91(1)') })
    } else if (given.jurisdiction === 'England and Wales' && on >= POSITIVE_REQUIREMENTS_FROM) {
      const positive = 'Not doing what an order requires is a breach as well as doing what it forbids.'
      because.push({ rule: `${ID}: requirements`, says: positive, cite: found.cite })
    }
    return decided(found.value, ...because)
  },
})

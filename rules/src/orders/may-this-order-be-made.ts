/**
 * Whether an order against sexual harm may be asked for: the kind exists on that day in that nation, its ground is there,
 * and the right body asks. Whether it is necessary is for the court, and no rule says so.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { inForce } from '../kernel/dated.ts'
import { day } from '../kernel/day.ts'
import { facts, ifKnown, oneOf, saying, someText, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { dayInWords, inAList, sentenceOf } from '../kernel/words.ts'
import { abusiveBehaviourScotlandAct2016 } from '../sources/abusive-behaviour-and-sexual-harm-scotland-act-2016.ts'
import {
  policeCrimeSentencingAct,
  policeCrimeSentencingAndCourtsAct2022,
} from '../sources/police-crime-sentencing-and-courts-act-2022.ts'
import { sexualOffencesAct, sexualOffencesAct2003 } from '../sources/sexual-offences-act-2003.ts'
import { KINDS_OF_ORDER, type KindOfOrder, kindsOf, ORDERS, SCOTTISH_KINDS_OF_ORDER } from './kinds-of-order.ts'

const ID = 'orders/may-this-order-be-made'

/** From here on an order may require something, be monitored electronically, and a risk order needs the civil standard. */
const POSITIVE_DUTIES_FROM = day('2022-11-30')

const shape = facts({
  jurisdiction: saying('the law under which the order would be made', oneOf('Scotland', 'England and Wales')),
  order: saying('which order', oneOf(...ORDERS)),
  listedOffence: saying('whether the person was dealt with for an offence that the order needs', ifKnown(yesOrNo)),
  sexualAct: saying('whether the person did an act of a sexual nature', ifKnown(yesOrNo)),
  convictedAbroad: saying(
    'whether the person was convicted abroad of an offence like those of Schedule 3',
    ifKnown(yesOrNo),
  ),
  applicationPending: saying('whether an application for the full order is pending', ifKnown(yesOrNo)),
  dealingWithOffence: saying('whether a court is dealing with the offence now', ifKnown(yesOrNo)),
  applicant: saying('who asks for it', ifKnown(someText)),
})
type Facts = TypeOf<typeof shape>

export type MayBeMade = {
  readonly may: boolean
  readonly needsConviction: boolean
  readonly applicants: readonly string[]
  readonly onConviction: boolean
}

/** The fact that the ground rests on, and how to ask for it. */
function groundOf(
  given: Facts,
  { ground }: KindOfOrder,
): { readonly known?: boolean | undefined; readonly asks: string } {
  if (ground === 'listed offence')
    return { known: given.listedOffence, asks: 'whether the person was dealt with for an offence that the order needs' }
  if (ground === 'act of a sexual nature')
    return { known: given.sexualAct, asks: 'whether the person did an act of a sexual nature' }
  if (ground === 'conviction abroad')
    return { known: given.convictedAbroad, asks: 'whether the person was convicted abroad' }
  if (ground === 'pending application')
    return { known: given.applicationPending, asks: 'whether an application for the full order is pending' }
  return { asks: 'the grounds in the older law' }
}

/** Not to be made on that day: not yet, no longer, or never in that nation. */
function notThen({ jurisdiction, order }: Facts, on: Parameters<typeof inForce>[1]) {
  const all = kindsOf(jurisdiction).filter(one => one.value.order === order)
  const cite = all[0]?.cite ?? sexualOffencesAct('Part 2')
  if (all.length === 0) {
    const says = `What was read names no ${order} of ${jurisdiction}.`
    return needsAPerson([`whether ${jurisdiction} has this order`], { rule: ID, says, cite })
  }
  const ended = all.every(one => one.to !== undefined && one.to < on)
  const first = all[0]?.from ?? on
  const says = ended
    ? `No ${order} can be made any more. One that was made may still be in force.`
    : `No ${order} could be made before ${dayInWords(first)}.`
  const value = { may: false, needsConviction: false, applicants: [], onConviction: false }
  return decided<MayBeMade>(value, { rule: ID, says, cite })
}

function reasons(
  found: { readonly value: KindOfOrder; readonly cite: Because['cite'] },
  given: Facts,
  on: string,
): Because[] {
  const { ground, applicants, onConviction, order } = found.value
  const court = onConviction ? ' A court that deals with the offence may make it too.' : ''
  const says = `${sentenceOf(`the ground of a ${order}`)} is: ${ground}. It is asked for by: ${inAList(applicants)}.${court}`
  const because: Because[] = [
    { rule: ID, says, cite: found.cite },
    { rule: `${ID}: necessity`, says: 'The court must find it necessary; that is not decided here.', cite: found.cite },
  ]
  if (given.jurisdiction === 'England and Wales' && on >= POSITIVE_DUTIES_FROM && ground !== 'conviction abroad') {
    const more =
      'An order may also require something and be monitored electronically; for a risk order the civil standard of proof holds.'
    because.push({
      rule: `${ID}: requirements`,
      says: more,
      cite: policeCrimeSentencingAct('orders against sexual harm'),
    })
  }
  return because
}

/** Whether an order of this kind may be asked for. */
export const mayThisOrderBeMade = question<Facts, MayBeMade>({
  id: ID,
  asks: 'May this order be made, on what ground, and who may ask for it?',
  facts: shape,
  sources: [sexualOffencesAct2003, abusiveBehaviourScotlandAct2016, policeCrimeSentencingAndCourtsAct2022],
  values: { 'kinds in England and Wales': KINDS_OF_ORDER, 'kinds in Scotland': SCOTTISH_KINDS_OF_ORDER },
  rows: ['OR-01', 'OR-04', 'OR-05', 'OR-07', 'OR-09', 'OR-10', 'OR-11', 'OR-12'],
  answer(given, on) {
    const { jurisdiction, order, applicant, dealingWithOffence } = given
    const found = inForce(
      kindsOf(jurisdiction).filter(one => one.value.order === order),
      on,
    )
    if (found === undefined) return notThen(given, on)
    const { known, asks } = groundOf(given, found.value)
    const { applicants, onConviction, ground } = found.value
    const byCourt = onConviction && dealingWithOffence === true
    const missing = [
      ...(known === undefined ? [asks] : []),
      ...(applicant === undefined && !byCourt && known !== false ? ['who asks for the order'] : []),
    ]
    const because = reasons(found, given, on)
    if (missing.length > 0 || known === undefined) return needsAPerson(missing, ...because)
    const right = byCourt || (applicant !== undefined && applicants.includes(applicant))
    const value = { may: known && right, needsConviction: ground === 'listed offence', applicants, onConviction }
    const why = !known
      ? 'The ground is not there.'
      : right
        ? 'The ground is there and the right body acts.'
        : 'This body cannot ask for it.'
    return decided(value, { rule: `${ID}: ground`, says: why, cite: found.cite }, ...because)
  },
})

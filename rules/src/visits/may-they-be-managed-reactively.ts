/**
 * Whether police in England and Wales may manage somebody without home visits, by watching from afar: a lower risk, not
 * come to notice, and the criteria met. Any intelligence ends the quiet and starts a review. How long the risk must have
 * been low is remembered and not read.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { addMonths, type Day, day } from '../kernel/day.ts'
import { aCount, aDay, facts, ifKnown, oneOf, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { localsFor, setting, spokenLocally } from '../kernel/setting.ts'
import { dayInWords, howMany } from '../kernel/words.ts'
import { LEVELS, type Level, levelInWords } from '../risk/levels.ts'
import { policeChiefsStatement, policeChiefsStatement2017 } from '../sources/police-chiefs-statement-2017.ts'

const ID = 'visits/may-they-be-managed-reactively'
const CITE = policeChiefsStatement('reactive management')

/** The risk for which it is possible, from the day on which it is. */
export const REACTIVE_MANAGEMENT: readonly Dated<Level>[] = [{ from: day('2017-06-29'), value: 'low', cite: CITE }]

export const MONTHS_AT_LOW = setting({
  id: 'visits/months-at-low-before-reactive',
  row: 'PM-04',
  asks: 'For how many months must the risk have been low before somebody is managed reactively?',
  unit: 'months',
  shape: aCount,
  suggested: 36,
})

const shape = facts({
  risk: saying("the risk by the police's own dynamic and static tools together", ifKnown(oneOf(...LEVELS))),
  lowSince: saying('the day since which it has been low without a break', ifKnown(aDay)),
  criteriaMet: saying("whether a supervisor found the force's criteria met", ifKnown(yesOrNo)),
  managedSince: saying('the day on which this way of managing them began, if it did', ifKnown(aDay)),
  noticedOn: saying('the last day on which they came to notice, or intelligence came in', ifKnown(aDay)),
  nothingNoticed: saying('whether the records were searched and nothing was found since', ifKnown(yesOrNo)),
  locally: saying('what the area set', ifKnown(localsFor(MONTHS_AT_LOW))),
})
type Facts = TypeOf<typeof shape>

export type ReactiveManagement = {
  readonly possible: boolean
  /** Intelligence came in since: the person is reviewed. */
  readonly reviewNow: boolean
}

const reason = (says: string): Because => ({ rule: ID, says, cite: CITE })

/** Why it is not possible. */
function objections({ risk, criteriaMet, lowSince, locally }: Facts, possible: Level, on: Day): Because[] {
  const months = spokenLocally(locally, MONTHS_AT_LOW, on)
  const tooSoon = months !== undefined && (lowSince === undefined || addMonths(lowSince, months.value) > on)
  const short = `The area wants ${howMany(months?.value ?? 0, 'month')} at low first; it is unconfirmed as law.`
  return [
    ...(risk !== undefined && risk !== possible
      ? [reason(`The risk is ${levelInWords(risk)}: managing somebody without visits is for a lower risk.`)]
      : []),
    ...(criteriaMet === false ? [reason("The force's criteria are not met.")] : []),
    ...(tooSoon ? [{ rule: `${ID}: local`, says: short, cite: months.cite }] : []),
  ]
}

function noticed({ noticedOn, managedSince, lowSince }: Facts, on: Day): Because | undefined {
  const since = managedSince ?? lowSince
  if (noticedOn === undefined || noticedOn > on || (since !== undefined && noticedOn < since)) return undefined
  const says = `They came to notice, or intelligence came in, on ${dayInWords(noticedOn)}: the person is reviewed.`
  return { ...reason(says), facts: [{ name: 'came to notice', value: noticedOn }] }
}

/** Whether visits may be left out, and whether the person is reviewed now. */
export const mayTheyBeManagedReactively = question<Facts, ReactiveManagement>({
  id: ID,
  asks: 'May police manage this person without home visits?',
  facts: shape,
  sources: [policeChiefsStatement2017],
  values: { 'the risk for which somebody is managed without visits': REACTIVE_MANAGEMENT },
  rows: ['PM-04'],
  settings: [MONTHS_AT_LOW],
  answer(given, on) {
    const possible = inForce(REACTIVE_MANAGEMENT, on)
    if (possible === undefined) {
      const says = 'On this day nobody was managed without visits.'
      return decided({ possible: false, reviewNow: false }, reason(says))
    }
    const notice = noticed(given, on)
    if (notice !== undefined) return decided({ possible: false, reviewNow: true }, notice)
    const against = objections(given, possible.value, on)
    if (against.length > 0) return decided({ possible: false, reviewNow: false }, ...against)
    const missing = [
      ...(given.risk === undefined ? ['the risk'] : []),
      ...(given.criteriaMet === undefined ? ["whether a supervisor found the force's criteria met"] : []),
      ...(given.nothingNoticed !== true && given.noticedOn === undefined ? ['whether they came to notice'] : []),
    ]
    const rule = 'Without home visits, watched from afar: for a lower risk, nothing noticed, and the criteria met.'
    if (missing.length > 0) return needsAPerson(missing, reason(rule))
    return decided({ possible: true, reviewNow: false }, reason(`${rule} Any intelligence starts a review.`))
  },
})

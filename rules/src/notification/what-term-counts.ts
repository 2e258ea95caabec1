/**
 * The length of custody that the table of periods reads. Terms for Schedule 3 offences alone are put together: consecutive
 * ones are added, and what runs at the same time counts once. Under a detention and training order the period of detention
 * counts alone; a Scottish extended sentence counts whole.
 *
 * How suspended and extended sentences of England and Wales count, and whether 26 weeks are six months, could not be
 * confirmed: a person decides, or the area has set it.
 */
import { type Because, decided, type NeedsAPerson, needsAPerson } from '../kernel/answer.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import type { Day } from '../kernel/day.ts'
import { aDay, facts, ifKnown, listOf, oneOf, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { asTheAreaSet, localsFor, setting, spokenLocally } from '../kernel/setting.ts'
import {
  criminalProcedureAct,
  criminalProcedureScotlandAct1995,
} from '../sources/criminal-procedure-scotland-act-1995.ts'
import { PART_2_FROM, sexualOffencesAct, sexualOffencesAct2003 } from '../sources/sexual-offences-act-2003.ts'
import { lawNotHeld } from './days-of-the-duty.ts'
import { aLength, bandOf, isNothing, type Length, lengthInWords, less, plus } from './length-of-a-term.ts'

const ID = 'notification/what-term-counts'
const CITE = sexualOffencesAct('s.82(3), (4) and s.131')

export const KINDS_OF_TERM = [
  'imprisonment',
  'detention of a young person',
  'detention and training order',
  'Scottish extended sentence',
  'suspended sentence',
  'extended sentence of England and Wales',
] as const

const yes = { unit: 'yes or no', shape: yesOrNo, suggested: true } as const
/** A suspended sentence counts by its term. */
export const SUSPENDED_COUNTS = setting({
  ...yes,
  id: 'notification/suspended-sentence-counts-by-its-term',
  row: 'NP-14',
  asks: 'Does a suspended sentence count by its term?',
})
/** An extended sentence of England and Wales counts whole. */
export const EXTENDED_COUNTS_WHOLE = setting({
  ...yes,
  id: 'notification/extended-sentence-counts-whole',
  row: 'NP-15',
  asks: 'Does an extended sentence of England and Wales count with its extension?',
})
/** 26 weeks are taken as six months or less. */
export const WEEKS_AS_MONTHS = setting({
  ...yes,
  id: 'notification/26-weeks-are-six-months-or-less',
  row: 'NP-16',
  asks: 'Is a sentence of 26 weeks taken as six months or less?',
})

/** The months at which the table changes: a term of 6 is the lower band, a term of 30 the upper. */
export const BANDS: readonly Dated<{ readonly low: number; readonly high: number }>[] = [
  { from: PART_2_FROM, value: { low: 6, high: 30 }, cite: sexualOffencesAct('s.82(1)') },
]

const aTerm = facts({
  kind: saying('what kind of sentence it is', oneOf(...KINDS_OF_TERM)),
  length: saying('the term, without any extension', aLength),
  extension: saying('the extension of an extended sentence', ifKnown(aLength)),
  detention: saying('the period of detention under a detention and training order', ifKnown(aLength)),
  overlap: saying(
    'how much of it runs at the same time as the terms before it; nothing when consecutive',
    ifKnown(aLength),
  ),
})
type Term = TypeOf<typeof aTerm>

/** The terms, as a fact of this question and of the one about the period. */
export const terms = listOf(aTerm)
/** What areas may set about them. */
export const SETTINGS_OF_TERMS = [SUSPENDED_COUNTS, EXTENDED_COUNTS_WHOLE, WEEKS_AS_MONTHS] as const
export const localsOfTerms = localsFor(...SETTINGS_OF_TERMS)
type LocalsOfTerms = TypeOf<typeof localsOfTerms>

const shape = facts({
  relevantDate: saying('the relevant date: conviction, or the sentence where Schedule 3 asks for one', ifKnown(aDay)),
  terms: saying('the terms for Schedule 3 offences, in the order in which they were passed', terms),
  locally: saying('what the area set although it is unconfirmed', ifKnown(localsOfTerms)),
})
type Facts = TypeOf<typeof shape>

export type Band = 'lower' | 'middle' | 'upper'
/** `lower`: 6 months or less. `middle`: more than 6 and less than 30. `upper`: 30 months or more. */
export type TermThatCounts = { readonly band: Band; readonly length: Length }

/** A term as it counts alone, with its reason; or what a person must decide about it. */
function counting(
  term: Term,
  locally: LocalsOfTerms | undefined,
  on: Day,
): { length: Length; because: Because[] } | string {
  const { kind, length, extension, detention } = term
  if (kind === 'detention and training order') {
    if (detention === undefined) return 'the period of detention under the detention and training order'
    const says = `Under a detention and training order the period of detention counts, ${lengthInWords(detention)}.`
    return {
      length: detention,
      because: [{ rule: `${ID}: detention and training`, says, cite: sexualOffencesAct('s.131') }],
    }
  }
  if (kind === 'Scottish extended sentence') {
    if (extension === undefined) return 'the extension of the extended sentence'
    const whole = plus(length, extension)
    const says =
      `A Scottish extended sentence is the custodial term and the extension together, ${lengthInWords(whole)}, as the Acts read; ` +
      'whether police count it so is unconfirmed.'
    return { length: whole, because: [{ rule: `${ID}: extended`, says, cite: criminalProcedureAct('s.210A(2)') }] }
  }
  if (kind !== 'suspended sentence' && kind !== 'extended sentence of England and Wales') return { length, because: [] }
  const suspended = kind === 'suspended sentence'
  const local = spokenLocally(locally, suspended ? SUSPENDED_COUNTS : EXTENDED_COUNTS_WHOLE, on)
  if (local?.value !== true) return suspended ? 'how a suspended sentence counts' : 'how the extended sentence counts'
  if (!suspended && extension === undefined) return 'the extension of the extended sentence'
  const says = asTheAreaSet(suspended ? 'That a suspended sentence counts by its term' : 'That the extension counts')
  const whole = suspended || extension === undefined ? length : plus(length, extension)
  return { length: whole, because: [{ rule: `${ID}: local`, says, cite: local.cite }] }
}

type Sum = { readonly found: TermThatCounts; readonly because: readonly Because[] }

const open = (missing: readonly string[], ...because: readonly Because[]): NeedsAPerson => {
  const says = 'The period depends on the length of custody for Schedule 3 offences.'
  return needsAPerson(missing, ...because, { rule: ID, says, cite: CITE })
}

/** A length in weeks or days that lies between two lengths of six months: the calendar would decide, so a person does. */
function inWeeks(length: Length, because: readonly Because[], weeks: Dated<boolean> | undefined): Sum | NeedsAPerson {
  const is26 = length.weeks === 26 && !length.years && !length.months && !length.days
  if (weeks === undefined || !is26) {
    const says = `Whether ${lengthInWords(length)} is more than the table allows depends on the months it is compared with.`
    return needsAPerson([`how ${lengthInWords(length)} compares with months`], ...because, {
      rule: `${ID}: weeks`,
      says,
      cite: CITE,
    })
  }
  const says = asTheAreaSet(`That 26 weeks are ${weeks.value ? 'six months or less' : 'more than six months'}`)
  const found: TermThatCounts = { band: weeks.value ? 'lower' : 'middle', length }
  return { found, because: [...because, { rule: `${ID}: local`, says, cite: weeks.cite }] }
}

/** Puts the terms together; also for the question about the period. */
export function termThatCounts(
  given: readonly Term[],
  locally: LocalsOfTerms | undefined,
  on: Day,
): Sum | NeedsAPerson {
  const bands = inForce(BANDS, on)
  if (bands === undefined) return lawNotHeld(ID, on, CITE)
  const each = given.map(term => counting(term, locally, on))
  const unclear = each.filter(one => typeof one === 'string')
  const known = each.filter(one => typeof one !== 'string')
  if (unclear.length > 0) return open([...new Set(unclear)])
  if (known.length === 0 || known.some(one => isNothing(one.length))) return open(['the length of the sentence'])
  const sum = known.reduce((total, one) => plus(total, one.length), {} as Length)
  const overlaps = given.flatMap(({ overlap }) => (overlap === undefined ? [] : [overlap]))
  const length = overlaps.reduce((total, one) => less(total, one), sum)
  if (isNothing(length)) return open(['how much of the terms runs at the same time'])
  const twice = overlaps.length > 0 ? '; what runs at the same time counts once' : ''
  const says = `Terms for Schedule 3 offences together: ${lengthInWords(length)}${twice}.`
  const because = [{ rule: ID, says, cite: CITE }, ...known.flatMap(one => one.because)]
  const band = bandOf(length, bands.value.low, bands.value.high)
  if (band !== undefined) return { found: { band, length }, because }
  return inWeeks(length, because, spokenLocally(locally, WEEKS_AS_MONTHS, on))
}

/** What length of custody counts for the period. */
export const whatTermCounts = question<Facts, TermThatCounts>({
  id: ID,
  asks: 'What length of custody counts for the notification period?',
  facts: shape,
  sources: [sexualOffencesAct2003, criminalProcedureScotlandAct1995],
  values: { 'months at which the table changes': BANDS },
  rows: ['NR-11', 'NP-11', 'NP-12', 'NP-13'],
  settings: [...SETTINGS_OF_TERMS],
  answer(given, on) {
    const found = termThatCounts(given.terms, given.locally, given.relevantDate ?? on)
    return 'kind' in found ? found : decided(found.found, ...found.because)
  },
})

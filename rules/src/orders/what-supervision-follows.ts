/**
 * Scotland: which statutory supervision goes with a sentence. The texts that were read do not say since when each rule
 * holds; the day on which community payback orders began is used, and older sentences are left to a person.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { day } from '../kernel/day.ts'
import { aCount, aDay, facts, ifKnown, oneOf, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { howMany } from '../kernel/words.ts'
import { lawNotHeld } from '../notification/days-of-the-duty.ts'
import { councilPages, councilThroughcarePages } from '../sources/council-throughcare-pages.ts'
import {
  criminalProcedureAct,
  criminalProcedureScotlandAct1995,
} from '../sources/criminal-procedure-scotland-act-1995.ts'
import { nationalThroughcareGuidance, throughcareGuidance } from '../sources/national-throughcare-guidance.ts'

const ID = 'orders/what-supervision-follows'
const FROM = day('2011-02-01')

/** The months at which sentences part: long-term from 48; a sexual offence from 6 carries a licence below that. */
export const LONG_TERM_FROM_MONTHS: readonly Dated<number>[] = [
  { from: FROM, value: 48, cite: throughcareGuidance('7.2') },
]
export const SEX_OFFENDER_LICENCE_FROM_MONTHS: readonly Dated<number>[] = [
  { from: FROM, value: 6, cite: councilPages('short-term sex offenders') },
]
/** The longest supervision after release under a supervised release order. */
export const SUPERVISED_RELEASE_MONTHS: readonly Dated<number>[] = [
  { from: FROM, value: 12, cite: { ...criminalProcedureAct('s.209'), confidence: 'second-hand' } },
]
/** Limits of an extended sentence, in months. */
export const LIMITS_OF_AN_EXTENSION: readonly Dated<{
  readonly violentFrom: number
  readonly most: number
  readonly bySheriff: number
}>[] = [
  {
    from: FROM,
    value: { violentFrom: 48, most: 120, bySheriff: 60 },
    cite: criminalProcedureAct('s.210A(1), (3), (6)'),
  },
]
/** The share of the custodial term from which parole may come, in hundredths. */
export const PAROLE_FROM_PERCENT: readonly Dated<number>[] = [
  { from: FROM, value: 50, cite: throughcareGuidance('7.2') },
]

const shape = facts({
  jurisdiction: saying('the nation whose court sentenced', oneOf('Scotland')),
  sentencedOn: saying('the day of the sentence', ifKnown(aDay)),
  lifelongRestriction: saying('whether it is an order for lifelong restriction', ifKnown(yesOrNo)),
  custodyMonths: saying('the custodial term in months', ifKnown(aCount)),
  extensionMonths: saying('the extension in months; nothing for none', ifKnown(aCount)),
  offence: saying('the kind of offence', ifKnown(oneOf('sexual', 'violent', 'other'))),
  court: saying('which court sentenced', ifKnown(oneOf('sheriff court', 'High Court'))),
  supervisedRelease: saying('whether the court made a supervised release order', ifKnown(yesOrNo)),
})
type Facts = TypeOf<typeof shape>

export type Supervision = {
  readonly kind:
    | 'order for lifelong restriction'
    | 'extended sentence'
    | 'long-term licence'
    | 'short-term sex offender licence'
    | 'supervised release order'
    | 'none'
  readonly until:
    | 'for life'
    | 'end of the extension'
    | 'end of the sentence'
    | 'at most 12 months after release'
    | 'release'
  /** Months of the custodial term after which parole may come. */
  readonly paroleFromMonths?: number
  readonly doubts: readonly string[]
}

function missingOf({
  sentencedOn,
  lifelongRestriction,
  custodyMonths,
  extensionMonths,
  offence,
  supervisedRelease,
}: Facts): string[] {
  const short = custodyMonths !== undefined && custodyMonths < 48
  return [
    ...(sentencedOn === undefined ? ['the day of the sentence'] : []),
    ...(lifelongRestriction === undefined ? ['whether it is an order for lifelong restriction'] : []),
    ...(lifelongRestriction !== true && custodyMonths === undefined ? ['the custodial term'] : []),
    ...(lifelongRestriction !== true && extensionMonths === undefined ? ['whether there is an extension'] : []),
    ...(lifelongRestriction !== true && offence === undefined ? ['the kind of offence'] : []),
    ...(lifelongRestriction !== true &&
    extensionMonths === 0 &&
    short &&
    offence !== undefined &&
    offence !== 'sexual' &&
    supervisedRelease === undefined
      ? ['whether the court made a supervised release order']
      : []),
  ]
}

/** What does not fit the limits of an extended sentence. */
function doubtsAbout(
  { custodyMonths = 0, extensionMonths = 0, offence, court }: Facts,
  limit: (typeof LIMITS_OF_AN_EXTENSION)[number]['value'],
) {
  return [
    ...(offence === 'other' ? ['an extended sentence needs a sexual or a violent offence'] : []),
    ...(offence === 'violent' && custodyMonths < limit.violentFrom
      ? [`for a violent offence the custodial term is at least ${howMany(limit.violentFrom, 'month')}`]
      : []),
    ...(extensionMonths > limit.most ? [`an extension is at most ${howMany(limit.most, 'month')}`] : []),
    ...(court === 'sheriff court' && extensionMonths > limit.bySheriff
      ? [`a sheriff may extend by at most ${howMany(limit.bySheriff, 'month')}`]
      : []),
  ]
}

type Values = {
  readonly long: Dated<number>
  readonly licence: Dated<number>
  readonly after: Dated<number>
  readonly extension: (typeof LIMITS_OF_AN_EXTENSION)[number]
  readonly parole: Dated<number>
}

function valuesOn(on: Parameters<typeof inForce>[1]): Values | undefined {
  const long = inForce(LONG_TERM_FROM_MONTHS, on)
  const licence = inForce(SEX_OFFENDER_LICENCE_FROM_MONTHS, on)
  const after = inForce(SUPERVISED_RELEASE_MONTHS, on)
  const extension = inForce(LIMITS_OF_AN_EXTENSION, on)
  const parole = inForce(PAROLE_FROM_PERCENT, on)
  return long && licence && after && extension && parole ? { long, licence, after, extension, parole } : undefined
}

type Found = { readonly value: Supervision; readonly says: string; readonly cite: Because['cite'] }

function extended(given: Facts, { extension, long, parole }: Values): Found {
  const { custodyMonths = 0 } = given
  const doubts = doubtsAbout(given, extension.value)
  const isLong = custodyMonths >= long.value
  const words = doubts.length === 0 ? '' : ` Doubtful, look at the sentence again: ${doubts.join('; ')}.`
  return {
    value: {
      kind: 'extended sentence',
      until: 'end of the extension',
      ...(isLong ? { paroleFromMonths: (custodyMonths * parole.value) / 100 } : {}),
      doubts,
    },
    says: `An extended sentence is supervised until the end of the extension.${words}`,
    cite: extension.cite,
  }
}

/** Without an extension: by length, kind of offence, and what the court ordered. */
function plain(
  { custodyMonths = 0, offence, supervisedRelease }: Facts,
  { long, licence, after, parole }: Values,
): Found {
  if (custodyMonths >= long.value) {
    const says = `From ${howMany(long.value, 'month')} a sentence is long-term: parole may come from half of it, and the licence lasts to its end.`
    const paroleFromMonths = (custodyMonths * parole.value) / 100
    const value = { kind: 'long-term licence', until: 'end of the sentence', paroleFromMonths, doubts: [] } as const
    return { value, says, cite: long.cite }
  }
  if (offence === 'sexual' && custodyMonths >= licence.value) {
    const says = `For a sexual offence, from ${howMany(licence.value, 'month')} to less than ${howMany(long.value, 'month')}: supervised from release to the end of the sentence.`
    const value = { kind: 'short-term sex offender licence', until: 'end of the sentence', doubts: [] } as const
    return { value, says, cite: licence.cite }
  }
  if (supervisedRelease === true) {
    const doubts = offence === 'sexual' ? ['a supervised release order is not made for a sexual offence'] : []
    const says = `A supervised release order lasts at most ${howMany(after.value, 'month')} after release.${doubts.length > 0 ? ` Doubtful: ${doubts.join('')}.` : ''}`
    const value = { kind: 'supervised release order', until: 'at most 12 months after release', doubts } as const
    return { value, says, cite: after.cite }
  }
  const says = 'No supervision after release goes with this sentence; the person may ask for help.'
  return { value: { kind: 'none', until: 'release', doubts: [] }, says, cite: after.cite }
}

/** Which statutory supervision goes with a Scottish sentence. */
export const whatSupervisionFollows = question<Facts, Supervision>({
  id: ID,
  asks: 'Which statutory supervision goes with this sentence?',
  facts: shape,
  sources: [criminalProcedureScotlandAct1995, nationalThroughcareGuidance, councilThroughcarePages],
  values: {
    'months from which a sentence is long-term': LONG_TERM_FROM_MONTHS,
    'months from which a sexual offence carries a licence': SEX_OFFENDER_LICENCE_FROM_MONTHS,
    'months under a supervised release order': SUPERVISED_RELEASE_MONTHS,
    'limits of an extended sentence': LIMITS_OF_AN_EXTENSION,
    'share from which parole may come': PAROLE_FROM_PERCENT,
  },
  rows: ['SS-02', 'SS-03', 'SS-04', 'SS-05', 'SS-06'],
  answer(given) {
    const { sentencedOn, lifelongRestriction, extensionMonths = 0 } = given
    const cite = criminalProcedureAct('ss.209 and 210A')
    const missing = missingOf(given)
    if (missing.length > 0 || sentencedOn === undefined) {
      const says = 'Which supervision follows depends on the length and kind of the sentence.'
      return needsAPerson(missing, { rule: ID, says, cite })
    }
    const values = valuesOn(sentencedOn)
    if (values === undefined) return lawNotHeld(ID, sentencedOn, cite)
    if (lifelongRestriction === true) {
      const says = 'An order for lifelong restriction has no end, and a risk management plan goes with it.'
      const value = { kind: 'order for lifelong restriction', until: 'for life', doubts: [] } as const
      return decided(value, { rule: ID, says, cite: { ...criminalProcedureAct('s.210F'), confidence: 'second-hand' } })
    }
    const found = extensionMonths > 0 ? extended(given, values) : plain(given, values)
    return decided(found.value, { rule: ID, says: found.says, cite: found.cite })
  },
})

/**
 * Whether somebody became subject to the notification requirements, and since which day. The routes differ by nation:
 * Scotland has no caution; a notice by the police instead of a court order for a foreign conviction exists in England and
 * Wales alone; an order against sexual harm carries the duties, a sexual risk order does not until it is broken.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { day } from '../kernel/day.ts'
import { aDay, facts, ifKnown, oneOf, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { dayInWords } from '../kernel/words.ts'
import {
  abusiveBehaviourAct,
  abusiveBehaviourScotlandAct2016,
} from '../sources/abusive-behaviour-and-sexual-harm-scotland-act-2016.ts'
import {
  policeCrimeSentencingAct,
  policeCrimeSentencingAndCourtsAct2022,
} from '../sources/police-crime-sentencing-and-courts-act-2022.ts'
import {
  PART_2_FROM,
  sexualOffencesAct,
  sexualOffencesAct2003,
  sexualOffencesActRetold,
} from '../sources/sexual-offences-act-2003.ts'
import { aNation, lawNotHeld, ORDERS_FROM, SCOTTISH_ORDERS_FROM } from './days-of-the-duty.ts'
import { type MustNotify, underTheOlderScheme } from './under-the-older-scheme.ts'

const ID = 'notification/must-they-notify'

const ROUTES = [
  'conviction',
  'insanity',
  'unfit to be tried',
  'caution',
  "prosecutor's warning",
  'sexual harm prevention order',
  'sexual risk order',
  'breach of a sexual risk order',
  'court notification order',
  'police notice',
] as const
export type Route = (typeof ROUTES)[number]
type Nation = 'Scotland' | 'England and Wales' | 'Northern Ireland'

/** One way of becoming subject, and where it exists. `from` is the first day on which it could happen. */
export type WayIn = { readonly route: Route; readonly nations: readonly Nation[]; readonly says: string }

const UK: readonly Nation[] = ['Scotland', 'England and Wales', 'Northern Ireland']
const FOUND = 'A finding about a Schedule 3 offence makes the person subject like a conviction.'
const ORDERED =
  'An order against sexual harm makes the person subject while it lasts, from the day on which it was served.'
const BROKEN =
  'A conviction, finding or caution for breaking a risk order makes the person subject until that order ends.'
const ABROAD = 'A notification order makes the person subject as if convicted in the United Kingdom.'

/** Every way of becoming subject that law has held, with its days. */
export const WAYS_IN: readonly Dated<WayIn>[] = [
  {
    from: PART_2_FROM,
    value: { route: 'conviction', nations: UK, says: 'A conviction of a Schedule 3 offence makes the person subject.' },
    cite: sexualOffencesAct('s.80(1)(a)'),
  },
  { from: PART_2_FROM, value: { route: 'insanity', nations: UK, says: FOUND }, cite: sexualOffencesAct('s.80(1)(b)') },
  {
    from: PART_2_FROM,
    value: { route: 'unfit to be tried', nations: UK, says: FOUND },
    cite: sexualOffencesAct('s.80(1)(c)'),
  },
  {
    from: PART_2_FROM,
    value: {
      route: 'caution',
      nations: ['England and Wales', 'Northern Ireland'],
      says: 'A caution for a Schedule 3 offence makes the person subject.',
    },
    cite: sexualOffencesAct('s.80(1)(d)'),
  },
  {
    from: ORDERS_FROM,
    value: { route: 'sexual harm prevention order', nations: ['England and Wales'], says: ORDERED },
    cite: sexualOffencesActRetold('s.103G'),
  },
  {
    from: SCOTTISH_ORDERS_FROM,
    value: { route: 'sexual harm prevention order', nations: ['Scotland'], says: ORDERED },
    cite: abusiveBehaviourAct('s.18(3), (4)'),
  },
  {
    from: PART_2_FROM,
    value: { route: 'breach of a sexual risk order', nations: ['England and Wales'], says: BROKEN },
    cite: sexualOffencesAct('s.129'),
  },
  {
    from: SCOTTISH_ORDERS_FROM,
    value: { route: 'breach of a sexual risk order', nations: ['Scotland'], says: BROKEN },
    cite: { ...abusiveBehaviourAct('s.35'), confidence: 'second-hand' },
  },
  {
    from: PART_2_FROM,
    value: { route: 'court notification order', nations: UK, says: ABROAD },
    cite: sexualOffencesAct('ss.97 to 103'),
  },
  {
    // It came in November 2022; its day in that month was not found.
    from: day('2022-11-30'),
    value: {
      route: 'police notice',
      nations: ['England and Wales'],
      says: 'Police may serve a notice about a conviction abroad, authorised by an inspector or above.',
    },
    cite: policeCrimeSentencingAct('notices to people convicted abroad'),
  },
]

const shape = facts({
  jurisdiction: saying('where the conviction, finding, caution, notice or order was made', aNation),
  route: saying('what happened', oneOf(...ROUTES)),
  happenedOn: saying(
    'its day: verdict, finding, caution; for an order or notice the day on which it was served',
    ifKnown(aDay),
  ),
  listed: saying('whether the offence stands in Schedule 3', ifKnown(yesOrNo)),
  sentencingCondition: saying(
    'whether Schedule 3 lists it only with a sentence of some kind, and whether that was passed',
    ifKnown(oneOf('none', 'not passed yet', 'not met', 'met')),
  ),
  conditionMetOn: saying('the day on which that sentence was passed', ifKnown(aDay)),
  absoluteDischarge: saying('whether the court discharged the person absolutely, once that is known', ifKnown(yesOrNo)),
  openOn1September1997: saying(
    'for a conviction before that day: whether it was not dealt with, being served, or under supervision or detention then',
    ifKnown(yesOrNo),
  ),
  stillInOlderScheme: saying(
    'for one before 1 May 2004: whether the duty of the Act of 1997 was running',
    ifKnown(yesOrNo),
  ),
})
type FactsOfWayIn = TypeOf<typeof shape>

const NEEDS_SCHEDULE: readonly Route[] = ['conviction', 'insanity', 'unfit to be tried', 'caution']
const WHILE_ORDERED: readonly Route[] = ['sexual harm prevention order', 'breach of a sexual risk order']

const not = (why: string, rule: string, says: string, cite: Because['cite']) =>
  decided<MustNotify>({ mustNotify: false, why }, { rule: `${ID}: ${rule}`, says, cite })

/** What keeps this event from ever making somebody subject. */
function neverSubject({ route, jurisdiction, listed, sentencingCondition, absoluteDischarge }: FactsOfWayIn) {
  if (route === "prosecutor's warning" || (route === 'caution' && jurisdiction === 'Scotland')) {
    const says = 'Only a caution in England and Wales or Northern Ireland carries notification; a warning does not.'
    return not('no caution', 'caution', says, sexualOffencesAct('s.80(1)(d)'))
  }
  if (route === 'sexual risk order') {
    const says =
      'A sexual risk order needs no conviction, and the person under it is not subject to these requirements until it is broken.'
    return not('risk order', 'risk order', says, sexualOffencesAct('s.129'))
  }
  if (NEEDS_SCHEDULE.includes(route) && listed === false) {
    return not('not listed', 'schedule', 'The offence is not in Schedule 3.', sexualOffencesAct('s.80(1)'))
  }
  if (
    NEEDS_SCHEDULE.includes(route) &&
    (sentencingCondition === 'not met' || sentencingCondition === 'not passed yet')
  ) {
    const says =
      sentencingCondition === 'not met'
        ? 'Schedule 3 lists the offence only with a sentence that was not passed.'
        : 'Schedule 3 lists the offence only with a certain sentence; until it is passed there is no duty.'
    return not('sentencing condition', 'sentencing condition', says, sexualOffencesAct('s.132(3)'))
  }
  if (absoluteDischarge === true && route === 'conviction' && jurisdiction !== 'Scotland') {
    const says = 'A conviction that ends in an absolute discharge does not count here.'
    return not('absolute discharge', 'absolute discharge', says, sexualOffencesAct('s.134'))
  }
  return undefined
}

function missingOf(given: FactsOfWayIn): string[] {
  const { route, happenedOn, listed, sentencingCondition, conditionMetOn, absoluteDischarge, jurisdiction } = given
  const scheduled = NEEDS_SCHEDULE.includes(route)
  return [
    ...(happenedOn === undefined ? [`the day: ${route}`] : []),
    ...(scheduled && listed === undefined ? ['whether the offence stands in Schedule 3'] : []),
    ...(scheduled && sentencingCondition === undefined ? ['whether Schedule 3 asks for a sentence of some kind'] : []),
    ...(sentencingCondition === 'met' && conditionMetOn === undefined ? ['the day of that sentence'] : []),
    ...(absoluteDischarge === true && jurisdiction === 'Scotland' && route === 'conviction'
      ? ['what an absolute discharge by a Scottish court means here']
      : []),
  ]
}

/** Whether somebody became subject to the notification requirements, and since when. */
export const mustTheyNotify = question<FactsOfWayIn, MustNotify>({
  id: ID,
  asks: 'Is this person subject to the notification requirements, and since which day?',
  facts: shape,
  sources: [sexualOffencesAct2003, abusiveBehaviourScotlandAct2016, policeCrimeSentencingAndCourtsAct2022],
  values: { 'ways of becoming subject': WAYS_IN },
  rows: ['NR-01', 'NR-02', 'NR-03', 'NR-04', 'NR-05', 'NR-06', 'NR-08', 'NR-09', 'OR-12', 'NP-08'],
  answer(given) {
    const { route, jurisdiction, happenedOn, sentencingCondition, conditionMetOn } = given
    const never = neverSubject(given)
    if (never !== undefined) return never
    const missing = missingOf(given)
    const relevantDate = NEEDS_SCHEDULE.includes(route) && sentencingCondition === 'met' ? conditionMetOn : happenedOn
    if (missing.length > 0 || relevantDate === undefined) {
      const says = 'Who is subject follows from the conviction, finding, caution, notice or order, and from Schedule 3.'
      return needsAPerson(missing, { rule: ID, says, cite: sexualOffencesAct('s.80') })
    }
    if (NEEDS_SCHEDULE.includes(route) && relevantDate < PART_2_FROM) {
      return underTheOlderScheme(given, relevantDate)
    }
    const own = WAYS_IN.filter(one => one.value.route === route && one.value.nations.includes(jurisdiction))
    const way = inForce(own, relevantDate)
    if (way === undefined) return lawNotHeld(ID, relevantDate, sexualOffencesAct('s.80'))
    const later = sentencingCondition === 'met' && NEEDS_SCHEDULE.includes(route)
    const counted = later ? ' It counts from the sentence, because Schedule 3 asks for that sentence.' : ''
    const says = `${way.value.says} The relevant date is ${dayInWords(relevantDate)}.${counted}`
    const facts = [{ name: route, value: happenedOn ?? '' }]
    const until = WHILE_ORDERED.includes(route) ? 'the order ends' : 'its period'
    const because: Because[] = [{ rule: ID, says, cite: way.cite, facts }]
    if (later)
      because.push({
        rule: `${ID}: sentencing condition`,
        says: 'There was no duty before that sentence.',
        cite: sexualOffencesAct('s.132(3)'),
      })
    return decided({ mustNotify: true, relevantDate, until }, ...because)
  },
})

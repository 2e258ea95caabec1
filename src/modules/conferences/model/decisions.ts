/** What the meeting decided, made from what was recorded, so that no decision is typed a second time. */
import type { ConditionShown } from '#modules/orders'
import { dayInWords, howMany, isDay } from '#rules'
import { workDecisionsOf } from './about-work.ts'
import { type DecisionMade, FIELDS, type MeetingField, type MeetingLine } from './meeting.ts'
import { LINE_PARTS } from './minute-parts.ts'

type Recorded = {
  readonly head: { readonly conferenceId: string }
  readonly fields: readonly MeetingField[]
  readonly lines: readonly MeetingLine[]
  readonly conditions: readonly ConditionShown[]
}

type Ask = (field: string) => string

const YES_NO: readonly {
  readonly field: string
  readonly because: string
  readonly item: DecisionMade['item']
  readonly yes: string
  readonly no: string
}[] = [
  {
    field: FIELDS.disclosureConsidered,
    because: FIELDS.disclosureBecause,
    item: 'disclosure',
    yes: 'Disclosure was considered: somebody must be told.',
    no: 'Disclosure was considered: nobody must be told.',
  },
]

function answered(ask: Ask): DecisionMade[] {
  return YES_NO.flatMap(({ field, because, item, yes, no }) => {
    const says = ask(field)
    if (says !== 'yes' && says !== 'no') return []
    return [{ item, section: item, says: says === 'yes' ? yes : no, because: ask(because) }]
  })
}

function aboutContact(ask: Ask): DecisionMade[] {
  const [level, days, because] = [ask(FIELDS.managedAt), ask(FIELDS.contactDays), ask(FIELDS.contactBecause)]
  const parts = [
    level === '' ? '' : `The person is managed at level ${level}.`,
    days === '' ? '' : `The supervising worker sees the person at least every ${howMany(Number(days), 'day')}.`,
  ].filter(part => part !== '')
  return parts.length === 0 ? [] : [{ item: 'plan', section: 'plan', says: parts.join(' '), because }]
}

function aboutTheNext(ask: Ask): DecisionMade[] {
  const [on, at, venue, none] = [
    ask(FIELDS.nextOn),
    ask(FIELDS.nextAt),
    ask(FIELDS.nextVenue),
    ask(FIELDS.noNextBecause),
  ]
  if (isDay(on)) {
    const where = [at === '' ? '' : ` at ${at}`, venue === '' ? '' : `, ${venue}`].join('')
    return [
      {
        item: 'next-date',
        section: 'front',
        says: `The next conference is on ${dayInWords(on)}${where}.`,
        because: '',
      },
    ]
  }
  return none === ''
    ? []
    : [{ item: 'next-date', section: 'front', says: 'There is no further conference.', because: none }]
}

const STATE: Readonly<Partial<Record<ConditionShown['state'], string>>> = {
  proposed: 'Condition proposed',
  'applied-for': 'Condition applied for',
  'in-force': 'Condition in force',
}

/** The decisions in the order of the agenda. */
export function decisionsOf({ head, fields, lines, conditions }: Recorded): readonly DecisionMade[] {
  const ask: Ask = field => fields.find(one => one.field === field)?.says ?? ''
  const said = lines
    .filter(line => line.part === LINE_PARTS.decision)
    .map(({ item, section, says, source }) => ({ item: item as DecisionMade['item'], section, says, because: source }))
  const made = conditions
    .filter(one => one.conferenceId === head.conferenceId)
    .map(({ state, wording, because }) => ({
      item: 'conditions' as const,
      section: 'conditions',
      says: `${STATE[state] ?? 'Condition'}: ${wording}`,
      because,
    }))
  const noPlan = ask(FIELDS.noPlanBecause)
  const plan: DecisionMade[] =
    noPlan === '' ? [] : [{ item: 'plan', section: 'plan', says: 'No plan is needed.', because: noPlan }]
  return [
    ...said,
    ...made,
    ...workDecisionsOf(fields),
    ...aboutContact(ask),
    ...plan,
    ...answered(ask),
    ...aboutTheNext(ask),
  ]
}

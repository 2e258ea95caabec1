/**
 * What follows when somebody under statutory supervision in Scotland does not come: act to make contact within the next
 * two working days; if there is none, the department of justice is told. Whether it is a breach is for people to say.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import type { Day } from '../kernel/day.ts'
import { aDay, facts, ifKnown, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { dayInWords, howMany, weekdayInWords } from '../kernel/words.ts'
import { aCalendar, workingDaysAfter } from '../kernel/working-days.ts'
import { MAP_FROM, throughcare, throughcareMap } from '../sources/throughcare-map.ts'

const ID = 'throughcare/what-follows-a-missed-appointment'
const CITE = throughcare('first meeting after release')

/** Working days in which to act. */
export const ACT_WITHIN: readonly Dated<number>[] = [{ from: MAP_FROM, value: 2, cite: CITE }]

const shape = facts({
  statutory: saying('whether a court or the Parole Board ordered supervision', ifKnown(yesOrNo)),
  missedOn: saying('the day of the appointment that was missed', ifKnown(aDay)),
  contactedOn: saying('the day on which contact was made again; left out while there is none', ifKnown(aDay)),
  calendar: saying("the council's working days", ifKnown(aCalendar)),
})
type Facts = TypeOf<typeof shape>

export type AfterMissed = {
  readonly actBy: Day
  readonly next: 'make contact' | 'tell the department of justice' | 'nothing more'
}

function nextOf(contactedOn: Day | undefined, actBy: Day, on: Day): AfterMissed['next'] {
  if (contactedOn !== undefined && contactedOn <= on) return 'nothing more'
  return on > actBy ? 'tell the department of justice' : 'make contact'
}

const SAYS: Readonly<Record<AfterMissed['next'], string>> = {
  'make contact': 'If there is no contact by then, the department of justice is told.',
  'tell the department of justice':
    'There has been no contact: tell the department of justice. Whether it is a breach is for people to say.',
  'nothing more': 'There has been contact since, so nothing more is due by this rule.',
}

/** By when to act, and what is next. */
export const whatFollowsAMissedAppointment = question<Facts, AfterMissed>({
  id: ID,
  asks: 'What follows a missed appointment, and by when?',
  facts: shape,
  sources: [throughcareMap],
  values: { 'working days in which to act': ACT_WITHIN },
  rows: ['SP-13'],
  answer({ statutory, missedOn, contactedOn, calendar }, on) {
    const days = inForce(ACT_WITHIN, missedOn ?? on)
    const missing = [
      ...(statutory === undefined ? ['whether supervision is statutory'] : []),
      ...(statutory === false ? ['what was agreed with the person, as supervision is not statutory'] : []),
      ...(missedOn === undefined ? ['the day of the appointment'] : []),
      ...(calendar === undefined ? ['the calendar of working days'] : []),
      ...(days === undefined ? ['the time that applied on this day'] : []),
    ]
    const rule = 'Whoever supervises acts to make contact as soon as an appointment is missed.'
    if (missing.length > 0 || missedOn === undefined || calendar === undefined || days === undefined) {
      return needsAPerson(missing, { rule: ID, says: rule, cite: CITE })
    }
    const counted = workingDaysAfter(days.value, missedOn, calendar)
    if ('missing' in counted) return needsAPerson([counted.missing], { rule: ID, says: rule, cite: days.cite })
    const next = nextOf(contactedOn !== undefined && contactedOn >= missedOn ? contactedOn : undefined, counted.to, on)
    const says =
      `The appointment of ${dayInWords(missedOn)} was missed. Act to make contact by ${weekdayInWords(counted.to)}, the ` +
      `next ${howMany(days.value, 'working day')}. ${SAYS[next]}`
    const facts = [{ name: 'missed appointment', value: missedOn }]
    const because: Because = { rule: ID, says, cite: days.cite, counted, facts }
    return decided({ actBy: counted.to, next }, because)
  },
})

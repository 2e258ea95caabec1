/** Whether the record of a meeting is ready to become a minute: the rule's facts out of the record, and its answer. */
import { type Answer, type Day, isDay, isTheMinuteReady, type RatingFacts, type Readiness, SERIOUS_HARM } from '#rules'
import { FIELDS, fieldIn, type MeetingRecord } from './meeting.ts'
import { LINE_PARTS } from './minute-parts.ts'

/** What the rule asks of a minute. */
export type MinuteFacts = Parameters<typeof isTheMinuteReady.answer>[0]

/** The risks that the meeting named, each with how many lines of the plan in force answer it. */
export function risksNamed({ lines, planLines }: Pick<MeetingRecord, 'lines' | 'planLines'>): MinuteFacts['risks'] {
  return lines
    .filter(line => line.item === 'risk' && line.part === LINE_PARTS.scenario)
    .map(({ says }) => ({
      risk: says,
      planLines: planLines.filter(line => line.state === 'in-force' && line.serves.trim() === says.trim()).length,
    }))
}

/** The shared definition by which a rating of harm was made, by its words; its version is what the rule asks for. */
function versionOf(definition: string | null): string | undefined {
  if (definition === null || definition === '') return undefined
  return SERIOUS_HARM.find(one => one.value.words === definition)?.value.version ?? definition
}

function ratingFacts({ ratings }: MeetingRecord): RatingFacts[] {
  return ratings.map(({ scale, level, assessor, tool, assessedOn, evidence, definition }) => {
    const version = versionOf(definition)
    const rating = { scale, level, assessor, tool, assessedOn, evidence }
    return version === undefined ? rating : { ...rating, definition: version }
  })
}

const textOrNothing = (text: string): string | undefined => (text === '' ? undefined : text)

/** The minute's words, for advice on them. */
const textOf = (record: MeetingRecord): string =>
  [fieldIn(record, FIELDS.reasons), fieldIn(record, FIELDS.purpose), ...record.lines.map(line => line.says)].join('\n')

function disclosureOf(record: MeetingRecord): MinuteFacts['disclosure'] {
  const considered = fieldIn(record, FIELDS.disclosureConsidered)
  if (considered !== 'yes' && considered !== 'no') return undefined
  return { needed: considered === 'yes', because: textOrNothing(fieldIn(record, FIELDS.disclosureBecause)) }
}

/** What the rule asks, out of the record. */
export function minuteFactsOf(record: MeetingRecord): MinuteFacts {
  const nextOn = fieldIn(record, FIELDS.nextOn)
  const answered = ['done', 'cannot', 'cancelled']
  return {
    reasons: textOrNothing(fieldIn(record, FIELDS.reasons)),
    agencies: record.summedUp.map(({ agency, attendance, says }) => ({
      agency,
      attendance: attendance ?? 'absent',
      summingUp: textOrNothing(says),
    })),
    risks: risksNamed(record),
    planLines: record.planLines.filter(line => line.state === 'in-force').length,
    noPlanBecause: textOrNothing(fieldIn(record, FIELDS.noPlanBecause)),
    earlierActions: (record.last?.actions ?? []).map(({ id, task, state }) => ({
      action: task,
      answered: answered.includes(state) || (record.last?.remarks?.[id] ?? '') !== '',
    })),
    disclosure: disclosureOf(record),
    nextOn: isDay(nextOn) ? nextOn : undefined,
    noNextBecause: textOrNothing(fieldIn(record, FIELDS.noNextBecause)),
    ratings: ratingFacts(record),
    text: textOf(record),
  }
}

/** The rule's answer on a day. */
export const readinessOf = (record: MeetingRecord, on: Day): Answer<Readiness> =>
  isTheMinuteReady.answer(minuteFactsOf(record), on)

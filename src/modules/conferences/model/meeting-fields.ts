/**
 * The single answers of the meeting form: which there are, what each takes, and the part of the minute it belongs to.
 * A field that is not here is refused: a misspelt name must not save into nowhere.
 */
import { AGENDA, type AgendaItem, type AgendaKey, isDay } from '#rules'
import { kept, LINE_LIMIT, TEXT_LIMIT } from '#shared'
import { FIELDS } from './meeting.ts'

/** What a field takes. `item` is the state of an agenda item: '', 'done', or 'not-applicable: ' and why. */
export type FieldKind = 'text' | 'line' | 'day' | 'time' | 'yes-no' | 'agreed' | 'level' | 'days' | 'item'

export type FieldKnown = {
  readonly field: string
  /** The item of the agenda where it is asked. */
  readonly item: AgendaKey
  readonly section: string
  readonly kind: FieldKind
  readonly label: string
  /** The agency that a line of the summing-up is about. */
  readonly agencyId?: string
  /** The action of the last conference that a remark is about. */
  readonly actionId?: string
}

const known = (field: string, item: AgendaKey, section: string, kind: FieldKind, label: string): FieldKnown => ({
  field,
  item,
  section,
  kind,
  label,
})

const SINGLE: readonly FieldKnown[] = [
  known(FIELDS.reasons, 'reasons', 'reasons', 'text', 'Reasons for convening'),
  known(FIELDS.purpose, 'reasons', 'reasons', 'text', 'What this conference must settle'),
  known(FIELDS.lastMinute, 'last-minute', 'plan', 'agreed', 'The last minute'),
  known(FIELDS.lastMinuteAmended, 'last-minute', 'plan', 'text', 'What was amended'),
  known(FIELDS.oneAgencyBecause, 'introductions', 'front', 'text', 'Why the conference was held with one agency'),
  known(FIELDS.work, 'employment', 'employment', 'line', 'Which work, at which place'),
  known(FIELDS.employmentRisk, 'employment', 'employment', 'yes-no', 'A significant risk to children'),
  known(FIELDS.employmentRiskBecause, 'employment', 'employment', 'text', 'Why'),
  known(FIELDS.employerTold, 'employment', 'employment', 'yes-no', 'The employer must be told'),
  known(FIELDS.employerToldBecause, 'employment', 'employment', 'text', 'Why'),
  known(FIELDS.managedAt, 'plan', 'plan', 'level', 'Level of management'),
  known(
    FIELDS.contactDays,
    'plan',
    'plan',
    'days',
    'The supervising worker sees the person at least every so many days',
  ),
  known(FIELDS.contactBecause, 'plan', 'plan', 'text', 'Why this level and contact'),
  known(FIELDS.noPlanBecause, 'plan', 'plan', 'text', 'Why no plan is needed'),
  known(FIELDS.disclosureConsidered, 'disclosure', 'disclosure', 'yes-no', 'Somebody must be told'),
  known(FIELDS.disclosureBecause, 'disclosure', 'disclosure', 'text', 'The reason, either way'),
  known(FIELDS.summingUp, 'summing-up', 'general', 'text', 'Summing up'),
  known(FIELDS.nextOn, 'next-date', 'front', 'day', 'Date'),
  known(FIELDS.nextAt, 'next-date', 'front', 'time', 'Time'),
  known(FIELDS.nextVenue, 'next-date', 'front', 'line', 'Venue'),
  known(FIELDS.noNextBecause, 'next-date', 'front', 'text', 'Why there is none'),
]

/** The shape of an id; a model knows no platform. */
const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

const BY_NAME: ReadonlyMap<string, FieldKnown> = new Map(SINGLE.map(one => [one.field, one]))

/** The field of an agenda item's state. */
export const itemField = (key: AgendaKey): string => `item/${key}`

/** The field of what the chair says of an agency. */
export const summingUpField = (agencyId: string): string => `${FIELDS.summingUp}/${agencyId}`

/** The field of what the meeting says of an action of the last conference (S3-95). */
export const earlierField = (actionId: string): string => `earlier/${actionId}`

/** The plan as it stood when the meeting opened, kept by Cairn to mark what changed (S3-32). Nobody types it. */
export const PLAN_BEFORE = 'plan/before'

/** A field by its name, or nothing when there is no such field. */
export function knownField(field: string): FieldKnown | undefined {
  const single = BY_NAME.get(field)
  if (single !== undefined) return single
  const [kind, rest = '', more] = field.split('/')
  if (more !== undefined) return undefined
  if (kind === FIELDS.summingUp && isId(rest)) {
    return { ...known(field, 'summing-up', 'general', 'text', 'What this agency brought'), agencyId: rest }
  }
  if (kind === 'earlier' && isId(rest)) {
    return { ...known(field, 'last-minute', 'plan', 'text', 'What became of it'), actionId: rest }
  }
  const item = kind === 'item' ? AGENDA.find(one => one.key === rest) : undefined
  return item === undefined ? undefined : known(field, item.key, item.section, 'item', item.title)
}

/** The fields that are asked at an item, in their order, without the item's own state. */
export const fieldsOfItem = (key: AgendaKey): readonly FieldKnown[] => SINGLE.filter(one => one.item === key)

const NOT_APPLICABLE = 'not-applicable:'

/** An item's state out of its field. */
export function itemState(says: string): { state: 'open' | 'done' | 'not-applicable'; because: string } {
  if (says === 'done') return { state: 'done', because: '' }
  if (!says.startsWith(NOT_APPLICABLE)) return { state: 'open', because: '' }
  return { state: 'not-applicable', because: says.slice(NOT_APPLICABLE.length).trim() }
}

/** An item's state as its field holds it. */
export function stateOfItem(state: string, because: string): string {
  if (state === 'not-applicable') return `${NOT_APPLICABLE} ${because}`.trim()
  return state === 'done' ? 'done' : ''
}

const WORDS: Readonly<Partial<Record<FieldKind, readonly string[]>>> = {
  'yes-no': ['', 'yes', 'no'],
  agreed: ['', 'agreed', 'amended'],
  level: ['', '1', '2', '3'],
}

/** The number as people write it in a message: "20,312". */
const inThousands = (count: number) => String(count).replaceAll(/\B(?=(\d{3})+$)/g, ',')

/** Says what is wrong with a text that is longer than may be kept, or nothing. */
export function tooLong(says: string, limit: number = TEXT_LIMIT): string | undefined {
  const { length } = kept(says)
  if (length <= limit) return undefined
  return `This is ${inThousands(length)} characters long; ${inThousands(limit)} can be saved. Shorten it or split it.`
}

/** `10:00`, by the clock of a day. */
export const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

/** What is wrong with an answer to a field, or nothing. */
export function wrongAnswer(field: FieldKnown, says: string, agenda: readonly AgendaItem[]): string | undefined {
  const words = WORDS[field.kind]
  if (words !== undefined) return words.includes(says) ? undefined : 'Choose one of the answers'
  if (says === '') return undefined
  if (field.kind === 'day') return isDay(says) ? undefined : 'Give a day, such as 16 June 2026'
  if (field.kind === 'time') return isTime(says) ? undefined : 'Give a time, such as 10:00'
  if (field.kind === 'days') return /^[1-9]\d{0,2}$/.test(says) ? undefined : 'Give a number of days, such as 14'
  if (field.kind === 'item') return wrongState(field, says, agenda)
  return tooLong(says, field.kind === 'line' ? LINE_LIMIT : TEXT_LIMIT)
}

function wrongState({ item }: FieldKnown, says: string, agenda: readonly AgendaItem[]): string | undefined {
  const { state, because } = itemState(says)
  const on = agenda.find(one => one.key === item)
  if (on === undefined) return 'This item is not on the agenda of this conference'
  if (state === 'open') return 'An item is done, or not applicable and why'
  if (state === 'done') return undefined
  if (!on.mayBeNotApplicable) return `${on.title} is part of every conference; it cannot be left out`
  return because === '' ? 'Say why it does not apply' : tooLong(because)
}

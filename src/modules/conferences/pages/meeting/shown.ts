/** What the pages of a meeting are drawn from: the screen, where on it the reader is, and what was wrong with a form. */
import type { AgendaKey, Day } from '#rules'
import type { Conflict } from '#shared'
import { type FormState, startingWith } from '#web'
import type { MeetingField } from '../../model/meeting.ts'
import type { MeetingScreen } from '../../queries/meeting-screen.ts'

export type Shown = MeetingScreen & {
  readonly item: AgendaKey
  /** The recorder's screen, or the chair's single page. */
  readonly at: 'meeting' | 'chair'
  readonly today: Day
  /** Forms that were sent and have something wrong, by their name. */
  readonly forms: { readonly [name: string]: FormState }
  /** Fields that somebody else changed meanwhile, by their name. */
  readonly conflicts: { readonly [field: string]: Conflict }
}

/** The address of an item of this meeting, on the page where the reader is. */
export function placeOf({ record, at }: Pick<Shown, 'record' | 'at'>, item: AgendaKey): string {
  const { conferenceId } = record.head
  return at === 'chair'
    ? `/conferences/${conferenceId}/chair#item-${item}`
    : `/conferences/${conferenceId}/meeting?item=${item}`
}

/** Where the meeting's forms are sent. */
export const sendTo = ({ record }: Pick<Shown, 'record'>, what: string): string =>
  `/conferences/${record.head.conferenceId}/${what}`

/** A form as it was sent, or as it begins. Its name keeps its fields apart from those of the other forms. */
export const stateOf = ({ forms }: Pick<Shown, 'forms'>, name: string, values: FormState['values'] = {}): FormState =>
  forms[name] ?? startingWith(values, name)

/** A field of the meeting form as it stands; version 0 when nobody has written it. */
export function fieldOf({ record }: Pick<Shown, 'record'>, field: string): MeetingField {
  return record.fields.find(one => one.field === field) ?? { field, section: '', says: '', version: 0 }
}

/** "10:17:32": when something was saved, by the clock on the wall. */
export const savedTime = (at: string, time: string): string => `${time}:${at.slice(17, 19)}`

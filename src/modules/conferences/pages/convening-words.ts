/** The words in which pages speak of conferences, invitations and replies. */
import type { ConferenceHead, ConferenceKind, ConferenceState, Reply } from '../model/meeting.ts'
import type { View } from '../queries/consideration.ts'

export const KIND_WORDS: Readonly<Record<ConferenceKind, string>> = {
  first: 'First conference',
  review: 'Review conference',
  emergency: 'Emergency meeting',
}

export const STATE_WORDS: Readonly<Record<ConferenceState, string>> = {
  convened: 'convened',
  'in-session': 'in session',
  'minute-draft': 'held, minute being written',
  issued: 'held, minute issued',
  cancelled: 'cancelled',
}

export const REPLY_WORDS: Readonly<Record<Reply, string>> = {
  attend: 'comes',
  deputy: 'sends a deputy',
  report: 'sends a report',
  cannot: 'cannot come',
}

export const VIEW_WORDS: Readonly<Record<View, string>> = {
  convene: 'for convening',
  'do-not-convene': 'against convening',
  'no-view': 'no view',
}

/** "Council offices, room 2, or https://…" */
export const placeOf = ({ venue, link }: Pick<ConferenceHead, 'venue' | 'link'>): string =>
  [venue, link].filter(text => text !== '').join(', or ')

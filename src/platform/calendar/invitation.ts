/**
 * A meeting as a calendar file. A calendar shows its entries to whoever looks over a shoulder, and many calendars are
 * shared, so an entry says that there is a meeting, when and where, and nothing of what it is about.
 */
import { createHash } from 'node:crypto'
import ics, { type EventAttributes } from 'ics'
import { type Instant, ZONE } from '#platform/clock'
import type { Day } from '#rules'
import { keptLine } from '#shared'
import { folded } from './folded.ts'

/** What is the same for every invitation of an installation. */
export type CalendarSettings = {
  /** The system's own address. Replies are given in Cairn, so nobody needs to read its mailbox. */
  readonly organiser: string
  /** What every entry is called. */
  readonly title?: string
}

/** One meeting for one recipient. */
export type Meeting = {
  readonly meetingId: string
  /** 0 at first, one more with every change, so that a calendar knows which of two letters is the later. */
  readonly change: number
  readonly day: Day
  /** By the clock on the wall, `14:30`. */
  readonly time: string
  readonly minutes: number
  /** The venue or the address of the video meeting. */
  readonly where: string
  readonly cancelled: boolean
}

export type Recipient = { readonly memberId: string; readonly address: string }

const ADDRESS = /^[^\s@<>",;:\\]+@[^\s@<>",;:\\]+$/

/** True for text that can stand as a mail address in a header or a calendar file without meaning anything else. */
export function isAddress(text: string): boolean {
  return text.length <= 254 && ADDRESS.test(text)
}

/** The same meeting for the same recipient has the same name in their calendar for ever; it says neither of them. */
export function uidOf(meetingId: string, memberId: string, organiser: string): string {
  const hash = createHash('sha256').update(`${meetingId} ${memberId}`).digest('hex').slice(0, 32)
  return `${hash}@${organiser.slice(organiser.indexOf('@') + 1)}`
}

const inUtc = (at: Temporal.ZonedDateTime): [number, number, number, number, number] => {
  const utc = at.withTimeZone('UTC')
  return [utc.year, utc.month, utc.day, utc.hour, utc.minute]
}

/** The length of the meeting is real time: one that spans the change of the clocks is as long as any other. */
function spanOf(meeting: Meeting) {
  const start = Temporal.PlainDate.from(meeting.day).toZonedDateTime({ timeZone: ZONE, plainTime: meeting.time })
  return { start: inUtc(start), end: inUtc(start.add({ minutes: meeting.minutes })) }
}

/** How calendar programs are asked to treat the file: to put the meeting in, or to take it out. */
export const methodOf = (meeting: Meeting): 'REQUEST' | 'CANCEL' => (meeting.cancelled ? 'CANCEL' : 'REQUEST')

/** What is the same in every entry, whatever the meeting. */
const ALWAYS = {
  startInputType: 'utc',
  startOutputType: 'utc',
  endInputType: 'utc',
  endOutputType: 'utc',
  classification: 'PRIVATE',
  productId: '-//Cairn//Meetings//EN',
} as const

/** The calendar file that invites one recipient to a meeting, moves it, or calls it off. `link` opens it in Cairn. */
export function invitationFile(
  meeting: Meeting,
  { memberId, address }: Recipient,
  link: string,
  sentAt: Instant,
  settings: CalendarSettings,
): string {
  if (!isAddress(address) || !isAddress(settings.organiser)) {
    throw new Error('An invitation needs plain mail addresses')
  }
  // The library knows `timestamp`, its types do not.
  const event: EventAttributes & { timestamp: number } = {
    ...ALWAYS,
    ...spanOf(meeting),
    uid: uidOf(meeting.meetingId, memberId, settings.organiser),
    sequence: meeting.change,
    timestamp: Date.parse(sentAt),
    title: settings.title ?? 'Meeting',
    description: `Sign in to Cairn to answer and to see what it is about: ${link}`,
    location: keptLine(meeting.where),
    url: link,
    status: meeting.cancelled ? 'CANCELLED' : 'CONFIRMED',
    method: methodOf(meeting),
    organizer: { name: 'Cairn', email: settings.organiser },
    // Named by the address alone: the name is nobody else's business on the way.
    attendees: [{ name: address, email: address, rsvp: false, role: 'REQ-PARTICIPANT', partstat: 'NEEDS-ACTION' }],
  }
  const made = ics.createEvent(event)
  if (made.value === null) throw made.error ?? new Error('The calendar file could not be made')
  return folded(made.value)
}

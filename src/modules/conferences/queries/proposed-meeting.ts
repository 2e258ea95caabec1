/** When, where and why a conference is proposed: everything that is known already, so that nobody types it again. */
import { sql } from 'kysely'
import type { CaseFacts } from '#modules/cases'
import { localSettings } from '#modules/staff'
import { type CaseTx, NOBODY } from '#platform/db'
import {
  type Answer,
  type Because,
  type ConferenceDays,
  type Day,
  day,
  dayInWords,
  isDay,
  whenMayItBeHeld,
} from '#rules'
import { type ConferenceKind, FIELDS } from '../model/meeting.ts'
import { nextQuarter, nextWeekday, proposedDay } from '../model/proposed-day.ts'
import { lastHeld } from './agenda-of.ts'
import { clockTime } from './clock-time.ts'
import type { Consideration } from './consideration.ts'

export type ProposedMeeting = {
  readonly kind: ConferenceKind
  readonly previousId: string | null
  readonly days: Answer<ConferenceDays>
  readonly heldOn: Day | null
  readonly startsAt: string
  readonly minutesPlanned: number
  readonly venue: string
  /** Rooms that the area usually meets in. */
  readonly venues: readonly string[]
  readonly reasons: string
  /** The policy that gives the conference its authority, and its version (S3-30). */
  readonly authority: { readonly title: string; readonly version: string; readonly because: string }
  /** Version of the standard invitation in use in this area (S3-42). */
  readonly templateVersion: string
}

const STARTS_AT = '10:00'
const MINUTES = 60
const INVITATION = 'invitation/1'

/** What the last conference agreed about this one (S3-90). */
type Agreed = { readonly on: Day | null; readonly at: string; readonly venue: string }

async function agreedLastTime(tx: CaseTx, conferenceId: string | undefined): Promise<Agreed> {
  const none = { on: null, at: '', venue: '' }
  if (conferenceId === undefined) return none
  const names = [FIELDS.nextOn, FIELDS.nextAt, FIELDS.nextVenue]
  const found = await sql<{ field: string; says: string }>`
    select field, says from conferences_fields where conference_id = ${conferenceId} and field = any(${names}::text[])`.execute(
    tx.sql,
  )
  const said = new Map(found.rows.map(row => [row.field, row.says]))
  const on = said.get(FIELDS.nextOn) ?? ''
  return {
    on: isDay(on) ? on : null,
    at: said.get(FIELDS.nextAt) ?? '',
    venue: said.get(FIELDS.nextVenue) ?? '',
  }
}

const asTexts = (value: unknown): readonly string[] => [value ?? []].flat().filter(one => typeof one === 'string')

function authorityIn(setting: { value: unknown; source: string } | undefined): ProposedMeeting['authority'] {
  const { title, version } = (setting?.value ?? {}) as { title?: unknown; version?: unknown }
  return {
    title: typeof title === 'string' ? title : '',
    version: typeof version === 'string' ? version : '',
    because: setting?.source ?? '',
  }
}

/** What was last put to those who were consulted: agreed with them, so it comes before what Cairn would propose. */
function putToThem(consideration: Consideration | undefined, today: Day): Agreed {
  const last = consideration?.consultations.findLast(one => one.proposedOn !== null)
  if (last === undefined || last.proposedOn === null || last.proposedOn < today) return { on: null, at: '', venue: '' }
  return { on: last.proposedOn, at: last.proposedAt ?? '', venue: last.proposedVenue }
}

/** The days on which it may be held; for a day that somebody proposes, with warnings that name both dates (S3-27). */
export function daysFor(
  tx: Pick<CaseTx, 'today'>,
  facts: Pick<CaseFacts, 'place' | 'preReleaseMeetingOn' | 'releaseOn'>,
  kind: ConferenceKind,
  proposedOn?: Day,
): Answer<ConferenceDays> {
  const { place, preReleaseMeetingOn, releaseOn } = facts
  return whenMayItBeHeld.answer(
    {
      kind,
      place,
      preReleaseMeetingOn: preReleaseMeetingOn ?? undefined,
      releaseOn: releaseOn ?? undefined,
      proposedOn,
    },
    tx.today,
  )
}

function dayFor(kind: ConferenceKind, days: Answer<ConferenceDays>, today: Day): Day | null {
  if (kind === 'emergency') return today
  const window = days.kind === 'decided' ? days.value.window : undefined
  return proposedDay(window, today) ?? (window === undefined ? nextWeekday(today) : null)
}

function reasonsFor(because: readonly Because[], last: { heldOn: Day } | undefined, kind: ConferenceKind): string {
  const said = because.map(reason => reason.says)
  const review = kind === 'review' && last !== undefined
  return [...(review ? [`Review of what was agreed on ${dayInWords(last.heldOn)}.`] : []), ...said].join('\n')
}

/** The meeting as it is proposed. `consideration` is the open question that it answers, when there is one. */
export async function proposedMeeting(
  tx: CaseTx,
  facts: CaseFacts,
  asked: ConferenceKind | undefined,
  consideration: Consideration | undefined,
): Promise<ProposedMeeting> {
  const last = await lastHeld(tx, { conferenceId: NOBODY, caseId: facts.caseId, heldOn: day(tx.today) })
  const kind = asked ?? (last === undefined ? 'first' : 'review')
  const settings = await localSettings(tx, facts.areaId)
  const venues = asTexts(settings.get('venues')?.value)
  const days = daysFor(tx, facts, kind)
  const [put, agreed] = [putToThem(consideration, tx.today), await agreedLastTime(tx, last?.conferenceId)]
  const known = kind === 'emergency' || put.on !== null ? put : agreed
  const dayKnown = known.on !== null && known.on >= tx.today ? known.on : null
  return {
    kind,
    previousId: last?.conferenceId ?? null,
    days,
    heldOn: kind === 'emergency' ? tx.today : (dayKnown ?? dayFor(kind, days, tx.today)),
    startsAt: kind === 'emergency' ? nextQuarter(clockTime(tx.now)) : known.at || STARTS_AT,
    minutesPlanned: MINUTES,
    venue: known.venue || (venues[0] ?? ''),
    venues,
    reasons: reasonsFor(consideration?.because ?? [], last, kind),
    authority: authorityIn(settings.get('conference-authority')),
    templateVersion: asTexts(settings.get('invitation-form')?.value)[0] ?? INVITATION,
  }
}

/** The chair's one page before the meeting: who, both ratings, what changed, who contributed, what is red. */
import { type EntryAbout, entriesSince } from '#modules/cases'
import type { CaseTx } from '#platform/db'
import { addDays, type Day } from '#rules'
import type { MeetingRecord } from '../model/meeting.ts'
import { type RedItem, redItems, silentAgencies } from '../model/red-items.ts'
import { meetingAtHand } from './meeting-at-hand.ts'
import { meetingRecord } from './meeting-record.ts'

export type ChairsBrief = {
  readonly record: MeetingRecord
  readonly red: readonly RedItem[]
  readonly silent: readonly string[]
  /** What happened since the last conference, or in the ninety days before a first one. */
  readonly since: Day
  readonly changed: readonly EntryAbout[]
  /** Minutes that reading the page takes, at 200 words a minute. */
  readonly readingMinutes: number
}

const WORDS_A_MINUTE = 200
const DAYS_BEFORE_A_FIRST = 90

const wordsIn = (texts: readonly string[]): number =>
  texts
    .join(' ')
    .split(/\s+/)
    .filter(word => word !== '').length

/** The brief, or undefined for whoever neither chairs nor records. */
export async function chairsBrief(tx: CaseTx, conferenceId: string): Promise<ChairsBrief | undefined> {
  const at = await meetingAtHand(tx, conferenceId)
  if (at === undefined || at.part === null || at.part === 'typist') return undefined
  const record = await meetingRecord(tx, conferenceId)
  if (record === undefined) return undefined
  const since = record.last?.heldOn ?? addDays(record.head.heldOn, -DAYS_BEFORE_A_FIRST)
  const changed = await entriesSince(tx, record.head.caseId, since)
  const red = redItems(record, tx.today)
  const words = wordsIn([
    record.head.reasons,
    ...red.map(one => one.says),
    ...changed.map(one => one.headline),
    ...record.ratings.map(one => one.evidence),
    ...record.contributed.map(one => one.says),
  ])
  return {
    record,
    red,
    silent: silentAgencies(record),
    since,
    changed,
    readingMinutes: Math.ceil(words / WORDS_A_MINUTE) || 1,
  }
}

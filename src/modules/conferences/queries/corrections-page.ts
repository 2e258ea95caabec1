/** What recipients proposed about a minute, with the minute beside it. */
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'
import { type Correction, correctionsOf } from './corrections.ts'
import { type MeetingAtHand, meetingAtHand } from './meeting-at-hand.ts'
import { type MinuteHeld, minuteOf } from './minute.ts'

export type CorrectionsPage = {
  readonly at: MeetingAtHand
  readonly minute: MinuteHeld | undefined
  readonly corrections: readonly Correction[]
  readonly mayDecide: boolean
  readonly today: Day
}

/** The page, or undefined for everybody who does not run the meeting. */
export async function correctionsPage(tx: CaseTx, conferenceId: string): Promise<CorrectionsPage | undefined> {
  const at = await meetingAtHand(tx, conferenceId)
  if (at === undefined || at.part === null) return undefined
  const minute = await minuteOf(tx, conferenceId)
  const corrections = await correctionsOf(tx, conferenceId)
  return { at, minute, corrections, mayDecide: at.head.chair.memberId === tx.actor.memberId, today: tx.today }
}

/** What the page of a minute shows to those who run the meeting. */
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'
import { type CopySent, copiesOf } from './copies.ts'
import { correctionsOf } from './corrections.ts'
import { type MeetingAtHand, meetingAtHand } from './meeting-at-hand.ts'
import { type Agreed, agreedAt, type MinuteHeld, minuteOf } from './minute.ts'
import { minuteReadiness, type ReadinessHeld } from './minute-readiness.ts'

export type MinutePage = {
  readonly at: MeetingAtHand
  /** What this reader may do: the chair decides, the recorder draws up, the typist types. */
  readonly may: { readonly approve: boolean; readonly draw: boolean }
  readonly minute: MinuteHeld | undefined
  /** For the chair and the recorder, while there is a draft. */
  readonly readiness: ReadinessHeld | undefined
  readonly copies: readonly CopySent[]
  readonly openCorrections: number
  readonly agreed: Agreed | undefined
  readonly today: Day
}

/** The page, or undefined for everybody who does not run the meeting. */
export async function minutePage(tx: CaseTx, conferenceId: string): Promise<MinutePage | undefined> {
  const at = await meetingAtHand(tx, conferenceId)
  if (at === undefined || at.part === null) return undefined
  const minute = await minuteOf(tx, conferenceId)
  const approve = at.head.chair.memberId === tx.actor.memberId
  const draw = approve || at.part === 'recorder'
  const asks = draw && minute?.state === 'draft'
  const corrections = await correctionsOf(tx, conferenceId)
  return {
    at,
    may: { approve, draw },
    minute,
    readiness: asks ? await minuteReadiness(tx, conferenceId, minute.content) : undefined,
    copies: await copiesOf(tx, conferenceId),
    openCorrections: corrections.filter(one => one.state === 'open').length,
    agreed: await agreedAt(tx, conferenceId),
    today: tx.today,
  }
}

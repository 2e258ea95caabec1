/** The doors of a meeting's commands: it is there and mine to write in, it is open, and the part of the file is mine. */
import type { CaseTx } from '#platform/db'
import type { Section } from '#rules'
import { notFound, type Outcome, refused } from '#shared'
import { mayWrite } from '../queries/may-write.ts'
import { type MeetingAtHand, meetingAtHand } from '../queries/meeting-at-hand.ts'
import { NOT_YOURS_TO_RECORD } from './not-yours-to-record.ts'

type Found = { readonly at: MeetingAtHand } | { readonly trouble: Outcome<never> }

/** The conference when its chair, recorder or typist asks; for everybody else it is not there. */
export async function runByMe(tx: CaseTx, conferenceId: string): Promise<Found> {
  const at = await meetingAtHand(tx, conferenceId)
  return at === undefined || at.part === null ? { trouble: notFound } : { at }
}

const NOT_OPEN = refused({
  code: 'conferences/meeting-not-open',
  says: 'The meeting has not been opened yet, so nothing can be recorded in it.',
  next: 'Open the meeting first; what you typed is still in the form.',
})

const CLOSED = refused({
  code: 'conferences/meeting-is-closed',
  says: 'The meeting was closed meanwhile, and the minute is being written.',
  next: 'Change the draft of the minute instead; what you typed is still in the form.',
})

/** The same, and the meeting is in session. */
export async function inSession(tx: CaseTx, conferenceId: string): Promise<Found> {
  const found = await runByMe(tx, conferenceId)
  if ('trouble' in found) return found
  const { state } = found.at.head
  if (state === 'in-session') return found
  return { trouble: state === 'convened' || state === 'cancelled' ? NOT_OPEN : CLOSED }
}

/** The same, for a part of the file that the actor may write in. */
export async function inSessionFor(tx: CaseTx, conferenceId: string, section: Section): Promise<Found> {
  const found = await inSession(tx, conferenceId)
  if ('trouble' in found) return found
  return (await mayWrite(tx, found.at.head.caseId, section)) ? found : { trouble: NOT_YOURS_TO_RECORD }
}

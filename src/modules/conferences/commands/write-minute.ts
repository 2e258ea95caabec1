/** The doors of what is done to a minute, and its refusals: each names what to do instead. */
import type { CaseTx } from '#platform/db'
import { type Outcome, refused } from '#shared'
import type { MeetingAtHand } from '../queries/meeting-at-hand.ts'
import { type MinuteHeld, minuteOf, takeTurns } from '../queries/minute.ts'
import { runByMe } from './in-session.ts'

export const isChair = (tx: CaseTx, { head }: MeetingAtHand): boolean => head.chair.memberId === tx.actor.memberId

/** The typist and nobody more: whoever also chairs or records is not held to the typist's part. */
export const onlyTypes = (tx: CaseTx, at: MeetingAtHand): boolean => at.part === 'typist' && !isChair(tx, at)

export const notTheChair = ({ head }: MeetingAtHand): Outcome<never> =>
  refused({
    code: 'conferences/not-the-chair',
    says: `Only ${head.chair.name}, who chaired, decides this.`,
    next: 'Ask them; they see the minute as you do.',
  })

export const noMinute = refused({
  code: 'conferences/no-minute-yet',
  says: 'No minute has been drawn up yet.',
  next: 'Draw it up from what the meeting recorded.',
})

export const notADraft: Readonly<Record<'approved' | 'issued', Outcome<never>>> = {
  approved: refused({
    code: 'conferences/minute-is-approved',
    says: 'The chair has approved these words, so they are not changed any more.',
    next: 'Ask the chair to take the approval back, then change them.',
  }),
  issued: refused({
    code: 'conferences/minute-is-issued',
    says: 'This minute has been issued and stays as it is.',
    next: 'Propose a correction from your own copy; accepting it makes a new version.',
  }),
}

export type AtMinute = { readonly at: MeetingAtHand; readonly minute: MinuteHeld | undefined }

/** The meeting and its newest minute, in this writer's turn; for everybody else it is not there. */
export async function writing(
  tx: CaseTx,
  conferenceId: string,
): Promise<AtMinute | { readonly trouble: Outcome<never> }> {
  const found = await runByMe(tx, conferenceId)
  if ('trouble' in found) return found
  await takeTurns(tx, conferenceId)
  return { at: found.at, minute: await minuteOf(tx, conferenceId) }
}

/** The same for what is the chair's alone, and there is a minute to decide about. */
export async function chairing(
  tx: CaseTx,
  conferenceId: string,
): Promise<{ readonly at: MeetingAtHand; readonly minute: MinuteHeld } | { readonly trouble: Outcome<never> }> {
  const found = await writing(tx, conferenceId)
  if ('trouble' in found) return found
  const { at, minute } = found
  if (!isChair(tx, at)) return { trouble: notTheChair(at) }
  return minute === undefined ? { trouble: noMinute } : { at, minute }
}

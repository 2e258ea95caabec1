/** The distribution list with what each copy shows and withholds, and what became of those sent. */
import { postsOfArea } from '#modules/staff'
import type { CaseTx } from '#platform/db'
import type { Because, Day } from '#rules'
import type { OnTheList } from '../model/circulation.ts'
import { type Copy, copyFor, holdsAnything } from '../model/copy.ts'
import { circulationOf } from './circulation.ts'
import { type CopySent, copiesOf } from './copies.ts'
import { type MeetingAtHand, meetingAtHand } from './meeting-at-hand.ts'
import { type MinuteHeld, minuteOf } from './minute.ts'

/** A reader on the list: the copy they would get now, and the copies they got. */
export type Reader = OnTheList & {
  /** Null while there is no minute, for who is left out, and where it would hold nothing. */
  readonly copy: Copy | null
  readonly sent: readonly CopySent[]
}

export type CirculationPage = {
  readonly at: MeetingAtHand
  readonly mayDecide: boolean
  readonly minute: MinuteHeld | undefined
  readonly readers: readonly Reader[]
  readonly because: readonly Because[]
  /** Colleagues of the area who are not on the list, for the chair to add. */
  readonly others: readonly { readonly memberId: string; readonly words: string }[]
  readonly today: Day
}

const sentTo = (sent: readonly CopySent[], { recipient, invitationId }: OnTheList) =>
  sent.filter(one =>
    recipient?.memberId == null
      ? one.memberId === null && one.invitationId === invitationId
      : one.memberId === recipient.memberId,
  )

function readerOf(minute: MinuteHeld | undefined, sent: readonly CopySent[], line: OnTheList): Reader {
  const copy =
    minute === undefined || !line.gets || line.recipient === null ? null : copyFor(minute.content, line.recipient)
  return { ...line, copy: copy !== null && holdsAnything(copy) ? copy : null, sent: sentTo(sent, line) }
}

/** The page, or undefined for everybody who does not run the meeting. */
export async function circulationPage(tx: CaseTx, conferenceId: string): Promise<CirculationPage | undefined> {
  const at = await meetingAtHand(tx, conferenceId)
  if (at === undefined || at.part === null) return undefined
  const minute = await minuteOf(tx, conferenceId)
  const { list, because } = await circulationOf(tx, at)
  const sent = await copiesOf(tx, conferenceId)
  const listed = new Set(list.map(one => one.key))
  const posts = await postsOfArea(tx, at.areaId)
  return {
    at,
    mayDecide: at.head.chair.memberId === tx.actor.memberId,
    minute,
    readers: list.map(line => readerOf(minute, sent, line)),
    because,
    others: posts
      .filter(one => !listed.has(one.memberId))
      .map(({ memberId, name, title, agency }) => ({ memberId, words: `${name}, ${title}, ${agency}` })),
    today: tx.today,
  }
}

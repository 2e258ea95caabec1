/** What is wrong with when and where a meeting is to be, in words that say how to mend it. */
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'
import type { Wrong } from '#shared'
import type { ConferenceKind } from '../model/meeting.ts'
import { isTime } from '../model/meeting-fields.ts'
import { clockTime } from '../queries/clock-time.ts'
import type { Proposal } from '../queries/proposal.ts'

/** Minutes that a meeting may be planned for. */
export const SHORTEST = 10
export const LONGEST = 600

export type WhenAndWhere = {
  readonly kind: ConferenceKind
  readonly heldOn: Day
  readonly startsAt: string
  readonly minutesPlanned: number
  readonly venue: string
  readonly link: string
}

const isWebAddress = (text: string) => /^https?:\/\/[^\s]+$/.test(text) && URL.canParse(text)

/** A day or hour that has passed is refused; an emergency may have begun a moment ago. */
function wrongTime(tx: Pick<CaseTx, 'now' | 'today'>, { kind, heldOn, startsAt }: WhenAndWhere): Wrong[] {
  if (heldOn < tx.today) return [{ field: 'heldOn', says: 'That day has passed: give today or a day to come' }]
  if (!isTime(startsAt)) return [{ field: 'startsAt', says: 'Write the time as, for example, 10:00 or 2pm' }]
  if (kind !== 'emergency' && heldOn === tx.today && startsAt <= clockTime(tx.now)) {
    return [{ field: 'startsAt', says: 'That time has passed today: give a later one, or another day' }]
  }
  return []
}

export function wrongWhenOrWhere(tx: Pick<CaseTx, 'now' | 'today'>, given: WhenAndWhere): Wrong[] {
  const { minutesPlanned, venue, link } = given
  const found = wrongTime(tx, given)
  if (!Number.isInteger(minutesPlanned) || minutesPlanned < SHORTEST || minutesPlanned > LONGEST) {
    found.push({ field: 'minutesPlanned', says: `Plan from ${SHORTEST} to ${LONGEST} minutes` })
  }
  if (venue === '' && link === '') found.push({ field: 'venue', says: 'Say where: a room, or the link to join' })
  if (link !== '' && !isWebAddress(link)) {
    found.push({ field: 'link', says: 'Give the whole address of the meeting, beginning with https://' })
  }
  return found
}

type Asked = WhenAndWhere & {
  readonly reasons: string
  readonly typistId: string | null
  readonly seniority: string
  readonly added: readonly { readonly memberId: string; readonly because: string }[]
}

/** The same, and what else a conference needs to be convened: reasons, somebody to type, seniority of a caller. */
export function wrongWithMeeting(tx: Pick<CaseTx, 'now' | 'today'>, given: Asked, { seats }: Proposal): Wrong[] {
  const found = wrongWhenOrWhere(tx, given)
  if (given.reasons === '') found.push({ field: 'reasons', says: 'Say why the conference is convened' })
  if (given.typistId !== null && !seats.typists.some(one => one.memberId === given.typistId)) {
    found.push({ field: 'typistId', says: 'Choose one of the support assistants, or nobody' })
  }
  if (given.kind === 'emergency' && given.seniority === '') {
    found.push({ field: 'seniority', says: 'Say at which level you call this meeting' })
  }
  if (given.added.some(one => one.because === '')) {
    found.push({ field: 'addedBecause', says: 'Say why each person you add is asked' })
  }
  return found
}

/** Who was there, from when to when, or who sent a report or apologies. Changed only as it was seen. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import { changedMeanwhile, done, notFound, type Outcome, type Wrong, wrong } from '#shared'
import type { Attendance } from '../model/meeting.ts'
import { type Invitation, invitationsOf } from '../queries/invitations.ts'
import { inSession } from './in-session.ts'

/** What is recorded of one person on the list. */
export type Presence = {
  readonly attendance: Attendance | null
  readonly arrivedAt: string | null
  readonly leftAt: string | null
  /** Who came in their place. */
  readonly deputyId: string | null
}

export type AttendanceGiven = {
  readonly conferenceId: string
  readonly invitationId: string
  /** What was on the screen. */
  readonly seen: Presence
  readonly now: Presence
}

const presenceOf = ({ attendance, arrivedAt, leftAt, deputyId }: Invitation): Presence => ({
  attendance,
  arrivedAt,
  leftAt,
  deputyId,
})

const same = (one: Presence, other: Presence) =>
  one.attendance === other.attendance &&
  one.arrivedAt === other.arrivedAt &&
  one.leftAt === other.leftAt &&
  one.deputyId === other.deputyId

const WORDS: Readonly<Record<Attendance, string>> = {
  present: 'present',
  report: 'sent a report',
  apologies: 'sent apologies',
  absent: 'absent without word',
}

const inWords = ({ attendance, arrivedAt, leftAt }: Presence): string =>
  [
    attendance === null ? 'not recorded' : WORDS[attendance],
    arrivedAt && `arrived ${arrivedAt}`,
    leftAt && `left ${leftAt}`,
  ]
    .filter(Boolean)
    .join(', ')

function whatIsWrong({ now }: AttendanceGiven): Wrong[] {
  const { attendance, arrivedAt, leftAt } = now
  if (attendance !== 'present' && (arrivedAt !== null || leftAt !== null)) {
    return [{ field: 'attendance', says: 'Times are for somebody who was present' }]
  }
  if (arrivedAt !== null && leftAt !== null && leftAt <= arrivedAt) {
    return [{ field: 'leftAt', says: 'Give a time after the one of arriving' }]
  }
  return []
}

/** A deputy comes from the same agency. */
async function isOfAgency(tx: CaseTx, deputyId: string | null, agencyId: string): Promise<boolean> {
  if (deputyId === null) return true
  const found = await sql`
    select 1 from staff_postings o join staff_posts p on p.id = o.post_id
     where o.member_id = ${deputyId} and p.agency_id::text = ${agencyId} and o.from_day <= ${tx.today}
       and (o.to_day is null or o.to_day >= ${tx.today})`.execute(tx.sql)
  return found.rows.length > 0
}

/** Records one person's attendance, or answers what somebody else recorded meanwhile. */
export async function recordAttendance(tx: CaseTx, given: AttendanceGiven): Promise<Outcome<null>> {
  const found = await inSession(tx, given.conferenceId)
  if ('trouble' in found) return found.trouble
  const trouble = whatIsWrong(given)
  if (trouble.length > 0) return wrong(...trouble)
  await sql`select 1 from conferences_invitations where id = ${given.invitationId} for update`.execute(tx.sql)
  const one = (await invitationsOf(tx, given.conferenceId)).find(each => each.invitationId === given.invitationId)
  if (one === undefined || one.state === 'removed') return notFound
  const standing = presenceOf(one)
  if (same(standing, given.now)) return done(null)
  if (!same(standing, given.seen)) {
    return changedMeanwhile({
      field: 'attendance',
      theirs: inWords(standing),
      yours: inWords(given.now),
      version: 0,
      by: '',
    })
  }
  if (given.now.deputyId !== standing.deputyId && !(await isOfAgency(tx, given.now.deputyId, one.agencyId))) {
    return wrong({ field: 'deputyId', says: 'Choose somebody of the same agency' })
  }
  const { attendance, arrivedAt, leftAt, deputyId } = given.now
  await sql`update conferences_invitations set attendance = ${attendance}, arrived_at = ${arrivedAt}, left_at = ${leftAt},
      deputy_id = ${deputyId} where id = ${given.invitationId}`.execute(tx.sql)
  const { conferenceId, caseId } = found.at.head
  const items = [`invitation:${given.invitationId}`, attendance ?? 'not-recorded']
  tx.tell({ kind: 'collection', act: 'conferences/record-attendance', caseId, conferenceId, items })
  return done(null)
}

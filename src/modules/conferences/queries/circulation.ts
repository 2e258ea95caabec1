/** The distribution list of a minute as it stands: who was asked, what the chair changed, what the rule says of it. */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { registrationWordsPermitted } from '#modules/sharing'
import { localArrangements } from '#modules/staff'
import type { CaseTx } from '#platform/db'
import { type Because, whoGetsTheMinute } from '#rules'
import {
  type CirculationChange,
  circulationFacts,
  type Holding,
  listFrom,
  type OnTheList,
} from '../model/circulation.ts'
import { type Invitation, invitationsOf } from './invitations.ts'
import type { MeetingAtHand } from './meeting-at-hand.ts'

/** The changes in force, in the order in which they were made. */
export async function circulationChanges(tx: CaseTx, conferenceId: string): Promise<readonly CirculationChange[]> {
  const found = await sql<CirculationChange>`
    select c.id as "changeId", c.member_id as "memberId", c.invitation_id as "invitationId", c.change, c.section, c.part, c.because,
           m.name as by, c.written_at as at
      from conferences_circulation_changes c join staff_members m on m.id = c.written_by
     where c.conference_id = ${conferenceId} and c.state = 'in-force' order by c.written_at, c.id`.execute(tx.sql)
  tx.tell({ kind: 'consultation', act: 'conferences/circulation-changes', conferenceId })
  return found.rows
}

/**
 * The post under which each receives a copy: the one they were asked in while they hold it or cover it, else another of
 * theirs, of the same agency first. Whoever holds none today has nothing to read a copy with.
 */
async function holdings(
  tx: CaseTx,
  asked: readonly Invitation[],
  members: readonly string[],
): Promise<readonly Holding[]> {
  const found = await sql<Holding>`
    select m.id as "memberId", p.id as "postId", m.name, p.title, p.role, g.id as "agencyId", g.name as agency
      from staff_postings o join staff_posts p on p.id = o.post_id join staff_members m on m.id = o.member_id
      join staff_agencies g on g.id = p.agency_id
     where m.id = any(${[...members]}::uuid[]) and o.from_day <= ${tx.today} and (o.to_day is null or o.to_day >= ${tx.today})
     order by o.kind desc, p.title, p.id`.execute(tx.sql)
  return members.flatMap(memberId => {
    const invitation = asked.find(one => one.memberId === memberId) ?? asked.find(one => one.deputyId === memberId)
    const own = found.rows.filter(one => one.memberId === memberId)
    const held =
      own.find(one => one.postId === invitation?.postId) ??
      own.find(one => one.agencyId === invitation?.agencyId) ??
      own[0]
    return held === undefined ? [] : [held]
  })
}

/** Finds words by their digest: permissions are for these very words, and the words stand nowhere beside them. */
export function permissionIn(permitted: readonly string[]): NonNullable<Holding['permission']> {
  return words => {
    const digest = createHash('sha256').update(words).digest('hex')
    return permitted.includes(digest) ? digest : undefined
  }
}

/** Each with what the police permitted them to read of registration, about this person. */
async function permittedToEach(tx: CaseTx, caseId: string, held: readonly Holding[]): Promise<readonly Holding[]> {
  const found: Holding[] = []
  for (const one of held)
    found.push({ ...one, permission: permissionIn(await registrationWordsPermitted(tx, caseId, one)) })
  return found
}

export type CirculationHeld = {
  readonly list: readonly OnTheList[]
  /** Why the list is as it is, from the rule. */
  readonly because: readonly Because[]
}

/** Who gets the minute. Left in: everybody asked, whether or not they could come (S3-92). */
export async function circulationOf(tx: CaseTx, { head, areaId }: MeetingAtHand): Promise<CirculationHeld> {
  const { conferenceId } = head
  const asked = (await invitationsOf(tx, conferenceId)).filter(one => one.state !== 'removed')
  const changes = await circulationChanges(tx, conferenceId)
  const members = [...asked.flatMap(one => [one.memberId, one.deputyId]), ...changes.map(one => one.memberId)]
  const known = [...new Set(members.filter(one => one !== null))]
  const held = await permittedToEach(tx, head.caseId, await holdings(tx, asked, known))
  const circulation = await localArrangements<'invited' | 'attending'>(tx, areaId, 'minute-circulation')
  const answer = whoGetsTheMinute.answer({ ...circulationFacts(asked, changes), circulation }, tx.today)
  if (answer.kind !== 'decided') throw new Error('Who gets the minute is always decided')
  return { list: listFrom(answer.value, { asked, held, changes }), because: answer.because }
}

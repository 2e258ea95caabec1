/** What recipients proposed about a minute, for those who run the meeting. */
import { sql } from 'kysely'
import type { Instant } from '#platform/clock'
import type { CaseTx } from '#platform/db'

export type Correction = {
  readonly correctionId: string
  readonly copyId: string
  readonly memberId: string
  readonly agencyId: string
  readonly by: string
  readonly agency: string
  readonly part: string
  readonly quoted: string
  readonly proposed: string
  readonly because: string
  readonly state: 'open' | 'accepted' | 'declined'
  readonly decidedBy: string | null
  readonly decidedAt: Instant | null
  readonly decidedBecause: string | null
  /** The version in which it was accepted. */
  readonly acceptedIn: number | null
  readonly writtenAt: Instant
}

/** Every proposal about a conference's minute, the oldest first. */
export async function correctionsOf(tx: CaseTx, conferenceId: string): Promise<readonly Correction[]> {
  const found = await sql<Correction>`
    select x.id as "correctionId", x.copy_id as "copyId", x.member_id as "memberId", s.agency_id as "agencyId", s.name as by, g.name as agency,
           x.part, x.quoted, x.proposed, x.because, x.state, d.name as "decidedBy", x.decided_at as "decidedAt",
           x.decided_because as "decidedBecause", m.version as "acceptedIn", x.written_at as "writtenAt"
      from conferences_corrections x
      join staff_members s on s.id = x.member_id join staff_agencies g on g.id = s.agency_id
      left join staff_members d on d.id = x.decided_by left join conferences_minutes m on m.id = x.accepted_in
     where x.conference_id = ${conferenceId} order by x.written_at, x.id`.execute(tx.sql)
  tx.tell({ kind: 'consultation', act: 'conferences/corrections', conferenceId })
  return found.rows
}

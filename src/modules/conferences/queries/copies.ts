/** What was sent to whom, and who has opened it: the distribution list, never what a copy says. */
import { sql } from 'kysely'
import type { Instant } from '#platform/clock'
import type { CaseTx } from '#platform/db'
import type { Because } from '#rules'

export type CopySent = {
  readonly copyId: string
  readonly minuteId: string
  readonly version: number
  readonly memberId: string | null
  readonly invitationId: string | null
  readonly name: string
  readonly agency: string
  readonly number: number
  readonly edition: number
  readonly mark: string
  readonly withheld: number
  readonly because: Because
  readonly sentAt: Instant
  readonly openedAt: Instant | null
  /** True when a later edition took its place. */
  readonly superseded: boolean
  /** Hex digest of what it says. */
  readonly digest: string
}

const columns = sql`c.id as "copyId", c.minute_id as "minuteId", m.version, c.member_id as "memberId", c.invitation_id as "invitationId",
  coalesce(s.name, c.outside_name) as name, coalesce(g.name, c.outside_name) as agency, c.number, c.edition, c.mark, c.withheld,
  c.because, c.written_at as "sentAt", c.opened_at as "openedAt", encode(c.digest, 'hex') as digest,
  exists (select 1 from conferences_copies l where l.conference_id = c.conference_id and l.number = c.number and l.edition > c.edition) as superseded`

/** Every copy of a conference's minute, by number and edition. For those who run it. */
export async function copiesOf(tx: CaseTx, conferenceId: string): Promise<readonly CopySent[]> {
  const found = await sql<CopySent>`
    select ${columns} from conferences_copies c join conferences_minutes m on m.id = c.minute_id
      left join staff_members s on s.id = c.member_id left join staff_agencies g on g.id = c.agency_id
     where c.conference_id = ${conferenceId} order by c.number, c.edition`.execute(tx.sql)
  tx.tell({ kind: 'consultation', act: 'conferences/copies', conferenceId })
  return found.rows
}

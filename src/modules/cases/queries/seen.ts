/** Who has looked at a case or written in it: the ledger as the case's own people may read it. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'

export type Seen = {
  readonly at: string
  readonly name: string
  readonly post: string
  readonly agency: string
  readonly kind: string
  readonly act: string
  readonly purpose: string
}

/** The latest lines of the ledger about a case, newest first. Reading them is itself a line. */
export async function seenCase(tx: CaseTx, caseId: string): Promise<readonly Seen[]> {
  tx.tell({ kind: 'consultation', act: 'cases/who-has-seen', caseId })
  const found = await sql<Seen>`
    select e.happened_at as at, coalesce(m.name, 'Cairn, by rule') as name, coalesce(p.title, '') as post, coalesce(g.short_name, '') as agency,
           e.kind, e.act, e.purpose
      from ledger_events e left join staff_members m on m.id = e.member_id left join staff_posts p on p.id = e.post_id
      left join staff_agencies g on g.id = e.agency_id
     where e.case_id = ${caseId} order by e.happened_at desc limit 200`.execute(tx.sql)
  return found.rows
}

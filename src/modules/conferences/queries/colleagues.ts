/** Colleagues of one's own agency who could go to a meeting in one's place. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'

export type Colleague = { readonly memberId: string; readonly name: string; readonly post: string }

/**
 * Those of the actor's agency who hold a post today whose copy of a minute would at least name the person, and who are
 * not asked to this conference themselves. Rights follow the post of whoever goes, not of whoever sends them.
 */
export async function possibleDeputies(tx: CaseTx, conferenceId: string): Promise<readonly Colleague[]> {
  const found = await sql<Colleague>`
    select distinct on (m.name, m.id) m.id as "memberId", m.name, p.title as post
      from staff_posts p
      join staff_postings o on o.post_id = p.id and o.from_day <= ${tx.today} and (o.to_day is null or o.to_day >= ${tx.today})
      join staff_members m on m.id = o.member_id
     where p.agency_id = ${tx.actor.agencyId} and m.id <> ${tx.actor.memberId}
       and p.role = any (access.roles_that_read_a_minute())
       and not exists (select 1 from conferences_invitations i
         where i.conference_id = ${conferenceId} and i.member_id = m.id and i.state <> 'removed')
     order by m.name, m.id, p.title`.execute(tx.sql)
  return found.rows
}

/** Who told somebody around the person something lawfully, and whether children are among the people around them. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'

export type DisclosuresAround = {
  readonly disclosures: readonly { readonly memberId: string; readonly on: Day }[]
  readonly children: boolean
}

/** As far as the reader may see the people around the person of a case. Told to the ledger by the caller. */
export async function disclosuresAround(tx: CaseTx, caseId: string): Promise<DisclosuresAround> {
  const found = await sql<DisclosuresAround>`
    select coalesce(json_agg(distinct jsonb_build_object('memberId', a.disclosed_by, 'on', a.disclosed_on))
             filter (where a.disclosed_by is not null and a.disclosed_on is not null), '[]') as disclosures,
           coalesce(bool_or(a.is_child), false) as children
      from people_associates a where a.person_id = access.person_of_case(${caseId})`.execute(tx.sql)
  return found.rows[0] ?? { disclosures: [], children: false }
}

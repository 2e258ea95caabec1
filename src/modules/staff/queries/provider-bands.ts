/** Agencies and the levels of harm up to which each may work with somebody. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { Day, Level } from '#rules'

export type ProviderBands = {
  readonly agencyId: string
  readonly agency: string
  readonly kind: string
  /** Null when the agency is not limited. */
  readonly bands: readonly Level[] | null
  readonly from: Day | null
}

/** Providers and voluntary bodies, and whoever else is limited, as it holds today or from a later day. */
export async function providerBands(tx: CaseTx): Promise<readonly ProviderBands[]> {
  tx.tell({ kind: 'consultation', act: 'staff/provider-bands' })
  const found = await sql<ProviderBands>`
    select a.id as "agencyId", a.name as agency, a.kind, b.bands, b.from_day as "from"
      from staff_agencies a
      left join lateral (select b.bands, b.from_day from staff_provider_bands b
         where b.agency_id = a.id and (b.to_day is null or b.to_day >= ${tx.today})
         order by b.from_day desc, b.id desc limit 1) b on true
     where a.kind in ('accommodation-provider', 'voluntary') or b.from_day is not null order by a.name`.execute(tx.sql)
  return found.rows
}

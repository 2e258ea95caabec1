/** Everybody in the directory of staff, to choose among. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'

export type Colleague = { readonly memberId: string; readonly name: string; readonly agency: string }

/** By name. */
export async function everybody(tx: CaseTx): Promise<readonly Colleague[]> {
  tx.tell({ kind: 'consultation', act: 'need-to-know/everybody' })
  const found = await sql<Colleague>`
    select m.id as "memberId", m.name, g.name as agency from staff_members m join staff_agencies g on g.id = m.agency_id
     order by m.name, g.name, m.id`.execute(tx.sql)
  return found.rows
}

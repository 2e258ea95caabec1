/** What the supervising worker permitted under which condition. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'

export type PermissionShown = {
  readonly id: string
  readonly conditionId: string | null
  readonly wording: string
  readonly says: string
  readonly from: Day
  readonly to: Day
  readonly by: string
}

/** The permissions of a case, those that end last first. */
export async function permissionsOfCase(tx: CaseTx, caseId: string): Promise<readonly PermissionShown[]> {
  tx.tell({ kind: 'consultation', act: 'orders/permissions-of-case', caseId })
  const found = await sql<PermissionShown>`
    select p.id, p.condition_id as "conditionId", coalesce(c.wording, '') as wording, p.says, p.from_day as "from", p.to_day as "to",
           m.name as by
      from orders_permissions p left join orders_conditions c on c.id = p.condition_id join staff_members m on m.id = p.given_by
     where p.case_id = ${caseId} order by p.to_day desc, p.from_day desc, p.id`.execute(tx.sql)
  return found.rows
}

/** The conditions that hold now, the oldest first. */
export async function conditionsInForce(
  tx: CaseTx,
  caseId: string,
): Promise<readonly { readonly id: string; readonly wording: string }[]> {
  tx.tell({ kind: 'consultation', act: 'orders/conditions-in-force', caseId })
  const found = await sql<{ id: string; wording: string }>`
    select id, wording from orders_conditions where case_id = ${caseId} and state = 'in-force' order by written_at, id`.execute(
    tx.sql,
  )
  return found.rows
}

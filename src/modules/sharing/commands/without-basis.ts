/** S3-5: nothing is opened to a body that takes part on no protocol, arrangement or statute in the case's area. */
import { sql } from 'kysely'
import { refusedWithoutBasis } from '#modules/staff'
import type { CaseTx } from '#platform/db'
import type { ItemReader } from '#rules'
import { type Outcome, refused } from '#shared'
import { areaOfKnownCase } from '../queries/judge-share.ts'

/** The agencies of readers named by post, person or agency. Roles and meetings are judged where somebody reads. */
async function agenciesOf(tx: CaseTx, readers: readonly ItemReader[]): Promise<readonly string[]> {
  const ids = (kind: ItemReader['kind']) => readers.filter(one => one.kind === kind).map(one => one.id)
  const found = await sql<{ id: string }>`
    select p.agency_id as id from staff_posts p where p.id = any(${ids('post')}::uuid[])
    union select p.agency_id from staff_postings o join staff_posts p on p.id = o.post_id
     where o.member_id = any(${ids('member')}::uuid[]) and o.from_day <= ${tx.today} and (o.to_day is null or o.to_day >= ${tx.today})`.execute(
    tx.sql,
  )
  return [...ids('agency'), ...found.rows.map(row => row.id)]
}

/** Why it is stopped, with the next step; nothing when all of them take part on a basis. */
export async function withoutBasis(
  tx: CaseTx,
  caseId: string,
  readers: readonly ItemReader[],
): Promise<Outcome<never> | undefined> {
  const areaId = await areaOfKnownCase(tx, caseId)
  if (areaId === undefined) return undefined
  const why = await refusedWithoutBasis(tx, areaId, await agenciesOf(tx, readers))
  return why === undefined ? undefined : refused(why)
}

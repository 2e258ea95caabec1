/** What members of staff are called, those who have left too. */
import type { CaseTx } from '#platform/db'

/** Names by member; nobody whom the directory does not show. */
export async function namesOf(tx: CaseTx, memberIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (memberIds.length === 0) return new Map()
  const found = await tx.sql
    .selectFrom('staff_members')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(memberIds)])
    .execute()
  return new Map(found.map(({ id, name }) => [id, name]))
}

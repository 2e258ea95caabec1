/** Whether any area has been entered yet. */
import type { Database } from '#platform/db'

/** True once an area has been founded in this installation. */
export async function isAnyAreaFounded(database: Database): Promise<boolean> {
  const found = await database.asKeeper(keeper => keeper.selectFrom('staff_areas').select('id').limit(1).execute())
  return found.length > 0
}

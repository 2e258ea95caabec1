/** What an area decides for itself, in force on a day, with where it is written. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { Day, Local } from '#rules'

export type LocalSetting = {
  readonly key: string
  readonly value: unknown
  readonly from: Day
  readonly source: string
  readonly pinpoint: string
}

/** The area's settings in force today, by key. */
export async function localSettings(tx: CaseTx, areaId: string): Promise<ReadonlyMap<string, LocalSetting>> {
  const found = await sql<LocalSetting>`
    select distinct on (key) key, value, from_day as "from", source, pinpoint from staff_local_settings
     where area_id = ${areaId} and from_day <= ${tx.today} and (to_day is null or to_day >= ${tx.today})
     order by key, from_day desc`.execute(tx.sql)
  return new Map(found.rows.map(row => [row.key, row]))
}

/**
 * Every value an area has set for a key, past ones too, in the shape in which rules take local arrangements.
 * The caller knows what shape the value has; rules check it again when facts come from outside.
 */
export async function localArrangements<T>(tx: CaseTx, areaId: string, key: string): Promise<readonly Local<T>[]> {
  const found = await sql<{ from: Day; to: Day | null; value: T; source: string; pinpoint: string }>`
    select from_day as "from", to_day as "to", value, source, pinpoint from staff_local_settings
     where area_id = ${areaId} and key = ${key} order by from_day`.execute(tx.sql)
  return found.rows.map(({ to, ...row }) => (to === null ? row : { ...row, to }))
}

/** Settings of this installation, as whoever runs it keeps them: one value a key. */
import { sql } from 'kysely'
import type { Database } from './database.ts'
import { asJson } from './json.ts'

/** The value of a setting, or undefined when it was never kept. */
export async function readSetting<T>(database: Database, key: string): Promise<T | undefined> {
  const found = await database.asKeeper(keeper =>
    sql<{ value: T }>`select value from platform_settings where key = ${key}`.execute(keeper),
  )
  return found.rows[0]?.value
}

/** Keeps a value under a key, in place of the one before. */
export async function keepSetting(database: Database, key: string, value: unknown): Promise<void> {
  await database.asKeeper(keeper =>
    sql`insert into platform_settings (key, value, written_at) values (${key}, ${asJson(value)}, ${database.clock.now()})
        on conflict (key) do update set value = excluded.value, written_at = excluded.written_at`.execute(keeper),
  )
}

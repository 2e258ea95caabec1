/** What the catalogue says of the tables: their columns, their keys, and which columns Cairn may change. */
import { pastEveryPolicy } from '../../../tests/support/database.ts'

export type Table = {
  readonly name: string
  readonly columns: readonly string[]
  /** Those that a row is written with: all but what the engine works out from the others. */
  readonly insertable: readonly string[]
  readonly key: readonly string[]
  /** Columns that a page may change, as far as grants go. */
  readonly changeable: readonly string[]
}

let known: Promise<ReadonlyMap<string, Table>> | undefined

/** Every table of ours, by name. */
export function everyTable(): Promise<ReadonlyMap<string, Table>> {
  known ??= readTables()
  return known
}

async function readTables(): Promise<ReadonlyMap<string, Table>> {
  const rows = await pastEveryPolicy(`
    select c.relname as name,
           (select json_agg(a.attname order by a.attnum) from pg_attribute a
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
           (select json_agg(a.attname order by a.attnum) from pg_attribute a
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as insertable,
           (select json_agg(a.attname order by a.attnum) from pg_index i
              join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
             where i.indrelid = c.oid and i.indisprimary) as key,
           (select coalesce(json_agg(a.attname order by a.attnum), '[]') from pg_attribute a
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
               and a.attgenerated = '' and has_column_privilege('cairn_app', c.oid, a.attnum, 'update')) as changeable
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`)
  return new Map((rows as unknown as readonly Table[]).map(table => [table.name, table]))
}

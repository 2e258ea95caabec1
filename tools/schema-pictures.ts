/** Reads the catalogue of a freshly migrated database and describes it as TypeScript types and as a schema listing. */

import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { systemClock } from '#platform/clock'
import { migrate, openDatabase } from '#platform/db'
import { newId } from '#platform/ids'

type Column = { tab: string; col: string; type: string; nullable: boolean; has_default: boolean }

const TYPES: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  date: 'Day',
  'timestamp with time zone': 'string',
  'time without time zone': 'string',
  boolean: 'boolean',
  integer: 'number',
  smallint: 'number',
  bigint: 'number',
  'double precision': 'number',
  'smallint[]': 'number[]',
  'text[]': 'string[]',
  'uuid[]': 'string[]',
  bytea: 'Buffer',
  jsonb: 'Json',
  xid8: 'string',
}

const pascal = (name: string) => name.replaceAll(/(^|_)(\w)/g, (_, __, letter: string) => letter.toUpperCase())

function typesOf(columns: readonly Column[]): string {
  const tables = Map.groupBy(columns, column => column.tab)
  const bodies = [...tables].map(([table, own]) => {
    const lines = own.map(({ col, type, nullable, has_default }) => {
      const base = TYPES[type]
      if (base === undefined)
        throw new Error(`${table}.${col} has type ${type}, which has no counterpart in TypeScript`)
      if (base === 'Json') return `  ${col}: ${nullable ? 'JsonOrNull' : has_default ? 'JsonOrDefault' : 'Json'}`
      const held = nullable ? `${base} | null` : base
      return `  ${col}: ${has_default && !nullable ? `Generated<${held}>` : held}`
    })
    return `export interface ${pascal(table)} {\n${lines.join('\n')}\n}`
  })
  const index = [...tables.keys()].map(table => `  ${table}: ${pascal(table)}`)
  return [
    '/** The tables of the database, made from migrations by `npm run snapshot`. Do not edit. */',
    "import type { ColumnType, Generated } from 'kysely'",
    "import type { Day } from '#rules'",
    '',
    '/** Read as a value, written as text: see `asJson`. */',
    'export type Json = ColumnType<unknown, string, string>',
    'export type JsonOrNull = ColumnType<unknown, string | null, string | null>',
    'export type JsonOrDefault = ColumnType<unknown, string | undefined, string>',
    '',
    bodies.join('\n\n'),
    '',
    `export interface Tables {\n${index.join('\n')}\n}`,
    '',
  ].join('\n')
}

async function columnsOf(owner: Kysely<never>): Promise<Column[]> {
  const found = await sql<Column>`
    select c.relname as tab, a.attname as col, format_type(a.atttypid, a.atttypmod) as type,
           not a.attnotnull as nullable, a.atthasdef as has_default
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
     order by c.relname, a.attnum`.execute(owner)
  return found.rows
}

/** One section of the listing: a title and one line for each row of a query. */
async function section(owner: Kysely<never>, title: string, query: string): Promise<string> {
  const found = await sql<{ line: string }>`${sql.raw(query)}`.execute(owner)
  return [`-- ${title}`, ...found.rows.map(row => row.line), ''].join('\n')
}

const SECTIONS: readonly [string, string][] = [
  [
    'Tables and columns',
    `select c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
            || case when a.attnotnull then ' not null' else '' end
            || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as line
       from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
       left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
      where n.nspname = 'public' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped order by c.relname, a.attnum`,
  ],
  [
    'Constraints',
    `select conrelid::regclass || ': ' || pg_get_constraintdef(oid) as line from pg_constraint
      where connamespace = 'public'::regnamespace and contype <> 'n' order by conrelid::regclass::text, conname`,
  ],
  ['Indexes', `select indexdef || ';' as line from pg_indexes where schemaname = 'public' order by indexname`],
  [
    'Row-level security: forced on every table',
    `select relname || case when relrowsecurity and relforcerowsecurity then ' forced' else ' OPEN' end as line
       from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`,
  ],
  [
    'Policies',
    `select tablename || ' | ' || policyname || ' | ' || cmd || ' to ' || array_to_string(roles, ',') || E'\\n    using '
            || coalesce(regexp_replace(qual, '\\s+', ' ', 'g'), '-') || E'\\n    check ' || coalesce(regexp_replace(with_check, '\\s+', ' ', 'g'), '-') as line
       from pg_policies where schemaname = 'public' order by tablename, policyname`,
  ],
  [
    'Grants',
    `select table_name || ': ' || grantee || ' ' || string_agg(distinct lower(privilege_type), ', ' order by lower(privilege_type)) as line
       from information_schema.role_column_grants where table_schema = 'public' and grantee like 'cairn%'
      group by table_name, grantee order by table_name, grantee`,
  ],
]

/** Both pictures, from a database made in memory for the purpose. */
export async function picturesOfSchema(): Promise<{ types: string; schema: string }> {
  const database = await openDatabase({ folder: undefined }, { clock: systemClock, newId })
  try {
    await migrate(database)
    return await database.asOwner(async anyOwner => {
      const owner = anyOwner as unknown as Kysely<never>
      const types = typesOf(await columnsOf(owner))
      const parts: string[] = ['-- The database that migrations build. Made by `npm run snapshot`. Do not edit.\n']
      for (const [title, query] of SECTIONS) parts.push(await section(owner, title, query))
      return { types, schema: parts.join('\n') }
    })
  } finally {
    await database.close()
  }
}

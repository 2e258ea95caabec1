/** A database for worlds alone, on either engine: what they plant holds for a whole installation. */
import { sql } from 'kysely'
import { Client } from 'pg'
import { stoppedClock } from '#platform/clock'
import { type Database, migrate, openDatabase } from '#platform/db'
import { newId } from '#platform/ids'
import type { TestServer } from '../../../tests/support/postgres-server.ts'
import type { Row } from './rows.ts'
import { NOW } from './spans.ts'

export type Ground = {
  readonly database: Database
  /** As the superuser, past every policy. */
  readonly past: (statement: string) => Promise<readonly Record<string, unknown>[]>
  readonly insert: (table: string, rows: readonly Row[], usual?: Row) => Promise<void>
  readonly close: () => Promise<void>
}

const surroundings = { clock: stoppedClock(NOW), newId }
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

type Past = Ground['past']
type Column = { readonly name: string; readonly generated: boolean; readonly otherwise: string | null }

async function columnsOf(past: Past, table: string): Promise<readonly Column[]> {
  const found =
    await past(`select a.attname as name, a.attgenerated <> '' as generated, pg_get_expr(d.adbin, d.adrelid) as otherwise
    from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
   where a.attrelid = ${quoted(table)}::regclass and a.attnum > 0 and not a.attisdropped`)
  return found as unknown as readonly Column[]
}

/** Inserts rows as JSON, so that the table's own types read them: usual values and defaults where a row says nothing. */
function inserter(past: Past): Ground['insert'] {
  const known = new Map<string, readonly Column[]>()
  return async (table, rows, usual = {}) => {
    if (rows.length === 0) return
    const columns = known.get(table) ?? (await columnsOf(past, table))
    known.set(table, columns)
    const names = new Set(columns.map(one => one.name))
    const extra = rows.flatMap(row => Object.keys(row)).find(name => !names.has(name))
    if (extra !== undefined) throw new Error(`${table} has no column ${extra}`)
    const written = columns.filter(one => !one.generated)
    const value = ({ name, otherwise }: Column) => {
      if (name === 'id') return 'coalesce(r.id, gen_random_uuid())'
      const column = `r.${name}`
      return otherwise === null ? column : `coalesce(${column}, ${otherwise})`
    }
    const whole = rows.map(row => ({
      ...Object.fromEntries(Object.entries(usual).filter(([name]) => names.has(name))),
      ...row,
    }))
    await past(`insert into ${table} (${written.map(one => one.name).join(', ')})
      select ${written.map(value).join(', ')} from jsonb_populate_recordset(null::${table}, ${quoted(JSON.stringify(whole))}::jsonb) r`)
  }
}

/** The embedded engine: the one connection is the superuser's. */
export async function embeddedGround(): Promise<Ground> {
  const database = await openDatabase({ folder: undefined }, surroundings)
  await migrate(database)
  const past: Past = statement =>
    database.asOwner(async owner => (await sql<Record<string, unknown>>`${sql.raw(statement)}`.execute(owner)).rows)
  return { database, past, insert: inserter(past), close: () => database.close() }
}

/** A server: worlds are looked at as a login that owns nothing, as a real installation is. */
export async function serverGround(server: TestServer, name: string): Promise<Ground> {
  const making = new Client({ connectionString: server.ownerUrl('postgres') })
  await making.connect()
  await making.query(`create database ${name}`)
  await making.end()
  const migrating = await openDatabase({ server: server.ownerUrl(name), connections: 1 }, surroundings)
  await migrate(migrating)
  await migrating.close()
  const owner = new Client({ connectionString: server.ownerUrl(name) })
  owner.on('error', () => {})
  await owner.connect()
  await owner.query('grant cairn_app, cairn_gate, cairn_keeper, cairn_jobs to cairn_web')
  const past: Past = async statement => (await owner.query<Record<string, unknown>>(statement)).rows
  const database = await openDatabase({ server: server.url(name), connections: 2 }, surroundings)
  const close = async () => {
    await database.close()
    await owner.end()
  }
  return { database, past, insert: inserter(past), close }
}

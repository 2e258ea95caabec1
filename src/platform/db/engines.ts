/**
 * The two engines behind one interface: a PostgreSQL server for any real use, and the same engine in process for
 * demonstration, development and tests. Dates come back as `2026-03-16`, instants as UTC text, on both.
 */
import { createHash } from 'node:crypto'
import type { Socket } from 'node:net'
import { PGlite } from '@electric-sql/pglite'
import {
  CompiledQuery,
  type Dialect,
  PGliteDialect,
  PostgresDialect,
  type PostgresPool,
  type PostgresPoolClient,
} from 'kysely'
import { Client, Pool, type PoolClient, types as pgTypes, type QueryResult } from 'pg'
import { type CopyOut, copyFromEmbedded, copyFromServer } from './copy-out.ts'
import { DATE, embeddedTypes, INT8, instant, TIME, TIMESTAMPTZ } from './embedded-types.ts'
import { takeFolder } from './folder-lock.ts'

export type Engine = {
  readonly kind: 'embedded' | 'server'
  readonly dialect: Dialect
  /** Runs a whole script of statements as the owner, outside any actor. Migrations only. */
  readonly script: (sql: string) => Promise<void>
  /** Runs what the job library writes, in a transaction of its own, as the role that keeps jobs and nothing else. */
  readonly asJobs: (text: string, values?: readonly unknown[]) => Promise<Rows>
  /** Rows in binary, as the role that reads the ledger. */
  readonly copyOut: CopyOut
  readonly close: () => Promise<void>
}

/** The rows of every statement that ran, one after another. */
export type Rows = { readonly rows: Row[] }
type Row = Record<string, unknown>

/** Runs a script; its fault says what the engine said and where, without the whole script behind it. */
async function briefly(run: () => Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    const { message, where } = error as Error & { where?: string }
    throw new Error(where === undefined ? message : `${message} (${where})`)
  }
}

/** The job library brackets some scripts itself; inside a transaction of ours the brackets go. */
const unbracketed = (text: string) => text.replace(/^\s*BEGIN;/, '').replace(/COMMIT;\s*$/, '')
const AS_JOBS = 'set local role cairn_jobs'

/** Opens PostgreSQL in this process. A folder is locked so that no second process writes to it; none means memory. */
export async function openEmbedded(folder: string | undefined): Promise<Engine> {
  const release = folder === undefined ? () => {} : takeFolder(folder)
  const pglite = await PGlite.create({ ...(folder === undefined ? {} : { dataDir: folder }), parsers: embeddedTypes })
  return {
    kind: 'embedded',
    dialect: new PGliteDialect({ pglite }),
    script: sql => briefly(async () => void (await pglite.exec(sql))),
    asJobs: (text, values) =>
      pglite.transaction(async tx => {
        await tx.exec(AS_JOBS)
        if (values !== undefined && values.length > 0) return tx.query<Row>(text, [...values])
        const results = await tx.exec(unbracketed(text))
        return { rows: results.flatMap(result => result.rows as Row[]) }
      }),
    copyOut: copyFromEmbedded(pglite),
    close: async () => {
      if (!pglite.closed) await pglite.close()
      release()
    },
  }
}

const asIs = (text: string) => text

function serverTypes() {
  const custom = new Map<number, (text: string) => unknown>([
    [DATE, asIs],
    [TIME, asIs],
    [TIMESTAMPTZ, instant],
    [INT8, Number],
  ])
  return {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      (custom.get(oid) ?? pgTypes.getTypeParser(oid, format)) as (value: string) => unknown,
  }
}

/** Statement names by text. Named statements are planned once a connection, which row policies make worth having. */
const names = new Map<string, string>()
function nameOf(sql: string): string {
  let name = names.get(sql)
  if (name === undefined) {
    name = createHash('sha256').update(sql).digest('base64url').slice(0, 24)
    if (names.size < 2_000) names.set(sql, name)
  }
  return name
}

const AHEAD = '/* sent ahead */ '

/**
 * A statement that answers nothing and need not be waited for: it goes out in one flight with the one after it. Should it
 * fail, the transaction is over, and that next statement fails with its fault.
 */
export const sentAhead = ({ sql, parameters }: CompiledQuery): CompiledQuery =>
  CompiledQuery.raw(AHEAD + sql, [...parameters])

const NOTHING = { command: 'SELECT', rowCount: 0, rows: [] }
type Answered = { readonly command: string; readonly rowCount: number; readonly rows: readonly unknown[] }
const TRANSACTION_IS_OVER = '25P02'

/** Holds back what is written until whatever runs now has said all that it has to say. */
function inOneFlight(client: PoolClient): void {
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Socket } }).connection
  stream.cork()
  process.nextTick(() => stream.uncork())
}

/** One connection as Kysely's driver uses it. */
function preparingOn(client: PoolClient): PostgresPoolClient {
  /** The fault of a statement of this transaction that nobody waited for. */
  let unheard: Error | undefined
  const send = (sql: string, parameters: readonly unknown[]): Promise<Answered> => {
    inOneFlight(client)
    if (parameters.length === 0) return client.query(sql) as Promise<Answered>
    return client.query({ name: nameOf(sql), text: sql, values: [...parameters] }) as Promise<Answered>
  }
  const query = async (sql: string, parameters: readonly unknown[] = []): Promise<Answered> => {
    if (sql === 'begin') unheard = undefined
    const answer = send(sql, parameters)
    if (sql === 'begin' || sql.startsWith(AHEAD)) {
      answer.catch((fault: Error) => {
        unheard ??= fault
      })
      return NOTHING
    }
    try {
      const answered = await answer
      if (answered.command === 'ROLLBACK' && sql === 'commit' && unheard !== undefined) throw unheard
      return answered
    } catch (fault) {
      throw (fault as { code?: string }).code === TRANSACTION_IS_OVER ? (unheard ?? fault) : fault
    }
  }
  return { query, release: (discard?: boolean) => client.release(discard) } as unknown as PostgresPoolClient
}

/**
 * Gives Kysely's driver clients that send parameterised statements as named ones, and what needs no answer together
 * with the statement after it: fewer flights of messages, which are what a short transaction mostly costs.
 */
function preparing(pool: Pool): PostgresPool {
  const wrapped = new WeakMap<object, PostgresPoolClient>()
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect()
      const known = wrapped.get(client) ?? preparingOn(client)
      wrapped.set(client, known)
      return known
    },
  }
}

/** One transaction of the job library on a server. */
async function asJobs(pool: Pool, text: string, values: readonly unknown[]): Promise<Rows> {
  const client = await pool.connect()
  let broken = false
  try {
    await client.query(`begin; ${AS_JOBS}`)
    const ask = values.length > 0 ? client.query<Row>(text, [...values]) : client.query<Row>(unbracketed(text))
    const answers: readonly QueryResult<Row>[] = [await ask].flat()
    await client.query('commit')
    return { rows: answers.flatMap(answer => answer.rows) }
  } catch (error) {
    broken = await client.query('rollback').then(
      () => false,
      () => true,
    )
    throw error
  } finally {
    client.release(broken)
  }
}

/**
 * What suits statements that are few, named and asked again and again: planned once, never compiled. Row policies make
 * their plans large, so planning anew costs more than running, and compiling more than both.
 */
const FOR_OUR_STATEMENTS = 'set plan_cache_mode = force_generic_plan; set jit = off'

/** Connects to a PostgreSQL server by its URL, with at most `connections` at once. */
export async function openServer(url: string, connections: number): Promise<Engine> {
  const pool = new Pool({ connectionString: url, max: connections, types: serverTypes(), pipeline: true })
  // A connection that the server closes while it rests must not bring the process down; the next use reports it.
  pool.on('error', () => {})
  pool.on('connect', client => {
    client.query(FOR_OUR_STATEMENTS).catch(() => {})
  })
  return {
    kind: 'server',
    dialect: new PostgresDialect({ pool: preparing(pool) }),
    script: sql =>
      briefly(async () => {
        const client = new Client({ connectionString: url })
        await client.connect()
        try {
          await client.query(sql)
        } finally {
          await client.end()
        }
      }),
    asJobs: (text, values = []) => asJobs(pool, text, values),
    copyOut: copyFromServer(url),
    close: async () => {
      await pool.end().catch(() => {})
    },
  }
}

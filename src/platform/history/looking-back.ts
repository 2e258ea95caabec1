/**
 * A case as somebody could see it at a moment that has passed. The same queries, under the same policies, on a scratch
 * database that holds the case as it stood then, with its clock at that moment: nothing of the product is written twice,
 * and the rights are exact. Whoever looks back never sees more than they may read of the case today.
 */
import { sql } from 'kysely'
import { stoppedClock } from '#platform/clock'
import type { Actor, Database } from '#platform/db'
import type { CaseThen, TableThen } from './as-it-stood.ts'
import { POST_COLUMNS, type PostThen } from './posts-then.ts'
import { onScratch, type Scratch } from './scratch.ts'

export type LookingBack = {
  readonly found: CaseThen
  /** Who looks back, in the post they hold today. */
  readonly asker: Actor
  /** True for auditors and data protection officers, who look at everything that was granted to them. */
  readonly whole: boolean
  /** When the asker asks: the moment at which their own rights are judged. */
  readonly now: string
}

/** What work on the past is given. */
export type Past = { readonly database: Database; readonly posts: readonly PostThen[] }

/** What a release writes, and the same in every database: not emptied. */
const OF_THE_RELEASE = ['access_sections', 'access_roles', 'access_rights', 'platform_migrations', 'ledger_row_tables']

const asOwner = (scratch: Scratch, text: string, parameters: readonly unknown[] = []) =>
  scratch.send({ sql: text, parameters })

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

/** Empties everything. Deleting what is hardly there is quicker than truncating a hundred tables. */
async function empty(scratch: Scratch): Promise<void> {
  const { rows } = await asOwner(
    scratch,
    `select string_agg('delete from ' || quote_ident(relname), '; ') as deleting from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> all ($1)`,
    [OF_THE_RELEASE],
  )
  await pastEveryTrigger(scratch, () => scratch.script(String(rows[0]?.['deleting'])))
}

/** Rows that are put in or taken out here were judged, and their history kept, when they were first written. */
async function pastEveryTrigger(scratch: Scratch, work: () => Promise<void>): Promise<void> {
  await scratch.script('reset role; set session_replication_role = replica')
  await work()
  await scratch.script('set session_replication_role = origin')
}

/** The columns of a table that are written; the others follow from them. */
async function columnsOf(scratch: Scratch, tab: string): Promise<string> {
  const { rows } = await asOwner(
    scratch,
    `select string_agg(quote_ident(part), ', ') as columns from unnest(history.columns_of($1)) as part`,
    [tab],
  )
  return String(rows[0]?.['columns'])
}

async function fill(scratch: Scratch, tables: readonly TableThen[]): Promise<void> {
  await pastEveryTrigger(scratch, async () => {
    for (const { tab, rows } of tables) {
      await asOwner(scratch, `delete from ${quoted(tab)}`)
      if (rows.length === 0) continue
      const columns = await columnsOf(scratch, tab)
      const into = `insert into ${quoted(tab)} (${columns}) overriding system value
        select ${columns} from jsonb_populate_recordset(null::${quoted(tab)}, $1::jsonb)`
      await asOwner(scratch, into, [JSON.stringify(rows)])
    }
  })
}

/** The keys of the rows of a table that somebody may read. A table that nobody reads as it is has none. */
async function readable(
  database: Database,
  scratch: Scratch,
  asker: Actor,
  tab: string,
  caseId: string,
): Promise<string[]> {
  const { rows } = await asOwner(
    scratch,
    `select history.key_columns_of($1) as keys, (select bool_and(has_column_privilege('cairn_app', $1::regclass, part, 'select'))
       from unnest(history.key_columns_of($1)) as part) as granted`,
    [tab],
  )
  if (rows[0]?.['granted'] !== true) return []
  const keys = rows[0]?.['keys'] as readonly string[]
  const key = sql.join(
    keys.map(part => sql`${sql.ref(part)}::text`),
    sql`, `,
  )
  return database.asActor(
    asker,
    async tx => {
      tx.tell({ kind: 'consultation', act: 'history/what-may-be-read' })
      const found = await sql<{ key: string }>`select concat_ws('/', ${key}) as key from ${sql.table(tab)}`.execute(
        tx.sql,
      )
      return found.rows.map(row => row.key)
    },
    [caseId],
  )
}

/** Takes away what the asker may not read today, by the policies of today. */
async function keepReadable(scratch: Scratch, { found, asker, now }: LookingBack): Promise<void> {
  const database = scratch.database.at(stoppedClock(now))
  const held = found.stood.filter(({ decides }) => !decides)
  const kept = new Map<string, readonly string[]>()
  for (const { tab } of held) {
    const by = String((await asOwner(scratch, 'select history.read_like($1) as by', [tab])).rows[0]?.['by'])
    kept.set(tab, kept.get(by) ?? (await readable(database, scratch, asker, by, found.caseId)))
  }
  await pastEveryTrigger(scratch, async () => {
    for (const { tab } of held) {
      const gone = `delete from ${quoted(tab)} r where history.key_of(to_jsonb(r), history.key_columns_of($1)) <> all ($2)`
      await asOwner(scratch, gone, [tab, kept.get(tab) ?? []])
    }
  })
}

/**
 * Runs work as the past holder of a post, at that moment, on the case as it stood. Throws what the work throws. Whatever
 * the work writes is gone when it ends.
 */
export function lookBack<T>(asked: LookingBack, work: (past: Past) => Promise<T>): Promise<T> {
  return onScratch(async scratch => {
    try {
      await empty(scratch)
      const { found, whole } = asked
      await fill(
        scratch,
        found.stood.filter(({ decides }) => !decides),
      )
      if (!whole) {
        await fill(scratch, found.decidesNow)
        await keepReadable(scratch, asked)
        await emptyOf(scratch, found.decidesNow)
      }
      await fill(
        scratch,
        found.stood.filter(({ decides }) => decides),
      )
      const database = scratch.database.at(stoppedClock(found.at))
      const posts = await database.asOwner(owner =>
        sql<PostThen>`select ${POST_COLUMNS} from history.posts_then(${found.caseId}, ${database.clock.today()})`.execute(
          owner,
        ),
      )
      return await work({ database, posts: posts.rows })
    } finally {
      await empty(scratch)
    }
  })
}

/** Tables that decide today and did not exist, or were empty, then. */
async function emptyOf(scratch: Scratch, tables: readonly TableThen[]): Promise<void> {
  await fill(
    scratch,
    tables.map(table => ({ ...table, rows: [] })),
  )
}

/** What stands in the database: to see that nothing was written, and what was. */
import { pastEveryPolicy } from '../support/database.ts'

/** Tables that change by asking alone: sessions are touched, and every page read is a line in the ledger. */
const CHANGES_BY_ASKING = ['identity_sessions', 'ledger_events', 'platform_spent_forms', 'platform_migrations']

/** The history of rows follows from the rows, which are counted: what is kept while somebody types has a line each time. */
const FOLLOWS = ['ledger_rows']

/** The words of all names, kept once however many people share them. */
const SHARED = ['people_name_words', 'people_word_deletions']

let tables: Promise<readonly string[]> | undefined

async function allTables(): Promise<readonly string[]> {
  const rows = await pastEveryPolicy(`select tablename from pg_tables where schemaname = 'public' order by tablename`)
  return rows
    .map(row => String(row['tablename']))
    .filter(name => !CHANGES_BY_ASKING.includes(name) && !FOLLOWS.includes(name))
}

/** The last line of the ledger when this is first asked: what other tests did before is not read again each time. */
let before: Promise<string> | undefined
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

async function lastLine(): Promise<string> {
  const [last] = await pastEveryPolicy('select id from ledger_events order by id desc limit 1')
  return typeof last?.['id'] === 'string' ? last['id'] : BEFORE_ALL
}

/** Lines of the ledger since then that say more than that somebody looked, or that a form was sent. */
const told = (since: string) => `select 'told ' || act as name, count(*)::int as rows, '' as mark from ledger_events
  where id > '${since}' and kind <> 'consultation' and act not like 'http/%' and act <> 'db/not-done' group by act`

export type Traces = ReadonlyMap<string, { readonly rows: number; readonly mark: string }>

/** Rows of every table, with a mark that changes when any of them does: the transactions that wrote them, summed. */
export async function traces(): Promise<Traces> {
  tables ??= allTables()
  before ??= lastLine()
  const each = (await tables).map(
    name =>
      `select '${name}' as name, count(*)::int as rows, coalesce(sum(xmin::text::bigint), 0)::text as mark from ${name}`,
  )
  const found = await pastEveryPolicy([...each, told(await before)].join(' union all '))
  return new Map(found.map(row => [String(row['name']), { rows: Number(row['rows']), mark: String(row['mark']) }]))
}

/** Names of what differs. */
export function changed(before: Traces, after: Traces): readonly string[] {
  return [...after].flatMap(([name, now]) => {
    const was = before.get(name)
    return was?.rows === now.rows && was.mark === now.mark ? [] : [name]
  })
}

/** How many rows of each there are more than before. */
export function more(before: Traces, after: Traces): Readonly<Record<string, number>> {
  return Object.fromEntries(
    [...after]
      .filter(([name]) => !SHARED.includes(name))
      .flatMap(([name, now]) => {
        const rows = now.rows - (before.get(name)?.rows ?? 0)
        return rows === 0 ? [] : [[name, rows]]
      }),
  )
}

/** Brings a database to the shape this release expects: migrations once each, access policies on every change. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { newId } from '#platform/ids'
import type { Database } from './database.ts'

type Script = { readonly name: string; readonly text: string; readonly hash: string }

/** The fault of a migration whose text is not the one that was applied. */
export class MigrationWasEdited extends Error {
  constructor(name: string) {
    super(`Migration ${name} is not the one this database was built with. Migrations are added, never edited.`)
    this.name = 'MigrationWasEdited'
  }
}

const root = join(import.meta.dirname, '../../../db')

function scriptsIn(folder: string): Script[] {
  return readdirSync(join(root, folder))
    .filter(name => name.endsWith('.sql'))
    .toSorted()
    .map(name => {
      const text = readFileSync(join(root, folder, name), 'utf8')
      return { name, text, hash: createHash('sha256').update(text).digest('hex') }
    })
}

async function applied(database: Database): Promise<Map<string, string>> {
  await database.script(
    'create table if not exists platform_migrations (name text primary key, hash text not null, applied_at timestamptz not null default now())',
  )
  const rows = await database.asOwner(async owner => {
    const found = await sql<{ name: string; hash: string }>`select name, hash from platform_migrations`.execute(owner)
    return found.rows
  })
  return new Map(rows.map(row => [row.name, row.hash]))
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
const remembering = (name: string, hash: string) =>
  `insert into platform_migrations (name, hash) values (${quoted(name)}, ${quoted(hash)}) on conflict (name) do update set hash = excluded.hash, applied_at = now();`

/** What a release writes into tables belongs to one act of its own, which the ledger tells when all is applied. */
async function apply(database: Database, act: string, name: string, text: string): Promise<void> {
  try {
    await database.script(`begin;\nselect set_config('app.act', ${quoted(act)}, true);\n${text}\ncommit;`)
  } catch (error) {
    await database.script('rollback').catch(() => {})
    throw new Error(`${name} could not be applied: ${(error as Error).message}`)
  }
}

/**
 * Applies what is missing, each script with its note in one transaction, and says each name as it goes.
 * Throws {@link MigrationWasEdited} and, for a script that fails, the engine's own fault.
 */
export async function migrate(database: Database, say: (name: string) => void = () => {}): Promise<number> {
  const known = await applied(database)
  const migrations = scriptsIn('migrations')
  const act = newId()
  let count = 0
  for (const { name, text, hash } of migrations) {
    const before = known.get(name)
    if (before !== undefined && before !== hash) throw new MigrationWasEdited(name)
    if (before !== undefined) continue
    say(name)
    await apply(database, act, name, `${text}\n${remembering(name, hash)}`)
    count += 1
  }
  const access = scriptsIn('access')
  const together = createHash('sha256')
    .update(access.map(script => script.hash).join())
    .digest('hex')
  if (count === 0 && known.get('access') === together) return count
  say('access policies')
  const text = access.map(script => `${script.text}\n`).join('')
  await apply(database, act, 'access policies', `${text}${remembering('access', together)}`)
  await database.tellRelease(act)
  return count + 1
}

/**
 * A migrated database for tests, shared by all files of one run. `CAIRN_TEST_ENGINE=server` with
 * `CAIRN_TEST_SERVER` (an owner's URL) uses a PostgreSQL server; anything else the embedded engine.
 * Tests make their own areas, people and cases, so none depends on what another left behind.
 */
import { sql } from 'kysely'
import { Client, Pool } from 'pg'
import { stoppedClock } from '#platform/clock'
import { type Database, migrate, openDatabase } from '#platform/db'
import { newId } from '#platform/ids'

export const testClock = stoppedClock('2026-03-16T09:00:00.000Z')

export const engineUnderTest: 'embedded' | 'server' =
  process.env['CAIRN_TEST_ENGINE'] === 'server' ? 'server' : 'embedded'

const surroundings = { clock: testClock, newId }
let shared: Promise<Database> | undefined

/** The database of this run. Each caller gets the same; nobody closes it. */
export function testDatabase(): Promise<Database> {
  shared ??= engineUnderTest === 'server' ? onServer() : embedded()
  return shared
}

async function embedded(): Promise<Database> {
  const database = await openDatabase({ folder: undefined }, surroundings)
  await migrate(database)
  return database
}

/** On a server the tests work as a login that owns nothing, as a real installation does. */
async function onServer(): Promise<Database> {
  const owner = process.env['CAIRN_TEST_SERVER']
  if (owner === undefined) throw new Error('CAIRN_TEST_ENGINE=server needs CAIRN_TEST_SERVER, the URL of the owner')
  const migrating = await openDatabase({ server: owner, connections: 1 }, surroundings)
  await migrate(migrating)
  await migrating.close()
  const client = new Client({ connectionString: owner })
  await client.connect()
  await client.query('grant cairn_app, cairn_gate, cairn_keeper, cairn_jobs to cairn_web')
  await client.end()
  const url = new URL(owner)
  url.username = 'cairn_web'
  return openDatabase({ server: url.href, connections: 8 }, surroundings)
}

let owners: Pool | undefined

/** The connections of the superuser, kept: signing in to the server takes longer than most of what is asked here. */
function ownersPool(): Pool {
  if (owners === undefined) {
    owners = new Pool({ connectionString: process.env['CAIRN_TEST_SERVER'], max: 4, allowExitOnIdle: true })
    // The server may be stopped before us.
    owners.on('error', () => {})
  }
  return owners
}

/**
 * Runs SQL past every policy, as the superuser of the test engine: to plant rows no role wrote, and to tamper.
 * Only tests can do this; the program has no such door.
 */
export async function pastEveryPolicy(statement: string): Promise<readonly Record<string, unknown>[]> {
  const database = await testDatabase()
  if (engineUnderTest === 'embedded') {
    const found = await database.asOwner(owner => sql<Record<string, unknown>>`${sql.raw(statement)}`.execute(owner))
    return found.rows
  }
  const found = await ownersPool().query<Record<string, unknown>>(statement)
  return found.rows
}

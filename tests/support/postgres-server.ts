/** A PostgreSQL server of the tests' own: made in a temporary folder, on a socket and a loopback port, gone afterwards. */
import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { Client } from 'pg'

export type TestServer = {
  /** URL of a database on this server, for a login that is neither owner nor able to look past row-level security. */
  readonly url: (database: string) => string
  readonly ownerUrl: (database: string) => string
  readonly stop: () => Promise<void>
}

/** The folder that holds `postgres`, or nothing when no server is installed. */
export function postgresBinaries(): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : []
  const folders = [...versions.map(version => join(debian, version, 'bin')), ...(process.env['PATH'] ?? '').split(':')]
  return folders.find(folder => existsSync(join(folder, 'postgres')) && existsSync(join(folder, 'initdb')))
}

/** PostgreSQL refuses to run as root, so root lends it the identity of `postgres` or `nobody`. */
function identity(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  for (const name of ['postgres', 'nobody']) {
    try {
      return { uid: Number(execFileSync('id', ['-u', name])), gid: Number(execFileSync('id', ['-g', name])) }
    } catch {}
  }
  throw new Error('Running as root, and there is no user "postgres" or "nobody" to run the test server as')
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise(resolve => server.close(resolve))
  return port
}

async function waitUntilUp(url: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const client = new Client({ connectionString: url })
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      await client.end().catch(() => {})
      if (tries > 200) throw error
      await new Promise(resolve => setTimeout(resolve, 50))
    }
  }
}

/** Starts a server. `durable` keeps fsync on, as a real one must; tests of kill -9 need it, the others do not. */
export async function startPostgres(durable = false): Promise<TestServer> {
  const binaries = postgresBinaries()
  if (binaries === undefined) throw new Error('PostgreSQL is not installed (Debian: apt-get install postgresql)')
  const as = identity()
  const folder = mkdtempSync('/tmp/cairn-postgres-')
  if (as) chownSync(folder, as.uid, as.gid)
  const data = join(folder, 'data')
  const port = await freePort()
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, 'test')
  if (as) chownSync(passwordFile, as.uid, as.gid)
  const options = { ...(as ?? {}), cwd: folder, stdio: 'pipe' as const }
  execFileSync(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'owner', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8', '--no-sync'],
    options,
  )
  const settings = ['-c', `port=${port}`, '-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${folder}`]
  const fast = durable ? [] : ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off']
  const server = spawn(
    join(binaries, 'postgres'),
    ['-D', data, ...settings, ...fast, '-c', 'shared_buffers=256MB', '-c', 'max_connections=60'],
    { ...(as ?? {}), cwd: folder, stdio: 'ignore' },
  )
  const ownerUrl = (database: string) => `postgres://owner:test@127.0.0.1:${port}/${database}`
  await waitUntilUp(ownerUrl('postgres'))
  const client = new Client({ connectionString: ownerUrl('postgres') })
  await client.connect()
  await client.query(`create role cairn_web login password 'test' nosuperuser nobypassrls noinherit`)
  await client.end()
  const stop = async () => {
    const ended = new Promise(resolve => server.once('exit', resolve))
    server.kill('SIGINT')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: database => `postgres://cairn_web:test@127.0.0.1:${port}/${database}`, ownerUrl, stop }
}

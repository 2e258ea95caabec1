/** Makes sure of the two programs that npm cannot bring: a PostgreSQL server and Chromium. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { postgresBinaries } from '../../tests/support/postgres-server.ts'

export type Prepared = {
  readonly postgres: boolean
  readonly chromium: string | undefined
  readonly lines: readonly string[]
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The path of an installed Chromium. */
export function findChromium(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(':')
  return folders.flatMap(folder => NAMES.map(name => join(folder, name))).find(path => existsSync(path))
}

/** Clusters that run now, as `15 main`. Debian starts one when it installs a server; we do not leave it behind. */
function runningClusters(): string[] {
  const listed = spawnSync('pg_lsclusters', ['--no-header'], { encoding: 'utf8' })
  const lines = listed.status === 0 ? listed.stdout.split('\n').map(line => line.trim().split(/\s+/)) : []
  return lines.filter(words => words[3]?.startsWith('online')).map(([version, name]) => `${version} ${name}`)
}

function apt(...words: string[]): boolean {
  const options = ['-qq', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Dpkg::Use-Pty=0']
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  return spawnSync('apt-get', [...options, ...words], { env, stdio: 'ignore', timeout: 600_000 }).status === 0
}

/** Installs Debian packages quietly. A stale list of packages is refreshed, once, when that is the reason to fail. */
function installPackages(packages: readonly string[]): boolean {
  const before = runningClusters()
  const words = ['install', '-y', '--no-install-recommends', ...packages]
  const installed = apt(...words) || (apt('update') && apt(...words))
  for (const cluster of runningClusters().filter(name => !before.includes(name))) {
    execFileSync('pg_ctlcluster', [...cluster.split(' '), 'stop', '--mode=fast'], { stdio: 'ignore' })
  }
  return installed
}

const mayInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

/** Looks for both programs, installs them where we may, and says in one line each what was done or is missing. */
export function prepare(
  wanted: { readonly postgres: boolean; readonly browser: boolean },
  say: (line: string) => void,
): Prepared {
  const missing = () => [
    ...(wanted.postgres && postgresBinaries() === undefined ? ['postgresql'] : []),
    ...(wanted.browser && findChromium() === undefined ? ['chromium'] : []),
  ]
  const needed = missing()
  if (needed.length > 0 && mayInstall()) {
    say(`Installing ${needed.join(' and ')} with apt-get, once ...`)
    installPackages(needed)
  }
  const lines = missing().map(
    name =>
      `${name} is missing, so the tests that need it do not run. Install it (Debian: apt-get install ${name}) and run again.`,
  )
  return { postgres: postgresBinaries() !== undefined, chromium: findChromium(), lines }
}

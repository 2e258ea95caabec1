/** Brings in the packages that package-lock.json names, saying what it does while it does it. Plain JavaScript for any Node >= 18. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const read = path => JSON.parse(readFileSync(path, 'utf8')).packages

const stampPath = root => join(root, 'node_modules/.cairn-installed')
const fingerprint = root =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
const stampOf = root => (existsSync(stampPath(root)) ? readFileSync(stampPath(root), 'utf8') : undefined)

/**
 * Whether everything that the lock file names is there in that version: because we installed exactly that, or
 * because somebody else did and npm's own record of it (written last, so never by a broken run) says so.
 */
export function isInstalled(root, withTools) {
  const record = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(record)) return false
  if (stampOf(root) === fingerprint(root)) return true
  const present = read(record)
  return Object.entries(read(join(root, 'package-lock.json'))).every(([path, wanted]) => {
    if (path === '' || wanted.optional || wanted.extraneous || (wanted.dev && !withTools)) return true
    return present[path]?.version === wanted.version
  })
}

/** npm itself must not run on a Node that it is about to replace, so our own .bin folder leaves the path. */
function surroundings(root) {
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .filter(folder => !folder.startsWith(join(root, 'node_modules')))
  return { ...process.env, PATH: path.join(delimiter) }
}

/** Shows the seconds: on a terminal in one line that moves, elsewhere in a line now and then. */
function showProgress(out, doing) {
  const began = Date.now()
  const seconds = () => Math.round((Date.now() - began) / 1000)
  out?.write(out.isTTY ? doing : `${doing}\n`)
  const timer = setInterval(
    () => out?.write(out.isTTY ? `\r${doing} ${seconds()} s ` : `  still installing, ${seconds()} s\n`),
    out?.isTTY ? 1000 : 10_000,
  )
  return how => {
    clearInterval(timer)
    out?.write(out.isTTY ? `\r${doing} ${how} after ${seconds()} s.\n` : `  ${how} after ${seconds()} s.\n`)
  }
}

/** Runs `npm ci`. Rejects with one sentence that says what to do. */
export async function install(root, out) {
  const ended = showProgress(out, 'Installing the packages that Cairn is made of (once, about 400 MB) ...')
  const args = [
    'ci',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--prefer-offline',
    '--include=dev',
    '--include=optional',
  ]
  const options = {
    cwd: root,
    env: surroundings(root),
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: process.platform === 'win32',
  }
  const { code, said } = await new Promise(resolve => {
    const npm = spawn('npm', args, options)
    let said = ''
    npm.stderr?.on('data', text => (said += text))
    npm.on('error', error =>
      resolve({ code: 1, said: error.code === 'ENOENT' ? 'npm is not installed' : error.message }),
    )
    npm.on('close', code => resolve({ code, said }))
  })
  ended(code === 0 ? 'done' : 'failed')
  if (code === 0) return writeFileSync(stampPath(root), fingerprint(root))
  const reason =
    said
      .split('\n')
      .map(line => line.replace(/^npm error ?/, '').trim())
      .find(line => line.length > 20) ?? said.trim()
  throw new Error(
    `The packages could not be installed (${reason.slice(0, 300)}). Check the network and \`npm config get registry\`, then run this again.`,
  )
}

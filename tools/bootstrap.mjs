/**
 * The one file that must run on whatever Node a machine has (18 or later). It installs what is missing, finds the
 * Node that Cairn is written for, and hands over to a program with its arguments, signals and exit code.
 *
 *     node tools/bootstrap.mjs [--quiet] PROGRAM [ARGUMENT...]     PROGRAM is a path from the top of the repository
 *
 * Plain JavaScript with no dependencies, because it runs before there are any.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { install, isInstalled } from './install.mjs'

const WANTED = 26
const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** One line on standard error, and the end. */
function giveUp(line) {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}

/** The Node that came with the packages, else the running one if it is new enough. */
function findNode() {
  const packaged = join(root, 'node_modules', `node-${process.platform}-${process.arch}`.replace('win32', 'win'), 'bin')
  for (const name of ['node', 'node.exe']) if (existsSync(join(packaged, name))) return join(packaged, name)
  if (Number(process.versions.node.split('.')[0]) >= WANTED) return process.execPath
  return giveUp(
    `Cairn needs Node.js ${WANTED}, and no packaged one exists for ${process.platform} ${process.arch}. ` +
      `Install Node.js ${WANTED} from https://nodejs.org and run this again.`,
  )
}

/** Runs a program as a child: what arrives here as a signal goes there, and its end is our end. */
function runAsChild(node, args) {
  const child = spawn(node, args, { stdio: 'inherit' })
  // A Ctrl-C in a terminal reaches the child without us; passing it on would ask twice.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal)))
  }
  child.on('error', error => giveUp(`Cannot start ${node}: ${error.message}`))
  child.on('exit', (code, signal) => {
    if (code === 127) giveUp(`${node} does not start here. On a slim Linux image: apt-get install libatomic1`)
    if (signal === null) process.exit(code ?? 1)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}

const words = process.argv.slice(2)
const quiet = words[0] === '--quiet'
const [program, ...rest] = quiet ? words.slice(1) : words
if (program === undefined) giveUp('Usage: node tools/bootstrap.mjs [--quiet] PROGRAM [ARGUMENT...]')

// Working on Cairn needs the tools; only running it does not.
const withTools = program !== 'src/app/cli.ts'
if (!isInstalled(root, withTools)) {
  // A program whose output is read by another program must not have ours mixed in.
  const out = quiet ? (process.stderr.isTTY ? process.stderr : undefined) : process.stdout
  await install(root, out).catch(error => giveUp(error.message))
}

const register = pathToFileURL(join(root, 'tools/register.mjs')).href
const node = findNode()
const args = ['--import', register, join(root, program), ...rest]
// A new enough Node can become the program, which then has the terminal and its signals for itself.
if (typeof process.execve === 'function' && process.platform !== 'win32')
  process.execve(node, [node, ...args], process.env)
else runAsChild(node, args)

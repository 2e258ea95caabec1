/**
 * `./cairn witness`: what a partner agency runs on a machine of its own. It keeps the newest head of another's ledger that
 * it saw, demands proof that the next one continues it, and countersigns (C2SP tlog-witness). It is this one file, so that
 * an agency can read it in ten minutes and run it with Node.js 24 or later alone: `node witness.ts --help`.
 */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'

const HELP = `Keeps watch over another agency's ledger.

  witness --key LOG-KEY [--key ...] --listen PORT --state FILE [--name NAME] [--host HOST]
  witness accept-recovery --state FILE     shows what the ledger's keepers say was lost; --yes accepts it

LOG-KEY is what "./cairn ledger key" prints where the ledger is kept: name+digits+base64; --origin NAME insists on the name.
The state holds the newest head; beside it, in FILE.key, the witness's own key is made at the first start.
`

type Head = { origin: string; size: number; root: Buffer }
type LogKey = { name: string; id: Buffer; key: KeyObject }
type State = Record<string, { note: string; recovery?: string; gaveUp?: string[] }>
type Answer = { status: number; text: string }

const SPKI = Buffer.from('302a300506032b6570032100', 'hex')
const sha256 = (...parts: (string | Uint8Array)[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()
const idOf = (name: string, kind: number, raw: Uint8Array) => sha256(`${name}\n`, Buffer.of(kind), raw).subarray(0, 4)
const rawOf = (key: KeyObject) => createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(12)

function logKey(text: string): LogKey {
  const [, name = '', id = '', base64 = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text.trim()) ?? []
  const [kind, raw] = [Buffer.from(base64, 'base64')[0], Buffer.from(base64, 'base64').subarray(1)]
  if (kind !== 1 || raw.length !== 32 || idOf(name, 1, raw).toString('hex') !== id)
    throw new Error(`"${text}" is not the key of a log`)
  return {
    name,
    id: Buffer.from(id, 'hex'),
    key: createPublicKey({ key: Buffer.concat([SPKI, raw]), format: 'der', type: 'spki' }),
  }
}

/** The signed text of a note, when the log's key signed it. */
function signedText(note: string, log: LogKey): string | undefined {
  const at = note.lastIndexOf('\n\n')
  const text = note.slice(0, at + 1)
  const signatures = note
    .slice(at + 2)
    .split('\n')
    .map(line => line.split(' '))
  const good = signatures.some(([dash, name, base64 = '']) => {
    const bytes = Buffer.from(base64, 'base64')
    return (
      dash === '\u2014' &&
      name === log.name &&
      bytes.subarray(0, 4).equals(log.id) &&
      verify(null, Buffer.from(text), log.key, bytes.subarray(4))
    )
  })
  return at >= 0 && good ? text : undefined
}

function headIn(text: string): Head | undefined {
  const [origin = '', size = '', base64 = ''] = text.split('\n')
  const root = Buffer.from(base64, 'base64')
  return /^(0|[1-9]\d{0,15})$/.test(size) && root.length === 32 ? { origin, size: Number(size), root } : undefined
}

const half = (number: number) => Math.floor(number / 2)
const node = (left: Uint8Array, right: Uint8Array) => sha256(Buffer.of(1), left, right)

/** RFC 9162 2.1.4.2: whether the proof shows that the first tree is the beginning of the second. */
function continues(first: Head, second: Head, proof: Buffer[]): boolean {
  if (first.size === second.size) return proof.length === 0 && first.root.equals(second.root)
  if (first.size === 0) return proof.length === 0
  const [start, ...rest] = Number.isInteger(Math.log2(first.size)) ? [first.root, ...proof] : proof
  if (first.size > second.size || start === undefined) return false
  let [at, last, older, newer] = [first.size - 1, second.size - 1, start, start]
  while (at % 2 === 1) [at, last] = [half(at), half(last)]
  for (const hash of rest) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      ;[older, newer] = [node(hash, older), node(hash, newer)]
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)]
    } else newer = node(newer, hash)
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 && older.equals(first.root) && newer.equals(second.root)
}

/** On the disk before anybody hears of it: a witness that forgets is none. */
function writeDurably(path: string, text: string): void {
  writeFileSync(`${path}.new`, text, { mode: 0o600, flush: true })
  renameSync(`${path}.new`, path)
  const folder = openSync(dirname(path), 'r')
  fsyncSync(folder)
  closeSync(folder)
}

const readState = (path: string): State => (existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as State) : {})

function ownKey(path: string): KeyObject {
  if (!existsSync(path))
    writeDurably(path, generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }))
  return createPrivateKey(readFileSync(path, 'utf8'))
}

type Watch = { logs: LogKey[]; state: string; name: string; key: KeyObject }

function cosignature({ name, key }: Watch, text: string): string {
  const seconds = Math.floor(new Date().getTime() / 1_000)
  const time = Buffer.alloc(8)
  time.writeBigUInt64BE(BigInt(seconds))
  const signature = sign(null, Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`), key)
  return `\u2014 ${name} ${Buffer.concat([idOf(name, 4, rawOf(key)), time, signature]).toString('base64')}\n`
}

/** Which log a note is of, and its text when that log signed it; or what to answer instead. */
function known(watch: Watch, note: string, origin: string): { log: LogKey; text: string } | Answer {
  const log = watch.logs.find(one => one.name === origin)
  if (log === undefined) return { status: 404, text: 'unknown log\n' }
  const text = signedText(note, log)
  return text === undefined ? { status: 403, text: 'no signature by the key of this log\n' } : { log, text }
}

function addCheckpoint(watch: Watch, body: string): Answer {
  const at = body.indexOf('\n\n')
  const [first = '', ...hashes] = body.slice(0, at).split('\n')
  const note = body.slice(at + 2)
  const [, old = ''] = /^old (0|[1-9]\d{0,15})$/.exec(first) ?? []
  const head = headIn(note)
  if (at < 0 || old === '' || head === undefined || hashes.length > 63)
    return { status: 400, text: 'not a checkpoint\n' }
  const found = known(watch, note, head.origin)
  if ('status' in found) return found
  if (Number(old) > head.size) return { status: 400, text: 'the old size is larger than the new\n' }
  const state = readState(watch.state)
  const held = headIn(state[head.origin]?.note ?? '') ?? { origin: head.origin, size: 0, root: sha256() }
  const stale = { status: 409, text: `${held.size}\n` }
  if (Number(old) !== held.size || (head.size === held.size && !head.root.equals(held.root))) return stale
  if (
    !continues(
      held,
      head,
      hashes.map(hash => Buffer.from(hash, 'base64')),
    )
  )
    return { status: 422, text: 'no continuation of what I hold\n' }
  writeDurably(watch.state, JSON.stringify({ ...state, [head.origin]: { ...state[head.origin], note } }))
  return { status: 200, text: cosignature(watch, found.text) }
}

/** Lines that are gone after a restore: noted, and nothing else. Its keeper accepts by hand, or never. */
function addRecovery(watch: Watch, note: string): Answer {
  const [first = '', origin = ''] = note.split('\n')
  const found =
    first === 'cairn-ledger-recovery/v1' ? known(watch, note, origin) : { status: 400, text: 'not a recovery\n' }
  if ('status' in found) return found
  const state = readState(watch.state)
  const held = state[origin]
  if (held === undefined) return { status: 404, text: 'nothing is held of this log\n' }
  writeDurably(watch.state, JSON.stringify({ ...state, [origin]: { ...held, recovery: note } }))
  return { status: 202, text: 'noted; it counts when the keeper of this witness accepts it\n' }
}

/** Shows what each ledger says that it lost; with `yes` its shorter log is the one to be continued from now on. */
function acceptRecovery(path: string, yes: boolean, say: (line: string) => void): number {
  const state = readState(path)
  const asked = Object.entries(state).filter(([, held]) => held.recovery !== undefined)
  for (const [origin, { note, recovery = '', gaveUp = [] }] of asked) {
    say(`${recovery}\nThis witness holds a head over ${headIn(note)?.size} lines.`)
    const [, size = '', root = ''] = /^new (\d+) (\S+)$/m.exec(recovery) ?? []
    state[origin] = { note: `${origin}\n${size}\n${root}\n`, gaveUp: [...gaveUp, note, recovery] }
  }
  if (yes && asked.length > 0) writeDurably(path, JSON.stringify(state))
  if (asked.length === 0) say('No ledger asks for a recovery.')
  else
    say(
      yes
        ? 'Accepted.'
        : 'Ask the keepers of the ledger in person. If it is so: witness accept-recovery --state FILE --yes',
    )
  return 0
}

const LARGEST = 65_536

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) {
    body += String(chunk)
    if (body.length > LARGEST) throw new Error('too large')
  }
  return body
}

async function answered(watch: Watch, request: IncomingMessage): Promise<Answer> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://witness')
  if (request.method === 'POST' && pathname === '/add-checkpoint') return addCheckpoint(watch, await bodyOf(request))
  if (request.method === 'POST' && pathname === '/add-recovery') return addRecovery(watch, await bodyOf(request))
  const held = readState(watch.state)[searchParams.get('origin') ?? '']
  if (request.method === 'GET' && pathname === '/head' && held !== undefined) return { status: 200, text: held.note }
  return { status: 404, text: 'nothing here\n' }
}

/** Starts answering; says where, and the key by which its cosignatures are known. */
async function watchOver(watch: Watch, port: number, host: string, say: (line: string) => void): Promise<void> {
  const server = createServer((request, response) => {
    const understood = answered(watch, request).catch((): Answer => ({ status: 400, text: 'not understood\n' }))
    void understood.then(({ status, text }) =>
      response
        .writeHead(status, { 'content-type': status === 409 ? 'text/x.tlog.size' : 'text/plain; charset=utf-8' })
        .end(text),
    )
  })
  await new Promise<void>(resolve => server.listen(port, host, resolve))
  const { port: taken } = server.address() as { port: number }
  const raw = rawOf(watch.key)
  const own = `${watch.name}+${idOf(watch.name, 4, raw).toString('hex')}+${Buffer.concat([Buffer.of(4), raw]).toString('base64')}`
  say(`witness ${watch.name} at http://${host}:${taken}, key ${own}`)
  await new Promise<void>(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  server.close()
}

/** Runs the words given. Answers the exit code. */
export async function witness(words: readonly string[], say: (line: string) => void): Promise<number> {
  const options = {
    state: { type: 'string' },
    yes: { type: 'boolean' },
    help: { type: 'boolean' },
    name: { type: 'string' },
    host: { type: 'string' },
  } as const
  const logs = {
    key: { type: 'string', multiple: true },
    origin: { type: 'string' },
    listen: { type: 'string' },
  } as const
  const { values, positionals } = parseArgs({
    args: [...words],
    options: { ...options, ...logs },
    allowPositionals: true,
  })
  const { state, key = [], listen, name = 'witness', host = '127.0.0.1', origin } = values
  if (state !== undefined && positionals[0] === 'accept-recovery')
    return acceptRecovery(state, values.yes === true, say)
  if (state === undefined || listen === undefined || key.length === 0 || positionals.length > 0) {
    say(HELP)
    return 2
  }
  const watched = key.map(logKey)
  if (origin !== undefined && !watched.every(log => log.name === origin))
    throw new Error(`a key is not that of ${origin}`)
  await watchOver({ logs: watched, state, name, key: ownKey(`${state}.key`) }, Number(listen), host, say)
  return 0
}

if (import.meta.main) process.exitCode = await witness(process.argv.slice(2), line => process.stdout.write(`${line}\n`))

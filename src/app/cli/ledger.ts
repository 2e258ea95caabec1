/** `./cairn ledger WORD`: verify it, see how it fares, prove a line, sign heads, go on after a restore. */
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { systemClock } from '#platform/clock'
import { type Database, openDatabase } from '#platform/db'
import { memberByPassword } from '#platform/identity'
import { isId, newId } from '#platform/ids'
import {
  keepLedger,
  ledgerState,
  lossOf,
  mendTree,
  placed,
  proofPack,
  recover,
  type Signer,
  signAndCountersign,
} from '#platform/ledger'
import type { Config } from '../config.ts'
import { demonstrationClock } from '../demonstration/clock.ts'
import { keepPublicKeys, ledgerSettings, signerOf, verifyAll } from '../ledger.ts'
import { ALARMS } from './ledger-alarms.ts'

const out = (line: string) => process.stdout.write(`${line}\n`)
const err = (line: string) => process.stderr.write(`${line}\n`)

async function withDatabase(config: Config, work: (database: Database) => Promise<number>): Promise<number> {
  const where = config.databaseUrl === undefined ? { folder: config.dataFolder } : { server: config.databaseUrl }
  const clock = config.demonstration ? demonstrationClock() : undefined
  const database = await openDatabase(where, { clock: clock ?? systemClock, newId })
  try {
    await clock?.takeUp(database)
    return await work(database)
  } finally {
    await database.close()
  }
}

const stateOf = (database: Database) => database.asKeeper(keeper => ledgerState(keeper, database.clock.now()))

/** Reads everything again, or what came since the last time that all was well. Answers 0 when it is sound. */
export async function verifyLedger(config: Config, say: (line: string) => void, sinceLast = false): Promise<number> {
  return withDatabase(config, async database => {
    const before = (await stateOf(database)).verified
    const since = sinceLast && before?.wrong === null ? (before.lines ?? 0) : 0
    const { sound, lines, erased, heads, fault, notes } = await verifyAll(database, config, { since, rows: !sinceLast })
    for (const note of notes) say(`Note${note.from === undefined ? '' : `, line ${note.from + 1}`}: ${note.says}.`)
    if (!sound) {
      say(`Not sound. ${placed(fault)}.`)
      return 1
    }
    const lawfully = erased > 0 ? ` (${erased} bodies were lawfully erased)` : ''
    const first = since === 0 ? '' : `From line ${since + 1} on: `
    say(
      `${first}${lines - since} lines read and hashed again: every one is as it was written, and none is missing${lawfully}.`,
    )
    const isPinned = (signerOf(config)?.publicKey ?? config.ledger.publicKey) !== undefined
    if (!isPinned)
      say('No head could be met: set CAIRN_LEDGER_PUBLIC_KEY to what "./cairn ledger key" prints where the key is.')
    else
      say(
        `They make each of the ${heads} heads that are kept here, beside the key, in the file of heads and by witnesses.`,
      )
    return 0
  })
}

async function sayState(database: Database): Promise<number> {
  const state = await stateOf(database)
  const { lines, waiting, head, evidential, signer, witnesses, verified, alarms } = state
  out(`${lines} lines have their place, ${waiting} wait for one.`)
  out(
    head === undefined
      ? 'No head was signed yet.'
      : `Newest head: ${head.size} lines, signed ${head.signedAt}.\n\n${head.note}`,
  )
  for (const { name, size, at, wrong } of witnesses)
    out(`Witness ${name}: countersigned ${size ?? 0} lines, ${at}${wrong === null ? '' : `; now: ${wrong}`}.`)
  out(`${evidential} lines stand under heads that two witnesses or more countersigned.`)
  if (signer?.wrong != null) out(`The signer refuses: ${signer.wrong}.`)
  if (verified !== undefined) out(`Verified ${verified.at}: ${verified.wrong ?? `${verified.lines} lines, all sound`}.`)
  for (const alarm of alarms) out(`MEND ${ALARMS[alarm]}`)
  return alarms.length === 0 ? 0 : 1
}

async function prove(database: Database, eventId: string): Promise<number> {
  const proved = isId(eventId)
    ? await database.asKeeper(keeper => proofPack(keeper, eventId))
    : ({ kind: 'not-found' } as const)
  if (proved.kind === 'proved') {
    out(JSON.stringify(proved.pack, undefined, 2))
    if (!proved.evidential) err('Fewer than two witnesses countersigned a head over this line.')
    return 0
  }
  err(
    proved.kind === 'not-found' ? 'There is no such line.' : 'No head covers this line yet: try again in some minutes.',
  )
  return 1
}

async function mend(database: Database): Promise<number> {
  out(`The hashes over ${await mendTree(database)} lines were made anew. Verify: ./cairn ledger verify`)
  return 0
}

const NO_KEY = 'no key to sign with: set CAIRN_LEDGER_KEY_FILE'

async function sign(config: Config, once: boolean): Promise<number> {
  const settings = { ...ledgerSettings(config, false) }
  if (settings.signer === undefined) throw new Error(NO_KEY)
  return withDatabase(config, async database => {
    await keepPublicKeys(database, config)
    if (once) return (await signAndCountersign(database, settings)) ? 0 : sayState(database)
    const keeping = keepLedger(database, settings, { report: fault => err(`cairn: ${(fault as Error).message}`) })
    out(`Signing heads of ${config.ledger.origin}`)
    await new Promise<void>(resolve => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
    })
    await keeping.stop()
    return 0
  })
}

/** Asks each of the two for their password: each must be there, and neither can be the other. */
async function askBoth(database: Database, names: readonly string[]): Promise<readonly string[]> {
  const asking = createInterface({ input: process.stdin, output: process.stderr, terminal: false })
  const answers = asking[Symbol.asyncIterator]()
  const members: string[] = []
  for (const name of names) {
    err(`${name}, type your password to confirm that you know what is lost:`)
    const { value } = await answers.next()
    const member = await memberByPassword(database, name, String(value ?? ''))
    if (member === undefined || members.includes(member))
      throw new Error(`nothing was done: ${name} is no account with this password, or the same person twice`)
    members.push(member)
  }
  asking.close()
  return members
}

async function goOn(database: Database, config: Config, given: readonly string[]): Promise<number> {
  const text = { type: 'string' } as const
  const { values } = parseArgs({ args: [...given], options: { first: text, second: text, because: text } })
  const { first, second, because } = values
  const settings = ledgerSettings(config)
  const signer: Signer | undefined = settings.signer
  if (signer === undefined) throw new Error(NO_KEY)
  const loss = await lossOf(database, { ...settings, signer })
  if (loss === undefined) {
    out('Nothing is lost: the ledger is as long as every head that was given out.')
    return 0
  }
  out(
    `${loss.gone} ${loss.gone === 1 ? 'line is' : 'lines are'} gone: ${loss.held.who} holds a head over ${loss.held.head.size}, here are ${loss.here}.`,
  )
  if (first === undefined || second === undefined || because === undefined || because.trim() === '') {
    out(
      'To go on without them: ./cairn ledger recover --first NAME --second NAME --because WHY, with both people present.',
    )
    return 1
  }
  const [one = '', other = ''] = await askBoth(database, [first, second])
  const told = await recover(database, loss, { ...settings, signer, first: one, second: other, because })
  out(
    `Recorded. ${told} of ${settings.witnesses.length} witnesses took note; each goes on when its keeper accepts it by hand.`,
  )
  return 0
}

/** Runs one word. Answers the exit code. */
export async function ledgerWords(word: string, given: readonly string[], config: Config): Promise<number> {
  if (word === 'verify') return verifyLedger(config, out, given.includes('--since-last'))
  if (word === 'sign') return sign(config, given.includes('--once'))
  if (word === 'key') {
    const key = signerOf(config)?.publicKey ?? config.ledger.publicKey
    if (key === undefined) throw new Error(NO_KEY)
    out(key)
    return 0
  }
  return withDatabase(config, database => {
    if (word === 'prove') return prove(database, given[0] ?? '')
    if (word === 'mend-tree') return mend(database)
    return word === 'recover' ? goOn(database, config, given) : sayState(database)
  })
}

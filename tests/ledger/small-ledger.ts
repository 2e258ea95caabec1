/**
 * A ledger of its own for tests that tamper with one: on an engine of its own, with a key, a file of heads, and somebody
 * outside who keeps heads too. What is done to it is undone between two tries.
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { stoppedClock } from '#platform/clock'
import { type Database, migrate, openDatabase } from '#platform/db'
import { newId } from '#platform/ids'
import { type Line, lineOf, type Told } from '#platform/ledger'
import { namedKey } from '../../src/platform/ledger/note.ts'
import { sequenceNext } from '../../src/platform/ledger/sequence.ts'
import { signHead } from '../../src/platform/ledger/sign-head.ts'
import { openSigner, type Signer } from '../../src/platform/ledger/signing-key.ts'
import { growingTree } from '../../src/platform/ledger/tree.ts'
import { type Keeper, newTiles } from '../../src/platform/ledger/tree-store.ts'
import { type FurtherCheck, verifyWhole, type WholeVerdict } from '../../src/platform/ledger/verify-whole.ts'

/** What every area of its directory is called. */
export const AREA_NAME = 'Testshire'
const TABLES = ['events', 'sequence', 'tiles', 'checkpoints', 'cosignatures', 'recoveries', 'watch'].map(
  name => `ledger_${name}`,
)
const teller = { memberId: null, agencyId: null, postId: null, role: 'keeper', sessionId: null, purpose: 'test' }
const START = Date.parse('2026-03-16T09:00:00.000Z')

export type SmallLedger = {
  readonly database: Database
  readonly signer: Signer
  readonly folder: string
  readonly clock: ReturnType<typeof stoppedClock>
  /** As the superuser. */
  readonly superuser: (statement: string) => Promise<readonly Record<string, unknown>[]>
  /** Writes lines, gives them their places, signs a head unless told not to; the clock goes on by a minute. */
  readonly grow: (lines: number, signed?: boolean) => Promise<void>
  readonly write: (told: Told) => Promise<void>
  /** What somebody outside keeps: every head signed since the last `remember`. */
  readonly outside: () => readonly string[]
  readonly verify: (more?: { outside?: readonly string[]; checks?: readonly FurtherCheck[] }) => Promise<WholeVerdict>
  /** Keeps the ledger as it is now, or puts it back to what was kept under a name. */
  readonly keep: (name: string) => Promise<void>
  readonly putBack: (name: string) => Promise<void>
  readonly close: () => Promise<void>
}

const asRow = ({ body, ...line }: Line) => ({ ...line, body: body === null ? null : JSON.stringify(body) })

type Growing = Pick<SmallLedger, 'database' | 'clock' | 'signer'> & { readonly headsFile: string }

/** Writes lines, and has the ledger grow by them. */
function growing({ database, clock, signer, headsFile }: Growing): Pick<SmallLedger, 'write' | 'grow'> {
  let minutes = 0
  const write = async (told: Told) => {
    const line = lineOf(told, teller, clock.now(), newId(), randomBytes(16), newId())
    const insert = async (keeper: Keeper) => {
      await keeper
        .insertInto('ledger_events')
        .values(asRow(line) as never)
        .execute()
    }
    await database.asKeeper(insert)
  }
  const grow = async (lines: number, signed = true) => {
    minutes += 1
    clock.set(new Date(START + minutes * 60_000).toISOString())
    for (let line = 0; line < lines; line += 1) await write(someLine(line))
    await sequenceNext(database)
    if (!signed) return
    const done = await signHead(database, { signer, headsFile })
    if (done.kind === 'refused') throw new Error(done.because)
  }
  return { write, grow }
}

/** Keeps copies of the ledger's tables, and puts them back. */
function keepingCopies(superuser: SmallLedger['superuser']): Pick<SmallLedger, 'keep' | 'putBack'> {
  const keep = async (name: string) => {
    for (const table of TABLES) await superuser(`create table ${name}_${table} as select * from ${table}`)
  }
  const putBack = async (name: string) => {
    await superuser(`truncate ${TABLES.join(', ')}`)
    for (const table of TABLES) await superuser(`insert into ${table} select * from ${name}_${table}`)
    await superuser(`do $back$ begin set local session_replication_role = replica;
      update staff_areas set name = '${AREA_NAME}' where name <> '${AREA_NAME}'; end $back$`)
  }
  return { keep, putBack }
}

const notesIn = (path: string) => {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean)
  return lines.map(line => (JSON.parse(line) as { note: string }).note)
}

/** Opens an empty one. */
export async function smallLedger(): Promise<SmallLedger> {
  const clock = stoppedClock(new Date(START).toISOString())
  const database = await openDatabase({ folder: undefined }, { clock, newId })
  await migrate(database)
  const folder = mkdtempSync(join(tmpdir(), 'cairn-small-ledger-'))
  const signer = openSigner(join(folder, 'log.pem'), 'cairn.test/ledger')
  const headsFile = join(folder, 'heads.jsonl')
  const superuser = async (statement: string) =>
    (await database.asOwner(owner => sql<Record<string, unknown>>`${sql.raw(statement)}`.execute(owner))).rows
  const outside = () => notesIn(headsFile)
  const verify: SmallLedger['verify'] = (more = {}) =>
    verifyWhole(database, {
      against: { log: namedKey(signer.publicKey), witnesses: [] },
      heads: [{ who: 'somebody outside', notes: more.outside ?? outside() }],
      furtherChecks: more.checks ?? [],
    })
  const close = async () => {
    await database.close()
    rmSync(folder, { recursive: true })
  }
  const can = { ...growing({ database, clock, signer, headsFile }), ...keepingCopies(superuser) }
  return { database, signer, folder, clock, superuser, outside, verify, close, ...can }
}

/** Lines of several shapes: with a number, with texts of all alphabets, with nothing. */
function someLine(number: number): Told {
  const told: Told = { kind: 'consultation', act: 'test/looked' }
  if (number % 3 === 0) return { ...told, items: ['entry:1', `line ${number}`], because: 'Māhinārangi "Ó" \\ 😀' }
  return number % 3 === 1 ? ({ ...told, count: number } as Told) : told
}

/** The sequence and the tiles made anew over lines in an order, as somebody would who rules the database and knows how. */
export async function rebuild({ database, superuser }: SmallLedger, eventIds: readonly string[]): Promise<void> {
  await superuser('truncate ledger_sequence, ledger_tiles')
  const ids = eventIds.map(id => `'${id}'::uuid`).join(', ')
  await superuser(`insert into ledger_sequence (seq, event_id, leaf) select o.place - 1, o.id, e.leaf
    from unnest(array[${ids}]::uuid[]) with ordinality o (id, place) join ledger_events e on e.id = o.id`)
  const placed = await superuser('select leaf from ledger_sequence order by seq')
  const tiles = newTiles()
  const tree = growingTree(0, [], tiles.completed)
  for (const row of placed) tree.append(row['leaf'] as Uint8Array)
  await database.asKeeper(keeper => tiles.write(keeper))
}

/** The ids of all lines in their places. */
export const placedIds = async ({ superuser }: SmallLedger): Promise<readonly string[]> =>
  (await superuser('select event_id from ledger_sequence order by seq')).map(row => String(row['event_id']))

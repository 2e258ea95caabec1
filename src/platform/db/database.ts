/**
 * The only way to case data. `asActor` opens one transaction, becomes the actor, runs the work, writes the ledger
 * lines and commits; what the work returns is released only after that. Row-level security decides what it saw.
 */
import { randomBytes } from 'node:crypto'
import { CompiledQuery, Kysely, type RawBuilder, type Transaction } from 'kysely'
import type { Tables } from '#db/tables'
import type { Clock } from '#platform/clock'
import { type Line, lineOf, type Teller } from '#platform/ledger'
import type { Actor, Clockwork } from './actor.ts'
import { beginActing, type CaseTx, type ClockworkTx, type Surroundings } from './case-tx.ts'
import { type Engine, sentAhead } from './engines.ts'
import { noticing, rowsWritten, withRows } from './rows-written.ts'

/** The fault of work that read or wrote case data and told the ledger nothing. It is ours, never the user's. */
export class NothingTold extends Error {
  constructor() {
    super('Case data was reached without a line in the ledger; nothing is shown and nothing is kept')
    this.name = 'NothingTold'
  }
}

export type Database = {
  readonly engine: Engine['kind']
  readonly clock: Clock
  /** The same database seen at another time: for loading the demonstration's past. */
  readonly at: (clock: Clock) => Database
  readonly asActor: <T>(actor: Actor, work: (tx: CaseTx) => Promise<T>, about?: readonly string[]) => Promise<T>
  readonly asClockwork: <T>(work: (tx: ClockworkTx) => Promise<T>) => Promise<T>
  /** One statement as the bare login, which can do no more than ask who holds a token and note where a form led. */
  readonly asLogin: <T>(question: RawBuilder<T>) => Promise<readonly T[]>
  /** Sign-in and sessions: reaches accounts and never a case. */
  readonly asGate: <T>(work: (gate: Transaction<Tables>) => Promise<T>) => Promise<T>
  /** The command line of whoever runs the installation: the staff directory, settings, reading the ledger; no case. */
  readonly asKeeper: <T>(work: (keeper: Transaction<Tables>) => Promise<T>) => Promise<T>
  /** The owner of the tables, for migrations and for describing the schema. */
  readonly asOwner: <T>(work: (owner: Kysely<Tables>) => Promise<T>) => Promise<T>
  /** Tells the ledger what a release wrote under this act. Migrations only. */
  readonly tellRelease: (actId: string) => Promise<void>
  /** Runs a script of statements as the owner. Migrations only. */
  readonly script: Engine['script']
  /**
   * Statements of the job library, which brings its own SQL: a transaction each, as a role that reaches the schema
   * `jobs` and nothing else. For `platform/jobs` only.
   */
  readonly asJobs: Engine['asJobs']
  /** Many rows of the ledger in binary, as the role that reads it: for `platform/ledger` only. */
  readonly copyOut: Engine['copyOut']
  readonly close: () => Promise<void>
}

function tellerOf(actor: Actor | Clockwork): Teller {
  if ('clockwork' in actor) {
    return {
      memberId: null,
      agencyId: null,
      postId: null,
      role: 'clockwork',
      sessionId: null,
      purpose: 'scheduled-work',
    }
  }
  return actor
}

/** Turns an open engine into the database that the rest of the program sees. */
export function databaseOn(engine: Engine, surroundings: Surroundings): Database {
  return onEngine({ engine, kysely: new Kysely<Tables>({ dialect: engine.dialect }), surroundings })
}

type Parts = { readonly engine: Engine; readonly kysely: Kysely<Tables>; readonly surroundings: Surroundings }

/** True for the answer of a command that did nothing: what is wrong with a form is found
 * before any case is reached, and what is not there for the actor shows nothing. */
function isNotDone(value: unknown): boolean {
  const kind = (value as { readonly kind?: unknown } | null | undefined)?.kind
  return kind === 'wrong' || kind === 'refused' || kind === 'not-found'
}

/** One transaction for an actor: the work, then its ledger lines, then the commit, then what waits for the commit. */
async function act<T>(
  { kysely, surroundings }: Parts,
  actor: Actor | Clockwork,
  work: (tx: CaseTx) => Promise<T>,
  about?: readonly string[],
): Promise<T> {
  const { clock, newId } = surroundings
  const [now, today] = [clock.now(), clock.today()]
  const [actId, later] = [newId(), [] as (() => void | Promise<void>)[]]
  const result = await kysely.transaction().execute(async opened => {
    const { transaction, mayHaveWritten } = noticing(opened)
    const begun = await beginActing({ transaction, actor, about, now, today, act: actId, later, surroundings })
    const value = await work(begun.tx)
    if (begun.told.length === 0 && isNotDone(value)) begun.tx.tell({ kind: 'access-decision', act: 'db/not-done' })
    if (begun.told.length === 0) throw new NothingTold()
    const teller = tellerOf(actor)
    const told = await withRows(transaction, mayHaveWritten(), begun.told)
    const lines = told.map(line => lineOf(line, teller, now, newId(), randomBytes(16), actId))
    await writeLines(transaction, lines)
    return value
  })
  for (const then of later) await then()
  return result
}

function onEngine(parts: Parts): Database {
  const { engine, kysely, surroundings } = parts
  const asRole = <T>(role: string, work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> =>
    kysely.transaction().execute(async transaction => {
      await transaction.executeQuery(sentAhead(CompiledQuery.raw("select set_config('role', $1, true)", [role])))
      return work(transaction)
    })
  return {
    engine: engine.kind,
    clock: surroundings.clock,
    at: clock => onEngine({ ...parts, surroundings: { ...surroundings, clock } }),
    asActor: (actor, work, about) => act(parts, actor, work, about),
    asClockwork: work => act(parts, { clockwork: true, for: undefined }, work),
    asLogin: async question => (await question.execute(kysely)).rows,
    asGate: work => asRole('cairn_gate', work),
    asKeeper: work => asRole('cairn_keeper', keeper => keeping(keeper, work, surroundings)),
    tellRelease: actId => asRole('cairn_keeper', keeper => tellRelease(keeper, actId, surroundings)),
    asOwner: work => kysely.connection().execute(work),
    script: engine.script,
    asJobs: engine.asJobs,
    copyOut: engine.copyOut,
    close: async () => {
      await kysely.destroy().catch(() => {})
      await engine.close()
    },
  }
}

const THE_KEEPER: Teller = {
  memberId: null,
  agencyId: null,
  postId: null,
  role: 'keeper',
  sessionId: null,
  purpose: 'administration',
}

/** Work of the command line. What it writes in the directory is answered for by a line like everything else. */
async function keeping<T>(
  keeper: Transaction<Tables>,
  work: (keeper: Transaction<Tables>) => Promise<T>,
  { clock, newId }: Surroundings,
): Promise<T> {
  const [now, actId] = [clock.now(), newId()]
  const begin = CompiledQuery.raw("select set_config('app.act', $1, true), set_config('app.now', $2, true)", [
    actId,
    now,
  ])
  await keeper.executeQuery(sentAhead(begin))
  const value = await work(keeper)
  const rows = await rowsWritten(keeper)
  if (rows === undefined) return value
  const told = { kind: 'administration', act: 'db/directory-kept', rows } as const
  await writeLines(keeper, [lineOf(told, THE_KEEPER, now, newId(), randomBytes(16), actId)])
  return value
}

async function tellRelease(keeper: Transaction<Tables>, actId: string, { clock, newId }: Surroundings): Promise<void> {
  const rows = await rowsWritten(keeper, actId)
  if (rows === undefined) return
  const told = { kind: 'administration', act: 'db/release-took-up', rows } as const
  await writeLines(keeper, [lineOf(told, THE_KEEPER, clock.now(), newId(), randomBytes(16), actId)])
}

/** Sends the lines; the commit after them fails with whatever fault they have. */
async function writeLines(transaction: Transaction<Tables>, lines: readonly Line[]): Promise<void> {
  const insert = transaction.insertInto('ledger_events').values(
    lines.map(line => ({
      ...line,
      body: line.body === null ? null : JSON.stringify(line.body),
      salt: line.salt === null ? null : Buffer.from(line.salt),
      body_hash: Buffer.from(line.body_hash),
      leaf: Buffer.from(line.leaf),
    })),
  )
  await transaction.executeQuery(sentAhead(insert.compile()))
}

/**
 * The only way to case data. `asActor` opens one transaction, becomes the actor, runs the work, writes the ledger
 * lines and commits; what the work returns is released only after that. Row-level security decides what it saw.
 */
import { randomBytes } from 'node:crypto'
import { CompiledQuery, Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
import type { Tables } from '#db/tables'
import type { Clock, Instant } from '#platform/clock'
import type { NewId } from '#platform/ids'
import { type Line, lineOf, type Teller, type Told } from '#platform/ledger'
import type { Day } from '#rules'
import { type Actor, becoming, type Clockwork, NOBODY } from './actor.ts'
import type { Engine } from './engines.ts'

/** What work inside `asActor` is given. */
export type CaseTx = {
  /** Typed SQL in this transaction, under the actor's rights. */
  readonly sql: Transaction<Tables>
  readonly actor: Actor
  readonly now: Instant
  readonly today: Day
  readonly newId: NewId
  /** Tells the ledger what is being read or written. Work that tells nothing shows nothing. */
  readonly tell: (told: Told) => void
  /** From here on, this transaction is about these cases only. */
  readonly narrowTo: (caseIds: readonly string[]) => Promise<void>
  /** Says that a fact was recorded, so that whoever must react does so in this transaction. */
  readonly announce: (announcement: Announcement) => Promise<void>
  /** Runs work as Cairn itself, by rule: what a fact calls for, whoever recorded it. Nothing it reads is shown. */
  readonly byRule: <T>(work: (tx: CaseTx) => Promise<T>) => Promise<T>
  /** Runs after the commit, if there is one: for what must not happen when the write did not. */
  readonly afterwards: (then: () => void | Promise<void>) => void
}

/** What scheduled work is given: the same, with nobody in particular as its actor. */
export type ClockworkTx = CaseTx

/** Stands for a person in scheduled work, so that what is shared with people's work needs no second form. */
const NOBODY_ACTING: Actor = {
  memberId: NOBODY,
  agencyId: NOBODY,
  postId: NOBODY,
  role: 'clockwork',
  sessionId: null,
  purpose: 'scheduled-work',
}

/** A fact that was recorded about a case, as lower modules say it and higher ones hear it. */
export type Announcement = { readonly fact: string; readonly caseId: string; readonly aboutId?: string }

/** What must happen when a fact is recorded. Put together in `src/app/reactions.ts`. */
export type Reaction = (tx: CaseTx, announcement: Announcement) => Promise<void>

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
  /** One statement before anybody is known: the login itself can do nothing but ask who holds a token. */
  readonly beforeAnybody: <T>(question: RawBuilder<T>) => Promise<readonly T[]>
  /** Sign-in and sessions: reaches accounts and never a case. */
  readonly asGate: <T>(work: (gate: Transaction<Tables>) => Promise<T>) => Promise<T>
  /** The command line of whoever runs the installation: the staff directory, settings, reading the ledger; no case. */
  readonly asKeeper: <T>(work: (keeper: Transaction<Tables>) => Promise<T>) => Promise<T>
  /** The owner of the tables, for migrations and for describing the schema. */
  readonly asOwner: <T>(work: (owner: Kysely<Tables>) => Promise<T>) => Promise<T>
  /** Runs a script of statements as the owner. Migrations only. */
  readonly script: Engine['script']
  /**
   * Statements of the job library, which brings its own SQL: a transaction each, as a role that reaches the schema
   * `jobs` and nothing else. For `platform/jobs` only.
   */
  readonly asJobs: Engine['asJobs']
  readonly close: () => Promise<void>
}

export type Surroundings = { readonly clock: Clock; readonly newId: NewId; readonly reactions?: readonly Reaction[] }

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
  return onEngine(engine, new Kysely<Tables>({ dialect: engine.dialect }), surroundings)
}

function onEngine(engine: Engine, kysely: Kysely<Tables>, { clock, newId, reactions = [] }: Surroundings): Database {
  async function act<T>(
    actor: Actor | Clockwork,
    work: (tx: CaseTx) => Promise<T>,
    about?: readonly string[],
  ): Promise<T> {
    const now = clock.now()
    const today = clock.today()
    const told: Told[] = []
    const later: (() => void | Promise<void>)[] = []
    const result = await kysely.transaction().execute(async transaction => {
      let focus = about
      let who: Actor | Clockwork = actor
      const become = (whom: Actor | Clockwork) => {
        who = whom
        return transaction.executeQuery(CompiledQuery.raw(becoming(whom, today, focus)))
      }
      await become(actor)
      const tx: CaseTx = {
        sql: transaction,
        actor: 'clockwork' in actor ? (actor.for ?? NOBODY_ACTING) : actor,
        now,
        today,
        newId,
        tell: line => void told.push(line),
        narrowTo: async caseIds => {
          focus = caseIds
          await become(who)
        },
        announce: async announcement => {
          for (const react of reactions) await react(tx, announcement)
        },
        byRule: async byRule => {
          const before = who
          await become({ clockwork: true, for: 'clockwork' in actor ? undefined : actor })
          try {
            return await byRule(tx)
          } finally {
            // Back to whoever it was: work by rule may call for more work by rule. After a fault of the database the
            // transaction is over and takes no further statement.
            await become(before).catch(() => {})
          }
        },
        afterwards: then => void later.push(then),
      }
      const value = await work(tx)
      if (told.length === 0) throw new NothingTold()
      await writeLines(
        transaction,
        told.map(line => lineOf(line, tellerOf(actor), now, newId(), randomBytes(16))),
      )
      return value
    })
    for (const then of later) await then()
    return result
  }

  function asRole<T>(role: string, work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> {
    return kysely.transaction().execute(async transaction => {
      await sql`select set_config('role', ${role}, true)`.execute(transaction)
      return work(transaction)
    })
  }

  return {
    engine: engine.kind,
    clock,
    at: other => onEngine(engine, kysely, { clock: other, newId, reactions }),
    asActor: act,
    asClockwork: work => act({ clockwork: true, for: undefined }, work),
    beforeAnybody: async question => (await question.execute(kysely)).rows,
    asGate: work => asRole('cairn_gate', work),
    asKeeper: work => asRole('cairn_keeper', work),
    asOwner: work => kysely.connection().execute(work),
    script: engine.script,
    asJobs: engine.asJobs,
    close: async () => {
      await kysely.destroy().catch(() => {})
      await engine.close()
    },
  }
}

async function writeLines(transaction: Transaction<Tables>, lines: readonly Line[]): Promise<void> {
  await transaction
    .insertInto('ledger_events')
    .values(
      lines.map(line => ({
        ...line,
        body: line.body === null ? null : JSON.stringify(line.body),
        salt: line.salt === null ? null : Buffer.from(line.salt),
        body_hash: Buffer.from(line.body_hash),
        leaf: Buffer.from(line.leaf),
      })),
    )
    .execute()
}

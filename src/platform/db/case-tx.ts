/** What work inside a transaction is given, and how the transaction becomes an actor's. */
import type { Transaction } from 'kysely'
import type { Tables } from '#db/tables'
import type { Clock, Instant } from '#platform/clock'
import type { NewId } from '#platform/ids'
import type { Told } from '#platform/ledger'
import type { Day } from '#rules'
import { type About, type Actor, becoming, type Clockwork, NOBODY, narrowing } from './actor.ts'

/** What the database is surrounded by: handed in, so that a test can hand in others. */
export type Surroundings = { readonly clock: Clock; readonly newId: NewId; readonly reactions?: readonly Reaction[] }

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
  /** What was told so far in this transaction: whether it only looked, or changed something. */
  readonly told: readonly Told[]
  /** From here on, this transaction is about these cases only, or about those of the actor's own list of work. */
  readonly narrowTo: (about: NonNullable<About>) => Promise<void>
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

type Beginning = {
  readonly transaction: Transaction<Tables>
  readonly actor: Actor | Clockwork
  readonly about: About
  readonly now: Instant
  readonly today: Day
  readonly act: string
  readonly later: (() => void | Promise<void>)[]
  readonly surroundings: Surroundings
}

/** Who a transaction acts as and what it is about, as the database knows it; both may change while it lasts. */
function actingAs({ transaction, actor, about, today, now, act }: Beginning) {
  let [who, focus] = [actor, about]
  const become = async (whom: Actor | Clockwork) => {
    who = whom
    for (const statement of becoming(whom, { today, now, act }, focus)) await transaction.executeQuery(statement)
  }
  return {
    become,
    narrowTo: async (to: NonNullable<About>) => {
      focus = to
      await transaction.executeQuery(narrowing(to))
    },
    /**
     * Runs work as Cairn, then goes back to whoever it was: work by rule may call for more work by rule. After a fault
     * of the database the transaction is over and takes no further statement.
     */
    byRule: async <T>(work: () => Promise<T>): Promise<T> => {
      const before = who
      await become({ clockwork: true, for: 'clockwork' in actor ? undefined : actor })
      try {
        return await work()
      } finally {
        await become(before).catch(() => {})
      }
    },
  }
}

/** Makes a transaction the actor's, and answers what its work is given and what it will have told the ledger. */
export async function beginActing(
  beginning: Beginning,
): Promise<{ readonly tx: CaseTx; readonly told: readonly Told[] }> {
  const { transaction, actor, now, today, later, surroundings } = beginning
  const told: Told[] = []
  const acting = actingAs(beginning)
  const tx: CaseTx = {
    sql: transaction,
    actor: 'clockwork' in actor ? (actor.for ?? NOBODY_ACTING) : actor,
    now,
    today,
    newId: surroundings.newId,
    tell: line => void told.push(line),
    told,
    narrowTo: acting.narrowTo,
    announce: async announcement => {
      for (const react of surroundings.reactions ?? []) await react(tx, announcement)
    },
    byRule: work => acting.byRule(() => work(tx)),
    afterwards: then => void later.push(then),
  }
  await acting.become(actor)
  return { tx, told }
}

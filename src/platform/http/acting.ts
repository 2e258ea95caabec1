/** Running work as the person who asked, once for each form sent. */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { type Actor, type CaseTx, type Database, sentAhead } from '#platform/db'
import type { SignedIn } from '#platform/identity'
import { isId } from '#platform/ids'
import type { Outcome } from '#shared'
import { type Pace, TooManyPeople } from './pace.ts'
import type { Asked, Fields, Route } from './route.ts'

/** The signal that this form has been sent before and its work is done: answer what the first answered. */
export class AlreadySent extends Error {
  readonly wentTo: () => Promise<string>
  constructor(wentTo: () => Promise<string>) {
    super('This form was already sent')
    this.name = 'AlreadySent'
    this.wentTo = wentTo
  }
}

/** The signal that the key of this form was spent by something else that was sent: nothing is done, and it is said. */
export class SentOtherwise extends Error {
  constructor() {
    super('The key of this form was spent on something else')
    this.name = 'SentOtherwise'
  }
}

/** A form as it was sent: the key it carried, and what it said. */
export type Sending = { readonly key: string; readonly act: string; readonly said: Uint8Array }

/** The sending of a form, or nothing when it carried no key. What it said is kept as a hash alone. */
export function sendingOf(route: Route, fields: Fields): Sending | undefined {
  const key = fields['_once']
  if (typeof key !== 'string' || !isId(key)) return undefined
  const typed = Object.entries(fields).filter(([name]) => name !== '_once' && name !== '_form')
  const said = createHash('sha256')
    .update(JSON.stringify([key, typed]))
    .digest()
  return { key, act: route.path, said }
}

function actorOf(route: Route, signedIn: SignedIn | undefined): Actor {
  if (signedIn === undefined || signedIn.postId === null) throw new Error(`${route.path} acts for nobody`)
  const { memberId, agencyId, postId, role, sessionId } = signedIn
  return { memberId, agencyId, postId, role, sessionId, purpose: route.purpose }
}

const isDone = (result: unknown) => {
  const outcome = result as Partial<Outcome<unknown>> | undefined | null
  return typeof outcome !== 'object' || outcome === null || outcome.kind === undefined || outcome.kind === 'done'
}

/** Work that only looked leaves the key for the work that the form was sent for. */
const changedSomething = (tx: CaseTx) => tx.told.some(({ kind }) => kind !== 'consultation')

/**
 * The `actor` and `act` of a request. Work that succeeded spends the form's key in the same transaction. Sendings of
 * one form take turns, so that a second one finds the key spent, however close together the two arrive.
 */
export function actingFor(
  route: Route,
  signedIn: SignedIn | undefined,
  sending: Sending | undefined,
  database: Database,
  pace?: Pace,
): Pick<Asked, 'actor' | 'act'> {
  let open = sending
  return {
    get actor() {
      return actorOf(route, signedIn)
    },
    act: (work, about) => {
      const actor = actorOf(route, signedIn)
      const turn = async (tx: CaseTx) => {
        if (open !== undefined) await takeTurn(tx, open, database)
        const result = await work(tx)
        await pace?.keep(tx)
        if (open === undefined) return result
        if (isDone(result) && changedSomething(tx)) {
          await spend(tx, open)
          open = undefined
        }
        return result
      }
      return database.asActor(actor, turn, about).catch(async fault => {
        if (fault instanceof TooManyPeople) await pace?.stopped(database, actor, fault.caseId)
        return unlessSpentTwice(fault)
      })
    },
  }
}

/** Waits for another sending of the same form, and signals when it did its work. */
async function takeTurn(tx: CaseTx, { key, act, said }: Sending, database: Database): Promise<void> {
  const found = await sql<{ spent: 'same' | 'otherwise' | 'unspent' }>`
    select access.take_turn(${key}, ${act}, ${Buffer.from(said)}) as spent`.execute(tx.sql)
  const spent = found.rows[0]?.spent
  if (spent === 'same') throw new AlreadySent(() => wentTo(database, tx.actor, key))
  if (spent !== 'unspent') throw new SentOtherwise()
}

const SPENT_TWICE = { code: '23505', constraint: 'platform_spent_forms_pkey' }

/** Spends the key together with the commit, which fails when it is spent. */
async function spend(tx: CaseTx, { key, act, said }: Sending): Promise<void> {
  const insert = tx.sql
    .insertInto('platform_spent_forms')
    .values({ key, member_id: tx.actor.memberId, act, said: Buffer.from(said), went_to: '', spent_at: tx.now })
  await tx.sql.executeQuery(sentAhead(insert.compile()))
}

/** The key is somebody else's when it was spent and yet not by this person: no form of ours gave it to them. */
function unlessSpentTwice(fault: unknown): never {
  const { code, constraint } = fault as Partial<typeof SPENT_TWICE>
  if (code === SPENT_TWICE.code && constraint === SPENT_TWICE.constraint) throw new SentOtherwise()
  throw fault
}

/** Waits briefly for the first sending to say where it went. */
async function wentTo(database: Database, actor: Actor, key: string): Promise<string> {
  for (let tries = 0; tries < 20; tries += 1) {
    const found = await database.asActor(actor, async tx => {
      tx.tell({ kind: 'access-decision', act: 'http/form-already-sent' })
      return sql<{ went_to: string }>`select went_to from platform_spent_forms where key = ${key}`.execute(tx.sql)
    })
    const went = found.rows[0]?.went_to ?? ''
    if (went !== '') return went
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  return '/'
}

/** Notes where a sent form led, for whoever sends it again. It is about the form and no case: nothing for the ledger. */
actingFor.remember = async (asked: Asked, to: string): Promise<void> => {
  const { signedIn, once } = asked
  if (signedIn?.postId == null) return
  await asked.database.asLogin(sql`select access.note_where_form_led(${once}, ${signedIn.memberId}, ${to})`)
}

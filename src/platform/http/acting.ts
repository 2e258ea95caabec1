/** Running work as the person who asked, once for each form sent. */
import { sql } from 'kysely'
import type { Actor, CaseTx, Database } from '#platform/db'
import type { SignedIn } from '#platform/identity'
import type { Outcome } from '#shared'
import type { Asked, Route } from './route.ts'

/** The signal that this form has been sent before and its work is done: answer what the first answered. */
export class AlreadySent extends Error {
  readonly wentTo: () => Promise<string>
  constructor(wentTo: () => Promise<string>) {
    super('This form was already sent')
    this.name = 'AlreadySent'
    this.wentTo = wentTo
  }
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

/**
 * The `actor` and `act` of a request. Work that succeeded spends the form's key in the same transaction; a second send
 * of the same form is undone by the key being spent already, however close together the two arrive.
 */
export function actingFor(
  route: Route,
  signedIn: SignedIn | undefined,
  once: string,
  database: Database,
): Pick<Asked, 'actor' | 'act'> {
  let spent = false
  return {
    get actor() {
      return actorOf(route, signedIn)
    },
    act: (work, about) => {
      const actor = actorOf(route, signedIn)
      return database.asActor(
        actor,
        async tx => {
          const result = await work(tx)
          if (once !== '' && !spent && isDone(result)) {
            await spend(tx, once, route.path, () => wentTo(database, actor, once))
            spent = true
          }
          return result
        },
        about,
      )
    },
  }
}

async function spend(tx: CaseTx, key: string, act: string, wentTo: () => Promise<string>): Promise<void> {
  const kept = await tx.sql
    .insertInto('platform_spent_forms')
    .values({ key, member_id: tx.actor.memberId, act, went_to: '', spent_at: tx.now })
    .onConflict(conflict => conflict.doNothing())
    .returning('key')
    .execute()
  if (kept.length === 0) throw new AlreadySent(wentTo)
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

/** Notes where a sent form led, for whoever sends it again. */
actingFor.remember = async (asked: Asked, to: string): Promise<void> => {
  if (asked.signedIn?.postId == null) return
  await asked.database.asActor(asked.actor, async tx => {
    tx.tell({ kind: 'access-decision', act: 'http/form-sent' })
    await sql`update platform_spent_forms set went_to = ${to} where key = ${asked.once} and went_to = ''`.execute(
      tx.sql,
    )
  })
}

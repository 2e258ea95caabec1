/**
 * After a restore the log may be shorter than a head that was given out. Nothing is signed until two people have recorded
 * that they know how many lines are gone: in the ledger itself, beside the key, in the file of heads, and to the witnesses,
 * whose keepers accept it by hand or not at all.
 */
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '#platform/db'
import { newId } from '#platform/ids'
import { watch } from './heads.ts'
import { lineOf, type Teller } from './line.ts'
import { namedKey } from './note.ts'
import { textOfRecovery } from './recovery.ts'
import { sequenceNext } from './sequence.ts'
import { type HeldBy, signHead } from './sign-head.ts'
import { appendDurably, lastHead, noteOf, type Signer } from './signing-key.ts'
import { type Keeper, rootAt, sizeOfTree } from './tree-store.ts'
import { heldByWitnesses, type Witness, writeToWitnesses } from './witnesses.ts'

/** The head that was given out, and how many lines of it are here no longer. */
export type Loss = { readonly held: HeldBy; readonly here: number; readonly gone: number }

type Place = { readonly signer: Signer; readonly witnesses: readonly Witness[] }

/** What is lost: against the longest head that the signer or a witness holds. Nothing where nothing is. */
export async function lossOf(database: Database, { signer, witnesses }: Place): Promise<Loss | undefined> {
  const last = lastHead(signer)
  const held = await heldByWitnesses(witnesses, namedKey(signer.publicKey))
  const all = [...(last === undefined ? [] : [{ who: 'the signer', head: last }]), ...held]
  const longest = all.toSorted((a, b) => b.head.size - a.head.size)[0]
  const here = await database.asKeeper(sizeOfTree)
  return longest === undefined || longest.head.size <= here
    ? undefined
    : { held: longest, here, gone: longest.head.size - here }
}

/** Two people who are not one, each by the name under which colleagues know them, and why it had to be. */
export type Recovering = Place & {
  readonly first: string
  readonly second: string
  readonly because: string
  readonly headsFile?: string | undefined
}

const TELLER: Teller = {
  memberId: null,
  agencyId: null,
  postId: null,
  role: 'keeper',
  sessionId: null,
  purpose: 'administration',
}

/** The line that stands in the ledger for good: both heads, both names, and why. Answers its id. */
async function tellOfRecovery(keeper: Keeper, at: string, loss: Loss, by: Recovering): Promise<string> {
  const [old, root] = [loss.held.head, await rootAt(keeper, loss.here)]
  const items = [
    `old:${old.size}:${old.root.toString('base64')}`,
    `new:${loss.here}:${root.toString('base64')}`,
    `first:${by.first}`,
    `second:${by.second}`,
  ]
  const told = { kind: 'administration', act: 'ledger/recovered', items, because: by.because } as const
  const { body, ...line } = lineOf(told, TELLER, at, newId(), randomBytes(16))
  const row = { ...line, body: JSON.stringify(body) }
  await keeper
    .insertInto('ledger_events')
    .values(row as never)
    .execute()
  return line.id
}

async function keepRecovery(keeper: Keeper, note: string, eventId: string, at: string): Promise<void> {
  await sql`insert into ledger_recoveries (id, note, event_id, written_at) values (${newId()}, ${note}, ${eventId}, ${at})`.execute(
    keeper,
  )
  await watch(keeper, { part: 'signer', at, place: null, wrong: null })
}

/**
 * Records the recovery and goes on from what is here. Answers how many witnesses took note; none of them countersigns
 * until its keeper accepts.
 */
export async function recover(database: Database, loss: Loss, by: Recovering): Promise<number> {
  const { signer, witnesses, headsFile } = by
  const at = database.clock.now()
  const note = await database.asKeeper(async keeper => {
    const eventId = await tellOfRecovery(keeper, at, loss, by)
    const head = { size: loss.here, root: await rootAt(keeper, loss.here) }
    const signed = signer.sign(textOfRecovery({ origin: signer.origin, old: loss.held.head, new: head, eventId }))
    await keepRecovery(keeper, signed, eventId, at)
    // Beside the key before the commit: the signer goes on from here only because two people said so.
    signer.remember({ note: noteOf(signer, head), recoveries: [...(signer.last()?.recoveries ?? []), signed] })
    if (headsFile !== undefined) appendDurably(headsFile, JSON.stringify({ at, note: signed }))
    return signed
  })
  await sequenceNext(database)
  await signHead(database, { signer, headsFile })
  return writeToWitnesses(witnesses, '/add-recovery', note)
}

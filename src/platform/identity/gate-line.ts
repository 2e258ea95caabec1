/** What happens at the gate is in the ledger too, in the transaction in which it happens. */
import { randomBytes } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { Tables } from '#db/tables'
import type { Instant } from '#platform/clock'
import { asJson } from '#platform/db'
import { newId } from '#platform/ids'
import { lineOf, type Teller, type Told } from '#platform/ledger'

export type GateTx = Transaction<Tables>

/** Whom a line is about, as far as the gate knows them at that moment. */
export type Known = {
  readonly memberId: string
  readonly agencyId: string
  readonly postId?: string | null
  readonly role?: string
  readonly sessionId?: string | null
}

/** Writes one line. Ids and codes only: never a name, a password, a code or a token. */
export async function tellGate(
  gate: GateTx,
  at: Instant,
  told: Omit<Told, 'kind'>,
  known: Known | undefined,
): Promise<void> {
  await writeLine(gate, at, { ...told, kind: 'access-decision' }, tellerOf(known, 'own-work'))
}

/** The same for what an administrator does to an account. */
export async function tellAdministration(
  gate: GateTx,
  at: Instant,
  told: Omit<Told, 'kind'>,
  by: Known,
): Promise<void> {
  await writeLine(gate, at, { ...told, kind: 'administration' }, tellerOf(by, 'administration'))
}

function tellerOf(known: Known | undefined, purpose: string): Teller {
  return {
    memberId: known?.memberId ?? null,
    agencyId: known?.agencyId ?? null,
    postId: known?.postId ?? null,
    role: known?.role ?? (known === undefined ? 'nobody' : 'at-the-gate'),
    sessionId: known?.sessionId ?? null,
    purpose,
  }
}

async function writeLine(gate: GateTx, at: Instant, told: Told, teller: Teller): Promise<void> {
  const line = lineOf(told, teller, at, newId(), randomBytes(16))
  await gate
    .insertInto('ledger_events')
    .values({
      ...line,
      body: line.body === null ? null : asJson(line.body),
      salt: line.salt === null ? null : Buffer.from(line.salt),
      body_hash: Buffer.from(line.body_hash),
      leaf: Buffer.from(line.leaf),
    })
    .execute()
}

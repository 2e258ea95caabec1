/** Single-use challenges: what was asked of a browser or an agency, kept here until it answers once. */
import { sql } from 'kysely'
import type { Instant } from '#platform/clock'
import { asJson } from '#platform/db'
import { isId, newId } from '#platform/ids'
import type { GateTx } from './gate-line.ts'
import { minutesAfter } from './gatehouse.ts'

export type ChallengeKind = 'passkey-new' | 'passkey' | 'authenticator-new' | 'agency'

export type Challenge = {
  readonly kind: ChallengeKind
  /** The account it is for; null before anybody is known. */
  readonly accountId: string | null
}

/** Keeps a challenge for some minutes and returns its id. Also sweeps away old ones. */
export async function keepChallenge(
  gate: GateTx,
  at: Instant,
  { kind, accountId }: Challenge,
  state: { readonly [key: string]: string },
  minutes: number,
): Promise<string> {
  await sql`delete from identity_challenges where id in (
    select id from identity_challenges where ends_at < ${at}::timestamptz - interval '1 hour' limit 500 for update skip locked)`.execute(
    gate,
  )
  const id = newId()
  await gate
    .insertInto('identity_challenges')
    .values({
      id,
      kind,
      account_id: accountId,
      state: asJson(state),
      made_at: at,
      ends_at: minutesAfter(at, minutes),
      used_at: null,
    })
    .execute()
  return id
}

type State = { readonly [key: string]: string | undefined }

/** What a challenge holds, without using it up: for showing again what has to be answered. */
export async function readChallenge(
  gate: GateTx,
  at: Instant,
  { kind, accountId }: Challenge,
  id: string,
): Promise<State | undefined> {
  if (!isId(id)) return undefined
  const found = await sql<{ state: State }>`select state from identity_challenges
    where id = ${id} and kind = ${kind} and account_id is not distinct from ${accountId}
      and used_at is null and ends_at > ${at}::timestamptz`.execute(gate)
  return found.rows[0]?.state
}

/** What a challenge holds, and uses it up: of two answers at the same moment one finds nothing. */
export async function takeChallenge(
  gate: GateTx,
  at: Instant,
  { kind, accountId }: Challenge,
  id: string,
): Promise<State | undefined> {
  if (!isId(id)) return undefined
  const found = await sql<{ state: State }>`update identity_challenges set used_at = ${at}
    where id = ${id} and kind = ${kind} and account_id is not distinct from ${accountId}
      and used_at is null and ends_at > ${at}::timestamptz returning state`.execute(gate)
  return found.rows[0]?.state
}

/** One-time links by which somebody sets their own password, so that no administrator ever knows one. */
import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Instant } from '#platform/clock'
import { newId } from '#platform/ids'
import { done, type Outcome, type Refusal, refused, wrong } from '#shared'
import { type Account, accountOfId, knownAs } from './accounts.ts'
import { type Entered, halfEnter } from './entering.ts'
import { type GateTx, tellGate } from './gate-line.ts'
import { type Gatehouse, minutesAfter, type Visitor } from './gatehouse.ts'
import { contextOf } from './own-account.ts'
import { hashOfPassword } from './password-hash.ts'
import { faultOfPassword } from './password-rules.ts'
import { busy } from './password-sign-in.ts'
import { beforeHashing, TooBusy } from './turnstile.ts'

/** Hours for which a link is good. */
export const SETUP_HOURS = 72

const hashOf = (token: string) => createHash('sha256').update(`setup:${token}`).digest()

const SPENT: Refusal = {
  code: 'link-spent',
  says: 'This link was used already, has run out, or was replaced by a newer one.',
  next: 'Ask your administrator for a new one.',
}

/** Makes a link's token for an account; earlier ones are void. The caller shows it once. */
export async function makeSetupLink(gate: GateTx, at: Instant, accountId: string, madeBy: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await sql`update identity_setup_links set used_at = ${at} where account_id = ${accountId} and used_at is null`.execute(
    gate,
  )
  await gate
    .insertInto('identity_setup_links')
    .values({
      id: newId(),
      account_id: accountId,
      token_hash: hashOf(token),
      made_by: madeBy,
      made_at: at,
      ends_at: minutesAfter(at, SETUP_HOURS * 60),
      used_at: null,
    })
    .execute()
  return token
}

async function accountOfLink(gate: GateTx, at: Instant, token: string): Promise<Account | undefined> {
  const found = await sql<{ account_id: string }>`select account_id from identity_setup_links
    where token_hash = ${hashOf(token)} and used_at is null and ends_at > ${at}::timestamptz`.execute(gate)
  const id = found.rows[0]?.account_id
  const account = id === undefined ? undefined : await accountOfId(gate, id)
  return account?.active === true ? account : undefined
}

/** Whose link it is, without using it up: mail programs open links before people do. */
export async function readSetupLink(
  house: Gatehouse,
  token: string,
): Promise<Outcome<{ readonly signInName: string; readonly name: string }>> {
  const account = await house.database.asGate(gate => accountOfLink(gate, house.database.clock.now(), token))
  return account === undefined ? refused(SPENT) : done({ signInName: account.signInName, name: account.name })
}

/** Sets the password and uses the link up. What follows is setting up the second factor. */
export async function useSetupLink(
  house: Gatehouse,
  token: string,
  password: string,
  visitor: Visitor,
): Promise<Outcome<Entered>> {
  const at = house.database.clock.now()
  const account = await house.database.asGate(gate => accountOfLink(gate, at, token))
  if (account === undefined) return refused(SPENT)
  const fault = faultOfPassword(password, contextOf(account))
  if (fault !== undefined) return wrong({ field: 'password', says: fault })
  try {
    const hash = await beforeHashing(visitor.origin, () => hashOfPassword(password))
    return await house.database.asGate(async gate => {
      const spent = await sql`update identity_setup_links set used_at = ${at}
        where token_hash = ${hashOf(token)} and used_at is null returning id`.execute(gate)
      if (spent.rows.length === 0) return refused(SPENT)
      await gate.updateTable('identity_accounts').set({ password_hash: hash }).where('id', '=', account.id).execute()
      await tellGate(gate, at, { act: 'identity/password-set', items: [`account:${account.id}`] }, knownAs(account))
      return done(await halfEnter(gate, house, account, 'setup-link', visitor))
    })
  } catch (fault) {
    if (fault instanceof TooBusy) return busy
    throw fault
  }
}

/** What somebody sees and changes of their own account: sessions, factors, password. */
import { sql } from 'kysely'
import type { Instant } from '#platform/clock'
import { isId } from '#platform/ids'
import { done, notFound, type Outcome, type Refusal, refused, wrong } from '#shared'
import { type Account, accountOfId } from './accounts.ts'
import { type GateTx, tellGate } from './gate-line.ts'
import type { Gatehouse, Visitor } from './gatehouse.ts'
import { hashOfPassword } from './password-hash.ts'
import { faultOfPassword } from './password-rules.ts'
import { busy, checkPassword } from './password-sign-in.ts'
import { knownBySession } from './proving-again.ts'
import { endOneSession, endSessionsOf, IDLE_MINUTES, type SignedIn } from './session.ts'
import { beforeHashing, TooBusy } from './turnstile.ts'

export type OwnSession = {
  readonly id: string
  readonly startedAt: Instant
  readonly seenAt: Instant
  readonly device: string
  readonly post: string
}
export type OwnPasskey = {
  readonly id: string
  readonly name: string
  readonly madeAt: Instant
  readonly usedAt: Instant | null
}

export type OwnAccount = {
  readonly signInName: string
  readonly hasPassword: boolean
  readonly hasAuthenticator: boolean
  readonly recoveryCodes: number
  readonly passkeys: readonly OwnPasskey[]
  readonly sessions: readonly OwnSession[]
}

const LAST_FACTOR: Refusal = {
  code: 'last-factor',
  says: 'This is your only second factor, and nobody signs in to Cairn with a password alone.',
  next: 'Set up another way first, then remove this one.',
}

/** One read of everything the page shows. */
export function readOwnAccount(house: Gatehouse, signedIn: SignedIn): Promise<OwnAccount | undefined> {
  const { accountId } = signedIn
  const now = house.database.clock.now()
  return house.database.asGate(async gate => {
    const account = await accountOfId(gate, accountId)
    if (account === undefined) return undefined
    const passkeys = await sql<OwnPasskey>`select id, name, made_at as "madeAt", used_at as "usedAt"
      from identity_passkeys where account_id = ${accountId} order by made_at`.execute(gate)
    const sessions = await sql<OwnSession>`
      select s.id, s.started_at as "startedAt", s.seen_at as "seenAt", s.device, coalesce(p.title, '') as post
        from identity_sessions s left join staff_posts p on p.id = s.post_id
       where s.account_id = ${accountId} and s.ended_at is null and s.ends_at > ${now}::timestamptz
         and s.seen_at > ${now}::timestamptz - make_interval(mins => ${IDLE_MINUTES})
       order by s.seen_at desc`.execute(gate)
    return {
      signInName: account.signInName,
      hasPassword: account.passwordHash !== null,
      hasAuthenticator: account.totpSealed !== null,
      recoveryCodes: account.recoveryCodes,
      passkeys: passkeys.rows,
      sessions: sessions.rows,
    }
  })
}

/** Ends one of one's own sessions. */
export async function endOwnSession(house: Gatehouse, signedIn: SignedIn, sessionId: string): Promise<Outcome<number>> {
  if (!isId(sessionId)) return notFound
  const at = house.database.clock.now()
  const ended = await house.database.asGate(gate =>
    endOneSession(gate, at, signedIn.accountId, sessionId, 'ended-by-owner'),
  )
  return ended === 0 ? notFound : done(ended)
}

/** Ends all of one's own sessions but this one. */
export function endOtherSessions(house: Gatehouse, signedIn: SignedIn): Promise<number> {
  const at = house.database.clock.now()
  return house.database.asGate(gate =>
    endSessionsOf(gate, at, signedIn.accountId, 'ended-by-owner', signedIn.sessionId),
  )
}

/** Signs out: the token is worth nothing from now on. */
export async function signOut(house: Gatehouse, signedIn: SignedIn): Promise<void> {
  const at = house.database.clock.now()
  await house.database.asGate(gate => endOneSession(gate, at, signedIn.accountId, signedIn.sessionId, 'signed-out'))
}

/** Changes an account under its lock, so that of two removals at once the second sees the first. */
function changing<T>(
  house: Gatehouse,
  signedIn: SignedIn,
  work: (gate: GateTx, account: Account, at: Instant) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return house.database.asGate(async gate => {
    await sql`select id from identity_accounts where id = ${signedIn.accountId} for update`.execute(gate)
    const account = await accountOfId(gate, signedIn.accountId)
    return account === undefined ? notFound : work(gate, account, house.database.clock.now())
  })
}

const factors = (account: Account) => account.passkeys + (account.totpSealed === null ? 0 : 1)

/** Removes a passkey, unless it is the only second factor. */
export function removePasskey(house: Gatehouse, signedIn: SignedIn, passkeyId: string): Promise<Outcome<null>> {
  return changing(house, signedIn, async (gate, account, at) => {
    const own =
      await sql`select id from identity_passkeys where id = ${passkeyId} and account_id = ${account.id}`.execute(gate)
    if (own.rows.length === 0) return notFound
    if (factors(account) < 2) return refused(LAST_FACTOR)
    await gate.deleteFrom('identity_passkeys').where('id', '=', passkeyId).execute()
    await tellGate(
      gate,
      at,
      { act: 'identity/factor-removed', items: [`account:${account.id}`, 'factor:passkey'] },
      knownBySession(signedIn),
    )
    return done(null)
  })
}

/** Removes the authenticator app, unless it is the only second factor. */
export function removeAuthenticator(house: Gatehouse, signedIn: SignedIn): Promise<Outcome<null>> {
  return changing(house, signedIn, async (gate, account, at) => {
    if (account.totpSealed === null) return notFound
    if (factors(account) < 2) return refused(LAST_FACTOR)
    await gate
      .updateTable('identity_accounts')
      .set({ totp_sealed: null, totp_last_step: null })
      .where('id', '=', account.id)
      .execute()
    await tellGate(
      gate,
      at,
      { act: 'identity/factor-removed', items: [`account:${account.id}`, 'factor:authenticator'] },
      knownBySession(signedIn),
    )
    return done(null)
  })
}

/** Words that a colleague would try for this person's password. */
export const contextOf = (account: Account): readonly string[] => [account.name, account.signInName, account.agency]

/** Changes the password, given the present one. Every other session ends: one of them may be why it is changed. */
export async function changePassword(
  house: Gatehouse,
  signedIn: SignedIn,
  { present, next }: { readonly present: string; readonly next: string },
  visitor: Visitor,
): Promise<Outcome<null>> {
  const account = await house.database.asGate(gate => accountOfId(gate, signedIn.accountId))
  if (account === undefined || account.passwordHash === null) return notFound
  const fault = faultOfPassword(next, contextOf(account))
  if (fault !== undefined) return wrong({ field: 'newPassword', says: fault })
  const checked = await checkPassword(house, account.signInName, present, visitor)
  if (checked.kind === 'wrong') return wrong({ field: 'presentPassword', says: 'That is not your present password.' })
  if (checked.kind !== 'done') return checked
  try {
    const hash = await beforeHashing(visitor.origin, () => hashOfPassword(next))
    return await changing(house, signedIn, async (gate, own, at) => {
      await gate.updateTable('identity_accounts').set({ password_hash: hash }).where('id', '=', own.id).execute()
      await tellGate(
        gate,
        at,
        { act: 'identity/password-changed', items: [`account:${own.id}`] },
        knownBySession(signedIn),
      )
      await endSessionsOf(gate, at, own.id, 'password-changed', signedIn.sessionId)
      return done(null)
    })
  } catch (fault) {
    if (fault instanceof TooBusy) return busy
    throw fault
  }
}

/** Judging a typed code: six digits of an authenticator app, or one of the recovery codes on paper. */
import { sql } from 'kysely'
import { done, type Outcome, type Wrong, wrong } from '#shared'
import { type Account, accountOfId, knownAs } from './accounts.ts'
import { stepOfCode } from './authenticator.ts'
import type { ProvenBy } from './entering.ts'
import { beginCode, beginTry, countedFor, countedForCodes, takeBack } from './failures.ts'
import { type GateTx, tellGate } from './gate-line.ts'
import type { Gatehouse, Visitor } from './gatehouse.ts'
import { unseal } from './keys.ts'
import { tooMany } from './password-sign-in.ts'
import { hashOfRecoveryCode, looksLikeRecoveryCode } from './recovery-codes.ts'

const WRONG: Wrong = {
  field: 'code',
  says: 'That code is not right, or was used already. Wait for the next one in your app, or use a recovery code.',
}

export type CheckedCode = { readonly account: Account; readonly by: ProvenBy }

/** Uses up a code of the app: its half-minute and all before it are spent, also for somebody who saw it typed. */
async function spendAppCode(gate: GateTx, house: Gatehouse, account: Account, typed: string): Promise<boolean> {
  if (account.totpSealed === null) return false
  const secret = unseal(house.keys.sealing, account.id, account.totpSealed)
  const step = stepOfCode(secret, typed, house.wallClock.now(), account.totpLastStep)
  if (step === undefined) return false
  const spent = await sql`update identity_accounts set totp_last_step = ${step}
    where id = ${account.id} and (totp_last_step is null or totp_last_step < ${step}) returning id`.execute(gate)
  return spent.rows.length === 1
}

async function spendRecoveryCode(gate: GateTx, house: Gatehouse, account: Account, typed: string): Promise<boolean> {
  const spent = await sql`update identity_recovery_codes set used_at = ${house.database.clock.now()}
    where account_id = ${account.id} and code_hash = ${hashOfRecoveryCode(account.id, typed)} and used_at is null returning id`.execute(
    gate,
  )
  return spent.rows.length === 1
}

/** Counts a try at a code against the name and place and against the account, before the code is looked at. */
async function counting(house: Gatehouse, account: Account, visitor: Visitor) {
  const at = house.database.clock.now()
  const counted = countedFor(house.keys, account.nameKey, visitor)
  const codes = countedForCodes(house.keys, account.id)
  const standing = await house.database.asGate(async gate => {
    const ofCodes = await beginCode(gate, at, codes)
    return ofCodes.kind === 'refused' ? ofCodes : beginTry(gate, at, counted)
  })
  return { standing, undo: [codes, counted.name, counted.place] }
}

/** Judges a code for an account and uses it up. Recovery codes are taken only where they are allowed. */
export async function checkCode(
  house: Gatehouse,
  accountId: string,
  typed: string,
  visitor: Visitor,
  allowed: 'app' | 'app-or-recovery',
): Promise<Outcome<CheckedCode>> {
  const account = await house.database.asGate(gate => accountOfId(gate, accountId))
  if (account?.active !== true) return wrong(WRONG)
  const { standing, undo } = await counting(house, account, visitor)
  if (standing.kind === 'refused') return tooMany(standing.minutes)
  if (standing.pause > 0) await house.pause(standing.pause)
  const recovery = allowed === 'app-or-recovery' && looksLikeRecoveryCode(typed)
  return house.database.asGate(async gate => {
    const spend = recovery ? spendRecoveryCode : spendAppCode
    if (await spend(gate, house, account, typed)) {
      await takeBack(gate, undo)
      return done({ account, by: recovery ? 'recovery-code' : 'authenticator' } as const)
    }
    const items = [`account:${account.id}`, `origin:${visitor.origin}`]
    await tellGate(gate, house.database.clock.now(), { act: 'identity/code-refused', items }, knownAs(account))
    return wrong(WRONG)
  })
}

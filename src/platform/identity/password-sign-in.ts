/**
 * Name and password. Whoever tries learns only whether both were right: a name that nobody has takes the same steps,
 * the same hash, the same ledger line and the same answer as a wrong password.
 */
import { done, type Outcome, refused, wrong } from '#shared'
import { type Account, accountOfNameOrStandIn, knownAs } from './accounts.ts'
import { type Entered, halfEnter } from './entering.ts'
import { beginTry, type Counted, countedFor, type Standing, takeBack } from './failures.ts'
import { tellGate } from './gate-line.ts'
import type { Gatehouse, Visitor } from './gatehouse.ts'
import { foldedName } from './names.ts'
import { hashOfPassword, isOutdated, passwordMatches } from './password-hash.ts'
import { LONGEST_PASSWORD } from './password-rules.ts'
import { beforeHashing, TooBusy } from './turnstile.ts'

const WRONG = wrong({ field: 'password', says: 'The name or the password is not right. Check both and try again.' })

export const tooMany = (minutes: number) =>
  refused({
    code: 'too-many-tries',
    says: `There were too many failed tries with this name from here. Nothing is accepted for ${minutes} more ${minutes === 1 ? 'minute' : 'minutes'}.`,
    next: 'Wait, or sign in from a device that you have used before. If it was not you who tried, tell your administrator.',
  })

export const busy = refused({
  code: 'busy',
  says: 'More people are signing in than can be answered just now.',
  next: 'Wait a moment and try again.',
})

type Judged = {
  readonly standing: Standing
  readonly counted: Counted
  /** The account of the name, if anybody has it. */
  readonly account: Account | undefined
  /** What to hash against, whether or not anybody has the name. */
  readonly hash: string | null
}

/** Counts the try and looks the name up, in one transaction, whether or not anybody has that name. */
async function judge(house: Gatehouse, nameKey: string, visitor: Visitor): Promise<Judged> {
  const at = house.database.clock.now()
  const counted = countedFor(house.keys, nameKey, visitor)
  return house.database.asGate(async gate => {
    const standing = await beginTry(gate, at, counted)
    const found = await accountOfNameOrStandIn(gate, nameKey)
    const account = found?.nameKey === nameKey ? found : undefined
    if (standing.kind === 'refused') {
      const told = { act: 'identity/sign-in-refused', because: 'too-many-tries', items: [`origin:${visitor.origin}`] }
      await tellGate(gate, at, told, account && knownAs(account))
    }
    return { standing, account, counted, hash: found?.passwordHash ?? null }
  })
}

/** True when the account may be entered with this password. Always costs one hash. */
async function isRight({ account, hash }: Judged, password: string, place: string): Promise<boolean> {
  const usable = account?.active === true && !account.demonstration
  const matches = await beforeHashing(place, () => passwordMatches(password.slice(0, LONGEST_PASSWORD + 1), hash))
  return matches && usable
}

async function noteFailure(house: Gatehouse, account: Account | undefined, visitor: Visitor): Promise<void> {
  const at = house.database.clock.now()
  await house.database.asGate(gate =>
    tellGate(
      gate,
      at,
      { act: 'identity/sign-in-failed', items: [`origin:${visitor.origin}`] },
      account && knownAs(account),
    ),
  )
}

/** Hashes again, under today's parameters, while the password is at hand. */
async function hashAgain(house: Gatehouse, account: Account, password: string): Promise<void> {
  const hash = await beforeHashing(`account:${account.id}`, () => hashOfPassword(password))
  await house.database.asGate(gate =>
    gate
      .updateTable('identity_accounts')
      .set({ password_hash: hash })
      .where('id', '=', account.id)
      .where('password_hash', '=', account.passwordHash)
      .execute(),
  )
}

/**
 * Checks a password against an account, with all the counting that goes with it. The way of both signing in and
 * proving again who one is.
 */
export async function checkPassword(
  house: Gatehouse,
  name: string,
  password: string,
  visitor: Visitor,
): Promise<Outcome<Account>> {
  const nameKey = foldedName(name)
  const judged = await judge(house, nameKey, visitor)
  const { standing, account, counted } = judged
  if (standing.kind === 'refused') return tooMany(standing.minutes)
  if (standing.pause > 0) await house.pause(standing.pause)
  try {
    const right = await isRight(judged, password, visitor.origin)
    if (!right || account === undefined) {
      await noteFailure(house, account, visitor)
      return WRONG
    }
  } catch (fault) {
    if (!(fault instanceof TooBusy)) throw fault
    await house.database.asGate(gate => takeBack(gate, [counted.name, counted.place]))
    return busy
  }
  if (account.passwordHash !== null && isOutdated(account.passwordHash)) await hashAgain(house, account, password)
  await house.database.asGate(gate => takeBack(gate, [counted.name, counted.place]))
  return done(account)
}

/** Signs in with name and password, as far as the second factor. */
export async function signInWithPassword(
  house: Gatehouse,
  { name, password }: { readonly name: string; readonly password: string },
  visitor: Visitor,
): Promise<Outcome<Entered>> {
  const checked = await checkPassword(house, name, password, visitor)
  if (checked.kind !== 'done') return checked
  return done(await house.database.asGate(gate => halfEnter(gate, house, checked.value, 'password', visitor)))
}

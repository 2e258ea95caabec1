/** Accounts for tests: made the way a real one is made, or with a factor of a kind in one call. */
import { randomBytes } from 'node:crypto'
import type { Instant } from '#platform/clock'
import type { Database } from '#platform/db'
import {
  beginAuthenticator,
  codeAt,
  confirmAuthenticator,
  foldedName,
  type Gatehouse,
  type GatehouseSettings,
  gatehouseOf,
  hashOfPassword,
  resolveSession,
  type SignedIn,
  signInWithPassword,
  type Visitor,
} from '#platform/identity'
import { newId } from '#platform/ids'
import { type Line, verify } from '#platform/ledger'
import type { Outcome } from '#shared'
import { testClock } from './database.ts'

export const TEST_SECRET = Buffer.alloc(32, 7)
export const PASSWORD = 'herring gull over Leith walk 19'

/** A gatehouse whose pauses are noted instead of waited for. */
export function testHouse(
  database: Database,
  settings: Partial<GatehouseSettings> = {},
): Gatehouse & { pauses: number[] } {
  const pauses: number[] = []
  const house = gatehouseOf({
    secretKey: TEST_SECRET,
    publicUrl: 'http://localhost:20000',
    issuers: [],
    demonstration: false,
    wallClock: testClock,
    pause: async milliseconds => void pauses.push(milliseconds),
    ...settings,
  })(database)
  return { ...house, pauses }
}

/** Somebody at the gate, each time from an address of their own unless one is given. */
export function visitor(more: Partial<Visitor> = {}): Visitor {
  const origin = `2001:db8::${randomBytes(6)
    .toString('hex')
    .replaceAll(/(.{4})(?=.)/g, '$1:')}`
  return { origin, device: 'Test browser', ...more }
}

export type TestAccount = { readonly accountId: string; readonly memberId: string; readonly name: string }

let hashed: Promise<string> | undefined

/** Enters an account with {@link PASSWORD} and no second factor. */
export async function accountFor(
  database: Database,
  memberId: string,
  more: { passwordHash?: string | null; demonstration?: boolean } = {},
): Promise<TestAccount> {
  hashed ??= hashOfPassword(PASSWORD)
  const accountId = newId()
  const name = `${accountId.slice(24)}@Testshire.example`
  const passwordHash = more.passwordHash === undefined ? await hashed : more.passwordHash
  await database.asKeeper(keeper =>
    keeper
      .insertInto('identity_accounts')
      .values({
        id: accountId,
        member_id: memberId,
        sign_in_name: name,
        sign_in_key: foldedName(name),
        password_hash: passwordHash,
        demonstration: more.demonstration ?? false,
        made_at: database.clock.now(),
      })
      .execute(),
  )
  return { accountId, memberId, name }
}

/** Accounts made in this run, by member, for areas that several files share. */
const accounts = new Map<string, Promise<TestAccount>>()

/** The account of a member, entered when somebody first asks for it. */
export function accountOnce(database: Database, memberId: string): Promise<TestAccount> {
  const account = accounts.get(memberId) ?? accountFor(database, memberId)
  accounts.set(memberId, account)
  return account
}

/** The value of something that was done; anything else fails the test with what was answered. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.kind !== 'done') throw new Error(`Not done: ${JSON.stringify(outcome)}`)
  return outcome.value
}

/** Whoever holds a token; fails the test when nobody does. */
export async function holderOf(database: Database, token: string): Promise<SignedIn> {
  const found = await resolveSession(database, token)
  if (found === undefined) throw new Error('Nobody holds this token')
  return found
}

/** Secret of an authenticator's text key, as an app would read it. */
export function secretOf(key: string): Buffer {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...key.replaceAll(' ', '')]
    .map(letter => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  return Buffer.from(bits.match(/.{8}/g)?.map(byte => Number.parseInt(byte, 2)) ?? [])
}

export type WithApp = TestAccount & {
  readonly secret: Buffer
  readonly codes: readonly string[]
  /** Token of the session in which the app was set up. */
  readonly token: string
  readonly code: (at?: Instant) => string
}

/** An account with password, authenticator app and recovery codes, set up through the front door. */
export async function accountWithApp(house: Gatehouse, memberId: string): Promise<WithApp> {
  const account = await accountFor(house.database, memberId)
  const who = visitor()
  const half = valueOf(await signInWithPassword(house, { name: account.name, password: PASSWORD }, who))
  const signedIn = await holderOf(house.database, half.token)
  const { challengeId, key } = valueOf(await beginAuthenticator(house, signedIn))
  const secret = secretOf(key)
  const code = (at: Instant = house.wallClock.now()) => codeAt(secret, at)
  const { entered, codes } = valueOf(await confirmAuthenticator(house, signedIn, { challengeId, code: code() }, who))
  if (entered === undefined) throw new Error('Setting up the app did not let anybody in')
  return { ...account, secret, codes, token: entered.token, code }
}

/** Moves the tests' clock on for the length of some work, and back. */
export async function later<T>(seconds: number, work: () => Promise<T>): Promise<T> {
  const now = testClock.now()
  testClock.set(new Date(Date.parse(now) + seconds * 1000).toISOString())
  try {
    return await work()
  } finally {
    testClock.set(now)
  }
}

/** What the ledger says of a person since they were made, oldest first, each line verified. */
export async function linesOf(database: Database, memberId: string): Promise<readonly Line[]> {
  const rows = await database.asKeeper(keeper =>
    keeper.selectFrom('ledger_events').selectAll().where('member_id', '=', memberId).orderBy('id').execute(),
  )
  const lines = rows as unknown as readonly Line[]
  const verdict = await verify(
    (async function* () {
      yield* lines
    })(),
  )
  if (!verdict.sound) throw new Error(verdict.wrong)
  return lines
}

/** The acts among those lines. */
export const actsOf = async (database: Database, memberId: string) =>
  (await linesOf(database, memberId)).map(line => line.act)

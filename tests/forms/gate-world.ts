/** People at the gate: with or without password, app, passkey and session, somebody new each time. */
import { randomBytes } from 'node:crypto'
import { codeAt, makeAccount, startSession } from '#platform/identity'
import { newId } from '#platform/ids'
import type { Role } from '#shared'
import { buildAssets } from '#web'
import { testArea } from '../support/area.ts'
import { pastEveryPolicy, testClock, testDatabase } from '../support/database.ts'
import { accountFor, accountWithApp, secretOf, testHouse, valueOf } from '../support/gatehouse.ts'
import { signInServer } from '../support/sign-in-server.tsx'
import { Sender } from './sender.ts'

buildAssets()
const database = await testDatabase()
const area = await testArea(database)
export const ISSUER = {
  key: 'police',
  name: 'Police sign-in',
  issuer: 'https://sign-in.police.example',
  clientId: 'cairn',
}
const server = await signInServer(database, { issuers: [ISSUER], demonstration: true })
const house = testHouse(database)

export type Member = { readonly memberId: string; readonly postId: string }
export type Known = Member & { readonly accountId: string; readonly name: string }

/** A colleague whom nobody has met, in a post of this role; in another post as well, where it is asked for. */
export async function somebody(role: Role = 'managing-officer', also?: Role): Promise<Member> {
  const memberId = newId()
  const { agencyId, postId } = area.post(role)
  await pastEveryPolicy(
    `insert into staff_members (id, agency_id, name) values ('${memberId}', '${agencyId}', 'New Colleague')`,
  )
  for (const post of [postId, ...(also === undefined ? [] : [area.post(also).postId])])
    await pastEveryPolicy(`insert into staff_postings (id, post_id, member_id, from_day)
      values ('${newId()}', '${post}', '${memberId}', '2020-01-01')`)
  return { memberId, postId }
}

export async function withAccount(member: Member, more: Parameters<typeof accountFor>[2] = {}): Promise<Known> {
  return { ...member, ...(await accountFor(database, member.memberId, more)) }
}

/** An account whose app shows `code` half a minute from now, when no code of it has been used yet. */
export async function withApp(member: Member) {
  const account = await accountWithApp(house, member.memberId)
  await pastEveryPolicy(`update identity_accounts set totp_last_step = null where id = '${account.accountId}'`)
  await pastEveryPolicy(`update identity_sessions set ended_at = started_at where account_id = '${account.accountId}'`)
  return { ...member, ...account, now: account.code() }
}

/** A device of somebody's; nothing can sign in with it, but it is there to be removed. */
export async function withPasskey(accountId: string): Promise<string> {
  const id = newId()
  await pastEveryPolicy(`insert into identity_passkeys (id, account_id, credential_id, public_key, counter, name, made_at)
    values ('${id}', '${accountId}', '${randomBytes(16).toString('hex')}', '\\x00', 0, 'blue key', '${testClock.now()}')`)
  return id
}

/** At the door, with nothing but what the browser keeps. */
export const stranger = (cookies: Readonly<Record<string, string>> = {}) => new Sender(server, '', cookies)

/** Signed in this far. */
export async function signedIn(
  who: Known,
  stage: 'password-proven' | 'choosing-post' | 'full' = 'full',
): Promise<Sender> {
  const { accountId, memberId } = who
  const postId = stage === 'full' ? who.postId : null
  return new Sender(server, await startSession(database, { accountId, memberId, postId, stage, device: 'Test' }))
}

let keeping: Promise<Sender> | undefined
/** One administrator for all: they proved who they are a moment ago. */
export const administrator = (): Promise<Sender> =>
  (keeping ??= somebody('administrator')
    .then(withAccount)
    .then(who => signedIn(who)))

/** The code that an app would show for the key on a page. */
export function codeOnPage(html: string): string {
  const key = /<code>([A-Z2-7 ]+)<\/code>/.exec(html)?.[1]
  if (key === undefined) throw new Error('The page shows no key')
  return codeAt(secretOf(key), testClock.now())
}

/** A new account, and the link by which its owner sets a password. */
export async function withLink(member: Member): Promise<{ accountId: string; token: string }> {
  const by = area.actor('administrator')
  const typed = { memberId: member.memberId, signInName: `${newId()}@testshire.example` }
  const { token } = valueOf(await makeAccount(database, by, typed))
  const [row] = await pastEveryPolicy(`select id from identity_accounts where member_id = '${member.memberId}'`)
  return { accountId: String(row?.['id']), token }
}

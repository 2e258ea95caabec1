/** What an administrator does with accounts: the account, never the password and never a case. */
import { sql } from 'kysely'
import type { Instant } from '#platform/clock'
import type { Actor, Database } from '#platform/db'
import { newId } from '#platform/ids'
import { done, keptLine, notFound, type Outcome, type Refusal, refused, wrong } from '#shared'
import { type Account, accountOfMember } from './accounts.ts'
import { type GateTx, tellAdministration } from './gate-line.ts'
import { foldedName } from './names.ts'
import { endSessionsOf } from './session.ts'
import { makeSetupLink } from './setup-links.ts'

export type AccountState = 'none' | 'active' | 'waiting-for-setup' | 'suspended' | 'demonstration'

/** One member of staff of the installation, with what is known of their account. */
export type StaffAccount = {
  readonly memberId: string
  readonly name: string
  readonly agency: string
  readonly posts: readonly string[]
  readonly accountId: string | null
  readonly signInName: string | null
  readonly state: AccountState
  readonly signedInAt: Instant | null
  readonly authenticator: boolean
  readonly passkeys: number
  readonly sessions: number
  readonly agencies: readonly string[]
}

const OWN: Refusal = {
  code: 'own-account',
  says: 'Nobody suspends or resets their own account.',
  next: 'Ask another administrator.',
}
const READY_MADE: Refusal = {
  code: 'ready-made',
  says: 'This is a ready-made person of the demonstration.',
  next: 'There is nothing to keep here.',
}
const HAS_ONE: Refusal = {
  code: 'has-account',
  says: 'This person has an account already.',
  next: 'Open it from the list of staff.',
}

const NOT_LINKED: Refusal = {
  code: 'not-linked',
  says: 'No such sign-in opens this account now, so there was nothing to take away.',
  next: 'Look at what is shown here before you go on.',
}

async function staffWhere(
  gate: GateTx,
  database: Database,
  condition: ReturnType<typeof sql>,
): Promise<readonly StaffAccount[]> {
  const { clock } = database
  const now = clock.now()
  const today = clock.today()
  const found = await sql<StaffAccount>`
    select m.id as "memberId", m.name, g.name as agency, a.id as "accountId", a.sign_in_name as "signInName", a.signed_in_at as "signedInAt",
           array(select p.title from staff_postings o join staff_posts p on p.id = o.post_id
                  where o.member_id = m.id and o.from_day <= ${today} and (o.to_day is null or o.to_day >= ${today}) order by p.title) as posts,
           case when a.id is null then 'none' when a.demonstration then 'demonstration' when a.state = 'suspended' then 'suspended'
                when a.password_hash is null and not exists (select 1 from identity_federations f where f.account_id = a.id)
                then 'waiting-for-setup' else 'active' end as state,
           a.totp_sealed is not null as authenticator,
           (select count(*) from identity_passkeys k where k.account_id = a.id)::integer as passkeys,
           (select count(*) from identity_sessions s where s.account_id = a.id and s.ended_at is null
              and s.ends_at > ${now}::timestamptz)::integer as sessions,
           array(select f.issuer from identity_federations f where f.account_id = a.id order by f.issuer) as agencies
      from staff_members m
      join staff_agencies g on g.id = m.agency_id
      left join identity_accounts a on a.member_id = m.id
     where ${condition}
     order by g.name, m.name, m.id`.execute(gate)
  return found.rows
}

/** Everybody in the directory, by agency and name. */
export const listStaffAccounts = (database: Database) => database.asGate(gate => staffWhere(gate, database, sql`true`))

/** One of them. */
export async function readStaffAccount(database: Database, memberId: string): Promise<StaffAccount | undefined> {
  const [found] = await database.asGate(gate => staffWhere(gate, database, sql`m.id = ${memberId}`))
  return found
}

/** A link's token, to be shown once. */
export type SetupToken = { readonly token: string }

/** Makes an account for a member of staff, with a link by which they set their own password. */
export function makeAccount(
  database: Database,
  by: Actor,
  { memberId, signInName }: { memberId: string; signInName: string },
): Promise<Outcome<SetupToken>> {
  const at = database.clock.now()
  const name = keptLine(signInName)
  const nameKey = foldedName(signInName)
  if (nameKey.length < 3)
    return Promise.resolve(
      wrong({ field: 'signInName', says: 'Enter the name to sign in with, such as a work e-mail address.' }),
    )
  if (name.length > 200)
    return Promise.resolve(wrong({ field: 'signInName', says: 'The sign-in name must have 200 characters or fewer.' }))
  return database.asGate(async gate => {
    const member = await gate.selectFrom('staff_members').select('id').where('id', '=', memberId).executeTakeFirst()
    if (member === undefined) return notFound
    if ((await accountOfMember(gate, memberId)) !== undefined) return refused(HAS_ONE)
    const id = newId()
    const made = await gate
      .insertInto('identity_accounts')
      .values({ id, member_id: memberId, sign_in_name: name, sign_in_key: nameKey, made_at: at })
      .onConflict(conflict => conflict.doNothing())
      .returning('id')
      .execute()
    if (made.length === 0)
      return wrong({ field: 'signInName', says: 'Somebody else signs in with this name. Choose another.' })
    await tellAdministration(
      gate,
      at,
      { act: 'identity/make-account', items: [`account:${id}`, `member:${memberId}`] },
      by,
    )
    return done({ token: await makeSetupLink(gate, at, id, by.memberId) })
  })
}

type Work<T> = (gate: GateTx, account: Account, at: Instant) => Promise<Outcome<T>>

/** Changes somebody else's account under its lock. Ready-made people of the demonstration are left as they are. */
function administering<T>(database: Database, by: Actor, memberId: string, work: Work<T>): Promise<Outcome<T>> {
  return database.asGate(async gate => {
    await sql`select id from identity_accounts where member_id = ${memberId} for update`.execute(gate)
    const account = await accountOfMember(gate, memberId)
    if (account === undefined) return notFound
    if (account.memberId === by.memberId) return refused(OWN)
    if (account.demonstration) return refused(READY_MADE)
    return work(gate, account, database.clock.now())
  })
}

/** Suspends an account: it signs in no more, and its sessions end now. */
export function suspendAccount(database: Database, by: Actor, memberId: string): Promise<Outcome<null>> {
  return administering(database, by, memberId, async (gate, { id }, at) => {
    await gate.updateTable('identity_accounts').set({ state: 'suspended' }).where('id', '=', id).execute()
    await tellAdministration(gate, at, { act: 'identity/suspend-account', items: [`account:${id}`] }, by)
    await endSessionsOf(gate, at, id, 'suspended', null, by)
    return done(null)
  })
}

/** Lets a suspended account sign in again, with what it had. */
export function reinstateAccount(database: Database, by: Actor, memberId: string): Promise<Outcome<null>> {
  return administering(database, by, memberId, async (gate, { id }, at) => {
    await gate.updateTable('identity_accounts').set({ state: 'active' }).where('id', '=', id).execute()
    await tellAdministration(gate, at, { act: 'identity/reinstate-account', items: [`account:${id}`] }, by)
    return done(null)
  })
}

/**
 * For a lost phone: takes away every factor and the password, ends the sessions and makes a new setup link. The password
 * goes too, so that whoever knows it cannot be the first to set up a factor.
 */
export function resetFactors(database: Database, by: Actor, memberId: string): Promise<Outcome<SetupToken>> {
  return administering(database, by, memberId, async (gate, { id }, at) => {
    await gate
      .updateTable('identity_accounts')
      .set({ password_hash: null, totp_sealed: null, totp_last_step: null })
      .where('id', '=', id)
      .execute()
    await gate.deleteFrom('identity_passkeys').where('account_id', '=', id).execute()
    await gate.deleteFrom('identity_recovery_codes').where('account_id', '=', id).execute()
    await tellAdministration(gate, at, { act: 'identity/reset-factors', items: [`account:${id}`] }, by)
    await endSessionsOf(gate, at, id, 'factors-reset', null, by)
    return done({ token: await makeSetupLink(gate, at, id, by.memberId) })
  })
}

/** Makes a new setup link for an account that has not used its first. */
export function renewSetupLink(database: Database, by: Actor, memberId: string): Promise<Outcome<SetupToken>> {
  return administering(database, by, memberId, async (gate, account, at) => {
    if (account.passwordHash !== null) return resetNeeded
    await tellAdministration(gate, at, { act: 'identity/renew-setup-link', items: [`account:${account.id}`] }, by)
    return done({ token: await makeSetupLink(gate, at, account.id, by.memberId) })
  })
}

const resetNeeded = refused({
  code: 'has-password',
  says: 'This account has a password already.',
  next: 'If the person can no longer sign in, reset how they sign in.',
})

/** Ends every session of somebody. */
export function endSessionsOfMember(database: Database, by: Actor, memberId: string): Promise<Outcome<number>> {
  return administering(database, by, memberId, async (gate, { id }, at) =>
    done(await endSessionsOf(gate, at, id, 'ended-by-administrator', null, by)),
  )
}

/** Links an account to somebody in an agency's own directory, by issuer and subject. */
export function linkToAgency(
  database: Database,
  by: Actor,
  memberId: string,
  link: { issuer: string; subject: string },
): Promise<Outcome<null>> {
  const subject = keptLine(link.subject)
  if (subject === '' || subject.length > 255) {
    return Promise.resolve(
      wrong({ field: 'subject', says: "Enter the person's identifier in their agency's directory." }),
    )
  }
  return administering(database, by, memberId, async (gate, { id }, at) => {
    const linked = await gate
      .insertInto('identity_federations')
      .values({ id: newId(), account_id: id, issuer: link.issuer, subject, made_at: at })
      .onConflict(conflict => conflict.doNothing())
      .returning('id')
      .execute()
    if (linked.length === 0) return wrong({ field: 'subject', says: 'This identifier opens an account already.' })
    await tellAdministration(gate, at, { act: 'identity/link-to-agency', items: [`account:${id}`] }, by)
    return done(null)
  })
}

/** Takes every such link of one agency away, and ends the sessions that may rest on it. */
export function unlinkFromAgency(
  database: Database,
  by: Actor,
  memberId: string,
  issuer: string,
): Promise<Outcome<null>> {
  return administering(database, by, memberId, async (gate, { id }, at) => {
    const links = gate
      .deleteFrom('identity_federations')
      .where('account_id', '=', id)
      .where('issuer', '=', keptLine(issuer))
    if ((await links.returning('id').execute()).length === 0) return refused(NOT_LINKED)
    await tellAdministration(gate, at, { act: 'identity/unlink-from-agency', items: [`account:${id}`] }, by)
    await endSessionsOf(gate, at, id, 'unlinked-from-agency', null, by)
    return done(null)
  })
}

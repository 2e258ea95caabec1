/** Accounts as the gate reads them: who, with which factors, in which posts today. */
import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#rules'
import type { GateTx, Known } from './gate-line.ts'

/** An account and its person, as far as signing in needs them. */
export type Account = {
  readonly id: string
  readonly memberId: string
  readonly agencyId: string
  readonly agency: string
  readonly name: string
  readonly signInName: string
  readonly nameKey: string
  readonly passwordHash: string | null
  readonly totpSealed: Uint8Array | null
  readonly totpLastStep: number | null
  readonly active: boolean
  readonly demonstration: boolean
  readonly passkeys: number
  readonly recoveryCodes: number
}

async function accountWhere(gate: GateTx, condition: RawBuilder<unknown>): Promise<Account | undefined> {
  const found = await sql<Account>`
    select a.id, a.member_id as "memberId", m.agency_id as "agencyId", g.name as agency, m.name, a.sign_in_name as "signInName",
           a.sign_in_key as "nameKey", a.password_hash as "passwordHash", a.totp_sealed as "totpSealed",
           a.totp_last_step as "totpLastStep", a.state = 'active' as active, a.demonstration,
           (select count(*) from identity_passkeys k where k.account_id = a.id)::integer as passkeys,
           (select count(*) from identity_recovery_codes c where c.account_id = a.id and c.used_at is null)::integer as "recoveryCodes"
      from identity_accounts a
      join staff_members m on m.id = a.member_id
      join staff_agencies g on g.id = m.agency_id
     where ${condition}`.execute(gate)
  return found.rows[0]
}

/**
 * The account of a name, or else some other one as a stand-in, so that looking up a name that nobody has is the same
 * work. Whoever asks compares `nameKey` before believing it.
 */
export const accountOfNameOrStandIn = (gate: GateTx, nameKey: string) =>
  accountWhere(
    gate,
    sql`a.id = coalesce((select b.id from identity_accounts b where b.sign_in_key = ${nameKey}),
      (select c.id from identity_accounts c order by c.id limit 1))`,
  )
export const accountOfId = (gate: GateTx, id: string) => accountWhere(gate, sql`a.id = ${id}`)
export const accountOfMember = (gate: GateTx, memberId: string) => accountWhere(gate, sql`a.member_id = ${memberId}`)
export const accountOfSubject = (gate: GateTx, issuer: string, subject: string) =>
  accountWhere(
    gate,
    sql`a.id = (select f.account_id from identity_federations f where f.issuer = ${issuer} and f.subject = ${subject})`,
  )

/** True when something besides the password can be asked for. A recovery code alone is not a factor. */
export const hasSecondFactor = (account: Account): boolean => account.totpSealed !== null || account.passkeys > 0

export const knownAs = ({ memberId, agencyId }: Account): Known => ({ memberId, agencyId })

/** A post that a person holds or deputises for today. */
export type HeldPost = {
  readonly postId: string
  readonly title: string
  readonly role: string
  readonly agencyId: string
  readonly agency: string
  readonly area: string
  readonly kind: 'holder' | 'deputy'
}

/** The posts a person may act in on a day, own ones first. */
export async function postsOf(gate: GateTx, memberId: string, today: Day): Promise<readonly HeldPost[]> {
  const found = await sql<HeldPost>`
    select distinct on (p.id) p.id as "postId", p.title, p.role, g.id as "agencyId", g.name as agency, coalesce(r.name, '') as area, o.kind
      from staff_postings o
      join staff_posts p on p.id = o.post_id
      join staff_agencies g on g.id = p.agency_id
      left join staff_areas r on r.id = p.area_id
     where o.member_id = ${memberId} and o.from_day <= ${today} and (o.to_day is null or o.to_day >= ${today})
     order by p.id, o.kind desc`.execute(gate)
  return found.rows.toSorted(
    (a, b) => Number(a.kind === 'deputy') - Number(b.kind === 'deputy') || a.title.localeCompare(b.title),
  )
}

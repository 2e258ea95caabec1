/** Enters and ends what agencies take part on: by administrators, each with its reason; nothing is rewritten. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'
import { done, notFound, type Outcome, wrong } from '#shared'
import type { AgreementKind } from '../queries/agreements.ts'

export type NewAgreement = {
  readonly kind: AgreementKind
  readonly title: string
  readonly version: string
  readonly purpose: string
  readonly legalBasis: string
  readonly succeeds: string | null
  readonly categories: readonly string[] | null
  readonly ownerPostId: string | null
  readonly from: Day
  readonly to: Day | null
  readonly reviewOn: Day | null
}

/** Enters an agreement. What it succeeds ends on the day before; its parties are entered anew: each signs the new text. */
export async function addAgreement(tx: CaseTx, given: NewAgreement): Promise<Outcome<string>> {
  if (given.to !== null && given.to < given.from)
    return wrong({ field: 'to', says: 'Give a last day that is not before the first' })
  const id = tx.newId()
  const { kind, title, version, purpose, legalBasis, succeeds, categories, ownerPostId, from, to, reviewOn } = given
  await sql`insert into staff_agreements (id, kind, title, version, purpose, legal_basis, succeeds, categories, owner_post_id, from_day, to_day, review_on, written_at, written_by)
    values (${id}, ${kind}, ${title}, ${version}, ${purpose}, ${legalBasis}, ${succeeds}, ${categories === null ? null : [...categories]}::text[], ${ownerPostId},
      ${from}, ${to}, ${reviewOn}, ${tx.now}, ${tx.actor.memberId})`.execute(tx.sql)
  if (succeeds !== null) {
    await sql`update staff_agreements set to_day = ${from}::date - 1
      where id = ${succeeds} and from_day < ${from} and (to_day is null or to_day >= ${from})`.execute(tx.sql)
  }
  tx.tell({ kind: 'administration', act: 'staff/add-agreement', items: [`agreement:${id}`, kind] })
  return done(id)
}

export type NewParty = {
  readonly agreementId: string
  readonly agencyId: string
  readonly areaId: string | null
  readonly asParty: 'signatory' | 'by-basis'
  readonly because: string
  readonly from: Day
  readonly to: Day | null
}

/** Lets an agency take part: because it signed, or on a basis that is recorded for it. */
export async function addParty(tx: CaseTx, given: NewParty): Promise<Outcome<string>> {
  const { agreementId, agencyId, areaId, asParty, because, from, to } = given
  if (to !== null && to < from) return wrong({ field: 'to', says: 'Give a last day that is not before the first' })
  const known =
    await sql`select 1 from staff_agreements a, staff_agencies g where a.id = ${agreementId} and g.id = ${agencyId}
    and (${areaId}::uuid is null or exists (select 1 from staff_areas r where r.id = ${areaId}))`.execute(tx.sql)
  if (known.rows.length === 0) return notFound
  const id = tx.newId()
  await sql`insert into staff_agreement_parties (id, agreement_id, agency_id, area_id, as_party, because, from_day, to_day, written_at, written_by)
    values (${id}, ${agreementId}, ${agencyId}, ${areaId}, ${asParty}, ${because}, ${from}, ${to}, ${tx.now}, ${tx.actor.memberId})`.execute(
    tx.sql,
  )
  tx.tell({
    kind: 'administration',
    act: 'staff/add-party',
    items: [`agreement:${agreementId}`, `agency:${agencyId}`, asParty],
  })
  return done(id)
}

/** Ends a party's part at once: whoever acts for it loses sight on their next request (S0-4). */
export async function endParty(tx: CaseTx, given: { agreementId: string; partyId: string }): Promise<Outcome<null>> {
  const ended = await sql`update staff_agreement_parties set ended_at = ${tx.now}
    where id = ${given.partyId} and agreement_id = ${given.agreementId} and (ended_at is null or ended_at > ${tx.now})`.execute(
    tx.sql,
  )
  if (Number(ended.numAffectedRows ?? 0) === 0) return notFound
  tx.tell({
    kind: 'administration',
    act: 'staff/end-party',
    items: [`agreement:${given.agreementId}`, `party:${given.partyId}`],
  })
  return done(null)
}

/** Ends an agreement at once, with everything that rests on it alone. */
export async function endAgreement(tx: CaseTx, agreementId: string): Promise<Outcome<null>> {
  const ended = await sql`update staff_agreements set ended_at = ${tx.now}
    where id = ${agreementId} and (ended_at is null or ended_at > ${tx.now})`.execute(tx.sql)
  if (Number(ended.numAffectedRows ?? 0) === 0) return notFound
  tx.tell({ kind: 'administration', act: 'staff/end-agreement', items: [`agreement:${agreementId}`] })
  return done(null)
}

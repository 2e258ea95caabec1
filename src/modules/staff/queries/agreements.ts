/** On what basis agencies take part: protocols, arrangements and statutes, who is a party to them, and until when. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'

export type AgreementKind = 'protocol' | 'arrangement' | 'statute'

export type Party = {
  readonly partyId: string
  readonly agencyId: string
  readonly agency: string
  readonly agencyKind: string
  /** Null where it takes part everywhere. */
  readonly areaId: string | null
  readonly area: string | null
  readonly asParty: 'signatory' | 'by-basis'
  readonly because: string
  readonly from: Day
  readonly to: Day | null
  readonly inForce: boolean
}

export type Agreement = {
  readonly agreementId: string
  readonly kind: AgreementKind
  readonly title: string
  readonly version: string
  readonly purpose: string
  readonly legalBasis: string
  readonly succeeds: string | null
  readonly succeededBy: string | null
  /** The parts of a file that it covers; null for all. */
  readonly categories: readonly string[] | null
  readonly ownerPostId: string | null
  readonly owner: string | null
  readonly from: Day
  readonly to: Day | null
  readonly reviewOn: Day | null
  readonly inForce: boolean
  readonly parties: readonly Party[]
}

const isInForce = (row: string, tx: CaseTx) => sql`(${sql.ref(`${row}.from_day`)} <= ${tx.today}
  and (${sql.ref(`${row}.to_day`)} is null or ${sql.ref(`${row}.to_day`)} >= ${tx.today})
  and (${sql.ref(`${row}.ended_at`)} is null or ${sql.ref(`${row}.ended_at`)} > ${tx.now}))`

/** The last day of what was ended before its time is the day on which it was ended. */
const lastDay = (row: string) =>
  sql`least(${sql.ref(`${row}.to_day`)}, (${sql.ref(`${row}.ended_at`)} at time zone 'UTC')::date)`

/** Agreements with their parties, those in force first; one of them when it is asked for. */
export async function agreements(tx: CaseTx, agreementId?: string): Promise<readonly Agreement[]> {
  tx.tell({ kind: 'consultation', act: 'staff/agreements' })
  const found = await sql<Agreement>`
    select a.id as "agreementId", a.kind, a.title, a.version, a.purpose, a.legal_basis as "legalBasis", a.succeeds,
           (select n.id from staff_agreements n where n.succeeds = a.id order by n.from_day desc limit 1) as "succeededBy",
           a.categories, a.owner_post_id as "ownerPostId", p.title as owner, a.from_day as "from", ${lastDay('a')} as "to",
           a.review_on as "reviewOn", ${isInForce('a', tx)} as "inForce",
           (select coalesce(json_agg(json_build_object('partyId', s.id, 'agencyId', g.id, 'agency', g.name, 'agencyKind', g.kind, 'areaId', s.area_id, 'area', r.name,
                'asParty', s.as_party, 'because', s.because, 'from', s.from_day, 'to', ${lastDay('s')}, 'inForce', ${isInForce('s', tx)})
                order by ${isInForce('s', tx)} desc, s.as_party desc, g.name, s.from_day), '[]')
              from staff_agreement_parties s join staff_agencies g on g.id = s.agency_id left join staff_areas r on r.id = s.area_id
             where s.agreement_id = a.id) as parties
      from staff_agreements a left join staff_posts p on p.id = a.owner_post_id
     where ${agreementId ?? null}::uuid is null or a.id = ${agreementId ?? null}
     order by "inForce" desc, a.kind desc, a.title, a.from_day desc`.execute(tx.sql)
  return found.rows
}

/** On what an agency takes part in an area today, and what that covers; or when the last such basis ended. */
export type Basis = {
  readonly agencyId: string
  readonly agency: string
  readonly inForce: boolean
  /** The last day of the basis that ended last, where none is in force. */
  readonly endedOn: Day | null
  /** The parts of a file that it covers; null for all. */
  readonly categories: readonly string[] | null
  readonly agreementId: string | null
  readonly title: string | null
  readonly kind: AgreementKind | null
  readonly legalBasis: string | null
  readonly purpose: string | null
}

/** The basis of each of these agencies in an area. */
export async function basesIn(tx: CaseTx, areaId: string, agencyIds: readonly string[]): Promise<readonly Basis[]> {
  if (agencyIds.length === 0) return []
  const found = await sql<Basis>`
    with every as (
      select s.agency_id, a.id, a.title, a.kind, a.legal_basis, a.purpose, a.categories, a.from_day,
             ${isInForce('s', tx)} and ${isInForce('a', tx)} as in_force, least(${lastDay('s')}, ${lastDay('a')}) as last_day
        from staff_agreement_parties s join staff_agreements a on a.id = s.agreement_id
       where s.agency_id = any(${[...agencyIds]}::uuid[])
         and (s.area_id is null or s.area_id = ${areaId} or s.area_id = (select r.division_id from staff_areas r where r.id = ${areaId}))
    )
    select g.id as "agencyId", g.name as agency, coalesce(bool_or(e.in_force), false) as "inForce",
           case when coalesce(bool_or(e.in_force), false) then null else max(e.last_day) end as "endedOn",
           case when bool_or(e.in_force and e.categories is null) then null
                else (select array_agg(distinct c) from every o, unnest(o.categories) c where o.agency_id = g.id and o.in_force) end as categories,
           (array_agg(e.id order by e.from_day desc) filter (where e.in_force))[1] as "agreementId",
           (array_agg(e.title order by e.from_day desc) filter (where e.in_force))[1] as title,
           (array_agg(e.kind order by e.from_day desc) filter (where e.in_force))[1] as kind,
           (array_agg(e.legal_basis order by e.from_day desc) filter (where e.in_force))[1] as "legalBasis",
           (array_agg(e.purpose order by e.from_day desc) filter (where e.in_force))[1] as purpose
      from staff_agencies g left join every e on e.agency_id = g.id
     where g.id = any(${[...agencyIds]}::uuid[]) group by g.id, g.name order by g.name`.execute(tx.sql)
  return found.rows
}

/** Why a body that takes part on no basis cannot be put on a case, with the next step (S3-5); nothing when all do. */
export async function refusedWithoutBasis(tx: CaseTx, areaId: string, agencyIds: readonly string[]) {
  const without = (await basesIn(tx, areaId, [...new Set(agencyIds)])).filter(one => !one.inForce)
  const [first] = without
  if (first === undefined) return undefined
  const names = without.map(one => one.agency).join(', ')
  const says =
    first.endedOn === null
      ? `${names} signed no protocol or arrangement for this area.`
      : `Arrangement expired: the basis on which ${names} took part has ended.`
  return {
    code: 'staff/no-basis',
    says,
    next: 'An administrator records a basis on the page of the protocol; until then nobody of it can be asked to take part.',
    rule: 'S3-5',
  }
}

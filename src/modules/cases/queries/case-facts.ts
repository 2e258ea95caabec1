/** The few facts about a case that other modules' rules and commands ask for. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'

export type CaseFacts = {
  readonly caseId: string
  readonly personId: string
  readonly areaId: string
  readonly divisionId: string
  readonly regime: 'adult' | 'under-18'
  readonly basis: 'statutory' | 'voluntary-throughcare' | 'children-and-families' | 'joint-monitoring' | 'unallocated'
  readonly place: 'custody' | 'community' | 'hospital'
  /** The security of the hospital, when health told of a discharge from one. */
  readonly hospital: 'secure' | 'medium-secure' | 'other' | null
  readonly kind: 'sexual' | 'violent'
  readonly releaseOn: Day | null
  readonly preReleaseMeetingOn: Day | null
  readonly supervisionEndsOn: Day | null
  readonly jurisdiction: 'Scotland' | 'England and Wales' | 'New Zealand'
  readonly managingPostId: string | null
  readonly managingMemberId: string | null
  readonly managingAgencyId: string | null
}

/** The facts of one case, or undefined when it is not there for this reader. Told to the ledger by the caller. */
export async function caseFacts(tx: CaseTx, caseId: string): Promise<CaseFacts | undefined> {
  const found = await sql<CaseFacts>`
    select c.id as "caseId", c.person_id as "personId", c.area_id as "areaId", c.division_id as "divisionId", c.regime, c.basis,
           c.place, c.hospital, c.kind, c.release_on as "releaseOn", c.pre_release_meeting_on as "preReleaseMeetingOn",
           c.supervision_ends_on as "supervisionEndsOn", c.managing_post_id as "managingPostId", a.jurisdiction,
           o.member_id as "managingMemberId", p.agency_id as "managingAgencyId"
      from cases_cases c
      join staff_areas a on a.id = c.area_id
      left join staff_posts p on p.id = c.managing_post_id
      left join lateral (select o.member_id from staff_postings o where o.post_id = p.id and o.from_day <= ${tx.today}
          and (o.to_day is null or o.to_day >= ${tx.today}) order by o.kind desc limit 1) o on true
     where c.id = ${caseId}`.execute(tx.sql)
  return found.rows[0]
}

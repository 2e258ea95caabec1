/** The two current ratings, the factors beside them, and warnings, as far as the reader may see them. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { Day, Level, Scale } from '#rules'

export type RatingShown = {
  readonly id: string
  readonly scale: Scale
  readonly level: Level
  readonly tool: string
  readonly assessedOn: Day
  readonly assessor: string
  readonly agency: string
  readonly evidence: string
  readonly definition: string | null
  readonly assessorId: string
  /** The conference in which it was made, if it was made in one. */
  readonly conferenceId: string | null
}

export type FactorShown = {
  readonly id: string
  readonly direction: 'raises' | 'lowers'
  readonly says: string
  readonly evidence: string
  readonly notedOn: Day
  readonly agency: string
  readonly conferenceId: string | null
}

export type RiskOfCase = {
  readonly ratings: readonly RatingShown[]
  readonly factors: readonly FactorShown[]
  readonly warnings: readonly { readonly says: string; readonly because: string }[]
  /** Months after which the area reviews a rating: its own setting, or null when it has made none. */
  readonly reviewMonths: number | null
}

/** The part of a larger statement that gives {@link RiskOfCase} as JSON. */
export const riskOfCasePart = (caseId: string) => sql<RiskOfCase>`json_build_object(
  'ratings', (select coalesce(json_agg(json_build_object('id', r.id, 'scale', r.scale, 'level', r.level, 'tool', r.tool, 'assessedOn', r.assessed_on,
      'assessor', r.assessor_name, 'agency', g.short_name, 'evidence', r.evidence, 'definition', r.definition, 'assessorId', r.assessor_id, 'conferenceId', r.conference_id)), '[]')
    from risk_ratings r join staff_agencies g on g.id = r.agency_id where r.case_id = ${caseId} and r.current),
  'factors', (select coalesce(json_agg(json_build_object('id', f.id, 'direction', f.direction, 'says', f.says, 'evidence', f.evidence,
      'notedOn', f.noted_on, 'agency', g.short_name, 'conferenceId', f.conference_id) order by f.direction desc, f.noted_on), '[]')
    from risk_dynamic_factors f join staff_agencies g on g.id = f.agency_id where f.case_id = ${caseId} and f.ended_on is null),
  'warnings', (select coalesce(json_agg(json_build_object('says', w.says, 'because', w.because) order by w.from_day), '[]')
    from risk_safety_warnings w where w.case_id = ${caseId} and w.ended_on is null),
  'reviewMonths', (select (l.value)::int from staff_local_settings l join cases_cases c on c.area_id = l.area_id
    where c.id = ${caseId} and l.key = 'rating-review-months' and l.from_day <= access.today()
      and (l.to_day is null or l.to_day >= access.today()) order by l.from_day desc limit 1))`

/** The same as a query of its own. */
export async function riskOfCase(tx: CaseTx, caseId: string): Promise<RiskOfCase> {
  tx.tell({ kind: 'consultation', act: 'risk/risk-of-case', caseId })
  const found = await sql<{ part: RiskOfCase }>`select ${riskOfCasePart(caseId)} as part`.execute(tx.sql)
  return found.rows[0]?.part ?? { ratings: [], factors: [], warnings: [], reviewMonths: null }
}

/** The rating on one scale, if there is one. */
export const ratingOn = (risk: RiskOfCase, scale: Scale): RatingShown | undefined =>
  risk.ratings.find(rating => rating.scale === scale)

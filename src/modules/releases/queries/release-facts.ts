/** What the rules about a release ask of a case, as one expression; parts that the reader may not see are null. */
import { sql } from 'kysely'
import { registrationFactsPart } from '#modules/orders'
import type { Day, Level, Local } from '#rules'

/** What the rules ask about; parts that the reader may not see are null, and their rows are then left out. */
export type ReleaseFacts = {
  readonly jurisdiction: 'Scotland' | 'England and Wales' | 'New Zealand' | null
  readonly place: string | null
  readonly basis: string | null
  readonly releaseOn: Day | null
  readonly preReleaseMeetingOn: Day | null
  readonly registration: {
    readonly mustRegister: boolean | null
    readonly registeredOn: Day | null
    readonly convictedOn: Day | null
  }
  readonly reconviction: Level | null
  readonly harm: Level | null
  readonly visits: readonly Local<{ level: Level; months: number }>[]
  readonly notices: readonly Day[]
}

export const releaseFactsPart = (caseId: string) => sql<ReleaseFacts | null>`(select json_build_object(
  'jurisdiction', a.jurisdiction, 'place', c.place, 'basis', c.basis, 'releaseOn', c.release_on, 'preReleaseMeetingOn', c.pre_release_meeting_on,
  'registration', ${registrationFactsPart(caseId)},
  'reconviction', (select r.level from risk_ratings r where r.case_id = c.id and r.scale = 'reconviction' and r.current),
  'harm', (select r.level from risk_ratings r where r.case_id = c.id and r.scale = 'harm' and r.current),
  'visits', (select coalesce(json_agg(json_strip_nulls(json_build_object('from', l.from_day, 'to', l.to_day, 'value', l.value, 'source', l.source, 'pinpoint', l.pinpoint))), '[]')
     from staff_local_settings l where l.area_id = c.area_id and l.key = 'police-visit-months'),
  'notices', (select coalesce(json_agg(n.received_on), '[]') from releases_notices n where n.case_id = c.id))
  from cases_cases c join staff_areas a on a.id = c.area_id where c.id = ${caseId})`

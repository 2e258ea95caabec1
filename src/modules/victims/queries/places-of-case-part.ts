/** How many places of the reader's own agency are in use, as a part of the case page's statement. */
import { sql } from 'kysely'

export const placesOfCasePart = (caseId: string) => sql<number>`(
  select count(*)::int from victims_locations l where l.case_id = ${caseId} and l.ended_at is null)`

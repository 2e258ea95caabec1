/** What stood in the chronology of a case, with what says to whom it was known. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { Day, Section } from '#rules'

export type EntryKnown = {
  readonly id: string
  readonly section: Section
  readonly happenedOn: Day
  readonly writtenAt: string
  readonly headline: string
  readonly agencyId: string
  readonly agency: string
  readonly by: string
}

const MOST_SHOWN = 300

/** The entries that the reader may read, the latest first. */
export async function entriesKnown(tx: CaseTx, caseId: string): Promise<readonly EntryKnown[]> {
  tx.tell({ kind: 'consultation', act: 'access-records/entries-known', caseId })
  const found = await sql<EntryKnown>`
    select e.id, e.section, e.happened_on as "happenedOn", e.written_at as "writtenAt", e.headline, e.agency_id as "agencyId",
           g.short_name as agency, m.name as by
      from cases_entries e join staff_agencies g on g.id = e.agency_id join staff_members m on m.id = e.written_by
     where e.case_id = ${caseId} order by e.happened_on desc, e.written_at desc limit ${MOST_SHOWN}`.execute(tx.sql)
  return found.rows
}

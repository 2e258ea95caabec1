/** The entry that stands where one was written: the newest of its corrections, for whoever may correct it. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'

export type EntryToCorrect = {
  readonly id: string
  readonly section: string
  readonly kind: string
  readonly happenedOn: Day
  readonly headline: string
  readonly detail: string
  readonly by: string
  readonly agency: string
  readonly writtenAt: string
  readonly aboutTable: string | null
  readonly aboutId: string | null
}

/**
 * Undefined when the entry is not there for this reader or not theirs to correct: each agency answers for what it wrote,
 * and within it whoever may write that part of the file.
 */
export async function entryToCorrect(tx: CaseTx, caseId: string, entryId: string): Promise<EntryToCorrect | undefined> {
  tx.tell({ kind: 'consultation', act: 'cases/entry-to-correct', caseId, items: [`entry:${entryId}`] })
  const found = await sql<EntryToCorrect>`
    with recursive line as (
      select e.id, 0 as place from cases_entries e where e.id = ${entryId} and e.case_id = ${caseId}
      union all
      select c.id, line.place + 1 from cases_entries c join line on c.corrects = line.id where c.case_id = ${caseId})
    select e.id, e.section, e.kind, e.happened_on as "happenedOn", e.headline, e.detail, m.name as by, g.short_name as agency,
           e.written_at as "writtenAt", e.about_table as "aboutTable", e.about_id as "aboutId"
      from line join cases_entries e on e.id = line.id
      join staff_agencies g on g.id = e.agency_id join staff_members m on m.id = e.written_by
     where e.agency_id = ${tx.actor.agencyId} and e.case_id = any (access.cases_i_may_write(e.section))
     order by line.place desc limit 1`.execute(tx.sql)
  return found.rows[0]
}

/** Entries of the chronology that answer a question of another module's form, newest first. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'

export type EntryAbout = {
  readonly id: string
  readonly kind: string
  readonly section: string
  readonly happenedOn: Day
  readonly headline: string
  readonly detail: string
  readonly agency: string
  readonly by: string
}

/** Entries of these kinds or sections that stand uncorrected, as far as the reader may see them; at most 60. */
export async function entriesAbout(
  tx: CaseTx,
  caseId: string,
  which: { readonly kinds: readonly string[]; readonly sections: readonly string[] },
): Promise<readonly EntryAbout[]> {
  tx.tell({ kind: 'consultation', act: 'cases/entries-about', caseId })
  const found = await sql<EntryAbout>`
    select e.id, e.kind, e.section, e.happened_on as "happenedOn", e.headline, e.detail, g.short_name as agency, m.name as by
      from cases_entries e join staff_agencies g on g.id = e.agency_id join staff_members m on m.id = e.written_by
     where e.case_id = ${caseId}
       and (e.kind = any(${[...which.kinds]}::text[]) or e.section = any(${[...which.sections]}::text[]))
       and not exists (select 1 from cases_entries c where c.case_id = e.case_id and c.corrects = e.id)
     order by e.happened_on desc, e.written_at desc limit 60`.execute(tx.sql)
  return found.rows
}

/** What happened since a day and stands uncorrected, newest first, as far as the reader may see it; at most 60. */
export async function entriesSince(tx: CaseTx, caseId: string, since: Day): Promise<readonly EntryAbout[]> {
  tx.tell({ kind: 'consultation', act: 'cases/entries-since', caseId })
  const found = await sql<EntryAbout>`
    select e.id, e.kind, e.section, e.happened_on as "happenedOn", e.headline, e.detail, g.short_name as agency, m.name as by
      from cases_entries e join staff_agencies g on g.id = e.agency_id join staff_members m on m.id = e.written_by
     where e.case_id = ${caseId} and e.happened_on >= ${since}
       and not exists (select 1 from cases_entries c where c.case_id = e.case_id and c.corrects = e.id)
     order by e.happened_on desc, e.written_at desc limit 60`.execute(tx.sql)
  return found.rows
}

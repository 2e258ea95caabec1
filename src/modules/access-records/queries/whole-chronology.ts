/** The whole chronology of a case in order of event, with who wrote each entry in which post, and what corrected it. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'

export type EntryTold = {
  readonly id: string
  readonly kind: string
  readonly happenedOn: Day
  readonly writtenAt: string
  readonly headline: string
  readonly detail: string
  readonly by: string
  /** The post in which they wrote it, as held on that day. */
  readonly post: string
  readonly agency: string
  /** The entry that this one corrects, and why. */
  readonly corrects: string | null
  readonly because: string | null
}

export type Chronology = {
  readonly name: string
  readonly reference: string
  readonly entries: readonly EntryTold[]
  /** How many entries the reader may not read. */
  readonly withheld: number
}

/**
 * The entries that the reader may read, or those of them that were written before one of them; undefined where the case is
 * not there for the reader.
 */
export async function wholeChronology(tx: CaseTx, caseId: string, before?: string): Promise<Chronology | undefined> {
  tx.tell({ kind: 'consultation', act: 'access-records/chronology', caseId })
  const found = await sql<{ chronology: Omit<Chronology, 'entries'> }>`
    select json_build_object('name', p.known_as, 'reference', c.reference, 'withheld',
             access.count_of_entries(c.id) - (select count(*)::int from cases_entries e where e.case_id = c.id)) as chronology
      from cases_cases c join people_people p on p.id = access.person_of_case(c.id) where c.id = ${caseId}`.execute(
    tx.sql,
  )
  const about = found.rows[0]?.chronology
  if (about === undefined) return undefined
  const earlier =
    before === undefined
      ? sql`true`
      : sql`(e.written_at, e.id) < (select b.written_at, b.id from cases_entries b where b.id = ${before})`
  const { rows: entries } = await sql<EntryTold>`
    select e.id, e.kind, e.happened_on as "happenedOn", e.written_at as "writtenAt", e.headline, e.detail, m.name as by,
           coalesce(held.title, '') as post, g.short_name as agency, e.corrects, e.corrected_because as because
      from cases_entries e join staff_agencies g on g.id = e.agency_id join staff_members m on m.id = e.written_by
      left join lateral (
        select p.title from staff_postings o join staff_posts p on p.id = o.post_id
         where o.member_id = e.written_by and p.agency_id = e.agency_id and o.from_day <= e.written_at::date
           and (o.to_day is null or o.to_day >= e.written_at::date) order by o.kind desc limit 1) held on true
     where e.case_id = ${caseId} and ${earlier} order by e.happened_on, e.written_at, e.id`.execute(tx.sql)
  return { ...about, entries, withheld: Math.max(0, about.withheld) }
}

/** Reading the ledger: whole, to verify it, or what it says about one case. */
import { type Kysely, sql } from 'kysely'
import type { Tables } from '#db/tables'
import type { Line } from './line.ts'

const PAGE = 2_000

type Reader = <T>(work: (keeper: Kysely<Tables>) => Promise<T>) => Promise<T>

/** Every line in order of writing, a page at a time, so that a long ledger does not fill the memory. */
export async function* linesOf(asKeeper: Reader): AsyncGenerator<Line> {
  let after = { written_at: '0001-01-01T00:00:00.000Z', id: '00000000-0000-0000-0000-000000000000' }
  for (;;) {
    const { written_at, id } = after
    const found = await asKeeper(keeper =>
      sql<Line>`select * from ledger_events where (written_at, id) > (${written_at}::timestamptz, ${id}::uuid)
        order by written_at, id limit ${PAGE}`.execute(keeper),
    )
    yield* found.rows
    const last = found.rows.at(-1)
    if (last === undefined) return
    after = last
  }
}

/** One line about a case, as those who may know who has looked at it read it. */
export type Seen = {
  readonly at: string
  readonly name: string
  readonly post: string
  readonly agency: string
  readonly kind: string
  readonly act: string
  readonly purpose: string
}

/** The latest lines about a case, newest first; row-level security decides whether there are any for this reader. */
export async function linesAbout(reader: Kysely<Tables>, caseId: string, most: number): Promise<readonly Seen[]> {
  const found = await sql<Seen>`
    select e.happened_at as at, coalesce(m.name, 'Cairn, by rule') as name, coalesce(p.title, '') as post,
           coalesce(g.short_name, '') as agency, e.kind, e.act, e.purpose
      from ledger_events e left join staff_members m on m.id = e.member_id left join staff_posts p on p.id = e.post_id
      left join staff_agencies g on g.id = e.agency_id
     where e.case_id = ${caseId} order by e.happened_at desc, e.id desc limit ${most}`.execute(reader)
  return found.rows
}

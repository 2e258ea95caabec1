/** The co-ordination board: what is coming or missing over all cases the reader's post serves, each number with its rows. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { Day, Level } from '#rules'

export const BOARDS = ['releases', 'consider', 'convened', 'minutes', 'actions-late'] as const
export type Board = (typeof BOARDS)[number]

export type BoardRow = {
  readonly caseId: string
  readonly name: string
  readonly harm: Level | null
  readonly reconviction: Level | null
  readonly what: string
  readonly on: Day | null
  readonly opens: string
}

export type BoardShown = { readonly counts: Readonly<Record<Board, number>>; readonly rows: readonly BoardRow[] }

/** Each list as one query with the same columns; row-level security keeps it to the reader's cases. */
const lists = (today: Day) =>
  ({
    releases: sql`select c.id, case c.place when 'hospital' then 'Discharge from hospital' else 'Release' end, c.release_on, '/cases/' || c.id
      from cases_cases c where c.state = 'open' and c.release_on between ${today} and ${today}::date + 120`,
    consider: sql`select t.case_id, t.says, t.due_on, t.opens from tasks_tasks t where t.state = 'open' and t.kind = 'conference/decide' and t.case_id is not null`,
    convened: sql`select f.case_id, case f.state when 'in-session' then 'Conference, in session' else 'Conference' end, f.held_on, '/conferences/' || f.id from conferences_conferences f where f.state in ('convened', 'in-session')`,
    minutes: sql`select f.case_id, 'Minute not issued', f.held_on, '/conferences/' || f.id from conferences_conferences f where f.state = 'minute-draft'`,
    'actions-late': sql`select t.case_id, t.says, t.due_on, t.opens from tasks_tasks t where t.state = 'open' and t.kind = 'action' and t.due_on < ${today} and t.case_id is not null`,
  }) as const

/** The counts of all lists and the rows of one. */
export async function board(tx: CaseTx, only: Board): Promise<BoardShown> {
  const queries = lists(tx.today)
  const counts = BOARDS.map(name => sql`${sql.lit(name)}, (select count(*)::int from (${queries[name]}) q)`)
  const found = await sql<{ shown: BoardShown }>`
    with rows (case_id, what, "on", opens) as materialized (select * from (${queries[only]}) q order by 3 nulls last limit 200)
    select json_build_object('counts', json_build_object(${sql.join(counts)}),
      'rows', (select coalesce(json_agg(json_build_object('caseId', r.case_id, 'name', n.known_as, 'harm', h.level,
          'reconviction', v.level, 'what', r.what, 'on', r."on",
          'opens', r.opens) order by case h.level when 'very-high' then 0 when 'high' then 1 when 'medium' then 2 when 'low' then 3 else 4 end, r."on"), '[]')
        from rows r join access.people_of_cases(array(select case_id from rows)) n on n.case_id = r.case_id
        left join risk_ratings h on h.case_id = r.case_id and h.scale = 'harm' and h.current
        left join risk_ratings v on v.case_id = r.case_id and v.scale = 'reconviction' and v.current)) as shown`.execute(
    tx.sql,
  )
  const shown = found.rows[0]?.shown
  if (shown === undefined) throw new Error('The board came back empty')
  tx.tell({
    kind: 'consultation',
    act: 'worklist/board',
    items: [`board:${only}`, ...shown.rows.map(row => `case:${row.caseId}`)],
  })
  return shown
}

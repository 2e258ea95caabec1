/** What needs somebody now: their open tasks, what they wait for, and what changed on their cases. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { Because, Day, Level } from '#rules'

/** The lists of the first page. Each count opens exactly the rows that it counts, because both come from here. */
export const LISTS = ['late', 'today', 'next-7-days', 'later', 'waiting-for-others', 'changed'] as const
export type List = (typeof LISTS)[number]

export type Row = {
  readonly id: string
  readonly list: Exclude<List, 'changed'>
  readonly caseId: string | null
  readonly name: string | null
  readonly harm: Level | null
  readonly reconviction: Level | null
  readonly says: string
  readonly dueOn: Day | null
  readonly owner: string
  readonly because: readonly Because[]
  readonly opens: string
}

export type Changed = {
  readonly caseId: string
  readonly name: string
  readonly headline: string
  readonly agency: string
  readonly by: string
  readonly writtenAt: string
  readonly happenedOn: Day
}

export type NeedsMe = {
  readonly counts: Readonly<Record<List, number>>
  readonly rows: readonly Row[]
  readonly changed: readonly Changed[]
}

/** How many rows one page of a list holds. */
export const ROWS_SHOWN = 30

/** The list that a task belongs to, as of a day. Work without a day waits among today's. */
const listOf = (today: Day) => sql`case
  when t.owner_member_id is distinct from me.member_id and t.owner_post_id is distinct from me.post_id then 'waiting-for-others'
  when t.due_on < ${today} then 'late'
  when t.due_on is null or t.due_on = ${today} then 'today'
  when t.due_on <= ${today}::date + 7 then 'next-7-days'
  else 'later' end`

/** High harm first, then what has waited longest: rule risk/in-what-order says so. */
const byRisk = sql`case harm.level when 'very-high' then 0 when 'high' then 1 when 'medium' then 2 when 'low' then 3 else 4 end,
  mine.due_on nulls last, mine.written_at, mine.id`

/** Open work that is mine or that I wait for, each with its list. */
const mine = (tx: CaseTx) => sql`
  select t.*, ${listOf(tx.today)} as list
    from tasks_tasks t cross join me
   where t.state = 'open'
     and (t.owner_member_id = me.member_id or t.owner_post_id = me.post_id or t.asked_by = me.member_id)`

/** What others wrote on cases where I stand since I last looked at each. */
const changed = (tx: CaseTx) => sql`
  select e.id, e.case_id, e.headline, e.agency_id, e.written_by, e.written_at, e.happened_on
    from cases_memberships m cross join me
    left join cases_last_looked l on l.case_id = m.case_id and l.member_id = me.member_id
    join cases_entries e on e.case_id = m.case_id and e.written_at > coalesce(l.looked_at, m.written_at)
   where (m.post_id = me.post_id or m.member_id = me.member_id) and (m.to_day is null or m.to_day >= ${tx.today})
     and e.written_by <> me.member_id`

/** The rows of the wanted lists with both ratings, in their order. */
const shown = (wanted: readonly string[], before: number) => sql`
  select mine.*, harm.level as harm, likely.level as reconviction, row_number() over (order by ${byRisk}) as place
    from mine
    left join risk_ratings harm on harm.case_id = mine.case_id and harm.scale = 'harm' and harm.current
    left join risk_ratings likely
      on likely.case_id = mine.case_id and likely.scale = 'reconviction' and likely.current
   where mine.list = any(${[...wanted]}::text[]) order by ${byRisk} limit ${ROWS_SHOWN} offset ${before}`

const countOf = (list: List) => sql`${sql.lit(list)}, count(*) filter (where list = ${sql.lit(list)})`
const counts = sql`(select json_build_object(${sql.join(LISTS.filter(list => list !== 'changed').map(countOf))},
  'changed', (select count(*) from changed)) from mine)`

const rows = sql`(
  select coalesce(json_agg(json_build_object('id', s.id, 'list', s.list, 'caseId', s.case_id, 'name', n.known_as,
      'harm', s.harm, 'reconviction', s.reconviction, 'says', s.says, 'dueOn', s.due_on,
      'owner', coalesce(w.name, p.title), 'because', s.because, 'opens', s.opens) order by s.place), '[]')
    from shown s left join named n on n.case_id = s.case_id left join staff_members w on w.id = s.owner_member_id
    left join staff_posts p on p.id = s.owner_post_id)`

const news = sql`(
  select coalesce(json_agg(json_build_object('caseId', e.case_id, 'name', n.known_as, 'headline', e.headline,
      'agency', g.short_name, 'by', w.name, 'writtenAt', e.written_at, 'happenedOn', e.happened_on)
      order by e.written_at desc), '[]')
    from news e join named n on n.case_id = e.case_id join staff_agencies g on g.id = e.agency_id
    join staff_members w on w.id = e.written_by)`

/** The cases that the first page can be about: those of my open work and those on which I stand. */
async function casesOfMine(tx: CaseTx): Promise<readonly string[]> {
  const found = await sql<{ ids: readonly string[] }>`
    with me as (select ${tx.actor.memberId}::uuid as member_id, ${tx.actor.postId}::uuid as post_id)
    select array(
      select t.case_id from tasks_tasks t cross join me
       where t.state = 'open' and t.case_id is not null
         and (t.owner_member_id = me.member_id or t.owner_post_id = me.post_id or t.asked_by = me.member_id)
      union
      select m.case_id from cases_memberships m cross join me
       where (m.post_id = me.post_id or m.member_id = me.member_id) and (m.to_day is null or m.to_day >= ${tx.today})
    ) as ids`.execute(tx.sql)
  return found.rows[0]?.ids ?? []
}

/**
 * Everything on the first page, for one list, a page of it at a time, or for the urgent ones together. Narrows the transaction to the cases
 * that it can be about, so that the database judges some dozens and not all of an area's.
 */
export async function needsMeNow(tx: CaseTx, only: List | undefined, pageOfList = 1): Promise<NeedsMe> {
  const { memberId, postId } = tx.actor
  await tx.narrowTo(await casesOfMine(tx))
  const wanted = only === undefined ? ['late', 'today', 'next-7-days'] : [only]
  const newsShown = only === undefined || only === 'changed' ? ROWS_SHOWN : 0
  const before = only === undefined ? 0 : (pageOfList - 1) * ROWS_SHOWN
  const found = await sql<{ answer: NeedsMe }>`
    with me as (select ${memberId}::uuid as member_id, ${postId}::uuid as post_id),
      mine as materialized (${mine(tx)}),
      changed as materialized (${changed(tx)}),
      shown as materialized (${shown(wanted, before)}),
      news as materialized (select * from changed order by written_at desc, id limit ${newsShown} offset ${before}),
      named as materialized (select * from access.people_of_cases(
        array(select case_id from shown where case_id is not null union select case_id from news)))
    select json_build_object('counts', ${counts}, 'rows', ${rows}, 'changed', ${news}) as answer`.execute(tx.sql)
  const answer = found.rows[0]?.answer
  if (answer === undefined) throw new Error('The list of work came back empty')
  const cases = new Set([...answer.rows.map(row => row.caseId), ...answer.changed.map(one => one.caseId)])
  const items = [...cases].flatMap(id => (id === null ? [] : [`case:${id}`]))
  tx.tell({ kind: 'consultation', act: 'worklist/needs-me-now', items })
  return answer
}

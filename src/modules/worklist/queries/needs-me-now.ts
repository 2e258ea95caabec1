/** What needs somebody now: their open tasks, what they wait for, and what changed on their cases. */
import { sql } from 'kysely'
import type { Actor, CaseTx } from '#platform/db'
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
const listOf = ({ actor: { memberId, postId }, today }: CaseTx) => sql`case
  when t.owner_member_id is distinct from ${memberId} and t.owner_post_id is distinct from ${postId} then 'waiting-for-others'
  when t.due_on < ${today} then 'late'
  when t.due_on is null or t.due_on = ${today} then 'today'
  when t.due_on <= ${today}::date + 7 then 'next-7-days'
  else 'later' end`

/** High harm first, then what has waited longest: rule risk/in-what-order says so. */
const byRisk = sql`case r.harm when 'very-high' then 0 when 'high' then 1 when 'medium' then 2 when 'low' then 3 else 4 end,
  mine.due_on nulls last, mine.written_at, mine.id`

/** Open work that is mine or that I wait for, each with its list. */
const mine = (tx: CaseTx, { memberId, postId }: Actor) => sql`
  select t.*, ${listOf(tx)} as list
    from tasks_tasks t
   where t.state = 'open'
     and (t.owner_member_id = ${memberId} or t.owner_post_id = ${postId} or t.asked_by = ${memberId})`

/**
 * The cases where I stand, and since when I have not looked. A step of its own, made first, so that of each case only
 * the entries after that moment are read, and not all that it has.
 */
const unseen = (tx: CaseTx, { memberId, postId }: Actor) => sql`
  select m.case_id, coalesce(l.looked_at, m.written_at) as since
    from cases_memberships m
    left join cases_last_looked l on l.case_id = m.case_id and l.member_id = ${memberId}
   where (m.post_id = ${postId} or m.member_id = ${memberId}) and (m.to_day is null or m.to_day >= ${tx.today})`

/** What others wrote there since. */
const changed = ({ memberId }: Actor) => sql`
  select e.id, e.case_id, e.headline, e.agency_id, e.written_by, e.written_at, e.happened_on
    from unseen join cases_entries e on e.case_id = unseen.case_id and e.written_at > unseen.since
   where e.written_by <> ${memberId}`

/** Both ratings of the cases of the wanted lists, read for all of them in one go. */
const ratings = (wanted: readonly string[]) => sql`
  select case_id, max(level) filter (where scale = 'harm') as harm,
         max(level) filter (where scale = 'reconviction') as reconviction
    from risk_ratings
   where current and case_id = any(array(select case_id from mine where list = any(${[...wanted]}::text[])))
   group by case_id`

/** The rows of the wanted lists with both ratings, in their order. */
const shown = (wanted: readonly string[], before: number) => sql`
  select mine.*, r.harm, r.reconviction, row_number() over (order by ${byRisk}) as place
    from mine left join ratings r on r.case_id = mine.case_id
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

/** What is asked for: the lists whose rows are shown, whether the news is, and which page of it. */
type Wanted = { readonly lists: readonly List[]; readonly news: boolean; readonly before: number }

/** The parts of the statement: what is not shown is only counted, and costs no more than that. */
function parts(tx: CaseTx, { lists, news: newsWanted, before }: Wanted) {
  const { actor } = tx
  const rowsWanted = lists.length > 0
  const named = [
    ...(rowsWanted ? [sql`select case_id from shown where case_id is not null`] : []),
    ...(newsWanted ? [sql`select case_id from news`] : []),
  ]
  const steps = [
    sql`mine as materialized (${mine(tx, actor)})`,
    sql`unseen as materialized (${unseen(tx, actor)})`,
    newsWanted
      ? sql`changed as materialized (${changed(actor)})`
      : sql`changed as not materialized (${changed(actor)})`,
    ...(rowsWanted
      ? [sql`ratings as materialized (${ratings(lists)})`, sql`shown as materialized (${shown(lists, before)})`]
      : []),
    ...(newsWanted
      ? [
          sql`news as materialized (select * from changed order by written_at desc, id limit ${ROWS_SHOWN} offset ${before})`,
        ]
      : []),
    sql`named as materialized (select * from access.people_of_cases(array(${sql.join(named, sql` union `)})))`,
  ]
  const answer = [
    sql`'counts', ${counts}`,
    sql`'rows', ${rowsWanted ? rows : sql`'[]'::json`}`,
    sql`'changed', ${newsWanted ? news : sql`'[]'::json`}`,
  ]
  return { steps: sql.join(steps), answer: sql.join(answer) }
}

/**
 * Everything on the first page, for one list, a page of it at a time, or for the urgent ones together. Narrows the
 * transaction to the cases that it can be about, so that the database judges some dozens and not all of an area's.
 */
export async function needsMeNow(tx: CaseTx, only: List | undefined, pageOfList = 1): Promise<NeedsMe> {
  await tx.narrowTo('own-work')
  const { steps, answer: says } = parts(tx, {
    lists: only === undefined ? ['late', 'today', 'next-7-days'] : only === 'changed' ? [] : [only],
    news: only === undefined || only === 'changed',
    before: only === undefined ? 0 : (pageOfList - 1) * ROWS_SHOWN,
  })
  const found = await sql<{ answer: NeedsMe }>`
    with ${steps} select json_build_object(${says}) as answer`.execute(tx.sql)
  const answer = found.rows[0]?.answer
  if (answer === undefined) throw new Error('The list of work came back empty')
  const cases = new Set([...answer.rows.map(row => row.caseId), ...answer.changed.map(one => one.caseId)])
  const items = [...cases].flatMap(id => (id === null ? [] : [`case:${id}`]))
  tx.tell({ kind: 'consultation', act: 'worklist/needs-me-now', items })
  return answer
}

/** The liaison thread of one case: who is in it, what was written, and what waits for them there (S3-19). */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'
import type { Role } from '#shared'

export type Message = {
  readonly messageId: string
  readonly words: string
  readonly by: string
  readonly agency: string
  readonly at: string
  readonly mine: boolean
}
export type InThread = {
  readonly postId: string
  readonly agencyId: string
  readonly title: string
  readonly agency: string
  readonly memberId: string | null
  readonly name: string | null
  readonly role: Role
  /** For a fourth who was added: why, and until when. */
  readonly addedId: string | null
  readonly because: string | null
  readonly until: string | null
}
export type WaitsForThem = {
  readonly taskId: string
  readonly says: string
  readonly owner: string
  readonly dueOn: Day | null
  readonly opens: string
}

export type Thread = {
  readonly about: string | null
  readonly posts: readonly InThread[]
  readonly messages: readonly Message[]
  /** One queue for the three: what waits for any of them on this case, as far as the reader may see it. */
  readonly queue: readonly WaitsForThem[]
  /** People who have not read what was written last. */
  readonly waiting: readonly string[]
}

/** The three posts of the area and its division, and whoever was added. */
async function postsIn(tx: CaseTx, caseId: string): Promise<readonly InThread[]> {
  const found = await sql<InThread>`
    with where_it_is as (select a.id, a.division_id from staff_areas a where a.id = access.area_of_known_case(${caseId})),
    added as (select x.post_id, x.id, x.because, x.to_at from sharing_liaison_added x
       where x.case_id = ${caseId} and x.from_at <= ${tx.now} and x.to_at > ${tx.now} and (x.ended_at is null or x.ended_at > ${tx.now}))
    select p.id as "postId", p.agency_id as "agencyId", p.title, g.short_name as agency, m.id as "memberId", m.name, p.role, d.id as "addedId", d.because, d.to_at as until
      from staff_posts p join staff_agencies g on g.id = p.agency_id left join added d on d.post_id = p.id cross join where_it_is w
      left join lateral (select o.member_id from staff_postings o where o.post_id = p.id and o.from_day <= ${tx.today}
        and (o.to_day is null or o.to_day >= ${tx.today}) order by o.kind desc limit 1) o on true left join staff_members m on m.id = o.member_id
     where (p.role = 'social-work-solo' and p.area_id = w.id) or (p.role in ('police-solo', 'crime-manager') and p.area_id in (w.id, w.division_id))
        or d.id is not null
     order by d.id nulls first, p.role desc, p.title`.execute(tx.sql)
  return found.rows
}

/** The thread, or undefined for anybody who is not in it. */
export async function threadOf(tx: CaseTx, caseId: string): Promise<Thread | undefined> {
  const found = await sql<{ mine: boolean; about: string | null }>`
    select ${caseId}::uuid = any (access.cases_i_keep_in_touch_on()) as mine, access.name_i_was_told(${caseId}) as about`.execute(
    tx.sql,
  )
  const [{ mine, about } = { mine: false, about: null }] = found.rows
  tx.tell({ kind: 'consultation', act: 'sharing/liaison-thread', ...(mine ? { caseId } : {}) })
  if (!mine) return undefined
  const posts = await postsIn(tx, caseId)
  const messages = await sql<Message>`
    select x.id as "messageId", x.words, m.name as by, g.short_name as agency, x.written_at as at, x.written_by = ${tx.actor.memberId} as mine
      from sharing_liaison_messages x join staff_members m on m.id = x.written_by join staff_agencies g on g.id = x.agency_id
     where x.case_id = ${caseId} order by x.written_at desc, x.id desc limit 200`.execute(tx.sql)
  const queue = await sql<WaitsForThem & { kind: string; memberId: string | null }>`
    select t.id as "taskId", t.says, coalesce(p.title, m.name) as owner, t.due_on as "dueOn", t.opens, t.kind, t.owner_member_id as "memberId"
      from tasks_tasks t left join staff_posts p on p.id = t.owner_post_id left join staff_members m on m.id = t.owner_member_id
     where t.case_id = ${caseId} and t.state = 'open'
       and (t.owner_post_id = any(${posts.map(one => one.postId)}::uuid[]) or t.owner_member_id in (
         select o.member_id from staff_postings o where o.post_id = any(${posts.map(one => one.postId)}::uuid[])
            and o.from_day <= ${tx.today} and (o.to_day is null or o.to_day >= ${tx.today})))
     order by t.due_on nulls last, t.written_at limit 60`.execute(tx.sql)
  const unread = queue.rows.filter(one => one.kind === 'sharing/read-liaison-message')
  return {
    about,
    posts,
    messages: messages.rows,
    queue: queue.rows.filter(one => !unread.includes(one)),
    waiting: unread.map(one => one.memberId).filter(id => id !== null),
  }
}

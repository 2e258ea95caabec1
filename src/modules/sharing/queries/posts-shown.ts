/** Posts under all the titles by which people know them, when they are worked and who stands in (S3-15, S3-16). */
import { type RawBuilder, sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'
import type { Role } from '#shared'

export type PostShown = {
  readonly postId: string
  readonly title: string
  readonly otherTitles: readonly string[]
  readonly role: Role
  readonly agency: string
  readonly area: string | null
  readonly areaId: string | null
  readonly holders: readonly {
    readonly name: string
    readonly kind: 'holder' | 'deputy'
    readonly phone: string | null
    readonly from: Day
  }[]
  /** Days of the week, 1 is Monday; null for a post that is worked full time. */
  readonly days: readonly number[] | null
  readonly deputy: string | null
  readonly absences: readonly {
    readonly absenceId: string
    readonly designate: string
    readonly from: Day
    readonly to: Day
    readonly because: string
  }[]
}

async function postsWhere(tx: CaseTx, which: RawBuilder<unknown>): Promise<readonly PostShown[]> {
  const found = await sql<PostShown>`
    select p.id as "postId", p.title, p.other_titles as "otherTitles", p.role, g.name as agency, r.name as area, p.area_id as "areaId", w.days, d.title as deputy,
           (select coalesce(json_agg(json_build_object('name', m.name, 'kind', o.kind, 'phone', m.phone, 'from', o.from_day) order by o.kind desc, o.from_day), '[]')
              from staff_postings o join staff_members m on m.id = o.member_id
             where o.post_id = p.id and o.from_day <= ${tx.today} and (o.to_day is null or o.to_day >= ${tx.today})) as holders,
           (select coalesce(json_agg(json_build_object('absenceId', a.id, 'designate', x.title, 'from', a.from_day, 'to', a.to_day, 'because', a.because) order by a.from_day), '[]')
              from sharing_absences a join staff_posts x on x.id = a.designate_post_id
             where a.post_id = p.id and a.to_day >= ${tx.today} and a.ended_on is null) as absences
      from staff_posts p join staff_agencies g on g.id = p.agency_id left join staff_areas r on r.id = p.area_id
      left join lateral (select v.days, v.deputy_post_id from sharing_working_days v where v.post_id = p.id and v.from_day <= ${tx.today}
        order by v.from_day desc, v.written_at desc, v.id desc limit 1) w on true
      left join staff_posts d on d.id = w.deputy_post_id
     where ${which} order by p.title, r.name, g.name limit 50`.execute(tx.sql)
  return found.rows
}

/** Posts one of whose titles has these words: "registrar" finds the police liaison officer. */
export async function postsTitled(tx: CaseTx, words: string): Promise<readonly PostShown[]> {
  tx.tell({ kind: 'consultation', act: 'sharing/posts-titled' })
  const pattern = `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`
  return postsWhere(tx, sql`(p.title ilike ${pattern} or array_to_string(p.other_titles, ' / ') ilike ${pattern})`)
}

/** One post. */
export async function postShown(tx: CaseTx, postId: string): Promise<PostShown | undefined> {
  tx.tell({ kind: 'consultation', act: 'sharing/post', items: [`post:${postId}`] })
  const [found] = await postsWhere(tx, sql`p.id = ${postId}`)
  return found
}

/** Whether the reader keeps a post: it is theirs or reports to them, or they administer the directory. */
export async function isKeptByMe(tx: CaseTx, postId: string): Promise<boolean> {
  const found = await sql<{ kept: boolean }>`
    select ${postId}::uuid = any (access.my_posts()) or access.i_may_write('administration') as kept`.execute(tx.sql)
  return found.rows[0]?.kept === true
}

/** What the case page shows of shares: the latest, how many requests wait, and how long the liaison thread is. */
import { sql } from 'kysely'
import type { ShareState } from '../model/words.ts'

export type ShareOnCase = {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly protects: string | null
  readonly at: string
  readonly state: ShareState
  readonly opened: boolean
}
export type SharesOnCase = {
  readonly shares: readonly ShareOnCase[]
  readonly requests: number
  readonly messages: number
}

/** How many shares the case page shows. */
const SHOWN = 5

export const sharesPart = (caseId: string) => sql<SharesOnCase>`(
  select json_build_object(
    'shares', (select coalesce(json_agg(to_json(x)), '[]') from (
        select s.id, g.short_name as "from", coalesce(q.name, p.title, t.short_name) as "to", s.protects, coalesce(s.sent_at, s.written_at) as at, s.state,
               exists (select 1 from sharing_openings o where o.share_id = s.id) as opened
          from sharing_shares s join staff_agencies g on g.id = s.agency_id join staff_agencies t on t.id = s.to_agency_id
          left join staff_posts p on p.id = s.to_post_id left join staff_members q on q.id = s.to_member_id
         where s.case_id = ${caseId} order by coalesce(s.sent_at, s.written_at) desc, s.id desc limit ${SHOWN}) x),
    'requests', (select count(*)::int from sharing_requests r where r.case_id = ${caseId} and r.state = 'open'),
    'messages', (select count(*)::int from sharing_liaison_messages m where m.case_id = ${caseId})))`

/** What shows why somebody opens a case: what they said today, their task or meeting there, that they stand on it or worked on it. */
import { type RawBuilder, sql } from 'kysely'
import type { AtHand } from '../model/purposes.ts'

/** Days after which a task that was done, or something that was written, no longer explains a look. */
const TASK_DAYS = 14
const WORK_DAYS = 30

/** As a part of a larger statement: one JSON object. What comes first explains best. */
export const atHandPart = (caseId: string): RawBuilder<AtHand> => sql<AtHand>`(
  select json_build_object('by', h.by, 'what', h.what, 'taskId', h.task_id, 'conferenceId', h.conference_id)
    from (
      (select 1 as nr, 'said' as by, p.purpose as what, null::uuid as task_id, null::uuid as conference_id from need_to_know_purposes p
        where p.case_id = ${caseId} and p.member_id = access.me() and p.post_id = access.my_post() and p.to_at > access.now()
        order by p.to_at desc limit 1)
      union all
      (select 2, 'task', t.kind, t.id, t.conference_id from tasks_tasks t
        where t.case_id = ${caseId} and (t.owner_member_id = access.me() or t.owner_post_id = any (access.my_posts()) or t.asked_by = access.me())
          and (t.state = 'open' or t.ended_at > access.now() - make_interval(days => ${TASK_DAYS}))
        order by t.state <> 'open', t.due_on nulls last limit 1)
      union all
      (select 3, 'standing', m.as_role, null, null from cases_memberships m
        where m.case_id = ${caseId} and (m.member_id = access.me() or m.post_id = any (access.my_posts()))
          and m.from_day <= access.today() and (m.to_day is null or m.to_day >= access.today()) limit 1)
      union all
      (select 4, 'grant', g.kind, null, g.conference_id from access.grants_of_mine(${caseId}) g limit 1)
      union all
      (select 5, 'recent-work', null, null, null from cases_entries e
        where e.case_id = ${caseId} and e.written_by = access.me() and e.written_at > access.now() - make_interval(days => ${WORK_DAYS}) limit 1)
      union all
      select 9, null, null, null, null
    ) h order by h.nr limit 1)`

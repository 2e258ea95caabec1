/** What is due on one case, as the reader may see it. */
import { sql } from 'kysely'
import type { Because, Day } from '#rules'

export type TaskOfCase = {
  readonly id: string
  readonly kind: string
  readonly says: string
  readonly dueOn: Day | null
  readonly owner: string
  readonly because: readonly Because[]
  readonly opens: string
}

/** Open tasks of a case by due day, soonest first, as a part of a larger statement: one JSON array. */
export const tasksOfCasePart = (caseId: string) => sql<readonly TaskOfCase[]>`(
  select coalesce(json_agg(json_build_object('id', t.id, 'kind', t.kind, 'says', t.says, 'dueOn', t.due_on, 'owner',
           coalesce(m.name, p.title, ''), 'because', t.because, 'opens', t.opens) order by t.due_on nulls last, t.written_at), '[]')
    from tasks_tasks t
    left join staff_members m on m.id = t.owner_member_id
    left join staff_posts p on p.id = t.owner_post_id
   where t.case_id = ${caseId} and t.state = 'open')`

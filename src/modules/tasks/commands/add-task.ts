/** Gives somebody something to do. In its owner's list the moment the transaction commits. */
import { asJson, type CaseTx } from '#platform/db'
import type { Because, Day } from '#rules'

/** Whose list it goes on: a named person, or whoever holds a post. */
export type Owner =
  | { readonly memberId: string; readonly agencyId: string }
  | { readonly postId: string; readonly agencyId: string }

export type NewTask = {
  /** What kind of work it is, for counting and for closing it again: `release-notice/contact-supervisor`. */
  readonly kind: string
  /** What to do, starting with a verb; never a name or a fact about the person. */
  readonly says: string
  readonly caseId: string | null
  readonly conferenceId?: string
  readonly section?: string
  readonly owner: Owner
  /** True when the person who adds it waits for it: it then shows among what they wait for from others. */
  readonly asked?: boolean
  readonly dueOn: Day | null
  readonly because?: readonly Because[]
  /** The page that does it. */
  readonly opens: string
  readonly about?: { readonly table: string; readonly id: string }
}

/** Adds the task and returns its id. */
export async function addTask(tx: CaseTx, task: NewTask): Promise<string> {
  const id = tx.newId()
  await tx.sql
    .insertInto('tasks_tasks')
    .values({
      id,
      kind: task.kind,
      says: task.says,
      case_id: task.caseId,
      conference_id: task.conferenceId ?? null,
      section: task.section ?? 'status',
      owner_member_id: 'memberId' in task.owner ? task.owner.memberId : null,
      owner_post_id: 'postId' in task.owner ? task.owner.postId : null,
      owner_agency_id: task.owner.agencyId,
      asked_by: task.asked === true ? tx.actor.memberId : null,
      due_on: task.dueOn,
      because: asJson(task.because ?? []),
      opens: task.opens,
      about_table: task.about?.table ?? null,
      about_id: task.about?.id ?? null,
      written_at: tx.now,
      written_by: tx.actor.memberId,
    })
    .execute()
  return id
}

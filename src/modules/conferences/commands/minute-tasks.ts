/** Whose turn it is with a minute: the typist types, the chair approves, the typist or the recorder sends. */
import { addTask, endTasks } from '#modules/tasks'
import type { CaseTx } from '#platform/db'
import type { ConferenceHead, Named } from '../model/meeting.ts'

export const TYPE_TASK = 'minute/type'
export const APPROVE_TASK = 'minute/approve'
export const SEND_TASK = 'minute/send'

const ask = (tx: CaseTx, head: ConferenceHead, to: Named, kind: string, says: string): Promise<string> =>
  addTask(tx, {
    kind,
    says,
    caseId: head.caseId,
    conferenceId: head.conferenceId,
    section: 'conference',
    owner: to,
    asked: to.memberId !== tx.actor.memberId,
    dueOn: null,
    opens: `/conferences/${head.conferenceId}/minute`,
    about: { table: 'conferences_conferences', id: head.conferenceId },
  })

const end = (tx: CaseTx, { conferenceId }: ConferenceHead, kind: string, how: 'done' | 'cancelled', because: string) =>
  endTasks(tx, { aboutId: conferenceId, kind }, how, because)

/** There is a draft: it is typed, and the chair is asked. */
export async function whenDrafted(tx: CaseTx, head: ConferenceHead): Promise<void> {
  if (head.typist !== null) await ask(tx, head, head.typist, TYPE_TASK, 'Type the minute of a conference')
  await ask(tx, head, head.chair, APPROVE_TASK, 'Approve the minute of a conference')
}

/** It is approved: whoever distributes is asked, unless that is the chair, who is looking at it. */
export async function whenApproved(tx: CaseTx, head: ConferenceHead): Promise<void> {
  await end(tx, head, TYPE_TASK, 'done', 'approved')
  await end(tx, head, APPROVE_TASK, 'done', 'approved')
  const sender = head.typist ?? head.recorder
  if (sender.memberId === tx.actor.memberId) return
  await ask(tx, head, sender, SEND_TASK, 'Send the minute of a conference to its readers')
}

/** The chair took the approval back: it is a draft again. */
export async function whenWithdrawn(tx: CaseTx, head: ConferenceHead): Promise<void> {
  await end(tx, head, SEND_TASK, 'cancelled', 'approval taken back')
  await whenDrafted(tx, head)
}

/** It has gone out. */
export async function whenIssued(tx: CaseTx, head: ConferenceHead): Promise<void> {
  await end(tx, head, SEND_TASK, 'done', 'sent')
}

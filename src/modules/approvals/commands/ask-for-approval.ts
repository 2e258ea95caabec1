/** Asks a second person for an act that nobody does alone. It waits a day, then it is void. */
import { sql } from 'kysely'
import { addTask } from '#modules/tasks'
import { asJson, type CaseTx } from '#platform/db'
import { queueMail } from '#platform/mail'
import { APPROVAL_HOURS, APPROVERS } from '#rules'
import { done, type Outcome, refused, wrong } from '#shared'
import { type Asking, hashOf } from './approval-act.ts'

type Approver = { readonly post_id: string; readonly agency_id: string; readonly member_id: string }

/** Keeps the request and puts it on the list of everybody who may decide it. */
export async function askForApproval(tx: CaseTx, asking: Asking): Promise<Outcome<{ readonly approvalId: string }>> {
  const because = asking.because.trim()
  if (because === '') return wrong({ field: 'because', says: 'Say why: whoever approves reads it' })
  const approvalId = await keep(tx, { ...asking, because })
  const people = [asking.personId, asking.otherPersonId].filter(one => one !== undefined)
  const about = { ...(asking.caseId === undefined ? {} : { caseId: asking.caseId }), people }
  const items = [`approval:${approvalId}`, `for:${asking.act}`]
  tx.tell({ kind: 'access-decision', act: 'approvals/ask', ...about, items })
  const found = await sql<Approver>`select * from access.posts_to_approve(${approvalId})`.execute(tx.sql)
  if (found.rows.length === 0) return nobodyMay(tx, approvalId)
  await tellThem(tx, asking, approvalId, found.rows)
  return done({ approvalId })
}

async function keep(tx: CaseTx, asking: Asking): Promise<string> {
  const { act, payload, shown, because } = asking
  const about = {
    caseId: asking.caseId ?? null,
    personId: asking.personId ?? null,
    otherPersonId: asking.otherPersonId ?? null,
    subjectId: asking.subjectId ?? null,
  }
  const askedBy = tx.actor.memberId
  const hash = hashOf({ act, ...about, payload, shown, because, askedBy })
  const id = tx.newId()
  await sql`insert into approvals_approvals (id, act, case_id, person_id, other_person_id, subject_id, payload, shown, because,
      payload_hash, asked_by, asked_post_id, expires_at, written_at, written_by)
    values (${id}, ${act}, ${about.caseId}, ${about.personId}, ${about.otherPersonId}, ${about.subjectId}, ${asJson(payload)},
      ${asJson(shown)}, ${because}, ${hash}, ${askedBy}, ${tx.actor.postId},
      ${tx.now}::timestamptz + make_interval(hours => ${APPROVAL_HOURS}), ${tx.now}, ${askedBy})`.execute(tx.sql)
  return id
}

/** A request that nobody could ever decide is taken back at once, so that nobody waits for it. */
async function nobodyMay(tx: CaseTx, approvalId: string): Promise<Outcome<never>> {
  await sql`update approvals_approvals set state = 'withdrawn', decided_by = ${tx.actor.memberId}, decided_at = ${tx.now},
      decided_because = 'nobody else may decide it' where id = ${approvalId}`.execute(tx.sql)
  return refused({
    code: 'approvals/nobody-may',
    says: 'This needs a second person, and nobody else here may decide it.',
    next: 'Ask whoever runs Cairn here to have a second post held that answers for it.',
    rule: 'access/who-may-approve',
  })
}

/** One task for each post, one mail for each person: it says that something waits, and nothing of what. */
async function tellThem(tx: CaseTx, asking: Asking, approvalId: string, approvers: readonly Approver[]) {
  const { inWords, reads } = APPROVERS[asking.act]
  const posts = new Map(approvers.map(one => [one.post_id, one]))
  for (const { post_id: postId, agency_id: agencyId } of posts.values()) {
    await addTask(tx, {
      kind: 'approvals/decide',
      says: `Approve or decline ${inWords}: a colleague asked for it`,
      caseId: asking.caseId ?? null,
      section: reads ?? 'status',
      owner: { postId, agencyId },
      asked: true,
      dueOn: tx.today,
      opens: `/approvals/${approvalId}`,
      about: { table: 'approvals_approvals', id: approvalId },
    })
  }
  for (const to of new Set(approvers.map(one => one.member_id)))
    await queueMail(tx, { kind: 'task-waiting', to, link: `/approvals/${approvalId}` })
}

/** The owner answers an action: accepted, done with what shows it, or "cannot, because". The chair may cancel it. */
import { sql } from 'kysely'
import { recordEntry } from '#modules/cases'
import { addTask, endTasks } from '#modules/tasks'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'
import { changedMeanwhile, done, notFound, type Outcome, refused, wrong } from '#shared'

export type AnswerToAction =
  | { readonly how: 'accept' }
  | { readonly how: 'done'; readonly on: Day; readonly says: string }
  | { readonly how: 'cannot'; readonly because: string }
  | { readonly how: 'cancel'; readonly because: string }

type ActionRow = {
  readonly case_id: string
  readonly conference_id: string | null
  readonly task: string
  readonly state: string
  readonly owner_member_id: string
  readonly written_by: string
  readonly version: number
}

/** Answers the action in the version the person saw. */
export async function answerAction(
  tx: CaseTx,
  actionId: string,
  version: number,
  answer: AnswerToAction,
): Promise<Outcome<null>> {
  const found = await sql<ActionRow>`select case_id, conference_id, task, state, owner_member_id, written_by, version
    from plans_actions where id = ${actionId}`.execute(tx.sql)
  const [action] = found.rows
  if (action === undefined) return notFound
  tx.tell({
    kind: 'consultation',
    act: 'plans/action-to-answer',
    caseId: action.case_id,
    items: [`action:${actionId}`],
  })
  const trouble = troubleWith(tx, action, version, answer)
  if (trouble !== undefined) return trouble
  if (!(await changeState(tx, actionId, version, answer))) return answeredMeanwhile(action, answer)
  await tellOfAnswer(tx, actionId, action, answer)
  return done(null)
}

const answeredMeanwhile = (action: ActionRow, { how }: AnswerToAction): Outcome<null> =>
  changedMeanwhile({ field: '', theirs: action.state, yours: how, version: action.version, by: '' })

function troubleWith(
  tx: CaseTx,
  action: ActionRow,
  version: number,
  answer: AnswerToAction,
): Outcome<null> | undefined {
  if (action.version !== version) return answeredMeanwhile(action, answer)
  if (['done', 'cannot', 'cancelled'].includes(action.state)) {
    return refused({
      code: 'plans/action-has-ended',
      says: 'This action has been answered already.',
      next: 'Ask the chair to set a new one if more is needed.',
    })
  }
  const mine = action.owner_member_id === tx.actor.memberId
  if (answer.how === 'cancel' ? action.written_by !== tx.actor.memberId : !mine) {
    return refused({
      code: 'plans/not-yours-to-answer',
      says: answer.how === 'cancel' ? 'Only whoever set an action may cancel it.' : 'Only its owner answers an action.',
      next: 'Ask them, or set a new action.',
    })
  }
  if (answer.how === 'done' && answer.says.trim() === '')
    return wrong({ field: 'says', says: 'Say what shows that it was done' })
  if (answer.how === 'done' && answer.on > tx.today) return wrong({ field: 'on', says: 'Give a day that has come' })
  if ((answer.how === 'cannot' || answer.how === 'cancel') && answer.because.trim() === '') {
    return wrong({ field: 'because', says: 'Say why' })
  }
  return undefined
}

const STATE = { accept: 'accepted', done: 'done', cannot: 'cannot', cancel: 'cancelled' } as const
const WORDS = { accept: 'accepted', done: 'done', cannot: 'cannot be done', cancel: 'cancelled' } as const

const saidIn = (answer: AnswerToAction): string | null =>
  answer.how === 'accept' ? null : answer.how === 'done' ? answer.says : answer.because

const dayOf = (tx: CaseTx, answer: AnswerToAction): Day => (answer.how === 'done' ? answer.on : tx.today)

/** False when somebody answered between the reading and the writing. */
async function changeState(tx: CaseTx, actionId: string, version: number, answer: AnswerToAction): Promise<boolean> {
  const changed = await sql`update plans_actions set state = ${STATE[answer.how]}, version = version + 1,
      accepted_at = case when ${answer.how} = 'accept' then ${tx.now}::timestamptz else accepted_at end,
      ended_on = case when ${answer.how} = 'accept' then null else ${dayOf(tx, answer)}::date end,
      ended_at = case when ${answer.how} = 'accept' then null else ${tx.now}::timestamptz end,
      ended_says = ${saidIn(answer)} where id = ${actionId} and version = ${version}`.execute(tx.sql)
  return Number(changed.numAffectedRows ?? 0) === 1
}

async function tellOfAnswer(tx: CaseTx, actionId: string, action: ActionRow, answer: AnswerToAction): Promise<void> {
  tx.tell({
    kind: 'alteration',
    act: 'plans/answer-action',
    caseId: action.case_id,
    items: [`action:${actionId}`, answer.how],
  })
  if (answer.how === 'accept') return
  await endTasks(tx, { aboutId: actionId, kind: 'action' }, answer.how === 'cancel' ? 'cancelled' : 'done', answer.how)
  await tx.byRule(rule =>
    recordEntry(rule, {
      caseId: action.case_id,
      section: 'plan',
      kind: 'action',
      happenedOn: dayOf(tx, answer),
      headline: `Action ${WORDS[answer.how]}: ${action.task}`,
      detail: saidIn(answer) ?? '',
      about: { table: 'plans_actions', id: actionId },
    }),
  )
  if (answer.how === 'cannot') await tellWhoSetIt(tx, actionId, action)
}

/** "Cannot, because" goes back to whoever set the action: it is a decision for them now. */
async function tellWhoSetIt(tx: CaseTx, actionId: string, action: ActionRow): Promise<void> {
  const setter = await sql<{
    agency_id: string
  }>`select agency_id from staff_members where id = ${action.written_by}`.execute(tx.sql)
  const agencyId = setter.rows[0]?.agency_id
  if (agencyId === undefined) return
  await addTask(tx, {
    kind: 'action/cannot',
    says: 'Decide: an action cannot be done',
    caseId: action.case_id,
    section: 'plan',
    owner: { memberId: action.written_by, agencyId },
    dueOn: tx.today,
    opens: `/actions/${actionId}`,
    about: { table: 'plans_actions', id: actionId },
  })
}

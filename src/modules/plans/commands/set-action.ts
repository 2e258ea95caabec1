/** Sets an action: one task, one agency, one named person, one day. It is on its owner's list at once (S3-89). */
import { beyondItsBands, recordEntry, withoutBasisOn } from '#modules/cases'
import { addTask } from '#modules/tasks'
import { asJson, type CaseTx } from '#platform/db'
import type { Because, Day } from '#rules'
import { done, type Outcome, type Wrong, wrong } from '#shared'

export const PILLARS = ['supervision', 'monitoring-and-control', 'interventions', 'victim-safety'] as const
export type Pillar = (typeof PILLARS)[number]
export const PILLAR_WORDS: Readonly<Record<Pillar, string>> = {
  supervision: 'Supervision',
  'monitoring-and-control': 'Monitoring and control',
  interventions: 'Interventions and treatment',
  'victim-safety': 'Victim safety',
}

export type NewAction = {
  readonly caseId: string
  readonly conferenceId?: string | null
  readonly pillar: Pillar
  readonly section?: string
  readonly task: string
  readonly serves: string
  readonly owner: { readonly memberId: string; readonly agencyId: string } | undefined
  readonly helper: string
  readonly dueOn: Day | undefined
  readonly shownBy: string
  /** Questions the form asked about the wording and the chair let stand. */
  readonly questioned?: readonly string[]
  readonly because?: readonly Because[]
}

/** The four parts without which it is not an action (S3-89); `field` names match the form. */
export function missingParts(given: NewAction, today: Day): Wrong[] {
  const found: Wrong[] = []
  if (given.task.trim() === '') found.push({ field: 'task', says: 'Say what is to be done' })
  if (given.owner === undefined) found.push({ field: 'owner', says: 'Name one person of one agency who will do it' })
  if (given.dueOn === undefined) found.push({ field: 'dueOn', says: 'Give a day by which it is done' })
  else if (given.dueOn < today) found.push({ field: 'dueOn', says: 'Give a day that has not passed' })
  if (given.shownBy.trim() === '') found.push({ field: 'shownBy', says: 'Say what will show that it was done' })
  return found
}

/** Writes the action and puts it on its owner's list in the same transaction. A provider acts within its bands alone (S2-31). */
export async function setAction(tx: CaseTx, given: NewAction): Promise<Outcome<string>> {
  const missing = missingParts(given, tx.today)
  const { owner, dueOn } = given
  if (missing.length > 0 || owner === undefined || dueOn === undefined) return wrong(...missing)
  const without = await withoutBasisOn(tx, given.caseId, [owner.agencyId])
  if (without !== undefined) return without
  const beyond = await beyondItsBands(tx, given.caseId, owner.agencyId)
  if (beyond !== undefined) return beyond
  const id = tx.newId()
  await insertAction(tx, id, { ...given, owner, dueOn })
  await addTask(tx, {
    kind: 'action',
    says: given.task,
    caseId: given.caseId,
    ...(given.conferenceId == null ? {} : { conferenceId: given.conferenceId }),
    section: given.section ?? 'plan',
    owner,
    asked: true,
    dueOn,
    because: given.because ?? [],
    opens: `/actions/${id}`,
    about: { table: 'plans_actions', id },
  })
  const { caseId } = given
  tx.tell({
    kind: 'collection',
    act: 'plans/set-action',
    caseId,
    items: [`action:${id}`],
    recipients: [owner.memberId],
  })
  return done(id)
}

type Complete = NewAction & { readonly owner: NonNullable<NewAction['owner']>; readonly dueOn: Day }

async function insertAction(tx: CaseTx, id: string, given: Complete): Promise<void> {
  await tx.sql
    .insertInto('plans_actions')
    .values({
      id,
      case_id: given.caseId,
      conference_id: given.conferenceId ?? null,
      pillar: given.pillar,
      section: given.section ?? 'plan',
      task: given.task,
      serves: given.serves,
      owner_agency_id: given.owner.agencyId,
      owner_member_id: given.owner.memberId,
      helper: given.helper,
      due_on: given.dueOn,
      shown_by: given.shownBy,
      questioned: asJson(given.questioned ?? []),
      set_by_agency_id: tx.actor.agencyId,
      written_at: tx.now,
      written_by: tx.actor.memberId,
    })
    .execute()
}

/** Writes an action's setting into the chronology; a meeting does so once for all of its actions. */
export async function actionInChronology(
  tx: CaseTx,
  action: { id: string; caseId: string; task: string; dueOn: Day },
): Promise<void> {
  await recordEntry(tx, {
    caseId: action.caseId,
    section: 'plan',
    kind: 'action',
    happenedOn: tx.today,
    headline: `Action set: ${action.task}`,
    about: { table: 'plans_actions', id: action.id },
  })
}

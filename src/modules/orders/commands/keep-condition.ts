/** Conditions: proposed by a meeting or an agency, applied for to the Parole Board, in force, ended. */
import { sql } from 'kysely'
import { recordEntry } from '#modules/cases'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'
import { changedMeanwhile, done, notFound, type Outcome } from '#shared'

export type ConditionState = 'proposed' | 'applied-for' | 'in-force' | 'refused' | 'ended'

export const STATE_WORDS: Readonly<Record<ConditionState, string>> = {
  proposed: 'proposed',
  'applied-for': 'applied for',
  'in-force': 'in force',
  refused: 'refused',
  ended: 'ended',
}

export type NewCondition = {
  readonly caseId: string
  readonly conferenceId?: string | null
  readonly wording: string
  /** Who sets it: "Parole Board licence", "court order". */
  readonly source: string
  readonly state: ConditionState
  /** The age below which somebody is a child in this condition, where it speaks of children. */
  readonly childAge?: number | null
  readonly because?: string
  readonly from?: Day | null
}

/** What a task is about when it is about a condition. */
export const aboutCondition = (id: string) => ({ table: 'orders_conditions', id })

/** Adds a condition and says so in the chronology. */
export async function addCondition(tx: CaseTx, given: NewCondition): Promise<string> {
  const id = tx.newId()
  await tx.sql
    .insertInto('orders_conditions')
    .values({
      id,
      case_id: given.caseId,
      conference_id: given.conferenceId ?? null,
      wording: given.wording,
      source: given.source,
      state: given.state,
      child_age: given.childAge ?? null,
      because: given.because ?? '',
      from_day: given.from ?? null,
      to_day: null,
      agency_id: tx.actor.agencyId,
      written_at: tx.now,
      written_by: tx.actor.memberId,
    })
    .execute()
  await recordEntry(tx, {
    caseId: given.caseId,
    section: 'conditions',
    kind: 'condition',
    happenedOn: tx.today,
    headline: `Condition ${STATE_WORDS[given.state]}: ${given.wording}`,
    about: aboutCondition(id),
  })
  return id
}

export type ConditionMoved = {
  readonly conditionId: string
  readonly caseId: string
  readonly state: ConditionState
  readonly version: number
}

/** Moves a condition on, if nobody else has meanwhile. */
export async function changeCondition(tx: CaseTx, given: ConditionMoved): Promise<Outcome<null>> {
  const changed = await sql<{ wording: string }>`
    update orders_conditions set state = ${given.state}, version = version + 1,
           from_day = case when ${given.state} = 'in-force' then coalesce(from_day, ${tx.today}) else from_day end,
           to_day = case when ${given.state} in ('ended', 'refused') then ${tx.today}::date else to_day end
     where id = ${given.conditionId} and case_id = ${given.caseId} and version = ${given.version} returning wording`.execute(
    tx.sql,
  )
  const [row] = changed.rows
  if (row === undefined) return notMoved(tx, given)
  await recordEntry(tx, {
    caseId: given.caseId,
    section: 'conditions',
    kind: 'condition',
    happenedOn: tx.today,
    headline: `Condition now ${STATE_WORDS[given.state]}: ${row.wording}`,
    about: aboutCondition(given.conditionId),
  })
  return done(null)
}

/** Somebody else moved it first, and it says how it stands now; or it is not there for this person to move. */
async function notMoved(tx: CaseTx, given: ConditionMoved): Promise<Outcome<null>> {
  const { conditionId, caseId, state, version } = given
  const found = await sql<{ state: ConditionState; version: number }>`
    select state, version from orders_conditions where id = ${conditionId} and case_id = ${caseId}`.execute(tx.sql)
  const [now] = found.rows
  if (now === undefined || now.version === version) return notFound
  tx.tell({ kind: 'consultation', act: 'orders/condition-changed-meanwhile', caseId })
  return changedMeanwhile({
    field: 'state',
    theirs: STATE_WORDS[now.state],
    yours: STATE_WORDS[state],
    version: now.version,
    by: '',
  })
}

/** Notes in two taps that a condition was brought to the person's mind again (S3-63). */
export async function remindOfCondition(
  tx: CaseTx,
  given: { caseId: string; conditionId: string; remindedOn: Day; says?: string },
): Promise<void> {
  const { caseId, conditionId, remindedOn, says = '' } = given
  const id = tx.newId()
  await tx.sql
    .insertInto('orders_reminders')
    .values({
      id,
      case_id: caseId,
      condition_id: conditionId,
      reminded_on: remindedOn,
      says,
      agency_id: tx.actor.agencyId,
      written_at: tx.now,
      written_by: tx.actor.memberId,
    })
    .execute()
  await recordEntry(tx, {
    caseId,
    section: 'conditions',
    kind: 'reminder',
    happenedOn: remindedOn,
    headline: 'Reminded of a condition',
    detail: says,
    about: aboutCondition(conditionId),
  })
}

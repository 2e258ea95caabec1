/** Dynamic factors beside the static score: they never change it (S3-75). And warnings for the safety of staff. */
import { recordEntry } from '#modules/cases'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'

export type NewFactor = {
  readonly caseId: string
  readonly conferenceId?: string | null
  readonly direction: 'raises' | 'lowers'
  readonly says: string
  readonly evidence: string
  readonly notedOn: Day
}

/** Adds a factor that raises or lowers the risk, with what shows it. */
export async function noteFactor(tx: CaseTx, given: NewFactor): Promise<string> {
  const id = tx.newId()
  await tx.sql
    .insertInto('risk_dynamic_factors')
    .values({
      id,
      case_id: given.caseId,
      conference_id: given.conferenceId ?? null,
      direction: given.direction,
      says: given.says,
      evidence: given.evidence,
      noted_on: given.notedOn,
      agency_id: tx.actor.agencyId,
      ended_on: null,
      written_at: tx.now,
      written_by: tx.actor.memberId,
    })
    .execute()
  await recordEntry(tx, {
    caseId: given.caseId,
    section: 'risk',
    kind: 'dynamic-factor',
    happenedOn: given.notedOn,
    headline: `${given.direction === 'raises' ? 'Raises' : 'Lowers'} the risk: ${given.says}`,
    detail: given.evidence,
    about: { table: 'risk_dynamic_factors', id },
  })
  return id
}

/** Adds a warning that everybody who may meet the person reads first, however narrow their view. */
export async function warnStaff(
  tx: CaseTx,
  given: { caseId: string; says: string; because: string; reviewOn: Day | null },
): Promise<string> {
  const id = tx.newId()
  await tx.sql
    .insertInto('risk_safety_warnings')
    .values({
      id,
      case_id: given.caseId,
      says: given.says,
      because: given.because,
      from_day: tx.today,
      review_on: given.reviewOn,
      ended_on: null,
      agency_id: tx.actor.agencyId,
      written_at: tx.now,
      written_by: tx.actor.memberId,
    })
    .execute()
  tx.tell({ kind: 'collection', act: 'risk/warn-staff', caseId: given.caseId, items: [`warning:${id}`] })
  return id
}

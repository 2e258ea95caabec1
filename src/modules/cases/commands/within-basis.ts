/** S3-5: nobody of a body that takes part on no basis is put on a case, asked to a meeting or given something to do. */
import { sql } from 'kysely'
import { refusedWithoutBasis } from '#modules/staff'
import type { CaseTx } from '#platform/db'
import { type Outcome, refused } from '#shared'

/**
 * The refusal with its next step, when one of the agencies signed nothing that is in force in the area of the case and no
 * basis is recorded for it; undefined when all take part.
 */
export async function withoutBasisOn(
  tx: CaseTx,
  caseId: string,
  agencyIds: readonly string[],
): Promise<Outcome<never> | undefined> {
  const found = await tx.byRule(rule =>
    sql<{ area: string }>`select area_id as area from cases_cases where id = ${caseId}`.execute(rule.sql),
  )
  const areaId = found.rows[0]?.area
  if (areaId === undefined) return undefined
  const why = await refusedWithoutBasis(tx, areaId, agencyIds)
  return why === undefined ? undefined : refused(why)
}

/** The people around the person, for forms that choose one of them. */
import { sql } from 'kysely'
import { type AssociateShown, peopleAroundPart } from '#modules/people'
import type { CaseTx } from '#platform/db'

/** Everybody around the person whom the reader may see. */
export async function peopleMet(tx: CaseTx, caseId: string): Promise<readonly AssociateShown[]> {
  tx.tell({ kind: 'consultation', act: 'conferences/people-around', caseId })
  const found = await sql<{ people: readonly AssociateShown[] }>`select ${peopleAroundPart(caseId)} as people`.execute(
    tx.sql,
  )
  return found.rows[0]?.people ?? []
}

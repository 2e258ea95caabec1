/** What a form about sharing starts from: the person's name, one's own agency, and the basis on which it takes part. */
import { sql } from 'kysely'
import { caseName } from '#modules/cases'
import { basesIn, namesOf } from '#modules/staff'
import type { CaseTx } from '#platform/db'

export type BasisForForm = {
  readonly name: string
  readonly own: { readonly agencyId: string; readonly agency: string }
  readonly member: string
  readonly legalBasis: string
  readonly purpose: string
}

/** The name as the reader knows it: by the case, or because they were told. */
export async function nameOfCase(tx: CaseTx, caseId: string): Promise<string> {
  const known = await caseName(tx, caseId)
  if (known !== undefined) return known
  const found = await sql<{ name: string | null }>`select access.name_i_was_told(${caseId}) as name`.execute(tx.sql)
  return found.rows[0]?.name ?? 'A person'
}

/** The legal basis stands in the protocol that was signed; whoever shares need not type it. */
export async function basisForForm(tx: CaseTx, caseId: string, areaId: string): Promise<BasisForForm> {
  const { agencyId, memberId } = tx.actor
  const [basis] = await basesIn(tx, areaId, [agencyId])
  const names = await namesOf(tx, [memberId])
  const legalBasis = basis?.legalBasis || (basis?.title ?? '')
  return {
    name: await nameOfCase(tx, caseId),
    own: { agencyId, agency: basis?.agency ?? '' },
    member: names.get(memberId) ?? '',
    legalBasis,
    purpose: basis?.purpose ?? '',
  }
}

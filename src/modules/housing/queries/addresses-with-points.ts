/** The addresses of a case with where they lie, for the owner of protected places and for rules. */
import { sql } from 'kysely'
import type { AddressNamed } from '#modules/victims'
import type { CaseTx } from '#platform/db'

type Row = {
  readonly optionId: string
  readonly address: string
  readonly east: number | null
  readonly north: number | null
}

/** Every option of a case, as far as whoever asks may see it; `standing` leaves out what was refused or is closed. */
export async function addressesWithPoints(
  tx: CaseTx,
  caseId: string,
  standing = false,
): Promise<readonly AddressNamed[]> {
  tx.tell({ kind: 'consultation', act: 'housing/addresses-with-points', caseId })
  const found = await sql<Row>`
    select id as "optionId", address, east, north from housing_options
     where case_id = ${caseId} and (not ${standing} or state in ('option', 'approved')) order by written_at, id`.execute(
    tx.sql,
  )
  return found.rows.map(({ optionId, address, east, north }) => ({
    optionId,
    address,
    point: east === null || north === null ? null : { east, north },
  }))
}

/** Has an address option tested against protected places (S3-67). Only an option that is recorded, and only at its point. */
import { sql } from 'kysely'
import { type Point, type TestAnswer, testAddress } from '#modules/victims'
import type { CaseTx } from '#platform/db'
import { done, notFound, type Outcome, refused } from '#shared'

type Written = { readonly east: number | null; readonly north: number | null; readonly may: boolean }

const NO_POINT = refused({
  code: 'housing/no-point',
  says: 'This address has no point on the map, so it cannot be checked.',
  next: 'Give its grid reference here, then check it.',
  rule: 'S3-67',
})

/** The option as whoever asks may see it, and whether they write housing there. */
async function optionToCheck(tx: CaseTx, caseId: string, optionId: string): Promise<Written | undefined> {
  const found = await sql<Written>`
    select o.east, o.north, o.case_id = any ((select access.cases_i_may_write('housing'))::uuid[]) as may
      from housing_options o where o.id = ${optionId} and o.case_id = ${caseId}`.execute(tx.sql)
  return found.rows[0]
}

/** Answers suitable, unsuitable or ask, and no more. */
export async function checkOption(
  tx: CaseTx,
  { caseId, optionId }: { readonly caseId: string; readonly optionId: string },
): Promise<Outcome<TestAnswer>> {
  const option = await optionToCheck(tx, caseId, optionId)
  if (option === undefined || !option.may) return notFound
  const { east, north } = option
  if (east === null || north === null) return NO_POINT
  return done(await testAddress(tx, { caseId, optionId, point: { east, north } }))
}

/** Says where an option lies that was recorded without a point. Once said it stays: another place is another option. */
export async function placeOption(
  tx: CaseTx,
  given: { readonly caseId: string; readonly optionId: string; readonly point: Point },
): Promise<Outcome<null>> {
  const { caseId, optionId, point } = given
  const option = await optionToCheck(tx, caseId, optionId)
  if (option === undefined || !option.may) return notFound
  const placed = await sql`
    update housing_options set east = ${point.east}, north = ${point.north}, version = version + 1
     where id = ${optionId} and case_id = ${caseId} and east is null`.execute(tx.sql)
  if (Number(placed.numAffectedRows ?? 0) === 0) {
    return refused({
      code: 'housing/has-a-point',
      says: 'This address has a point already.',
      next: 'Add another address if the point is wrong, and say of this one that it is not available.',
    })
  }
  tx.tell({ kind: 'alteration', act: 'housing/place-option', caseId, items: [`option:${optionId}`] })
  return done(null)
}

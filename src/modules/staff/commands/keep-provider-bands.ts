/** Whom a contracted provider may work with, by the level of harm: as its contract or licence says, from a day on (S2-31). */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import { addDays, type Day, LEVELS, type Level } from '#rules'
import { done, notFound, type Outcome, wrong } from '#shared'

export type NewBands = {
  readonly agencyId: string
  /** The levels; null when the agency is not limited any more. */
  readonly bands: readonly Level[] | null
  readonly from: Day
}

/** Keeps the bands; what held before ends the day before. What staff of the agency may see follows by itself. */
export async function setProviderBands(tx: CaseTx, { agencyId, bands, from }: NewBands): Promise<Outcome<null>> {
  if (from < tx.today)
    return wrong({ field: 'from', says: 'Give today or a later day: what was allowed stays as it was' })
  const known = await sql<{ may: boolean; is: boolean }>`
    select access.i_may_write('administration') as may,
           exists (select 1 from staff_agencies where id = ${agencyId}) as is`.execute(tx.sql)
  if (known.rows[0]?.may !== true || !known.rows[0].is) return notFound
  await sql`update staff_provider_bands set to_day = ${addDays(from, -1)}
     where agency_id = ${agencyId} and (to_day is null or to_day >= ${from})`.execute(tx.sql)
  if (bands !== null) {
    await tx.sql
      .insertInto('staff_provider_bands')
      .values({
        id: tx.newId(),
        agency_id: agencyId,
        bands: LEVELS.filter(level => bands.includes(level)),
        from_day: from,
        written_at: tx.now,
        written_by: tx.actor.memberId,
      })
      .execute()
  }
  tx.tell({
    kind: 'administration',
    act: 'staff/set-provider-bands',
    items: [`agency:${agencyId}`, ...(bands ?? ['all'])],
  })
  return done(null)
}

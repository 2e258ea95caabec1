/** Sets when a person is expected back in the community, and what comes before. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'
import type { CaseFacts } from '../queries/case-facts.ts'

export type Release = {
  readonly releaseOn: Day
  readonly preReleaseMeetingOn: Day | null
  /** Given when the person comes out of a hospital: they are there until then. */
  readonly hospital?: NonNullable<CaseFacts['hospital']>
}

/** Writes the dates on the case. The entry in the chronology is the caller's: it knows where the dates came from. */
export async function setRelease(tx: CaseTx, caseId: string, release: Release): Promise<void> {
  const hospital = release.hospital ?? null
  const moved =
    await sql`update cases_cases set release_on = ${release.releaseOn}, version = version + 1, hospital = coalesce(${hospital}, hospital),
                   place = case when ${hospital}::text is null then place else 'hospital' end,
                   pre_release_meeting_on = coalesce(${release.preReleaseMeetingOn}, pre_release_meeting_on)
             where id = ${caseId}`.execute(tx.sql)
  tx.tell({ kind: moved.numAffectedRows === 1n ? 'alteration' : 'consultation', act: 'cases/set-release', caseId })
}

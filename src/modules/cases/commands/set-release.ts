/** Sets when a person is expected back in the community, and what comes before. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'

export type Release = { readonly releaseOn: Day; readonly preReleaseMeetingOn: Day | null }

/** Writes the dates on the case. The entry in the chronology is the caller's: it knows where the dates came from. */
export async function setRelease(tx: CaseTx, caseId: string, release: Release): Promise<void> {
  await sql`update cases_cases set release_on = ${release.releaseOn}, version = version + 1,
                   pre_release_meeting_on = coalesce(${release.preReleaseMeetingOn}, pre_release_meeting_on)
             where id = ${caseId}`.execute(tx.sql)
  tx.tell({ kind: 'alteration', act: 'cases/set-release', caseId })
}

/**
 * The health liaison tells that somebody is to be discharged from hospital (S3-38). The day and the kind of hospital go
 * on the case, by rule, because health does not keep its status; the chronology says it among what health released;
 * and whether a conference should be considered is asked in the same transaction.
 */
import { type CaseFacts, caseFacts, recordEntry, setRelease } from '#modules/cases'
import type { CaseTx } from '#platform/db'
import { type Day, dayInWords } from '#rules'
import { done, notFound, type Outcome, wrong } from '#shared'

export type Hospital = NonNullable<CaseFacts['hospital']>

/** The kinds of hospital as a person reads them. */
export const HOSPITALS: Readonly<Record<Hospital, string>> = {
  secure: 'a secure hospital',
  'medium-secure': 'a medium secure hospital',
  other: 'another hospital',
}

export type Discharge = {
  readonly caseId: string
  readonly hospital: Hospital
  readonly dischargeOn: Day
  /** What matters to risk, in as few words as health means to release. */
  readonly matters: string
}

/** Tells it once; told again with another day, the case has the newer day and the chronology both. */
export async function tellOfDischarge(tx: CaseTx, given: Discharge): Promise<Outcome<string>> {
  const { caseId, hospital, dischargeOn, matters } = given
  const facts = await caseFacts(tx, caseId)
  if (facts === undefined) return notFound
  if (dischargeOn < tx.today) return wrong({ field: 'dischargeOn', says: 'Give a day that lies ahead, or today' })
  // The entry comes first: whoever may not write what health releases is refused before the case is touched.
  const entryId = await recordEntry(tx, {
    caseId,
    section: 'health-released',
    kind: 'hospital-discharge',
    happenedOn: tx.today,
    headline: `To be discharged from ${HOSPITALS[hospital]} on ${dayInWords(dischargeOn)}`,
    detail: matters,
  })
  await tx.byRule(rule => setRelease(rule, caseId, { releaseOn: dischargeOn, preReleaseMeetingOn: null, hospital }))
  await tx.announce({ fact: 'hospital-discharge-notified', caseId, aboutId: entryId })
  return done(entryId)
}

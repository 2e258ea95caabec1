/** Writes down a sentence: what a court imposed, for what, and what supervision follows. */
import { recordEntry } from '#modules/cases'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'

export type NewSentence = {
  readonly caseId: string
  readonly imposedOn: Day
  readonly court: string
  readonly offence: string
  readonly sexual: boolean
  readonly months: number | null
  readonly extended?: boolean
  readonly supervisedRelease?: boolean
  readonly hospital?: 'secure' | 'medium-secure' | 'other' | null
  readonly supervisionEndsOn?: Day | null
}

/** Adds the sentence and says so in the chronology; whoever must react to a sentence does. */
export async function recordSentence(tx: CaseTx, given: NewSentence): Promise<string> {
  const id = tx.newId()
  await tx.sql
    .insertInto('orders_sentences')
    .values({
      id,
      case_id: given.caseId,
      imposed_on: given.imposedOn,
      court: given.court,
      offence: given.offence,
      sexual: given.sexual,
      months: given.months,
      extended: given.extended ?? false,
      supervised_release: given.supervisedRelease ?? false,
      hospital: given.hospital ?? null,
      supervision_ends_on: given.supervisionEndsOn ?? null,
      agency_id: tx.actor.agencyId,
      written_at: tx.now,
      written_by: tx.actor.memberId,
    })
    .execute()
  await recordEntry(tx, {
    caseId: given.caseId,
    section: 'offending',
    kind: 'sentence',
    happenedOn: given.imposedOn,
    headline: `Sentenced at ${given.court}`,
    detail: given.offence,
    about: { table: 'orders_sentences', id },
  })
  await tx.announce({ fact: 'sentence-recorded', caseId: given.caseId, aboutId: id })
  return id
}

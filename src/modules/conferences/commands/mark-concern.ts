/** An agency notes worrying behaviour (S3-39). Its words go into the chronology; the question follows by rule. */
import { recordEntry } from '#modules/cases'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'
import { done, notFound, type Outcome, wrong } from '#shared'
import { mayWrite } from '../queries/may-write.ts'

export type Concern = {
  readonly caseId: string
  readonly seenOn: Day
  readonly whatWasSeen: string
  /** Who or what it comes from: "own observation", "neighbour". */
  readonly source: string
  readonly serious: boolean
}

/** Records the concern and answers the id of its entry. A serious one is before the SOLO when this commits. */
export async function markConcern(tx: CaseTx, given: Concern): Promise<Outcome<string>> {
  const { caseId, seenOn, whatWasSeen, source, serious } = given
  if (!(await mayWrite(tx, caseId, 'general'))) return notFound
  if (seenOn > tx.today) return wrong({ field: 'seenOn', says: 'Give a day that has come' })
  const entryId = await recordEntry(tx, {
    caseId,
    section: 'general',
    kind: 'concern',
    happenedOn: seenOn,
    headline: serious ? 'Concern: shows a serious risk of re-offending or harm' : 'Concern noted',
    detail: `${whatWasSeen}\n\nSource: ${source}`,
  })
  await noteForTheQuestion(tx, { caseId, entryId, kind: 'concern', notedOn: seenOn, serious })
  await tx.announce({ fact: 'concern-marked', caseId, aboutId: entryId })
  return done(entryId)
}

/** What the question needs to know of it: that there is one, by whom, from when; never the words. Written by rule. */
export async function noteForTheQuestion(
  tx: CaseTx,
  given: { caseId: string; entryId: string; kind: 'concern' | 'asked'; notedOn: Day; serious: boolean },
): Promise<void> {
  await tx.byRule(rule =>
    rule.sql
      .insertInto('conferences_concerns')
      .values({
        id: tx.newId(),
        case_id: given.caseId,
        entry_id: given.entryId,
        kind: given.kind,
        noted_on: given.notedOn,
        serious: given.serious,
        agency_id: tx.actor.agencyId,
        written_at: tx.now,
        written_by: tx.actor.memberId,
      })
      .execute(),
  )
}

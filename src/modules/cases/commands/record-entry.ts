/** Writes something that happened into the chronology. Event day and writing time are both kept; nothing is edited. */
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'

export type NewEntry = {
  readonly caseId: string
  /** The part of the file it belongs to; decides who may read it. */
  readonly section: string
  readonly kind: string
  readonly happenedOn: Day
  readonly headline: string
  readonly detail?: string
  readonly about?: { readonly table: string; readonly id: string }
  /** The entry that this one corrects, and why; the corrected one stays readable. */
  readonly corrects?: { readonly id: string; readonly because: string }
}

/** Adds the entry and returns its id. Whoever must react to what it says does so in the same transaction. */
export async function recordEntry(tx: CaseTx, entry: NewEntry): Promise<string> {
  const id = tx.newId()
  await tx.sql
    .insertInto('cases_entries')
    .values({
      id,
      case_id: entry.caseId,
      section: entry.section,
      kind: entry.kind,
      happened_on: entry.happenedOn,
      headline: entry.headline,
      detail: entry.detail ?? '',
      agency_id: tx.actor.agencyId,
      written_by: tx.actor.memberId,
      written_at: tx.now,
      corrects: entry.corrects?.id ?? null,
      corrected_because: entry.corrects?.because ?? null,
      about_table: entry.about?.table ?? null,
      about_id: entry.about?.id ?? null,
    })
    .execute()
  const happenedAt = entry.happenedOn === tx.today ? {} : { happenedAt: `${entry.happenedOn}T12:00:00.000Z` }
  tx.tell({
    kind: 'collection',
    act: 'cases/record-entry',
    caseId: entry.caseId,
    items: [`entry:${id}`, entry.kind],
    ...happenedAt,
  })
  await tx.announce({ fact: 'entry-recorded', caseId: entry.caseId, aboutId: id })
  return id
}

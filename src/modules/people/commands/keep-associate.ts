/** People around the person: a partner, family, a visitor and her children; and the assessment of who can protect. */
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'

export type NewAssociate = {
  readonly personId: string
  readonly name: string
  readonly relation: string
  readonly isChild?: boolean
  readonly bornOn?: Day | null
  /** People of one family or household share this key. */
  readonly household?: string | null
  readonly section?: 'children' | 'victim' | 'general'
  readonly concern?: string | null
  readonly disclosedBy?: { readonly memberId: string; readonly on: Day }
}

/** What an entry of the chronology is about when it is about somebody around the person. */
export const aboutAssociate = (id: string) => ({ table: 'people_associates', id })

/** Adds somebody around the person and returns their id. */
export async function addAssociate(tx: CaseTx, given: NewAssociate): Promise<string> {
  const id = tx.newId()
  await tx.sql
    .insertInto('people_associates')
    .values({
      id,
      person_id: given.personId,
      name: given.name,
      relation: given.relation,
      is_child: given.isChild ?? false,
      born_on: given.bornOn ?? null,
      household: given.household ?? null,
      section: given.section ?? 'children',
      concern: given.concern ?? null,
      disclosed_by: given.disclosedBy?.memberId ?? null,
      disclosed_on: given.disclosedBy?.on ?? null,
      agency_id: tx.actor.agencyId,
      written_at: tx.now,
      written_by: tx.actor.memberId,
    })
    .execute()
  tx.tell({ kind: 'collection', act: 'people/add-associate', people: [given.personId], items: [`associate:${id}`] })
  return id
}

export type ProtectiveResult = 'able' | 'able-with-support' | 'not-able' | 'not-yet-known'

/** What an assessment found, beside the name of whom it is about. */
export const PROTECTIVE_WORDS: Readonly<Record<ProtectiveResult, string>> = {
  able: 'able to protect',
  'able-with-support': 'able to protect with support',
  'not-able': 'not able to protect',
  'not-yet-known': 'ability to protect not yet known',
}

/** Records a children's worker's assessment of an adult's ability to protect (S3-61). */
export async function assessProtection(
  tx: CaseTx,
  given: { personId: string; associateId: string; assessedOn: Day; result: ProtectiveResult; says: string },
): Promise<string> {
  const id = tx.newId()
  await tx.sql
    .insertInto('people_protective_assessments')
    .values({
      id,
      associate_id: given.associateId,
      person_id: given.personId,
      assessed_on: given.assessedOn,
      result: given.result,
      says: given.says,
      agency_id: tx.actor.agencyId,
      written_at: tx.now,
      written_by: tx.actor.memberId,
    })
    .execute()
  tx.tell({
    kind: 'collection',
    act: 'people/assess-protection',
    people: [given.personId],
    items: [`assessment:${id}`],
  })
  return id
}

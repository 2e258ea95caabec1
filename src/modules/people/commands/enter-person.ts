/** Enters somebody who is not known here yet: name, particulars, numbers, and the words by which they are found. */
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'
import { type Identifier } from '../model/identifiers.ts'
import { shortenings, wordsOfName } from '../model/name-words.ts'

export type NewPerson = {
  readonly name: string
  readonly aliases?: readonly string[]
  readonly bornOn: Day | null
  readonly sex?: string
  readonly communicationNeeds?: string
  readonly identifiers?: readonly Identifier[]
}

/** Enters the person and returns their id. The caller has shown possible duplicates before. */
export async function enterPerson(tx: CaseTx, person: NewPerson): Promise<string> {
  const id = tx.newId()
  const written = { written_at: tx.now, written_by: tx.actor.memberId }
  await tx.sql
    .insertInto('people_people')
    .values({ id, known_as: person.name, ...written })
    .execute()
  await tx.sql
    .insertInto('people_particulars')
    .values({
      person_id: id,
      born_on: person.bornOn,
      sex: person.sex ?? null,
      communication_needs: person.communicationNeeds ?? null,
      ...written,
    })
    .execute()
  const names = [person.name, ...(person.aliases ?? [])]
  for (const [index, name] of names.entries()) await insertName(tx, id, index === 0 ? 'recorded' : 'alias', name)
  await learnWords(tx, names.flatMap(wordsOfName))
  for (const identifier of person.identifiers ?? []) await addIdentifier(tx, id, identifier)
  tx.tell({ kind: 'collection', act: 'people/enter-person', people: [id] })
  return id
}

type KindOfName = 'recorded' | 'alias' | 'former' | 'nickname' | 'spelling'

/** Adds a name beside those recorded. Names are never overwritten. */
export async function addName(tx: CaseTx, personId: string, kind: KindOfName, name: string): Promise<void> {
  await insertName(tx, personId, kind, name)
  await learnWords(tx, wordsOfName(name))
}

async function insertName(tx: CaseTx, personId: string, kind: KindOfName, name: string): Promise<void> {
  await tx.sql
    .insertInto('people_names')
    .values({
      id: tx.newId(),
      person_id: personId,
      kind,
      name,
      words: wordsOfName(name),
      source_agency_id: tx.actor.agencyId,
      written_at: tx.now,
      written_by: tx.actor.memberId,
    })
    .execute()
}

/**
 * Makes words findable with one typing slip. Words already known cost one look. Everybody who brings words brings them
 * in the same order: of two people entered at once neither waits for a word of the other's while holding one itself.
 */
async function learnWords(tx: CaseTx, brought: readonly string[]): Promise<void> {
  const words = [...new Set(brought)].toSorted()
  if (words.length === 0) return
  const fresh = await tx.sql
    .insertInto('people_name_words')
    .values(words.map(word => ({ word })))
    .onConflict(conflict => conflict.doNothing())
    .returning('word')
    .execute()
  const deletions = fresh.flatMap(({ word }) => shortenings(word).map(shortened => ({ shortened, word })))
  if (deletions.length === 0) return
  await tx.sql
    .insertInto('people_word_deletions')
    .values(deletions)
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

async function addIdentifier(tx: CaseTx, personId: string, identifier: Identifier): Promise<void> {
  await tx.sql
    .insertInto('people_identifiers')
    .values({
      id: tx.newId(),
      person_id: personId,
      type: identifier.type,
      raw: identifier.raw,
      canonical: identifier.canonical,
      check_fits: identifier.checkFits ?? null,
      source_agency_id: tx.actor.agencyId,
      written_at: tx.now,
      written_by: tx.actor.memberId,
    })
    .execute()
}

/**
 * A part released (S3-77, S2-16, S2-26): the owner writes what partners need to know as an item of its own, in its own words,
 * class and readers. The original stays where it is; nothing that a reader can reach leads from the part to it.
 */
import type { CaseTx } from '#platform/db'
import { CLASSES } from '#rules'
import { done, type Outcome, type Wrong, wrong } from '#shared'
import { type ItemGiven, whatIsWrong } from '../model/items.ts'
import { aroundItem, type ItemShown } from '../queries/items.ts'
import { keptItem } from './change-readers.ts'
import { recordItem } from './record-item.ts'

/** Classes that stay with their owner: a part of one is released in another class. */
const STAYS = ['intelligence', 'health', 'covert', 'legal', 'applicant', 'victim-location'] as const

/** A reference this short stands in ordinary words, too. */
const SHORTEST_REFERENCE = 4

const sameWords = (one: string, other: string) =>
  one
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim() ===
  other
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** What would lead back to the original, or give it away whole. */
function leadsBack(part: ItemGiven, original: ItemShown, reference: string): readonly Wrong[] {
  const keeps = STAYS.some(one => one === original.class)
  return [
    keeps && part.class === original.class
      ? { field: 'class', says: `Choose another class: “${CLASSES[original.class].words}” stays with its owner` }
      : undefined,
    keeps && sameWords(part.says, original.says)
      ? { field: 'says', says: 'Say it in words of its own: these are the words of the original' }
      : undefined,
    reference.length >= SHORTEST_REFERENCE && part.says.toLowerCase().includes(reference.toLowerCase())
      ? { field: 'says', says: 'Leave out the reference of the source' }
      : undefined,
    part.readers.length === 0 ? { field: 'readers', says: 'Choose who is to read it' } : undefined,
  ].filter(one => one !== undefined)
}

/** What is wrong with a part as it stands in the form; nothing when its preview may be shown. */
export async function checkedPart(tx: CaseTx, itemId: string, part: ItemGiven): Promise<Outcome<ItemShown>> {
  const found = await keptItem(tx, part.caseId, itemId)
  if (found.kind !== 'done') return found
  const { source } = await aroundItem(tx, itemId)
  const back = [...whatIsWrong(part, tx.today), ...leadsBack(part, found.value, source?.reference ?? '')]
  return back.length > 0 ? wrong(...back) : done(found.value)
}

/** Releases the part and answers its id. */
export async function releaseItem(tx: CaseTx, itemId: string, part: ItemGiven): Promise<Outcome<string>> {
  const checked = await checkedPart(tx, itemId, part)
  return checked.kind === 'done' ? recordItem(tx, { ...part, sanitisedFrom: itemId }) : checked
}

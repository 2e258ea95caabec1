/** From the fields of a new share to what is to be shared, or what is wrong. */
import { type Asked, type Reading, reading } from '#platform/http'
import { ITEM_CLASSES } from '#rules'
import type { Wrong } from '#shared'
import type { NewShare } from '../../commands/share.ts'
import { handlingInWords } from '../../model/items.ts'
import { PART_WORDS } from '../../model/words.ts'
import type { ItemShown } from '../../queries/items.ts'
import { recipientNamed, type WhomToTell } from '../../queries/whom-to-tell.ts'
import { protectsTyped } from '../protects-typed.ts'

/** Parts of a file out of which somebody may share. */
const PARTS = Object.keys(PART_WORDS)

type What = Pick<NewShare, 'words' | 'section' | 'class' | 'handling' | 'itemId' | 'ownerAgencyId'>

/** What is shared: word for word what an item says, or what was typed. */
function whatTyped(asked: Asked, form: Reading, whom: WhomToTell, item: ItemShown | undefined): What | undefined {
  if (item !== undefined) {
    const handling = handlingInWords(item.scheme, item.code)
    const { says: words, section, class: itemClass, agencyId: ownerAgencyId, id: itemId } = item
    return { words, section, class: itemClass, handling, itemId, ownerAgencyId }
  }
  const words = form.text('words', 'Write what is shared, word for word')
  const section = form.oneOf('section', PARTS, 'Choose the part of the file that it belongs to')
  const itemClass = form.oneOf('class', ITEM_CLASSES, 'Choose what kind of information it is')
  const owners = [asked.actor.agencyId, ...whom.agencies.map(one => one.agencyId)]
  const ownerAgencyId = form.oneOf('owner', owners, 'Choose the agency that owns the information')
  const handling = form.line('handling')
  if (section === undefined || itemClass === undefined || ownerAgencyId === undefined) return undefined
  return { words, section, class: itemClass, handling, itemId: null, ownerAgencyId }
}

/** The share as it was typed. What an item says is taken from the item, word for word. */
export function shareTyped(
  asked: Asked,
  caseId: string,
  whom: WhomToTell,
  item: ItemShown | undefined,
): { readonly given: NewShare } | { readonly wrong: readonly Wrong[] } {
  const form = reading(asked)
  const what = whatTyped(asked, form, whom, item)
  const to = recipientNamed(whom, asked.field('recipient'), asked.field('personally') === 'yes')
  if (to === undefined) form.wrong.push({ field: 'recipient', says: 'Choose to whom it goes' })
  const protects = protectsTyped(form, asked.field('protects'))
  const [why, legalBasis, purpose] = [form.line('why'), form.line('legalBasis'), form.line('purpose')]
  if (form.wrong.length > 0 || what === undefined || to === undefined) return { wrong: form.wrong }
  const urgent = asked.field('urgent') === 'yes'
  const requestId = asked.field('requestId')
  const answers = requestId === '' ? {} : { requestId }
  return { given: { caseId, ...what, to, protects, why, legalBasis, purpose, urgent, ...answers } }
}

/** From the fields of a new share to what is to be shared, or what is wrong. */
import { type Asked, reading } from '#platform/http'
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

/** The share as it was typed. What an item says is taken from the item, word for word. */
export function shareTyped(
  asked: Asked,
  caseId: string,
  whom: WhomToTell,
  item: ItemShown | undefined,
): { readonly given: NewShare } | { readonly wrong: readonly Wrong[] } {
  const form = reading(asked)
  const words = item?.says ?? form.text('words', 'Write what is shared, word for word')
  const section = item?.section ?? form.oneOf('section', PARTS, 'Choose the part of the file that it belongs to')
  const itemClass = item?.class ?? form.oneOf('class', ITEM_CLASSES, 'Choose what kind of information it is')
  const recipient = recipientNamed(whom, asked.field('recipient'), asked.field('personally') === 'yes')
  if (recipient === undefined) form.wrong.push({ field: 'recipient', says: 'Choose to whom it goes' })
  const owners = [asked.actor.agencyId, ...whom.agencies.map(one => one.agencyId)]
  const ownerAgencyId = item?.agencyId ?? form.oneOf('owner', owners, 'Choose the agency that owns the information')
  const handling = item === undefined ? form.line('handling') : handlingInWords(item.scheme, item.code)
  const protects = protectsTyped(form, asked.field('protects'))
  const [why, legalBasis, purpose] = [form.line('why'), form.line('legalBasis'), form.line('purpose')]
  const urgent = asked.field('urgent') === 'yes'
  const wrong = form.wrong
  if (
    wrong.length > 0 ||
    section === undefined ||
    itemClass === undefined ||
    recipient === undefined ||
    ownerAgencyId === undefined
  )
    return { wrong }
  const what = { words, section, class: itemClass, handling, itemId: item?.id ?? null, ownerAgencyId }
  const requestId = asked.field('requestId')
  return {
    given: {
      caseId,
      ...what,
      to: recipient,
      protects,
      why,
      legalBasis,
      purpose,
      urgent,
      ...(requestId === '' ? {} : { requestId }),
    },
  }
}

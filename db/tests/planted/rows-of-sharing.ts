/** Information items of each class, each with a reader, a source and a review; a pointer; a permission that waits. */
import { ITEM_CLASSES } from '#rules'
import type { About, Put } from './rows.ts'

export function information(put: Put, { strangersPostId, strangersAgencyId }: About): void {
  for (const one of ITEM_CLASSES) {
    const row = { class: one, says: one === 'victim-location' ? '' : `In ${one}`, review_on: '2026-09-01' }
    const item_id = put('sharing_items', { ...row, owner_post_id: strangersPostId }, one)
    put('sharing_item_readers', { item_id, reader_agency_id: strangersAgencyId, because: 'Because' }, one)
    put('sharing_item_sources', { item_id, reference: 'A source' }, one)
    put('sharing_item_reviews', { item_id, says: 'Still so', next_on: '2026-09-01' }, one)
  }
  put('sharing_pointers', { kind: 'restricted', ask_post_id: strangersPostId })
  const asked = { words: 'He is on the register', to_agency_id: strangersAgencyId, because: 'Because' }
  put('sharing_registration_permissions', { ...asked, state: 'asked' })
}

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newId } from '#platform/ids'
import { testArea } from '../../../../tests/support/area.ts'
import { pastEveryPolicy, testDatabase } from '../../../../tests/support/database.ts'
import { ledgerOf } from '../../../../tests/support/what-it-did.ts'
import { keepSearch, searchTyped } from './keep-search.ts'

const area = await testArea(await testDatabase())
const TYPED = `O’Leary ${'Māhinārangi '.repeat(20)}'); --`

describe('what somebody typed into the search box', () => {
  it('is found again by whoever typed it, each time anew, and stands in no ledger line', async () => {
    const keep = () => area.as('police-solo', tx => keepSearch(tx, TYPED))
    const [first, second] = await Promise.all([keep(), keep()])
    assert.notEqual(first, second)
    assert.equal(await area.as('police-solo', tx => searchTyped(tx, first)), TYPED)
    assert.deepEqual(await ledgerOf(first), ['consultation people/search', 'consultation people/search-results'])
    const lines = await pastEveryPolicy(`select 1 from ledger_events where body::text like '%Leary%'`)
    assert.equal(lines.length, 0)
  })

  it('is nobody else’s: not a colleague’s, not an administrator’s, and no more theirs once the post has ended', async () => {
    const id = await area.as('crime-manager', tx => keepSearch(tx, TYPED))
    for (const role of ['police-solo', 'coordinator', 'administrator', 'data-protection-officer'] as const)
      assert.equal(await area.as(role, tx => searchTyped(tx, id)), undefined, role)
    assert.equal(await area.as('crime-manager', tx => searchTyped(tx, newId())), undefined)
    const { postId } = area.post('crime-manager')
    await pastEveryPolicy(`update staff_postings set to_day = '2026-03-15' where post_id = '${postId}'`)
    assert.equal(await area.as('crime-manager', tx => searchTyped(tx, id)), undefined)
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { setProviderBands } from '#modules/staff'
import { day } from '#rules'
import { testArea } from '../../../../tests/support/area.ts'
import { testCase } from '../../../../tests/support/case.ts'
import { testDatabase } from '../../../../tests/support/database.ts'
import { mustBeDone } from '../../../../tests/support/what-it-did.ts'
import { letIn } from './let-in.ts'

const area = await testArea(await testDatabase())
const { agencyId, postId } = area.post('accommodation-provider')

describe('letting a contracted provider in', () => {
  it('S2-31: beyond its bands is refused as what its post is, and it may still be told the name', async () => {
    const { caseId } = await testCase(area, { members: ['managing-officer'] })
    mustBeDone(await area.as('administrator', tx => setProviderBands(tx, { agencyId, bands: ['low'], from: tx.today })))
    const given = { caseId, postId, because: 'asks for a room', until: day('2026-03-20') }
    const refused = await area.as('managing-officer', tx => letIn(tx, { ...given, as: 'post' }), [caseId])
    assert.equal(refused.kind === 'refused' && refused.refusal.code, 'cases/provider-needs-a-rating')
    mustBeDone(await area.as('managing-officer', tx => letIn(tx, { ...given, as: 'informed' }), [caseId]))
  })
})

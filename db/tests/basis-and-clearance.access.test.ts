/** On what basis an agency takes part, what somebody must hold, and whom a provider may take: judged on each transaction. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Role } from '#shared'
import { type TestArea, testArea } from '../../tests/support/area.ts'
import { pastEveryPolicy } from '../../tests/support/database.ts'
import { database, plant, reads, shown, withEntry, world } from './standing-world.ts'

describe('on what basis an agency takes part', () => {
  const parties = (area: TestArea, role: Role, change: string) =>
    pastEveryPolicy(`update staff_agreement_parties set ${change} where agency_id = '${area.post(role).agencyId}'`)

  it('without one nobody of it reaches any case, not even the cases where they were put S3-5 S0-4', async () => {
    const here = await withEntry()
    assert.ok((await reads(here, 'housing-solo')).length > 0)
    await parties(here.area, 'housing-solo', `ended_at = '2021-01-01'`)
    assert.deepEqual(await reads(here, 'housing-solo'), [])
    assert.deepEqual(await shown(here, 'housing-solo'), [])
    await parties(here.area, 'housing-solo', `ended_at = null`)
    assert.ok((await reads(here, 'housing-solo')).length > 0)
  })

  it('holds where it was given: in this area, in the division of this area, and not in another', async () => {
    const here = await withEntry()
    const other = await testArea(database)
    await parties(here.area, 'police-solo', `area_id = '${other.areaId}'`)
    assert.deepEqual(await reads(here, 'police-solo'), [])
    await parties(here.area, 'police-solo', `area_id = '${here.area.areaId}'`)
    assert.ok((await reads(here, 'police-solo')).length > 0)
    await parties(here.area, 'police-solo', `area_id = '${here.area.divisionId}'`)
    assert.ok((await reads(here, 'police-solo')).length > 0)
  })

  it('an arrangement for some parts of a file opens these and no other S0-4', async () => {
    const here = await world()
    await pastEveryPolicy(`update staff_agreements set categories = '{name,safety}'
      where id in (select agreement_id from staff_agreement_parties where agency_id = '${here.area.post('police-solo').agencyId}')`)
    assert.deepEqual(await reads(here, 'police-solo'), ['name', 'safety'])
  })
})

describe('what somebody must hold', () => {
  it('whoever holds it not, or no longer, has no role on the day after', async () => {
    const here = await world()
    const memberId = here.area.post('health-liaison').memberId
    // The requirement is the installation's; only this role's, and taken back at the end.
    const needed = await plant('staff_required_clearances', {
      role: 'health-liaison',
      kind: 'vetting',
      from_day: '2020-01-01',
    })
    try {
      assert.deepEqual(await reads(here, 'health-liaison'), [])
      const held = await plant('staff_clearances', {
        member_id: memberId,
        kind: 'vetting',
        from_day: '2020-01-01',
        to_day: '2098-12-31',
      })
      assert.ok((await reads(here, 'health-liaison')).length > 0)
      await pastEveryPolicy(`update staff_clearances set to_day = '2020-02-01' where id = '${held}'`)
      assert.deepEqual(await reads(here, 'health-liaison'), [])
    } finally {
      await pastEveryPolicy(`delete from staff_required_clearances where id = '${needed}'`)
    }
  })

  it('a provider beyond whose level somebody is keeps the name and what it wrote S2-31 S2-32', async () => {
    const here = await world()
    const { agencyId, memberId } = here.area.post('accommodation-provider')
    await plant('staff_provider_bands', { agency_id: agencyId, bands: ['low', 'medium'], from_day: '2020-01-01' })
    assert.deepEqual(await reads(here, 'accommodation-provider'), ['name'], 'not rated is not within the bands')
    const rated = await plant('risk_ratings', {
      case_id: here.one.caseId,
      scale: 'harm',
      level: 'medium',
      tool: 'Judgement',
      assessed_on: '2026-03-01',
      assessor_id: memberId,
      assessor_name: 'Somebody',
      agency_id: agencyId,
      evidence: 'Evidence',
      current: true,
    })
    assert.deepEqual(await reads(here, 'accommodation-provider'), ['name', 'safety'])
    await pastEveryPolicy(`update risk_ratings set level = 'high' where id = '${rated}'`)
    assert.deepEqual(await reads(here, 'accommodation-provider'), ['name'])
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newId } from '#platform/ids'
import { day } from '#rules'
import { testArea } from '../../../../tests/support/area.ts'
import { pastEveryPolicy, testDatabase } from '../../../../tests/support/database.ts'
import { countOf } from '../../../../tests/support/what-it-did.ts'
import { type AreaDescribed, foundArea, type PostDescribed } from './found-area.ts'

const database = await testDatabase()

const post = (key: string, more: Partial<PostDescribed> = {}): PostDescribed => ({
  key,
  role: 'managing-officer',
  title: 'Social worker',
  holder: `Ms ${key}`,
  ...more,
})

let named = 0
const described = (posts: readonly PostDescribed[], more: Partial<AreaDescribed> = {}): AreaDescribed => {
  named += 1
  return {
    authority: `Foundshire ${named}`,
    division: `Foundshire Division ${named}`,
    agencies: [{ name: `Foundshire Social Work ${named}`, shortName: 'Social Work', kind: 'social-work', posts }],
    ...more,
  }
}

const found = (area: AreaDescribed) => database.asKeeper(keeper => foundArea(keeper, area, day('2026-03-01'), newId))

describe('founding an area', () => {
  it('enters authority, division, agencies, posts and whoever holds them, from a day on, with what it arranges', async () => {
    const leader = post('leader', { role: 'team-manager', title: 'Team leader', email: 'l@example.org' })
    const beat = post('beat', { role: 'police-solo', division: true, otherTitles: ['liaison'], reportsTo: 'leader' })
    const settings = [{ key: 'child-age', value: 17, from: day('2020-01-01'), source: 'protocol', pinpoint: 'para 3' }]
    const area = described([leader, beat], { settings })
    const { areaId, divisionId, posted } = await found(area)
    const areas = await pastEveryPolicy(
      `select name, kind, division_id from staff_areas where id in ('${areaId}', '${divisionId}') order by kind`,
    )
    assert.deepEqual(areas, [
      { name: area.authority, kind: 'authority', division_id: divisionId },
      { name: area.division, kind: 'police-division', division_id: null },
    ])
    const [first, second] = [posted.get('leader'), posted.get('beat')]
    const [kept] = await pastEveryPolicy(`select p.area_id, p.role, p.other_titles, p.reports_to, m.name, o.kind,
      o.from_day::text as since, o.to_day from staff_posts p join staff_postings o on o.post_id = p.id
      join staff_members m on m.id = o.member_id where p.id = '${second?.postId}'`)
    assert.deepEqual(kept, {
      area_id: divisionId,
      role: 'police-solo',
      other_titles: ['liaison'],
      reports_to: first?.postId,
      name: 'Ms beat',
      kind: 'holder',
      since: '2026-03-01',
      to_day: null,
    })
    assert.deepEqual([first?.name, first?.agency, first?.role], ['Ms leader', area.agencies[0]?.name, 'team-manager'])
    const arranged = await pastEveryPolicy(
      `select key, value, from_day::text as since, source, pinpoint from staff_local_settings where area_id = '${areaId}'`,
    )
    assert.deepEqual(arranged, [
      { key: 'child-age', value: 17, since: '2020-01-01', source: 'protocol', pinpoint: 'para 3' },
    ])
  })

  it('two authorities share one police division when the second names it', async () => {
    const first = await found(described([post('one')]))
    const divisions = `staff_areas where kind = 'police-division'`
    const before = await countOf(divisions)
    const second = await found(described([post('two')], { divisionId: first.divisionId }))
    assert.equal(second.divisionId, first.divisionId)
    assert.notEqual(second.areaId, first.areaId)
    assert.equal(await countOf(divisions), before)
  })

  it('a description that does not hold together founds nothing, and says where', async () => {
    const before = await countOf('staff_areas')
    for (const [posts, says] of [
      [[post('one', { reportsTo: 'boss' })], /one reports to boss, /],
      [[post('one', { reportsTo: 'boss' }), post('boss')], /one reports to boss, /],
      [[post('one'), post('one')], /two posts are called one/],
    ] as const)
      await assert.rejects(found(described(posts)), says)
    await assert.rejects(found(described([post('one')], { divisionId: newId() })), { code: '23503' })
    assert.equal(await countOf('staff_areas'), before)
  })

  it('is the keeper’s work: nobody in a case work role can', async () => {
    const area = await testArea(database)
    const before = await countOf('staff_areas')
    for (const role of ['social-work-solo', 'coordinator', 'auditor'] as const)
      await assert.rejects(
        area.as(role, tx => {
          tx.tell({ kind: 'administration', act: 'test' })
          return foundArea(tx.sql, described([post('one')]), day('2026-03-01'), newId)
        }),
        { code: '42501' },
        role,
      )
    assert.equal(await countOf('staff_areas'), before)
  })
})

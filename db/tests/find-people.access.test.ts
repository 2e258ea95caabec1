import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openCase } from '#modules/cases'
import { enterPerson, findPeople, identifierOf, type Sought } from '#modules/people'
import { day } from '#rules'
import type { Role } from '#shared'
import { type TestArea, testArea } from '../../tests/support/area.ts'
import { testDatabase } from '../../tests/support/database.ts'

/** No more than this many are shown. */
const MOST_SHOWN = 20
const STANDING: readonly Role[] = ['housing-solo', 'accommodation-provider']

/** Somebody with a case in this area, on which housing and a provider stand beside the supervising worker. */
async function known(area: TestArea, name: string, alias?: string, crn = 'X204481'): Promise<void> {
  const managing = area.post('managing-officer')
  await area.as('social-work-solo', async tx => {
    const personId = await enterPerson(tx, {
      name,
      aliases: alias === undefined ? [] : [alias],
      bornOn: day('1974-03-09'),
      identifiers: [identifierOf('CRN', crn)],
    })
    await openCase(tx, {
      personId,
      areaId: area.areaId,
      divisionId: area.divisionId,
      regime: 'adult',
      basis: 'statutory',
      place: 'community',
      level: 2,
      releaseOn: null,
      preReleaseMeetingOn: null,
      leadAgencyId: managing.agencyId,
      managingPostId: managing.postId,
      members: STANDING.map(role => ({ ...area.post(role), asRole: role, because: 'stands on the test case' })),
    })
  })
}

const world = await (async () => {
  const database = await testDatabase()
  const area = await testArea(database)
  await known(area, 'Kenneth Macphail', 'Kenny Blackwood')
  await known(area, 'Kenneth Ogilvie', undefined, 'X204499')
  await known(await testArea(database), 'Kenneth Macphail', 'Kenny Blackwood', 'X204482')
  return area
})()

const names = async (role: Role, sought: Sought) =>
  (await world.as(role, tx => findPeople(tx, sought))).map(one => one.name)

describe('finding a person', () => {
  it('S3-48 S0-7 answers a name with two letters swapped, best first, and only from the own area', async () => {
    assert.deepEqual(await names('police-solo', { text: 'Kennth Macphali' }), ['Kenneth Macphail', 'Kenneth Ogilvie'])
  })

  it('says of each word whether it agrees, and only of the whole name that the name agrees', async () => {
    const why = async (text: string) =>
      (await world.as('police-solo', tx => findPeople(tx, { text }))).map(one => one.why)
    assert.deepEqual(await why('kenneth macphail'), [['the name agrees'], ['"kenneth" agrees']])
    assert.deepEqual((await why('kenneth ogilive'))[0], ['"kenneth" agrees', '"ogilvie" is one letter off'])
  })

  it('S3-48 answers another name by which somebody is known, and says so', async () => {
    const [found] = await world.as('police-solo', tx => findPeople(tx, { text: 'blackwood' }))
    assert.equal(found?.matchedName, 'Kenny Blackwood')
    assert.ok(found.why.includes('known also as Kenny Blackwood'))
  })

  it('S3-48 answers a number, and a day of birth with day and month swapped', async () => {
    assert.deepEqual(await names('police-solo', { text: 'X204481' }), ['Kenneth Macphail'])
    const born = await names('police-solo', { text: '', bornOn: day('1974-09-03') })
    assert.deepEqual(born.toSorted(), ['Kenneth Macphail', 'Kenneth Ogilvie'])
  })

  it('S3-45 finds by what the searcher may read and by nothing else', async () => {
    assert.deepEqual(await names('housing-solo', { text: 'Macphail' }), ['Kenneth Macphail'])
    const birthday: Sought = { text: '', bornOn: day('1974-03-09') }
    assert.equal((await names('housing-solo', birthday)).length, 2, 'housing reads days of birth')
    for (const sought of [{ text: 'blackwood' }, { text: 'X204481' }])
      assert.deepEqual(await names('housing-solo', sought), [], 'but neither other names nor numbers')
    for (const sought of [{ text: 'blackwood' }, { text: 'X204481' }, birthday])
      assert.deepEqual(await names('accommodation-provider', sought), [], 'a provider reads the name alone')
    const [shown] = await world.as('accommodation-provider', tx => findPeople(tx, { text: 'Macphail' }))
    assert.deepEqual([shown?.name, shown?.bornOn], ['Kenneth Macphail', null])
    assert.deepEqual(await names('administrator', { text: 'Macphail' }), [])
  })

  it('shows no more than can be looked through, those who answer most words first', async () => {
    for (let each = 0; each < MOST_SHOWN + 2; each += 1)
      await known(world, `Alasdair Someone${each}`, undefined, `X30${1000 + each}`)
    await known(world, 'Alasdair Zimmer', undefined, 'X309999')
    const found = await names('police-solo', { text: 'alasdair zimmer' })
    assert.equal(found.length, MOST_SHOWN)
    assert.equal(found[0], 'Alasdair Zimmer')
  })

  it('nobody is found by nothing, by wildcards or by a stray sign', async () => {
    for (const text of ['', '%', '*', "'", '\u202e', '\u0000', ' '.repeat(5_000), 'x'.repeat(5_000)])
      assert.deepEqual(await names('police-solo', { text }), [])
  })
})

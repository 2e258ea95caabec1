import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { compare } from './comparing.ts'
import { embeddedGround, type Ground } from './ground.ts'
import { plant, plantNeeded } from './planting.ts'
import { inWords, run } from './trial.ts'
import { worldOf } from './world.ts'

let prepared: Promise<Ground> | undefined
const ground = () => (prepared ??= embeddedGround())

describe('the decision and the policies, on the embedded engine', () => {
  it('agree on a world from seed 101 S3-10', async () => {
    const found = await run(await ground(), 101, 1, { people: 6, tries: 2 })
    assert.equal(inWords(found), '')
    assert.ok(found.tuples > 15_000, `${found.tuples} tuples`)
  })

  it('would be told apart: one policy that shows more is seen at once', async () => {
    const here = await ground()
    const world = worldOf(102, 6)
    await plant(here, world)
    assert.deepEqual((await compare(here, world)).wrong, [])
    await here.past(`alter policy "its owners" on plans_lines using (owner_agency_id = (select access.my_agency()))`)
    const found = await compare(here, world, { enough: 1 })
    assert.match(found.wrong[0]?.rule ?? '', /^NK-0[67]$/)
    assert.equal(found.wrong[0]?.table, 'plans_lines')
    assert.equal(found.wrong[0]?.database, true)
  })

  it('the same seed makes the same world', () => {
    assert.deepEqual(worldOf(7, 5), worldOf(7, 5))
    assert.notDeepEqual(worldOf(7, 5), worldOf(8, 5))
  })

  it('plants what every role must hold once', async () => {
    const here = await ground()
    const before = await here.past('select count(*)::int as n from staff_required_clearances')
    await plantNeeded(here)
    assert.deepEqual(await here.past('select count(*)::int as n from staff_required_clearances'), before)
  })
})

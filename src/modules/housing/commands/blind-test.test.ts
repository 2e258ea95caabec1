import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { tryVictimPlaces } from '#modules/victims'
import { newId } from '#platform/ids'
import { testArea } from '../../../../tests/support/area.ts'
import { arrange } from '../../../../tests/support/arrange.ts'
import { testCase } from '../../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../../tests/support/database.ts'
import { FAR, HERE, moved, optionAt, PLANTED_WORDS, placeOn } from '../../../../tests/support/protected-places.ts'
import { toldApart } from '../../../../tests/support/told-apart.ts'
import { mustBeDone } from '../../../../tests/support/what-it-did.ts'
import { checkOption } from './check-option.ts'

const database = await testDatabase()
const area = await testArea(database)
await arrange(area, { 'address-tests-of-a-case': 9_000, 'address-tests-by-a-member': 9_000 })

const check = async (caseId: string, optionId: string) =>
  mustBeDone(await area.as('housing-solo', tx => checkOption(tx, { caseId, optionId }), [caseId]))

const SAMPLES = 150

describe('whoever may test and does not know whether a case has places', () => {
  it('S3-67: cannot tell a case with far places from one without, by the answer or by the step at which it comes', async () => {
    const [far, none] = [await testCase(area), await testCase(area)]
    for (const off of [0, 900, 1_800]) await placeOn(area, far.caseId, { point: moved(HERE, off) })
    const options = { far: await optionAt(area, far.caseId, FAR), none: await optionAt(area, none.caseId, FAR) }
    const took = { far: [] as number[], none: [] as number[] }
    const said = { far: new Set<string>(), none: new Set<string>() }
    const once = async (which: 'far' | 'none') => {
      const began = performance.now()
      said[which].add(await check((which === 'far' ? far : none).caseId, options[which]))
      took[which].push(performance.now() - began)
    }
    // First some that do not count: whatever is planned or compiled once is so for both.
    for (let round = 0; round < 20; round += 1) for (const which of ['far', 'none'] as const) await once(which)
    took.far.length = 0
    took.none.length = 0
    for (let round = 0; round < SAMPLES; round += 1) {
      const order = round % 2 === 0 ? (['far', 'none'] as const) : (['none', 'far'] as const)
      for (const which of order) await once(which)
    }
    assert.deepEqual(said, { far: new Set(['suitable']), none: new Set(['suitable']) })
    // What an answer shows of its time is its step (see inEvenTime): measured finer, as here, only the machine could tell.
    const steps = (times: readonly number[]) => times.map(time => Math.ceil(time / 100))
    assert.ok(
      toldApart(steps(took.far), steps(took.none)) <= 0.55,
      `by step ${toldApart(steps(took.far), steps(took.none))}`,
    )
  })
})

describe('a place that does not open', () => {
  it('S3-67: turns the answer to “ask” in every case alike, until every place opens again', async () => {
    const [broken, whole, none] = [await testCase(area), await testCase(area), await testCase(area)]
    const placeId = await placeOn(area, broken.caseId)
    await placeOn(area, whole.caseId)
    const at = async ({ caseId }: { caseId: string }) => [caseId, await optionAt(area, caseId, FAR)] as const
    const [inBroken, inWhole, inNone] = [await at(broken), await at(whole), await at(none)]
    assert.equal(await check(...inNone), 'suitable')
    await pastEveryPolicy(`update victims_locations set sealed = sealed || '\\x00'::bytea where id = '${placeId}'`)
    assert.equal(await check(...inBroken), 'ask')
    assert.equal(await check(...inWhole), 'ask')
    assert.equal(await check(...inNone), 'ask')
    assert.deepEqual(
      await pastEveryPolicy('select * from victims_faults where mended_at is null').then(rows => rows.length),
      1,
    )
    assert.equal((await tryVictimPlaces(database)).sound, false)
    await pastEveryPolicy(
      `update victims_locations set sealed = substring(sealed from 1 for length(sealed) - 1) where id = '${placeId}'`,
    )
    assert.equal((await tryVictimPlaces(database)).sound, true)
    assert.equal(await check(...inNone), 'suitable')
    assert.equal(await check(...inBroken), 'suitable')
  })
})

/** Letters of a text whose bytes stand nowhere by chance. */
const LONG = 8

describe('what the database holds', () => {
  /**
   * Every table and column of the database that holds one of these texts, whatever its type: as a word of its own, or long
   * enough, so that the digits of a digest do not spell a point or a few letters by chance.
   */
  async function tablesHolding(texts: readonly string[]): Promise<readonly string[]> {
    const tables =
      await pastEveryPolicy(`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema') order by 1`)
    const found: string[] = []
    for (const { name } of tables) {
      const asBytes = (text: string) =>
        text.length < LONG ? '' : ` or t::text like '%${Buffer.from(text).toString('hex')}%'`
      const like = texts.map(text => `t::text ~ '\\m${text}\\M'${asBytes(text)}`).join(' or ')
      const rows = await pastEveryPolicy(`select count(*)::int as n from ${String(name)} t where ${like}`)
      if (Number(rows[0]?.['n']) > 0) found.push(String(name))
    }
    return found
  }

  it('S3-67: no word, point, distance or day of a place stands in any table, line, task, entry or search', async () => {
    const { caseId } = await testCase(area)
    // Numbers and days that nothing else in these tests has.
    const own = { east: 318_642, north: 669_873 }
    await placeOn(area, caseId, { point: own, distance: 1_237, words: PLANTED_WORDS })
    const optionId = await optionAt(area, caseId, moved(own, 150, 50))
    assert.equal(await check(caseId, optionId), 'unsuitable')
    assert.deepEqual(await tablesHolding([PLANTED_WORDS, 'Quarryhole', 'Zwq', '318642', '669873', '2026-08-17']), [])
    // The search itself finds what is there: the option's own point, in its row and in no other table.
    assert.deepEqual(await tablesHolding(['318792']), ['public.housing_options'])
    assert.ok((await tablesHolding([newId()])).length === 0)
  })
})

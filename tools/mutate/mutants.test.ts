import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { serverGround } from '../../db/tests/differential/ground.ts'
import { plant, plantNeeded } from '../../db/tests/differential/planting.ts'
import { COMPARED } from '../../db/tests/differential/rows.ts'
import { worldOf } from '../../db/tests/differential/world.ts'
import { startPostgres } from '../../tests/support/postgres-server.ts'
import { judgeMutant } from './database-judge.ts'
import { everyMutant, judgeAll } from './decision-mutants.ts'
import { tuples } from './decision-tuples.ts'
import { functionMutants } from './function-mutants.ts'
import { whyItMayLive } from './justified.ts'
import { policyMutants } from './policy-mutants.ts'
import { rareTuples } from './rare-tuples.ts'
import { termsOf, withoutOneTerm } from './sql-terms.ts'

/** All of them are `npm run mutants`; here is a sample, always the same, and that there are as many as there were. */
const [OF_THE_DECISION, OF_THE_DATABASE] = [37, 41]
const sampled = <T>(all: readonly T[], every: number): readonly T[] => all.filter((_, index) => index % every === 5)

describe('small faults in the decision', () => {
  it('are many, and a sample of them is noticed', async () => {
    const mutants = everyMutant()
    assert.ok(mutants.length >= 800, `${mutants.length} mutants`)
    const few = [...rareTuples(), ...tuples([1, 2, 3], 12, 23)]
    const judged = await judgeAll(sampled(mutants, OF_THE_DECISION), few, few)
    const lived = judged
      .filter(one => one.fate === 'lived')
      .map(({ mutant }) => `${mutant.file}:${mutant.line} ${mutant.what}`)
    assert.deepEqual(lived, [])
  })

  it('would be let live by tuples that look elsewhere', async () => {
    const [mutant] = everyMutant()
    assert.ok(mutant !== undefined)
    assert.equal((await judgeAll([mutant], [], []))[0]?.fate, 'lived')
  })
})

describe('small faults in policies and functions', () => {
  it('are many, and a sample of them is noticed', async () => {
    const server = await startPostgres()
    try {
      const ground = await serverGround(server, 'mutants')
      const worlds = [31, 32, 33, 34, 35, 36, 37].map(seed => worldOf(seed, 5))
      await plantNeeded(ground)
      for (const world of worlds) await plant(ground, world)
      const planted = new Set(worlds.flatMap(world => world.cells.map(one => one.table)))
      assert.deepEqual([...planted].toSorted(), COMPARED)
      const mutants = [...(await policyMutants(ground)), ...(await functionMutants(ground))]
      assert.ok(mutants.length >= 600, `${mutants.length} mutants`)
      const lived: string[] = []
      for (const mutant of sampled(mutants, OF_THE_DATABASE)) {
        const { fate } = await judgeMutant(ground, worlds, mutant)
        if (fate === 'lived' && whyItMayLive(mutant.what) === undefined) lived.push(mutant.what)
      }
      await ground.close()
      assert.deepEqual(lived, [])
    } finally {
      await server.stop()
    }
  })
})

describe('the terms of an expression', () => {
  it('are left out one at a time, at every depth', () => {
    assert.deepEqual(termsOf('(a = 1) AND (b OR c)'), { joined: 'AND', terms: ['(a = 1)', '(b OR c)'] })
    const found = withoutOneTerm(`((a = 'x AND y') AND (b OR (c AND d)))`).map(one => one.becomes)
    assert.deepEqual(found, [
      '((b OR (c AND d)))',
      "((a = 'x AND y'))",
      "((a = 'x AND y') AND ((c AND d)))",
      "((a = 'x AND y') AND (b))",
      "((a = 'x AND y') AND (b OR (d)))",
      "((a = 'x AND y') AND (b OR (c)))",
    ])
  })
})

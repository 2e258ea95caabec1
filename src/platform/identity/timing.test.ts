import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testArea } from '../../../tests/support/area.ts'
import { testDatabase } from '../../../tests/support/database.ts'
import { accountFor, testHouse, visitor } from '../../../tests/support/gatehouse.ts'
import { signInWithPassword } from './index.ts'

const database = await testDatabase()
const house = testHouse(database)
const SAMPLES = 60

/** The chance that a random one of `a` is below a random one of `b`: 0.5 when they cannot be told apart. */
function areaUnderCurve(a: readonly number[], b: readonly number[]): number {
  let below = 0
  for (const one of a) for (const other of b) below += one < other ? 1 : one === other ? 0.5 : 0
  return below / (a.length * b.length)
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

async function timeOf(name: string): Promise<number> {
  const who = visitor()
  const started = performance.now()
  await signInWithPassword(house, { name, password: 'not the password at all' }, who)
  return performance.now() - started
}

describe('how long a refusal takes', () => {
  it('does not tell whether a name is known', async context => {
    const area = await testArea(database)
    const { name } = await accountFor(database, area.post('housing-solo').memberId)
    const [known, unknown]: [number[], number[]] = [[], []]
    for (let warm = 0; warm < 5; warm += 1) await timeOf(name)
    // One after the other in changing order, so that a slow moment of the machine meets both alike.
    for (let sample = 0; sample < SAMPLES; sample += 1) {
      const measure = [
        async () => void known.push(await timeOf(name)),
        async () => void unknown.push(await timeOf(`nobody.${sample}@testshire.example`)),
      ]
      for (const one of sample % 2 === 0 ? measure : measure.toReversed()) await one()
    }
    const figure = areaUnderCurve(known, unknown)
    context.diagnostic(
      `refusals of known and unknown names: AUC ${figure.toFixed(3)}, medians ${median(known).toFixed(1)} and ${median(unknown).toFixed(1)} ms, ${SAMPLES} each`,
    )
    // Loosely, because the machine is shared: without the dummy hash the medians differ by a factor of five or more.
    const ratio = median(known) / median(unknown)
    assert.ok(ratio > 0.6 && ratio < 1.67, `medians differ by ${ratio.toFixed(2)}`)
  })
})

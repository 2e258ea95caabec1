/** One whole run: worlds of so many seeds, read and written by everybody in them, against the decision. */
import { chanceOf } from './chance.ts'
import { type Compared, compare, type Disagreement, summed } from './comparing.ts'
import type { Ground } from './ground.ts'
import { plant, plantNeeded } from './planting.ts'
import { smallestOf } from './smallest.ts'
import { worldOf } from './world.ts'
import { compareWriting } from './writing.ts'

export type Run = {
  readonly tuples: number
  readonly written: number
  readonly allowed: number
  readonly rules: ReadonlyMap<string, number>
  readonly wrong: readonly Disagreement[]
}

export type Size = { readonly people: number; readonly tries: number }

/** Worlds from the first seed on, until so many tuples were compared. */
export async function run(ground: Ground, firstSeed: number, atLeast: number, size: Size): Promise<Run> {
  await plantNeeded(ground)
  const rules = new Map<string, number>()
  const wrong: Disagreement[] = []
  const sums = { tuples: 0, written: 0, allowed: 0 }
  const count = (found: Compared) => {
    for (const [rule, times] of found.rules) rules.set(rule, (rules.get(rule) ?? 0) + times)
    wrong.push(...found.wrong)
    sums.tuples += found.tuples
    sums.allowed += found.allowed
  }
  for (let seed = firstSeed; sums.tuples < atLeast; seed += 1) {
    const world = worldOf(seed, size.people)
    await plant(ground, world)
    count(await compare(ground, world))
    const writing = await compareWriting(ground, world, chanceOf(seed), { tries: size.tries })
    sums.written += writing.tuples
    count(writing)
  }
  return { ...sums, rules, wrong }
}

/** What a run found, in words: nothing, or each kind of disagreement and the smallest of them. */
export const inWords = ({ wrong }: Run): string =>
  wrong.length === 0 ? '' : `${summed(wrong).join('\n')}\nThe smallest:\n${smallestOf(wrong)}`

/**
 * `npm run mutants`: puts a small fault into the decision about access, or into a policy or function of the database, one
 * at a time, and sees whether the comparison of the two notices. Prints what lived. `decision` or `database` runs one half;
 * `every=5` takes every fifth; `seed=7` begins the worlds elsewhere.
 */
import { compare } from '../../db/tests/differential/comparing.ts'
import { type Ground, serverGround } from '../../db/tests/differential/ground.ts'
import { plant, plantNeeded } from '../../db/tests/differential/planting.ts'
import { type World, worldOf } from '../../db/tests/differential/world.ts'
import { startPostgres } from '../../tests/support/postgres-server.ts'
import { judgeMutant } from './database-judge.ts'
import { everyMutant, judgeAll } from './decision-mutants.ts'
import { tuples } from './decision-tuples.ts'
import { functionMutants } from './function-mutants.ts'
import { whyItMayLive } from './justified.ts'
import { policyMutants } from './policy-mutants.ts'
import { rareTuples } from './rare-tuples.ts'

const given = process.argv.slice(2)
const numberOf = (name: string, otherwise: number): number =>
  Number(given.find(one => one.startsWith(`${name}=`))?.split('=')[1] ?? otherwise)
const [every, seed] = [numberOf('every', 1), numberOf('seed', 1)]
const only = given.find(one => one === 'decision' || one === 'database')
const say = (line: string) => console.log(line)
const sampled = <T>(all: readonly T[]): readonly T[] => all.filter((_, index) => (index + seed) % every === 0)

/** Faults that nobody noticed and for which there is no reason. */
let unexplained = 0

function told(name: string, judged: readonly { readonly what: string; readonly lived: boolean }[]): void {
  const lived = judged.filter(one => one.lived)
  const without = lived.filter(one => whyItMayLive(one.what) === undefined)
  unexplained += without.length
  for (const { what } of without) say(`lived: ${what}`)
  const counted = judged.length - (lived.length - without.length)
  const killed = counted - without.length
  const share = ((100 * killed) / counted).toFixed(1)
  say(
    `${name}: ${judged.length} mutants, ${killed} of ${counted} killed (${share} %), ${lived.length - without.length} may live`,
  )
}

async function decision(): Promise<void> {
  const mutants = sampled(everyMutant())
  const few = [...rareTuples(), ...tuples([seed, seed + 1], 12, 23)]
  const all = tuples([seed + 2, seed + 3, seed + 4, seed + 5], 20, 5)
  say(`the decision: ${mutants.length} mutants against ${few.length + all.length} tuples of worlds from seed ${seed}`)
  const judged = await judgeAll(mutants, few, all)
  told(
    'the decision',
    judged.map(({ mutant, fate }) => ({
      what: `${mutant.file.split('/').at(-1)}:${mutant.line} ${mutant.what}`,
      lived: fate === 'lived',
    })),
  )
}

async function clean(ground: Ground, worlds: readonly World[]): Promise<void> {
  for (const world of worlds) {
    const { wrong } = await compare(ground, world)
    if (wrong.length > 0) throw new Error(`World ${world.seed} disagrees without any mutant: look at that first`)
  }
}

async function database(): Promise<void> {
  const server = await startPostgres()
  try {
    const ground = await serverGround(server, 'mutants')
    // Many small worlds: each has a directory of its own, and with it other edges of days and agreements.
    const worlds = Array.from({ length: 8 }, (_, index) => worldOf(seed + 20 + index, index === 0 ? 12 : 5))
    await plantNeeded(ground)
    for (const world of worlds) await plant(ground, world)
    await clean(ground, worlds)
    const mutants = sampled([...(await policyMutants(ground)), ...(await functionMutants(ground))])
    say(`the database: ${mutants.length} mutants against worlds from seed ${seed + 20}`)
    const judged: { what: string; lived: boolean }[] = []
    for (const mutant of mutants) {
      const { fate } = await judgeMutant(ground, worlds, mutant)
      const [what, lived] = [mutant.what.replaceAll(/\s+/g, ' '), fate === 'lived']
      if (lived && whyItMayLive(what) === undefined) say(`lived so far: ${what}`)
      if (fate !== 'refused') judged.push({ what, lived })
    }
    await clean(ground, worlds)
    await ground.close()
    told(
      'policies',
      judged.filter(one => one.what.includes(', ')),
    )
  } finally {
    await server.stop()
  }
}

if (only !== 'database') await decision()
if (only !== 'decision') await database()
process.exitCode = unexplained === 0 ? 0 : 1

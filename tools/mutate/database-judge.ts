/** Judges mutants of policies and functions: each is put into the database, looked at by everybody, and taken back. */
import { decide, type Subject } from '#rules'
import { chanceOf } from '../../db/tests/differential/chance.ts'
import { compare, personOf } from '../../db/tests/differential/comparing.ts'
import type { Ground } from '../../db/tests/differential/ground.ts'
import { contextOf, type World } from '../../db/tests/differential/world.ts'
import { compareWriting } from '../../db/tests/differential/writing.ts'
import type { DatabaseMutant } from './policy-mutants.ts'

/** `refused`: PostgreSQL would not take it. `fell over`: nobody could work any more. */
export type DatabaseFate = 'disagreed' | 'fell over' | 'refused' | 'lived'
export type DatabaseJudged = { readonly mutant: DatabaseMutant; readonly fate: DatabaseFate }

const ordered = new WeakMap<World, readonly Subject[]>()

/** Those who are let in to most come first: they notice most. Of those who do not act at all, a few stand for all. */
function firstThose(world: World): readonly Subject[] {
  const known = ordered.get(world)
  if (known !== undefined) return known
  const [context, about] = [contextOf(world), personOf(world)]
  const some = world.cells.filter((_, index) => index % 7 === 0)
  const counted = world.subjects.map(subject => {
    const decisions = some.map(({ item }) => decide(subject, 'read', item, context(subject, about(item))))
    return { subject, sees: decisions.filter(one => one.allowed).length }
  })
  const nobody = counted.filter(one => one.sees === 0).slice(0, 6)
  const most = counted.filter(one => one.sees > 0).toSorted((a, b) => b.sees - a.sees)
  const order = [...most, ...nobody].map(one => one.subject)
  ordered.set(world, order)
  return order
}

async function seesItRead(ground: Ground, world: World, table: string | undefined): Promise<boolean> {
  const cells = table === undefined ? world.cells : world.cells.filter(one => one.table === table)
  return (await compare(ground, world, { cells, subjects: firstThose(world), enough: 1 })).wrong.length > 0
}

async function seesItWritten(ground: Ground, world: World, table: string | undefined): Promise<boolean> {
  const cells = table === undefined ? world.cells : world.cells.filter(one => one.table === table)
  const tries = table === undefined ? 4 : 16
  return (
    (
      await compareWriting(ground, world, chanceOf(world.seed), {
        cells,
        tries,
        subjects: firstThose(world),
        enough: 1,
      })
    ).wrong.length > 0
  )
}

async function fateOf(
  ground: Ground,
  worlds: readonly World[],
  { table, verb }: DatabaseMutant,
): Promise<DatabaseFate> {
  for (const world of worlds) {
    if (verb !== 'write' && (await seesItRead(ground, world, table))) return 'disagreed'
    if (verb !== 'read' && (await seesItWritten(ground, world, table))) return 'disagreed'
  }
  return 'lived'
}

/** What becomes of one mutant. The database is as it was afterwards. */
export async function judgeMutant(
  ground: Ground,
  worlds: readonly World[],
  mutant: DatabaseMutant,
): Promise<DatabaseJudged> {
  try {
    await ground.past(mutant.put)
  } catch {
    return { mutant, fate: 'refused' }
  }
  try {
    const fate = await fateOf(ground, worlds, mutant).catch((): DatabaseFate => 'fell over')
    return { mutant, fate }
  } finally {
    await ground.past(mutant.restore)
  }
}

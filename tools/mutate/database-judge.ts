/** Judges mutants of policies and functions: each is put into the database, looked at by everybody, and taken back. */
import { chanceOf } from '../../db/tests/differential/chance.ts'
import { compare } from '../../db/tests/differential/comparing.ts'
import type { Ground } from '../../db/tests/differential/ground.ts'
import type { World } from '../../db/tests/differential/world.ts'
import { compareWriting } from '../../db/tests/differential/writing.ts'
import type { DatabaseMutant } from './policy-mutants.ts'

/** `refused`: PostgreSQL would not take it. `fell over`: nobody could work any more. */
export type DatabaseFate = 'disagreed' | 'fell over' | 'refused' | 'lived'
export type DatabaseJudged = { readonly mutant: DatabaseMutant; readonly fate: DatabaseFate }

async function seesItRead(ground: Ground, world: World, table: string | undefined): Promise<boolean> {
  const cells = table === undefined ? world.cells : world.cells.filter(one => one.table === table)
  return (await compare(ground, world, { cells, enough: 1 })).wrong.length > 0
}

async function seesItWritten(ground: Ground, world: World, table: string | undefined): Promise<boolean> {
  const cells = table === undefined ? world.cells : world.cells.filter(one => one.table === table)
  const tries = table === undefined ? 12 : 30
  return (await compareWriting(ground, world, chanceOf(world.seed), { cells, tries, enough: 1 })).wrong.length > 0
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

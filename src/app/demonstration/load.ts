/** Loads the demonstration: areas, staff, sign-ins, and some forty fictional cases. Once; a second call finds it there. */
import { sql } from 'kysely'
import { foundArea, type Posted } from '#modules/staff'
import type { Database } from '#platform/db'
import { enterDemonstrationPeople } from '#platform/identity'
import { newId } from '#platform/ids'
import { day } from '#rules'
import { DEMONSTRATION_AREAS } from './area.ts'
import { enterTold } from './enter-person.ts'
import { enterLeon } from './leon.ts'
import { PEOPLE } from './people.ts'
import { worldOf } from './world.ts'

type Founded = {
  readonly cast: Map<string, Posted>
  readonly areas: Map<string, { areaId: string; divisionId: string }>
}

/** True when the areas have been founded before. */
export async function isLoaded(database: Database): Promise<boolean> {
  const found = await database.asKeeper(keeper => keeper.selectFrom('staff_areas').select('id').limit(1).execute())
  return found.length > 0
}

async function found(database: Database): Promise<Founded> {
  const cast = new Map<string, Posted>()
  const areas = new Map<string, { areaId: string; divisionId: string }>()
  for (const described of DEMONSTRATION_AREAS) {
    const { areaId, divisionId, posted } = await database.asKeeper(keeper =>
      foundArea(keeper, described, day('2020-01-01'), newId),
    )
    areas.set(described.authority.toLowerCase(), { areaId, divisionId })
    for (const [key, one] of posted) cast.set(key, one)
  }
  return { cast, areas }
}

/** Gives everybody of the cast an account that is signed in to by choosing it, and by nothing else. */
const accounts = (database: Database, cast: ReadonlyMap<string, Posted>): Promise<void> =>
  enterDemonstrationPeople(
    database,
    [...cast].map(([key, { memberId }]) => ({ key, memberId })),
  )

/** Loads everything and says how far it has come. */
export async function loadDemonstration(database: Database, say: (done: number, of: number) => void): Promise<void> {
  const { cast, areas } = await found(database)
  await accounts(database, cast)
  const world = worldOf(database, cast, areas)
  const of = PEOPLE.length + 1
  await enterLeon(world)
  say(1, of)
  for (const [index, told] of PEOPLE.entries()) {
    await enterTold(world, told, index)
    say(index + 2, of)
  }
  await lookedOnFriday(database, cast)
}

/** Everybody last looked at their cases on the Friday before, so that "changed on my cases" means something. */
async function lookedOnFriday(database: Database, cast: ReadonlyMap<string, Posted>): Promise<void> {
  const friday = '2026-03-13T17:05:00.000Z'
  for (const [, { memberId, agencyId, postId, role }] of cast) {
    await database.asActor({ memberId, agencyId, postId, role, sessionId: null, purpose: 'supervision' }, async tx => {
      tx.tell({ kind: 'consultation', act: 'demonstration/looked' })
      await sql`insert into cases_last_looked (member_id, case_id, looked_at)
        select distinct ${memberId}::uuid, m.case_id, ${friday}::timestamptz from cases_memberships m where m.post_id = ${postId}
        on conflict do nothing`.execute(tx.sql)
    })
  }
}

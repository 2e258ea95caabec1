/** Loads the demonstration: areas, staff, sign-ins, and some forty fictional cases. Once; a second call finds it there. */
import { noteLookedAtAll } from '#modules/cases'
import { foundArea, isAnyAreaFounded, type Posted } from '#modules/staff'
import type { Database } from '#platform/db'
import { enterDemonstrationPeople } from '#platform/identity'
import { newId } from '#platform/ids'
import { day } from '#rules'
import { enterAccessRecords } from './access-records.ts'
import { DEMONSTRATION_AREAS } from './area.ts'
import { enterConferences } from './conferences.ts'
import { enterEmergency } from './emergency.ts'
import { enterTold } from './enter-person.ts'
import { enterInformation } from './information.ts'
import { enterLeon } from './leon.ts'
import { PEOPLE } from './people.ts'
import { enterProtectedPlaces, enterProviderBands } from './protected-places.ts'
import { enterSharing } from './sharing.ts'
import { worldOf } from './world.ts'

/** Everybody last looked at their cases on this day: what was written since is news. */
const LAST_LOOKED = '2026-03-13'

/** True when the areas have been founded before. */
export const isLoaded = isAnyAreaFounded

/** Loads everything and says how far it has come. */
export async function loadDemonstration(database: Database, say: (done: number, of: number) => void): Promise<void> {
  const cast = new Map<string, Posted>()
  const areas = new Map<string, { areaId: string; divisionId: string }>()
  for (const described of DEMONSTRATION_AREAS) {
    const founded = await database.asKeeper(keeper => foundArea(keeper, described, day('2020-01-01'), newId))
    areas.set(described.authority.toLowerCase(), { areaId: founded.areaId, divisionId: founded.divisionId })
    for (const [key, one] of founded.posted) cast.set(key, one)
  }
  await enterDemonstrationPeople(
    database,
    [...cast].map(([key, { memberId }]) => ({ key, memberId })),
  )
  const world = worldOf(database, cast, areas)
  const of = PEOPLE.length + 2
  await enterLeon(world)
  say(1, of)
  const cases = new Map<string, string>()
  for (const [index, told] of PEOPLE.entries()) {
    cases.set(told.name, await enterTold(world, told, index))
    say(index + 2, of)
  }
  await enterConferences(world, cases)
  const withFlat = cases.get(PEOPLE.find(one => one.stands?.includes('provider') === true)?.name ?? '')
  if (withFlat !== undefined) await enterProtectedPlaces(world, withFlat)
  await enterProviderBands(world)
  const withPhone = cases.get('David Ross')
  if (withPhone !== undefined) await enterInformation(world, withPhone)
  if (withPhone !== undefined) await enterEmergency(world, withPhone)
  await enterAccessRecords(world, database, cases)
  const inFlat = cases.get('Robert Hainey')
  if (inFlat !== undefined) await enterSharing(world, inFlat)
  say(of, of)
  for (const key of cast.keys()) await world.on(LAST_LOOKED, key, noteLookedAtAll)
}

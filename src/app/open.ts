/** Opens the database as the settings say, migrates it, and sets the clock. */
import { join } from 'node:path'
import { holdVictimKeys } from '#modules/victims'
import { type Clock, systemClock } from '#platform/clock'
import { type Database, migrate, openDatabase } from '#platform/db'
import { newId } from '#platform/ids'
import type { Config } from './config.ts'
import { type DemonstrationClock, demonstrationClock } from './demonstration/clock.ts'
import { isLoaded, loadDemonstration } from './demonstration/load.ts'
import { reactions } from './reactions.ts'

export type Opened = { readonly database: Database; readonly clock: DemonstrationClock | undefined }

/** Says what is being done, in plain words; `again` replaces the line before. */
export type Say = (line: string, again?: boolean) => void

async function migrated(config: Config, clock: Clock, say: Say): Promise<Database> {
  const surroundings = { clock, newId, reactions }
  const { databaseUrl, ownerDatabaseUrl, dataFolder } = config
  if (databaseUrl === undefined || ownerDatabaseUrl === undefined) {
    const database = await openDatabase({ folder: dataFolder }, surroundings)
    await migrate(database, name => say(`  building the database: ${name}`, true))
    return database
  }
  const owner = await openDatabase({ server: ownerDatabaseUrl, connections: 1 }, surroundings)
  try {
    await migrate(owner, name => say(`  migrating: ${name}`, true))
  } finally {
    await owner.close()
  }
  return openDatabase({ server: databaseUrl }, surroundings)
}

/** Takes the key to victims' whereabouts; a demonstration makes one beside its data, a server is given one. */
export function takeVictimKeys({ victimKeyFile, dataFolder, demonstration }: Config, make = demonstration): boolean {
  const ofDemonstration = demonstration ? join(dataFolder, 'keys', 'victim-locations.key') : undefined
  return holdVictimKeys(victimKeyFile ?? ofDemonstration, make)
}

/** Opens everything; a demonstration is loaded when it is not there yet. */
export async function openInstallation(config: Config, say: Say): Promise<Opened> {
  const clock = config.demonstration ? demonstrationClock() : undefined
  say(config.databaseUrl === undefined ? 'Opening the embedded database' : 'Connecting to PostgreSQL')
  const database = await migrated(config, clock ?? systemClock, say)
  takeVictimKeys(config)
  if (clock === undefined) return { database, clock }
  await clock.takeUp(database)
  if (!(await isLoaded(database))) {
    say('Loading the demonstration area')
    await loadDemonstration(database, (done, of) => say(`  ${done} of ${of} fictional cases`, true))
  }
  return { database, clock }
}

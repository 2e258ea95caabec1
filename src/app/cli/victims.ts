/** `./cairn victims ...`: the key to victims' whereabouts, made, changed and tried by whoever keeps the installation. */
import { rotateVictimKey, tryVictimPlaces } from '#modules/victims'
import { systemClock } from '#platform/clock'
import { type Database, openDatabase } from '#platform/db'
import { newId } from '#platform/ids'
import type { Config } from '../config.ts'
import { takeVictimKeys } from '../open.ts'

type Say = (line: string) => void

async function opened(config: Config, work: (database: Database) => Promise<number>): Promise<number> {
  const where = config.databaseUrl === undefined ? { folder: config.dataFolder } : { server: config.databaseUrl }
  const database = await openDatabase(where, { clock: systemClock, newId })
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

const NO_FILE = 'No file is named for the key: set CAIRN_VICTIM_KEY_FILE (RUNBOOK.md, "The key to protected places").'

/** Makes a new key, the first one too, and seals every place with it. `dropOld` forgets keys that seal nothing any more. */
export async function rotateKey(config: Config, dropOld: boolean, say: Say): Promise<number> {
  if (config.victimKeyFile === undefined && !config.demonstration) {
    say(NO_FILE)
    return 1
  }
  takeVictimKeys(config)
  return opened(config, async database => {
    const { keyId, places, unopened, dropped } = await rotateVictimKey(database, dropOld)
    say(`Key ${keyId} seals ${places - unopened} of ${places} places from now on.`)
    if (dropped > 0)
      say(`${dropped} older keys were dropped. A backup from before needs them: keep their file with it.`)
    else say('Older keys stay in the file, for backups from before; --drop-old forgets those that seal nothing.')
    if (unopened === 0) return 0
    say(`${unopened} places did not open with any key. Their owners must record them again: ./cairn victims check`)
    return 1
  })
}

/** Tries every place; when all open, tests are answered again. */
export async function checkPlaces(config: Config, say: Say): Promise<number> {
  if (!takeVictimKeys(config, false)) {
    say(NO_FILE)
    return 1
  }
  return opened(config, async database => {
    const { places, sound } = await tryVictimPlaces(database)
    say(
      sound
        ? `${places} protected places, and every one opens. Tests are answered.`
        : 'At least one protected place does not open: until that is mended every test is answered "ask".',
    )
    return sound ? 0 : 1
  })
}

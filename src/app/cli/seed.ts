/** `./cairn seed`: the demonstration area in whatever database the settings name. */
import type { Config } from '../config.ts'
import { openInstallation, type Say } from '../open.ts'

/** Loads it if it is not there; answers the exit code. */
export async function seed(config: Config, say: Say): Promise<number> {
  const { database } = await openInstallation(config, say)
  await database.close()
  say('The demonstration area is loaded.')
  return 0
}

/** The database: opened once by `src/app`, reached by everything else through {@link Database.asActor}. */
import { databaseOn, type Database, type Surroundings } from './database.ts'
import { openEmbedded, openServer } from './engines.ts'

export { type Actor, NOBODY, type Purpose } from './actor.ts'
export { type Announcement, type CaseTx, type ClockworkTx, type Database, NothingTold, type Reaction, type Surroundings } from './database.ts'
export { FolderInUse } from './folder-lock.ts'
export { MigrationWasEdited, migrate } from './migrate.ts'
export { asJson } from './json.ts'

/** Where the data is: a server's URL, or a folder (none for memory) of the embedded engine. */
export type Where =
  | { readonly server: string; readonly connections?: number }
  | { readonly folder: string | undefined }

/** Opens the database. It is empty until {@link migrate} has run. */
export async function openDatabase(where: Where, surroundings: Surroundings): Promise<Database> {
  const engine =
    'server' in where ? await openServer(where.server, where.connections ?? 8) : await openEmbedded(where.folder)
  return databaseOn(engine, surroundings)
}

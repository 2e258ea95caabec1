/** The database: opened once by `src/app`, reached by everything else through {@link Database.asActor}. */
import type { Surroundings } from './case-tx.ts'
import { type Database, databaseOn } from './database.ts'
import { openEmbedded, openServer } from './engines.ts'

/** A part of a larger statement, which gives a value of this type: what a panel of a page asks for. */
export type { RawBuilder as Part } from 'kysely'
export { type AboutServer, aboutServer } from './about-server.ts'
export { type Actor, NOBODY, type Purpose } from './actor.ts'
export type { Announcement, CaseTx, ClockworkTx, Reaction, Surroundings } from './case-tx.ts'
export { type Database, databaseOn, NothingTold } from './database.ts'
export { type Engine, sentAhead } from './engines.ts'
export { asJson } from './json.ts'
export { migrate } from './migrate.ts'
export type { Order, Reply } from './scratch-worker.ts'
export { keepSetting, readSetting } from './settings.ts'

/** Where the data is: a server's URL, or a folder (none for memory) of the embedded engine. */
export type Where = { readonly server: string; readonly connections?: number } | { readonly folder: string | undefined }

/** Opens the database. It is empty until {@link migrate} has run. */
export async function openDatabase(where: Where, surroundings: Surroundings): Promise<Database> {
  const engine =
    'server' in where ? await openServer(where.server, where.connections ?? 8) : await openEmbedded(where.folder)
  return databaseOn(engine, surroundings)
}

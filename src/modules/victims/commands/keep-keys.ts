/** Work by rule over all protected places: their key is changed, they are tried, and those to look at again are found. */
import { sql } from 'kysely'
import { addTask } from '#modules/tasks'
import { type CaseTx, type Database, NOBODY } from '#platform/db'
import { reviewDayHasCome } from '../model/reasons.ts'
import { placesAfter } from '../queries/sealed-places.ts'
import { addVictimKey, allOpen, dropVictimKeysBut, dueForReview, holdsVictimKeys, sealAgain } from '../vault.ts'

const PORTION = 200

/** Goes through all places in portions, a transaction each. `work` answers nothing; the last portion ends it. */
async function throughAll(
  database: Database,
  inUse: boolean,
  work: (tx: CaseTx, rows: Awaited<ReturnType<typeof placesAfter>>) => Promise<void>,
): Promise<number> {
  let [after, seen] = [NOBODY, 0]
  for (;;) {
    const rows = await database.asClockwork(async tx => {
      tx.tell({ kind: 'administration', act: 'victims/go-through-places' })
      const portion = await placesAfter(tx, after, PORTION, inUse)
      await work(tx, portion)
      return portion
    })
    seen += rows.length
    const last = rows.at(-1)
    if (last === undefined || rows.length < PORTION) return seen
    after = last.id
  }
}

export type Rotated = {
  readonly keyId: string
  readonly places: number
  readonly unopened: number
  readonly dropped: number
}

/**
 * Makes a new key and seals every place with it, ended ones too. A key that still seals something that did not open is
 * kept, and so are all keys until `dropOld`: a backup from before may need them.
 */
export async function rotateVictimKey(database: Database, dropOld: boolean): Promise<Rotated> {
  const keyId = addVictimKey()
  const left = new Set<string>()
  let unopened = 0
  const places = await throughAll(database, false, async (tx, rows) => {
    for (const row of rows) {
      const again = sealAgain(row)
      if (again === undefined) {
        unopened += 1
        left.add(row.keyId)
        continue
      }
      await sql`update victims_locations set key_id = ${again.keyId}, nonce = ${Buffer.from(again.nonce)},
          sealed = ${Buffer.from(again.sealed)} where id = ${row.id}`.execute(tx.sql)
    }
  })
  return { keyId, places, unopened, dropped: dropOld ? dropVictimKeysBut([...left]) : 0 }
}

/** Tries every place in use. When all open, tests are answered again; when one does not, all are answered "ask". */
export async function tryVictimPlaces(
  database: Database,
): Promise<{ readonly places: number; readonly sound: boolean }> {
  let sound = holdsVictimKeys()
  const places = await throughAll(database, true, async (_tx, rows) => {
    sound &&= allOpen(rows)
  })
  await database.asClockwork(async tx => {
    tx.tell({ kind: 'administration', act: 'victims/try-places', items: [sound ? 'sound' : 'unsound'] })
    if (sound) await sql`update victims_faults set mended_at = ${tx.now} where mended_at is null`.execute(tx.sql)
    else
      await sql`insert into victims_faults (id, found_at) select ${tx.newId()}, ${tx.now}
         where not exists (select 1 from victims_faults where mended_at is null)`.execute(tx.sql)
  })
  return { places, sound }
}

const LOOK_AGAIN = 'victims/look-again'

/** Every night: a place whose review day has come goes on its owner's list, once. */
export async function askToLookAgain(database: Database): Promise<number> {
  if (!holdsVictimKeys()) return 0
  let asked = 0
  await throughAll(database, true, async (tx, rows) => {
    const due = dueForReview(rows, tx.today)
    const known = await sql<{ about_id: string }>`
      select about_id from tasks_tasks where kind = ${LOOK_AGAIN} and about_id = any (${[...due]}::uuid[])`.execute(
      tx.sql,
    )
    const told = new Set(known.rows.map(row => row.about_id))
    for (const row of rows.filter(({ id }) => due.includes(id) && !told.has(id))) {
      asked += 1
      await addTask(tx, {
        kind: LOOK_AGAIN,
        says: 'Look again at a protected place: is it still right?',
        caseId: row.caseId,
        section: 'victim',
        owner: { postId: row.ownerPostId, agencyId: row.agencyId },
        dueOn: tx.today,
        because: reviewDayHasCome,
        opens: `/cases/${row.caseId}/protected-places`,
        about: { table: 'victims_locations', id: row.id },
      })
    }
  })
  return asked
}

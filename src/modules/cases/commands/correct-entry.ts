/** Corrects an entry of the chronology by a new one that says why. The first one stays, and is shown as corrected. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'
import { changedMeanwhile, done, notFound, type Outcome, wrong } from '#shared'
import { type EntryToCorrect, entryToCorrect } from '../queries/entry-to-correct.ts'
import { recordEntry } from './record-entry.ts'

export type Correction = {
  readonly caseId: string
  /** The entry as it stood when the form was opened. */
  readonly entryId: string
  readonly happenedOn: Day
  readonly headline: string
  readonly detail: string
  readonly because: string
}

const saysTheSame = (stands: EntryToCorrect, given: Correction) =>
  stands.happenedOn === given.happenedOn && stands.headline === given.headline && stands.detail === given.detail

/** Returns the id of the new entry. It keeps the part, the kind and the subject of the one it corrects. */
export async function correctEntry(tx: CaseTx, given: Correction): Promise<Outcome<string>> {
  const { caseId, entryId, happenedOn, headline, detail, because } = given
  // Entries are never updated, so there is no row to hold: two who correct the same one take turns here.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`correct/${entryId}`}, 0))`.execute(tx.sql)
  const stands = await entryToCorrect(tx, caseId, entryId)
  if (stands === undefined) return notFound
  if (stands.id !== entryId) {
    const theirs = stands.detail === '' ? stands.headline : `${stands.headline}. ${stands.detail}`
    return changedMeanwhile({ field: 'headline', theirs, yours: headline, version: 0, by: stands.by })
  }
  if (happenedOn > tx.today) return wrong({ field: 'happenedOn', says: 'Give a day that has come' })
  if (saysTheSame(stands, given)) return wrong({ field: 'headline', says: 'Change what is wrong: this stands already' })
  const { section, kind, aboutTable, aboutId } = stands
  const about = aboutTable === null || aboutId === null ? {} : { about: { table: aboutTable, id: aboutId } }
  tx.tell({ kind: 'alteration', act: 'cases/correct-entry', caseId, items: [`entry:${entryId}`] })
  const entry = { caseId, section, kind, happenedOn, headline, detail, corrects: { id: entryId, because } }
  return done(await recordEntry(tx, { ...entry, ...about }))
}

/**
 * Records that a person came out of custody or hospital. The case stays the same case (S0-7): only where the person is
 * and the day of release change on it, and the chronology says so; everything else is kept as it stands.
 */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import { type Day, dayInWords } from '#rules'
import { changedMeanwhile, done, notFound, type Outcome, refused, type Wrong, wrong } from '#shared'
import { type WhereHeld, whereHeld } from '../queries/where-held.ts'
import { recordEntry } from './record-entry.ts'

export type Released = {
  readonly caseId: string
  readonly releasedOn: Day
  readonly detail: string
  /** The version of the case that the form was opened on. */
  readonly version: number
}

const notTheirs = refused({
  code: 'cases/release-not-theirs',
  says: 'Your part in this case does not include recording a release.',
  next: 'Ask the supervising worker or the social work SOLO to record it.',
})

const alreadyOut = refused({
  code: 'cases/already-in-the-community',
  says: 'This person is recorded as in the community already.',
  next: 'Look in the chronology for the day; if it is wrong, correct that entry, or record what you know as a note.',
})

function whatIsWrong(tx: CaseTx, held: WhereHeld, releasedOn: Day): Wrong | undefined {
  if (releasedOn > tx.today) return { field: 'releasedOn', says: 'Give a day that has come' }
  if (releasedOn < held.openedOn) {
    const opened = dayInWords(held.openedOn)
    return { field: 'releasedOn', says: `Give ${opened}, when this file was opened, or a later day` }
  }
  return undefined
}

const HEADLINES = { custody: 'Released from custody', hospital: 'Discharged from hospital' } as const

/** Brings the case into the community. Tasks that wait for the release stay as they are: their owners end them. */
export async function recordRelease(tx: CaseTx, given: Released): Promise<Outcome<null>> {
  const held = await whereHeld(tx, given.caseId)
  if (held === undefined) return notFound
  const { place } = held
  if (!held.mayRecord) return notTheirs
  if (place === 'community') return alreadyOut
  const found = whatIsWrong(tx, held, given.releasedOn)
  if (found !== undefined) return wrong(found)
  const changed =
    await sql`update cases_cases set place = 'community', release_on = ${given.releasedOn}, version = version + 1
    where id = ${given.caseId} and version = ${given.version} and place = ${place}`.execute(tx.sql)
  if (Number(changed.numAffectedRows ?? 0) === 0) return changedByAnother(tx, given)
  tx.tell({ kind: 'alteration', act: 'cases/record-release', caseId: given.caseId })
  const entryId = await recordEntry(tx, {
    caseId: given.caseId,
    section: 'status',
    kind: 'release',
    happenedOn: given.releasedOn,
    headline: HEADLINES[place],
    detail: given.detail,
  })
  await tx.announce({ fact: 'released', caseId: given.caseId, aboutId: entryId })
  return done(null)
}

/** Somebody else changed the case after the form was opened; what it says now decides what to do next. */
async function changedByAnother(tx: CaseTx, { caseId, releasedOn }: Released): Promise<Outcome<null>> {
  const now = await whereHeld(tx, caseId)
  if (now === undefined) return notFound
  tx.tell({ kind: 'consultation', act: 'cases/released-meanwhile', caseId })
  if (now.place === 'community') return alreadyOut
  const planned = now.releaseOn === null ? 'no day of release' : `release on ${dayInWords(now.releaseOn)}`
  const theirs = `in ${now.place}, ${planned}`
  return changedMeanwhile({ field: 'releasedOn', theirs, yours: releasedOn, version: now.version, by: '' })
}

/** Places that somebody must be kept away from: recorded, corrected and ended by their owner, sealed from the first moment. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import { changedMeanwhile, done, notFound, type Outcome, refused, type Wrong, wrong } from '#shared'
import { mayKeepPlaces, placeById } from '../queries/sealed-places.ts'
import { holdsVictimKeys, type PlaceWritten, sealPlace } from '../vault.ts'

const LONGEST_AWAY = 5_000
const SHORTEST_AWAY = 50

/** The fact that is announced when what an address may be tested against has changed. */
export const PLACES_CHANGED = 'protected-places-changed'

export type NewPlace = {
  readonly caseId: string
  readonly written: PlaceWritten
  /** The place that this one corrects. */
  readonly corrects?: string
}

const NO_KEY = refused({
  code: 'victims/no-key',
  says: 'This installation holds no key for protected places, so nothing may be recorded.',
  next: 'Ask whoever runs Cairn here to set CAIRN_VICTIM_KEY_FILE; until then keep the place in your own records.',
})

function wrongWithPlace({ distance, precision, asOf, reviewOn }: PlaceWritten, today: string): readonly Wrong[] {
  const found: Wrong[] = []
  if (distance < SHORTEST_AWAY || distance > LONGEST_AWAY)
    found.push({ field: 'distance', says: `Give a distance from ${SHORTEST_AWAY} to ${LONGEST_AWAY} metres` })
  if (precision < 1 || precision > LONGEST_AWAY)
    found.push({ field: 'precision', says: 'Choose how closely it is known' })
  if (asOf > today)
    found.push({ field: 'asOf', says: 'Give a day that has come: when somebody last knew it to be right' })
  if (reviewOn <= today) found.push({ field: 'reviewOn', says: 'Give a day ahead on which somebody looks again' })
  return found
}

/** Seals and keeps a place; the owner is the actor's agency and the post in which they act. */
export async function recordPlace(tx: CaseTx, given: NewPlace): Promise<Outcome<string>> {
  const { caseId, written, corrects } = given
  if (!holdsVictimKeys()) return NO_KEY
  if (!(await mayKeepPlaces(tx, caseId))) return notFound
  const found = wrongWithPlace(written, tx.today)
  if (found.length > 0) return wrong(...found)
  const old = corrects === undefined ? undefined : await placeById(tx, caseId, corrects)
  if (corrects !== undefined && old === undefined) return endedMeanwhile(tx, caseId)
  const id = tx.newId()
  const { agencyId, postId, memberId } = tx.actor
  const { keyId, nonce, sealed } = sealPlace({ id, caseId, agencyId }, written, old)
  await tx.sql
    .insertInto('victims_locations')
    .values({
      id,
      case_id: caseId,
      agency_id: agencyId,
      owner_post_id: postId,
      key_id: keyId,
      nonce: Buffer.from(nonce),
      sealed: Buffer.from(sealed),
      corrects_id: corrects ?? null,
      written_at: tx.now,
      written_by: memberId,
    })
    .execute()
  if (corrects !== undefined) await end(tx, caseId, corrects, 'corrected')
  tx.tell({ kind: 'collection', act: 'victims/record-place', caseId, items: [`place:${id}`] })
  await tx.announce({ fact: PLACES_CHANGED, caseId, aboutId: id })
  return done(id)
}

/** Somebody else ended or corrected it, or it is not there for this actor. */
function endedMeanwhile(tx: CaseTx, caseId: string): Outcome<never> {
  tx.tell({ kind: 'consultation', act: 'victims/place-ended-meanwhile', caseId })
  return changedMeanwhile({ field: '', theirs: 'this place is no longer in use', yours: '', version: 0, by: '' })
}

async function end(tx: CaseTx, caseId: string, placeId: string, because: string): Promise<boolean> {
  const ended = await sql`
    update victims_locations set ended_at = ${tx.now}, ended_by = ${tx.actor.memberId}, ended_because = ${because}
     where id = ${placeId} and case_id = ${caseId} and ended_at is null`.execute(tx.sql)
  return Number(ended.numAffectedRows ?? 0) > 0
}

export const ENDED_BECAUSE = ['no-longer-there', 'entered-wrongly'] as const

/** Ends a place: from now on no test asks about it. It stays, sealed, as what was known. */
export async function endPlace(
  tx: CaseTx,
  given: { readonly caseId: string; readonly placeId: string; readonly because: (typeof ENDED_BECAUSE)[number] },
): Promise<Outcome<null>> {
  const { caseId, placeId, because } = given
  if (!(await mayKeepPlaces(tx, caseId))) return notFound
  if (!(await end(tx, caseId, placeId, because))) return endedMeanwhile(tx, caseId)
  tx.tell({ kind: 'alteration', act: 'victims/end-place', caseId, items: [`place:${placeId}`, because] })
  return done(null)
}

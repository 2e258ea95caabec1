/** Sealed places as the vault takes them. What they say stays sealed: rows, days and owners are all that is read here. */
import { sql } from 'kysely'
import type { Instant } from '#platform/clock'
import type { CaseTx } from '#platform/db'
import type { SealedPlace } from '../vault.ts'

export type SealedRow = SealedPlace & { readonly ownerPostId: string }

const columns = sql`id, case_id as "caseId", agency_id as "agencyId", owner_post_id as "ownerPostId", key_id as "keyId", nonce, sealed`

/** The places of a case that are in use, as far as whoever asks reads them. */
export async function placesInUse(tx: CaseTx, caseId: string): Promise<readonly SealedRow[]> {
  const found = await sql<SealedRow>`
    select ${columns} from victims_locations where case_id = ${caseId} and ended_at is null order by id`.execute(tx.sql)
  return found.rows
}

/** One place in use. */
export async function placeById(tx: CaseTx, caseId: string, placeId: string): Promise<SealedRow | undefined> {
  const found = await sql<SealedRow>`
    select ${columns} from victims_locations where id = ${placeId} and case_id = ${caseId} and ended_at is null`.execute(
    tx.sql,
  )
  return found.rows[0]
}

/** A portion of all places, in order of their ids, for work by rule over every case. */
export async function placesAfter(
  tx: CaseTx,
  after: string,
  most: number,
  inUse = true,
): Promise<readonly SealedRow[]> {
  const found = await sql<SealedRow>`
    select ${columns} from victims_locations where id > ${after} and (not ${inUse} or ended_at is null)
     order by id limit ${most}`.execute(tx.sql)
  return found.rows
}

/** A place as its owner's list shows it: that it is there, since when and by whom, and nothing of what it says. */
export type PlaceListed = {
  readonly id: string
  readonly writtenAt: Instant
  readonly writtenBy: string
  readonly inUse: boolean
  readonly endedBecause: 'no-longer-there' | 'entered-wrongly' | 'corrected' | null
  readonly readableUntil: Instant | null
}

/** The places of the actor's own agency, with how long the actor may still read each. */
export async function placesOfOwner(tx: CaseTx, caseId: string): Promise<readonly PlaceListed[]> {
  tx.tell({ kind: 'consultation', act: 'victims/places-of-owner', caseId })
  const found = await sql<PlaceListed>`
    select l.id, l.written_at as "writtenAt", m.name as "writtenBy", l.ended_at is null as "inUse",
           l.ended_because as "endedBecause",
           (select max(r.to_at) from victims_readings r where r.location_id = l.id and r.member_id = ${tx.actor.memberId}
              and r.from_at <= ${tx.now} and r.to_at > ${tx.now}) as "readableUntil"
      from victims_locations l join staff_members m on m.id = l.written_by
     where l.case_id = ${caseId} order by l.ended_at is not null, l.written_at, l.id`.execute(tx.sql)
  return found.rows
}

/** True when the actor may write the victims' part of this case. */
export async function mayKeepPlaces(tx: CaseTx, caseId: string): Promise<boolean> {
  const found = await sql<{ may: boolean }>`
    select ${caseId}::uuid = any (access.cases_i_may_write('victim')) as may`.execute(tx.sql)
  return found.rows[0]?.may ?? false
}

/**
 * Reading a protected place takes two people of its owner: one asks and says why, another approves, and for a quarter of an
 * hour the first may open it. Each opening is a line in the ledger.
 */
import { sql } from 'kysely'
import { type ApprovalAct, askForApproval } from '#modules/approvals'
import type { CaseTx } from '#platform/db'
import { done, notFound, type Outcome, refused } from '#shared'
import { type Cell, cellOf, type Point } from '../model/point.ts'
import { placeById } from '../queries/sealed-places.ts'
import { metresFrom, openPlace, type PlaceWritten } from '../vault.ts'

/** How long an approved reading lasts. */
export const READING_MINUTES = 15

export type ToRead = { readonly caseId: string; readonly placeId: string; readonly because: string }

/** Asks a colleague of the same agency. */
export async function askToRead(tx: CaseTx, { caseId, placeId, because }: ToRead) {
  const place = await placeById(tx, caseId, placeId)
  if (place === undefined) return notFound
  return askForApproval(tx, {
    act: 'read-victim-location',
    caseId,
    subjectId: placeId,
    payload: { caseId, placeId },
    shown: {
      says: 'Let a colleague read where somebody lives, works or goes to school whom the person must be kept away from',
      facts: [
        { name: 'What is read', value: `one protected place of this case (${placeId.slice(-6)})` },
        { name: 'For how long', value: `${READING_MINUTES} minutes from your approval; each opening is recorded` },
      ],
    },
    because,
  })
}

const NOT_THE_OWNER = refused({
  code: 'victims/not-the-owner',
  says: 'Only a colleague of the agency that recorded the place may let somebody read it.',
  next: 'Leave it to a colleague of that agency.',
  rule: 'access/who-may-approve',
})

/** What `src/app/approvals.ts` registers: the second person of the owner's agency lets the first one read. */
export const readingAPlace: ApprovalAct = {
  act: 'read-victim-location',
  title: 'Read a protected place',
  mayApprove: async (tx, { caseId, subjectId }) =>
    caseId !== null && subjectId !== null && (await placeById(tx, caseId, subjectId)) !== undefined,
  carryOut: async (tx, _payload, { caseId, subjectId, askedBy, askedByAgencyId, because }) => {
    const place = caseId === null || subjectId === null ? undefined : await placeById(tx, caseId, subjectId)
    if (place === undefined) return notFound
    if (place.agencyId !== tx.actor.agencyId || askedByAgencyId !== place.agencyId) return NOT_THE_OWNER
    await sql`insert into victims_readings (id, location_id, case_id, member_id, agency_id, because, from_at, to_at, written_at, written_by)
      values (${tx.newId()}, ${place.id}, ${place.caseId}, ${askedBy}, ${place.agencyId}, ${because}, ${tx.now},
        ${tx.now}::timestamptz + make_interval(mins => ${READING_MINUTES}), ${tx.now}, ${tx.actor.memberId})`.execute(
      tx.sql,
    )
    tx.tell({
      kind: 'access-decision',
      act: 'victims/let-read-place',
      caseId: place.caseId,
      items: [`place:${place.id}`],
      recipients: [askedBy],
    })
    return done(null)
  },
}

export type PlaceRead = PlaceWritten & {
  /** The addresses that were checked, each with its true distance in metres. */
  readonly addresses: readonly { readonly optionId: string; readonly metres: number }[]
}

/** Opens a place for somebody whose reading was approved and lasts. Told each time. */
export async function readPlace(
  tx: CaseTx,
  { caseId, placeId }: { readonly caseId: string; readonly placeId: string },
  addresses: readonly { readonly optionId: string; readonly cell: Cell }[],
): Promise<Outcome<PlaceRead>> {
  const found = await sql<{ because: string }>`
    select because from victims_readings where location_id = ${placeId} and case_id = ${caseId}
       and member_id = ${tx.actor.memberId} and from_at <= ${tx.now} and to_at > ${tx.now}
     order by from_at desc limit 1`.execute(tx.sql)
  const [reading] = found.rows
  const place = reading === undefined ? undefined : await placeById(tx, caseId, placeId)
  if (reading === undefined || place === undefined) return notFound
  tx.tell({
    kind: 'consultation',
    act: 'victims/read-place',
    caseId,
    items: [`place:${placeId}`],
    because: reading.because,
  })
  const written = openPlace(place)
  if (written === undefined) return DOES_NOT_OPEN
  const measured = addresses.map(({ optionId, cell }) => ({ optionId, metres: metresFrom(written, cell) }))
  return done({ ...written, addresses: measured })
}

const DOES_NOT_OPEN = refused({
  code: 'victims/does-not-open',
  says: 'This place does not open with the key that this installation holds.',
  next: 'Tell whoever runs Cairn here; record the place again from your own records.',
})

/** The square of a point, for callers that know addresses. */
export const squareOf = (point: Point): Cell => cellOf(point)

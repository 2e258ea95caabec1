/** The seats that a protocol names, who fills them, and which of them are empty for too long (S3-12, S3-14). */
import { type RawBuilder, sql } from 'kysely'
import { agreements, localSettings } from '#modules/staff'
import type { CaseTx } from '#platform/db'
import { addDays, type Day, daysBetween, ENDORSING_SEATS, type EndorsingSeat } from '#rules'

export const ADHERENCE_SEATS = ['adherence-1', 'adherence-2', 'adherence-3', 'adherence-4', 'adherence-5'] as const
export type Seat = EndorsingSeat | (typeof ADHERENCE_SEATS)[number]

/** Days after which an empty seat is on the list of exceptions, where an area has arranged nothing else. */
export const EMPTY_SEAT_DAYS = 28
/** The key of the local setting. */
export const EMPTY_SEAT_SETTING = 'empty-adherence-seat-days'

export type NamedPost = {
  readonly seat: Seat
  readonly agencyId: string
  readonly agency: string
  readonly areaId: string | null
  readonly area: string | null
  readonly postId: string | null
  readonly post: string | null
  readonly otherTitles: readonly string[]
  readonly holder: string | null
  readonly from: Day
}

const holder = (
  today: Day,
) => sql`left join lateral (select o.member_id from staff_postings o where o.post_id = p.id and o.from_day <= ${today}
  and (o.to_day is null or o.to_day >= ${today}) order by o.kind desc limit 1) o on true left join staff_members m on m.id = o.member_id`

async function namedWhere(tx: CaseTx, which: RawBuilder<unknown>): Promise<readonly NamedPost[]> {
  const found = await sql<NamedPost>`
    select distinct on (n.agency_id, n.area_id, n.seat) n.seat, n.agency_id as "agencyId", g.name as agency, n.area_id as "areaId", r.name as area, n.post_id as "postId",
           p.title as post, coalesce(p.other_titles, '{}') as "otherTitles", m.name as holder, n.from_day as "from"
      from sharing_named_posts n join staff_agencies g on g.id = n.agency_id left join staff_areas r on r.id = n.area_id
      left join staff_posts p on p.id = n.post_id ${holder(tx.today)}
     where n.from_day <= ${tx.today} and (n.to_day is null or n.to_day >= ${tx.today}) and ${which}
     order by n.agency_id, n.area_id, n.seat, n.from_day desc, n.written_at desc, n.id desc`.execute(tx.sql)
  return found.rows
}

/** Every seat of a protocol as it is filled today. */
export function namedPosts(tx: CaseTx, agreementId: string): Promise<readonly NamedPost[]> {
  return namedWhere(tx, sql`n.agreement_id = ${agreementId}`)
}

export type EndorsingPost = {
  readonly seat: EndorsingSeat
  readonly postId: string | null
  readonly agencyId: string | null
}

/** The two seniors of an area; a post that is null where nobody is named. */
export async function seatsOf(tx: CaseTx, agreementId: string, areaId: string): Promise<readonly EndorsingPost[]> {
  const found = await namedWhere(
    tx,
    sql`n.agreement_id = ${agreementId} and (n.area_id is null or n.area_id = ${areaId})`,
  )
  return ENDORSING_SEATS.map(seat => {
    const named = found.find(one => one.seat === seat && one.postId !== null)
    return { seat, postId: named?.postId ?? null, agencyId: named?.agencyId ?? null }
  })
}

export type SeatFilled = {
  readonly agreementId: string
  readonly seat: Seat
  readonly forPostId: string | null
  readonly forPost: string | null
}

/** The seats that I fill today: of my own post, or for one whose holder is away. */
export async function seatsThatIFill(tx: CaseTx): Promise<readonly SeatFilled[]> {
  const found =
    await sql<SeatFilled>`select f.agreement_id as "agreementId", f.seat, f.for_post_id as "forPostId", p.title as "forPost"
    from access.seats_i_fill() f left join staff_posts p on p.id = f.for_post_id order by f.for_post_id nulls first`.execute(
      tx.sql,
    )
  return found.rows
}

export type EmptySeat = {
  readonly agreementId: string
  readonly agreement: string
  readonly agency: string
  readonly area: string | null
  readonly seat: Seat
  readonly emptySince: Day
  readonly days: number
}

type Answering = {
  readonly agreementId: string
  readonly agreement: string
  readonly agencyId: string
  readonly agency: string
  readonly areaId: string | null
  readonly area: string | null
  readonly since: Day
}
type Filled = {
  readonly agreementId: string
  readonly agencyId: string
  readonly seat: Seat
  readonly to: Day | null
  readonly filled: boolean
}

/** The police, and each authority's social work, answer for a protocol being kept with five posts each. */
const ANSWERS: readonly string[] = ['police', 'social-work']

async function whoAnswer(tx: CaseTx): Promise<readonly Answering[]> {
  const all = await agreements(tx)
  return all
    .filter(({ kind, inForce }) => kind === 'protocol' && inForce)
    .flatMap(({ agreementId, title, from, parties }) =>
      parties
        .filter(one => one.inForce && one.asParty === 'signatory' && ANSWERS.includes(one.agencyKind))
        .map(one => ({ ...one, agreementId, agreement: title, since: one.from > from ? one.from : from })),
    )
}

/**
 * Adherence seats that nobody has filled for more days than the area allows: an exception for the oversight group. A
 * seat is empty, too, when nobody holds the post that is named.
 */
export async function emptySeats(tx: CaseTx): Promise<readonly EmptySeat[]> {
  tx.tell({ kind: 'consultation', act: 'sharing/empty-seats' })
  const parties = await whoAnswer(tx)
  const seats = await sql<Filled>`
    select n.agreement_id as "agreementId", n.agency_id as "agencyId", n.seat, least(n.to_day, h.last) as "to",
           (n.to_day is null or n.to_day >= ${tx.today}) and (h.last is null or h.last >= ${tx.today}) and h.any_holder as filled
      from sharing_named_posts n cross join lateral (select count(*) > 0 as any_holder,
             case when bool_or(o.to_day is null) then null else max(o.to_day) end as last
        from staff_postings o where o.post_id = n.post_id and o.from_day <= ${tx.today}) h
     where n.post_id is not null and n.from_day <= ${tx.today}`.execute(tx.sql)
  const found: EmptySeat[] = []
  for (const party of parties) {
    const settings = party.areaId === null ? undefined : await localSettings(tx, party.areaId)
    const arranged = settings?.get(EMPTY_SEAT_SETTING)?.value
    const limit = typeof arranged === 'number' ? arranged : EMPTY_SEAT_DAYS
    for (const seat of ADHERENCE_SEATS)
      found.push(...emptyFor(party, seat, seats.rows, tx.today).filter(one => one.days > limit))
  }
  return found
}

/** A seat that nobody fills, since it was last filled, or since the party signed. */
function emptyFor(party: Answering, seat: Seat, all: readonly Filled[], today: Day): readonly EmptySeat[] {
  const { agreementId, agreement, agency, agencyId, area } = party
  const own = all.filter(one => one.agreementId === agreementId && one.agencyId === agencyId && one.seat === seat)
  if (own.some(one => one.filled)) return []
  const ends = own.map(one => one.to).filter(one => one !== null)
  const emptySince = ends.reduce((last, end) => (end >= last ? addDays(end, 1) : last), party.since)
  return [{ agreementId, agreement, agency, area, seat, emptySince, days: daysBetween(emptySince, today) }]
}

/** Information items as somebody may read them: of a case, and one by itself with what surrounds it. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { Day, ItemClass, ReaderKind } from '#rules'
import type { AboutRole, Grounds, Level } from '../model/items.ts'

export type ItemShown = {
  readonly id: string
  readonly class: ItemClass
  readonly section: string
  readonly level: Level
  readonly says: string
  readonly scheme: '3x5x2' | '5x5x5' | null
  readonly code: string | null
  readonly conditions: string
  readonly grounds: Grounds
  readonly aboutRole: AboutRole
  readonly mayBeShownToSubject: boolean
  readonly happenedOn: Day | null
  /** The day until which it stands: of the last review, or as it was first given. */
  readonly reviewOn: Day
  readonly agency: string
  readonly agencyId: string
  readonly ownerPostId: string
  readonly ownerPost: string
  readonly by: string
  readonly writtenAt: string
  readonly corrects: string | null
  readonly correctedBecause: string | null
  /** A later row says otherwise. */
  readonly corrected: boolean
  /** Its words name registration status. */
  readonly reveals: boolean
  /** The reader's own agency owns it, and they may release, correct and open it. */
  readonly kept: boolean
}

const shown = sql`i.id, i.class, i.section, i.level, i.says, i.handling_scheme as scheme, i.handling_code as code, i.conditions,
  i.grounds, i.about_role as "aboutRole", i.may_be_shown_to_subject as "mayBeShownToSubject", i.happened_on as "happenedOn",
  coalesce((select r.next_on from sharing_item_reviews r where r.item_id = i.id order by r.written_at desc limit 1), i.review_on) as "reviewOn",
  g.short_name as agency, i.agency_id as "agencyId", i.owner_post_id as "ownerPostId", p.title as "ownerPost", m.name as by,
  i.written_at as "writtenAt", i.corrects, i.corrected_because as "correctedBecause",
  exists (select 1 from sharing_items n where n.corrects = i.id) as corrected, i.reveals_registration is not null as reveals,
  i.id = any ((select access.items_we_keep())::uuid[]) as kept`

const from = sql`sharing_items i join staff_agencies g on g.id = i.agency_id join staff_posts p on p.id = i.owner_post_id
  join staff_members m on m.id = i.written_by`

/** That an agency holds more than it shares, and whom to ask. */
export type PointerShown = {
  readonly id: string
  readonly kind: 'restricted' | 'health'
  readonly agency: string
  readonly post: string
  readonly holder: string | null
  readonly phone: string | null
}

const pointers = (caseId: string, today: Day) => sql`
  select p.id, p.kind, g.short_name as agency, o.title as post, h.name as holder, h.phone
    from sharing_pointers p join staff_agencies g on g.id = p.agency_id join staff_posts o on o.id = p.ask_post_id
    left join lateral (select m.name, m.phone from staff_postings s join staff_members m on m.id = s.member_id
       where s.post_id = o.id and s.from_day <= ${today} and (s.to_day is null or s.to_day >= ${today}) order by s.kind desc limit 1) h on true
   where p.case_id = ${caseId} and p.ended_at is null and p.agency_id is distinct from access.my_agency() order by p.written_at`

/** How many items the case page shows. */
export const ITEMS_SHOWN = 12

export type InformationOnCase = {
  readonly items: readonly ItemShown[]
  readonly count: number
  readonly pointers: readonly PointerShown[]
  /** Entries of the chronology that I may read and that name registration status. */
  readonly revealing: number
}

/** The part of a larger statement that gives what the panel of the case page shows. */
export const informationPart = (caseId: string) => sql<InformationOnCase>`(
  select json_build_object(
    'items', (select coalesce(json_agg(to_json(x) order by x."writtenAt" desc), '[]') from (
        select ${shown} from ${from} where i.case_id = ${caseId}
           and not exists (select 1 from sharing_items n where n.corrects = i.id) order by i.written_at desc limit ${ITEMS_SHOWN}) x),
    'count', (select count(*)::int from sharing_items i where i.case_id = ${caseId}
       and not exists (select 1 from sharing_items n where n.corrects = i.id)),
    'pointers', (select coalesce(json_agg(to_json(q)), '[]') from (${pointersOn(caseId)}) q),
    'revealing', (select count(*)::int from cases_entries e where e.case_id = ${caseId} and e.reveals_registration is not null)))`

const pointersOn = (caseId: string) => pointers(caseId, sql`access.today()` as unknown as Day)

/** Everything of a case that is held and not corrected since, newest first; and who holds more. */
export async function itemsOfCase(
  tx: CaseTx,
  caseId: string,
): Promise<{
  readonly items: readonly ItemShown[]
  readonly pointers: readonly PointerShown[]
  readonly ours: readonly string[]
}> {
  const items =
    await sql<ItemShown>`select ${shown} from ${from} where i.case_id = ${caseId} order by i.written_at desc limit 500`.execute(
      tx.sql,
    )
  const others = await sql<PointerShown>`${pointers(caseId, tx.today)}`.execute(tx.sql)
  const ours = await sql<{ kind: string }>`select kind from sharing_pointers
     where case_id = ${caseId} and agency_id = ${tx.actor.agencyId} and ended_at is null`.execute(tx.sql)
  tx.tell({
    kind: 'consultation',
    act: 'sharing/items-of-case',
    caseId,
    items: items.rows.map(row => `item:${row.id}`),
  })
  return { items: items.rows, pointers: others.rows, ours: ours.rows.map(row => row.kind) }
}

/** One item, or undefined where it is not there for this reader. */
export async function itemOf(tx: CaseTx, caseId: string, itemId: string): Promise<ItemShown | undefined> {
  tx.tell({ kind: 'consultation', act: 'sharing/item', caseId, items: [`item:${itemId}`] })
  const found =
    await sql<ItemShown>`select ${shown} from ${from} where i.id = ${itemId} and i.case_id = ${caseId}`.execute(tx.sql)
  return found.rows[0]
}

/** Somebody who was let in, as the owner sees them. */
export type ReaderShown = {
  readonly id: string
  readonly kind: ReaderKind
  readonly words: string
  readonly because: string
  readonly from: string
  readonly endedAt: string | null
  readonly endedBecause: string | null
}

export type ItemAround = {
  readonly readers: readonly ReaderShown[]
  /** Only for authors of the owner. */
  readonly source: {
    readonly reference: string
    readonly sourceGrade: string | null
    readonly informationGrade: string | null
    readonly sanitisedFrom: string | null
  } | null
  /** Parts of it that were released; only for authors of the owner. */
  readonly released: readonly { readonly id: string; readonly class: ItemClass; readonly writtenAt: string }[]
  readonly reviews: readonly { readonly says: string; readonly nextOn: Day; readonly by: string; readonly at: string }[]
  /** The row that says otherwise now. */
  readonly correctedBy: string | null
}

/** What surrounds an item: each part empty for whoever it is not for. */
export async function aroundItem(tx: CaseTx, itemId: string): Promise<ItemAround> {
  const found = await sql<{ around: ItemAround }>`select json_build_object(
    'readers', (select coalesce(json_agg(to_json(r) order by r."from"), '[]') from (
      select r.id, case when r.reader_role is not null then 'role' when r.reader_post_id is not null then 'post'
               when r.reader_member_id is not null then 'member' when r.reader_agency_id is not null then 'agency' else 'conference' end as kind,
             coalesce(r.reader_role, p.title || ', ' || pg.short_name, m.name, a.name, 'those who take part in a meeting') as words,
             r.because, r.written_at as "from", r.ended_at as "endedAt", r.ended_because as "endedBecause"
        from sharing_item_readers r left join staff_posts p on p.id = r.reader_post_id left join staff_agencies pg on pg.id = p.agency_id
        left join staff_members m on m.id = r.reader_member_id left join staff_agencies a on a.id = r.reader_agency_id
       where r.item_id = ${itemId}) r),
    'source', (select json_build_object('reference', s.reference, 'sourceGrade', s.source_grade, 'informationGrade', s.information_grade,
       'sanitisedFrom', s.sanitised_from) from sharing_item_sources s where s.item_id = ${itemId} order by s.written_at limit 1),
    'released', (select coalesce(json_agg(json_build_object('id', i.id, 'class', i.class, 'writtenAt', i.written_at) order by i.written_at), '[]')
       from sharing_item_sources s join sharing_items i on i.id = s.item_id where s.sanitised_from = ${itemId}),
    'reviews', (select coalesce(json_agg(json_build_object('says', r.says, 'nextOn', r.next_on, 'by', m.name, 'at', r.written_at) order by r.written_at), '[]')
       from sharing_item_reviews r join staff_members m on m.id = r.written_by where r.item_id = ${itemId}),
    'correctedBy', (select i.id from sharing_items i where i.corrects = ${itemId} order by i.written_at limit 1)) as around`.execute(
    tx.sql,
  )
  return found.rows[0]?.around ?? { readers: [], source: null, released: [], reviews: [], correctedBy: null }
}

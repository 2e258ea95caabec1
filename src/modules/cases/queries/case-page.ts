/** Everything on the case page in one statement: who, where, what changed, the chronology, and each panel's facts. */
import { sql } from 'kysely'
import { type CaseTx, sentAhead } from '#platform/db'
import type { Day } from '#rules'
import type { AnyPanel, Panel } from '../panel.ts'

/** The head of the page. Parts that the reader may not see are null. */
export type CaseHead = {
  readonly personId: string
  readonly name: string
  readonly bornOn: Day | null
  readonly communicationNeeds: string | null
  readonly identifiers: readonly { readonly type: string; readonly raw: string; readonly checkFits: boolean | null }[]
  readonly otherNames: readonly string[]
  readonly status: CaseStatus | null
}

export type CaseStatus = {
  readonly reference: string
  readonly area: string
  readonly place: 'custody' | 'community' | 'hospital'
  readonly kind: 'sexual' | 'violent'
  readonly level: number | null
  readonly basis: string
  readonly releaseOn: Day | null
  readonly preReleaseMeetingOn: Day | null
  readonly supervisionEndsOn: Day | null
  readonly leadAgency: string | null
  readonly managing: string | null
  readonly police: string | null
  readonly solo: string | null
}

export type EntryShown = {
  readonly id: string
  readonly kind: string
  readonly happenedOn: Day
  readonly writtenAt: string
  readonly headline: string
  readonly detail: string
  readonly agency: string
  readonly by: string
  readonly corrects: string | null
  readonly correctedBecause: string | null
  /** Who corrected it, when and why; null while it stands. */
  readonly corrected: {
    readonly by: string
    readonly agency: string
    readonly at: string
    readonly because: string
  } | null
  readonly mayCorrect: boolean
}

export type StandingShown = {
  readonly name: string
  readonly title: string
  readonly agency: string
  readonly phone: string | null
  readonly email: string | null
  readonly because: string
  readonly from: Day
  readonly core: boolean
  readonly memberId: string
  readonly agencyId: string
  readonly asRole: string
}

export type CasePage = {
  readonly head: CaseHead
  readonly standing: readonly StandingShown[]
  readonly lastLooked: string | null
  readonly since: readonly { readonly kind: string; readonly count: number }[]
  readonly entries: readonly EntryShown[]
  readonly shown: number
  readonly total: number
  /** Whether this reader keeps the status of the case: where the person is, the level, who leads. */
  readonly keepsStatus: boolean
  /** Each panel's facts by its key. */
  readonly panels: { readonly [key: string]: unknown }
}

/** How much of the chronology one page holds. */
export const ENTRIES_SHOWN = 40

export const head = (caseId: string, today: Day) => sql`(
  select json_build_object('personId', p.id, 'name', p.known_as, 'bornOn', d.born_on, 'communicationNeeds', d.communication_needs,
    'identifiers', (select coalesce(json_agg(json_build_object('type', i.type, 'raw', i.raw, 'checkFits', i.check_fits) order by i.type), '[]')
       from people_identifiers i where i.person_id = p.id),
    'otherNames', (select coalesce(json_agg(n.name order by n.written_at), '[]') from people_names n
       where n.person_id = p.id and n.kind <> 'recorded' and exists (select 1 from people_identifiers i where i.person_id = p.id)),
    'status', (select json_build_object('reference', c.reference, 'area', a.name, 'place', c.place, 'kind', c.kind, 'level', c.level,
       'basis', c.basis, 'releaseOn', c.release_on, 'preReleaseMeetingOn', c.pre_release_meeting_on, 'supervisionEndsOn', c.supervision_ends_on,
       'leadAgency', g.name, 'managing', ${holderOf(sql`post.id = c.managing_post_id`, today)},
       'police', ${holderOf(sql`post.role = 'police-solo' and post.area_id = c.division_id`, today)},
       'solo', ${holderOf(sql`post.role = 'social-work-solo' and post.area_id = c.area_id`, today)})
       from cases_cases c join staff_areas a on a.id = c.area_id left join staff_agencies g on g.id = c.lead_agency_id where c.id = ${caseId}))
    from people_people p left join people_particulars d on d.person_id = p.id where p.id = access.person_of_case(${caseId}))`

/** Whoever holds such a post today, or else deputises in it. Each post finds its own people: there are few of either. */
const holderOf = (which: ReturnType<typeof sql>, today: Day) => sql`(
  select m.name from staff_posts post cross join lateral (
      select o.member_id, o.kind from staff_postings o
       where o.post_id = post.id and o.from_day <= ${today} and (o.to_day is null or o.to_day >= ${today})
       order by o.kind desc limit 1) o join staff_members m on m.id = o.member_id
   where ${which} order by o.kind desc limit 1)`

export const standing = (caseId: string, today: Day) => sql`(
  select coalesce(json_agg(json_build_object('name', m.name, 'title', post.title, 'agency', g.short_name, 'phone', m.phone, 'email', m.email,
      'because', s.because, 'from', s.from_day, 'core', s.core_group, 'memberId', m.id, 'agencyId', g.id, 'asRole', s.as_role) order by g.short_name, m.name), '[]')
    from cases_memberships s join staff_posts post on post.id = s.post_id join staff_agencies g on g.id = s.agency_id
    join staff_postings o on o.post_id = post.id and o.from_day <= ${today} and (o.to_day is null or o.to_day >= ${today}) and o.kind = 'holder'
    join staff_members m on m.id = o.member_id
   where s.case_id = ${caseId} and s.from_day <= ${today} and (s.to_day is null or s.to_day >= ${today}))`

/** Each agency corrects what it wrote, by whoever writes that part of the file. */
const entries = (caseId: string, agencyId: string) => sql`(
  select coalesce(json_agg(json_build_object('id', e.id, 'kind', e.kind, 'happenedOn', e.happened_on, 'writtenAt', e.written_at,
      'headline', e.headline, 'detail', e.detail, 'agency', g.short_name, 'by', m.name, 'corrects', e.corrects,
      'correctedBecause', e.corrected_because, 'corrected', n.corrected,
      'mayCorrect', n.corrected is null and e.agency_id = ${agencyId} and e.case_id = any (access.cases_i_may_write(e.section))) order by e.happened_on desc, e.written_at desc), '[]')
    from (select * from cases_entries where case_id = ${caseId} order by happened_on desc, written_at desc limit ${ENTRIES_SHOWN}) e
    join staff_agencies g on g.id = e.agency_id join staff_members m on m.id = e.written_by
    left join (select distinct on (c.corrects) c.corrects, json_build_object('by', w.name, 'agency', a.short_name, 'at', c.written_at, 'because', c.corrected_because) as corrected
        from cases_entries c join staff_agencies a on a.id = c.agency_id join staff_members w on w.id = c.written_by
       where c.case_id = ${caseId} and c.corrects is not null order by c.corrects, c.written_at) n on n.corrects = e.id)`

/** The moment before this sitting: looks within half an hour of each other are one sitting. */
const lastSitting = (now: string) =>
  sql`case when l.looked_at > ${now}::timestamptz - interval '30 minutes' then l.before_that else l.looked_at end`

/** What kinds of entry others wrote since; nothing for somebody who looks for the first time. */
const since = (caseId: string, memberId: string, now: string) => sql`(
  select coalesce(json_agg(json_build_object('kind', k.kind, 'count', k.count)), '[]') from (
    select e.kind, count(*)::int as count from cases_entries e
     where e.case_id = ${caseId} and e.written_by <> ${memberId}
       and e.written_at > (select ${lastSitting(now)} from cases_last_looked l
         where l.case_id = ${caseId} and l.member_id = ${memberId})
     group by e.kind order by e.kind) k)`

/** Notes the look; nothing on the page waits for it. A second look of the same sitting keeps the moment before it. */
async function noteLooked(tx: CaseTx, caseId: string): Promise<void> {
  const note = sql`insert into cases_last_looked (member_id, case_id, looked_at) values (${tx.actor.memberId}, ${caseId}, ${tx.now})
      on conflict (member_id, case_id) do update set looked_at = excluded.looked_at,
        before_that = case when cases_last_looked.looked_at > excluded.looked_at - interval '30 minutes'
          then cases_last_looked.before_that else cases_last_looked.looked_at end`
  await tx.sql.executeQuery(sentAhead(note.compile(tx.sql)))
}

type SaidByPanels = ReturnType<NonNullable<Panel<unknown>['tells']>>

/** What the panels know of why the page was opened. */
function saidByPanels(page: CasePage | undefined, panels: readonly AnyPanel[]): SaidByPanels {
  let said: SaidByPanels = {}
  if (page?.head == null) return said
  for (const one of panels) said = { ...said, ...(one as unknown as Panel<unknown>).tells?.(page.panels[one.key]) }
  return said
}

/** The page's facts, or undefined when the case is not there for this reader. Notes that the reader has looked. */
export async function casePage(tx: CaseTx, caseId: string, panels: readonly AnyPanel[]): Promise<CasePage | undefined> {
  const facts = panels.map(({ key, facts: ask }) => sql`${sql.lit(key)}, ${ask(caseId)}`)
  const found = await sql<{ page: CasePage }>`select json_build_object(
    'head', ${head(caseId, tx.today)},
    'standing', ${standing(caseId, tx.today)},
    'lastLooked', (select ${lastSitting(tx.now)} from cases_last_looked l where l.case_id = ${caseId} and l.member_id = ${tx.actor.memberId}),
    'since', ${since(caseId, tx.actor.memberId, tx.now)},
    'entries', ${entries(caseId, tx.actor.agencyId)},
    'shown', (select count(*)::int from cases_entries where case_id = ${caseId}),
    'total', access.count_of_entries(${caseId}),
    'keepsStatus', ${caseId}::uuid = any (access.cases_i_may_write('status')),
    'panels', json_build_object(${sql.join(facts)})) as page`.execute(tx.sql)
  const page = found.rows[0]?.page
  const items = [`entries:${page?.entries.length ?? 0}`]
  tx.tell({ kind: 'consultation', act: 'cases/case-page', caseId, items, ...saidByPanels(page, panels) })
  if (page?.head == null) return undefined
  await noteLooked(tx, caseId)
  return page
}

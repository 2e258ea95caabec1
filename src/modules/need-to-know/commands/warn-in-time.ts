/**
 * What Cairn says by itself about who may see what: that vetting or training runs out (30, 7 and 1 days before), that a
 * restriction is to be reviewed, that an agreement ends, and that somebody looked for a person who is hidden.
 */
import { sql } from 'kysely'
import { wordsOfName } from '#modules/people'
import { addTask } from '#modules/tasks'
import type { ClockworkTx } from '#platform/db'
import { type Day, dayInWords } from '#rules'

/** Days before the last day on which a warning goes out. */
export const WARNED_BEFORE = [30, 7, 1] as const

type Ending = {
  readonly id: string
  readonly what: string
  readonly to_day: Day
  readonly member_id: string
  readonly agency_id: string
}

/** Warns those whose vetting or training runs out soon and is not renewed yet; on the day after, their access is gone. */
async function warnOfClearances(tx: ClockworkTx): Promise<number> {
  const found = await sql<Ending>`
    select c.id, c.kind as what, c.to_day, c.member_id, m.agency_id
      from staff_clearances c join staff_members m on m.id = c.member_id
     where c.to_day - ${tx.today}::date = any(${[...WARNED_BEFORE]}::int[])
       and not exists (select 1 from staff_clearances n where n.member_id = c.member_id and n.kind = c.kind and n.to_day > c.to_day)
       and not exists (select 1 from tasks_tasks t where t.kind = 'clearance/ends' and t.about_id = c.id and t.due_on = c.to_day
             and t.written_at::date = ${tx.today}::date)`.execute(tx.sql)
  for (const { id, what, to_day: lastDay, member_id: memberId, agency_id: agencyId } of found.rows) {
    await addTask(tx, {
      kind: 'clearance/ends',
      says: `Your ${what} ends on ${dayInWords(lastDay)}: have it renewed, or your access ends with it`,
      caseId: null,
      owner: { memberId, agencyId },
      dueOn: lastDay,
      opens: '/your-access',
      about: { table: 'staff_clearances', id },
    })
  }
  return found.rows.length
}

type Agreement = {
  readonly id: string
  readonly to_day: Day
  readonly owner_post_id: string
  readonly agency_id: string
}

/** Warns whoever keeps an agreement that it ends: whoever takes part on it then sees nothing any more (S0-4). */
async function warnOfAgreements(tx: ClockworkTx): Promise<number> {
  const found = await sql<Agreement>`
    select a.id, a.to_day, a.owner_post_id, p.agency_id from staff_agreements a join staff_posts p on p.id = a.owner_post_id
     where a.to_day - ${tx.today}::date = any(${[...WARNED_BEFORE]}::int[]) and a.ended_at is null
       and not exists (select 1 from staff_agreements n where n.succeeds = a.id)
       and not exists (select 1 from tasks_tasks t where t.kind = 'agreement/ends' and t.about_id = a.id
             and t.written_at::date = ${tx.today}::date)`.execute(tx.sql)
  for (const { id, to_day: lastDay, owner_post_id: postId, agency_id: agencyId } of found.rows) {
    await addTask(tx, {
      kind: 'agreement/ends',
      says: `An agreement ends on ${dayInWords(lastDay)}: renew it, or those who take part on it lose sight of their cases`,
      caseId: null,
      owner: { postId, agencyId },
      dueOn: lastDay,
      opens: `/protocols/${id}`,
      about: { table: 'staff_agreements', id },
    })
  }
  return found.rows.length
}

type Review = {
  readonly id: string
  readonly case_id: string
  readonly post_id: string
  readonly agency_id: string
  readonly review_on: Day
}

/** Puts restrictions whose day of review has come on the list of whoever is asked about them. */
async function askForReviews(tx: ClockworkTx): Promise<number> {
  const found = await sql<Review>`
    select r.id, c.id as case_id, r.contact_post_id as post_id, p.agency_id, r.review_on
      from access_restrictions r join staff_posts p on p.id = r.contact_post_id
      join lateral (select id from cases_cases c where c.person_id = r.person_id order by c.opened_on desc limit 1) c on true
     where r.review_on <= ${tx.today} and (r.to_at is null or r.to_at > ${tx.now})
       and not exists (select 1 from tasks_tasks t where t.kind = 'restriction/review' and t.about_id = r.id and t.state = 'open')`.execute(
    tx.sql,
  )
  for (const { id, case_id: caseId, post_id: postId, agency_id: agencyId, review_on: dueOn } of found.rows) {
    await addTask(tx, {
      kind: 'restriction/review',
      says: 'Review a restriction on who may see a person: keep it, or ask for it to be lifted',
      caseId,
      owner: { postId, agencyId },
      dueOn,
      opens: `/cases/${caseId}/access`,
      about: { table: 'access_restrictions', id },
    })
  }
  return found.rows.length
}

/** What a night brings. */
export async function warnInTime(tx: ClockworkTx): Promise<number> {
  const told = (await warnOfClearances(tx)) + (await warnOfAgreements(tx)) + (await askForReviews(tx))
  tx.tell({ kind: 'administration', act: 'need-to-know/warn-in-time', items: [`warnings:${told}`] })
  return told
}

type Search = { readonly id: string; readonly typed: string; readonly written_at: string; readonly member_id: string }
type Hidden = {
  readonly id: string
  readonly case_id: string
  readonly post_id: string
  readonly agency_id: string
  readonly words: string[]
}

/**
 * Tells the owners of hidden people that somebody looked for them (2.1): by itself and afterwards, so that no search takes
 * longer for it. One task for each search and person; the page it opens says who looked.
 */
export async function tellOfHiddenSearches(tx: ClockworkTx, minutes = 5): Promise<number> {
  const hidden = await sql<Hidden>`
    select r.id, c.id as case_id, r.contact_post_id as post_id, p.agency_id, n.words
      from access_restrictions r join people_names n on n.person_id = r.person_id
      join staff_posts p on p.id = r.contact_post_id
      join lateral (select id from cases_cases c where c.person_id = r.person_id order by c.opened_on desc limit 1) c on true
     where r.shows = 'hidden' and r.from_at <= ${tx.now} and (r.to_at is null or r.to_at > ${tx.now})`.execute(tx.sql)
  const searches =
    hidden.rows.length === 0
      ? []
      : (
          await sql<Search>`select s.id, s.typed, s.written_at, s.member_id from people_searches s
             where s.written_at > ${tx.now}::timestamptz - make_interval(mins => ${minutes})
               and not exists (select 1 from tasks_tasks t where t.kind = 'hidden/searched' and t.about_id = s.id)`.execute(
            tx.sql,
          )
        ).rows
  let told = 0
  for (const search of searches) {
    const typed = wordsOfName(search.typed)
    for (const one of hidden.rows.filter(
      ({ words }) => typed.length > 1 && typed.every(word => words.includes(word)),
    )) {
      told += await tellOwner(tx, search, one)
    }
  }
  tx.tell({ kind: 'administration', act: 'need-to-know/hidden-searches', items: [`told:${told}`] })
  return told
}

/** Unless it was the owner, or somebody else who is let in. */
async function tellOwner(
  tx: ClockworkTx,
  search: Search,
  { id, case_id: caseId, post_id: postId, agency_id: agencyId }: Hidden,
) {
  const letIn = await sql`select 1 from access_restriction_names n join access_restrictions r on r.id = n.restriction_id
     where r.id = ${id} and r.kind = 'restriction' and n.member_id = ${search.member_id}`.execute(tx.sql)
  if (letIn.rows.length > 0) return 0
  await addTask(tx, {
    kind: 'hidden/searched',
    says: 'Somebody searched for a person who is hidden: see who',
    caseId,
    owner: { postId, agencyId },
    dueOn: tx.today,
    opens: `/cases/${caseId}/access`,
    about: { table: 'people_searches', id: search.id },
  })
  return 1
}

/**
 * One look over all closed cases. It proposes at most a thousandth of them at once, and nothing at all when suddenly more are
 * due than last time: weeding that ran for weeks unseen once destroyed the records of 112,697 people (reliability, section 6).
 */
import { sql } from 'kysely'
import { localArrangements } from '#modules/staff'
import { addTask } from '#modules/tasks'
import { asJson, type ClockworkTx } from '#platform/db'
import { type Because, type Day, type Local, whenIsARecordLookedAtAgain } from '#rules'

/** The settings of an area that say when: none is set until the area sets it. */
export const YEARS_KEY = 'retention.years-after-closing'
export const AGE_KEY = 'retention.keep-until-age'

/** At once no more than this part of all closed cases, and never fewer than a handful. */
export const atMostOf = (base: number): number => Math.max(5, Math.floor(base / 1_000))

type Closed = {
  readonly id: string
  readonly person_id: string
  readonly area_id: string
  readonly closed_on: Day
  readonly born_on: Day | null
  readonly other_open: boolean
  readonly held: 'legal-hold' | 'indefinite' | null
  readonly kept_until: Day | null
  readonly waiting: boolean
}

type Due = { readonly one: Closed; readonly because: readonly Because[]; readonly on: Day }
export type Run = { readonly base: number; readonly due: number; readonly proposed: number; readonly stopped: boolean }

async function closedCases(tx: ClockworkTx): Promise<readonly Closed[]> {
  const found = await sql<Closed>`select * from access.closed_cases()`.execute(tx.sql)
  return found.rows
}

type Arranged = { readonly years: readonly Local<number>[]; readonly age: readonly Local<number>[] }

async function arrangedIn(tx: ClockworkTx, areaIds: readonly string[]): Promise<ReadonlyMap<string, Arranged>> {
  const found = new Map<string, Arranged>()
  for (const id of new Set(areaIds)) {
    const years = await localArrangements<number>(tx, id, YEARS_KEY)
    found.set(id, { years, age: await localArrangements<number>(tx, id, AGE_KEY) })
  }
  return found
}

/** Whether the rule says that a case's day has come. */
function dueOf(tx: ClockworkTx, one: Closed, arranged: Arranged | undefined): Due | undefined {
  const answer = whenIsARecordLookedAtAgain.answer(
    {
      closedOn: one.closed_on,
      otherCaseOpen: one.other_open ? 'yes' : 'no',
      ...(one.born_on === null ? {} : { bornOn: one.born_on }),
      ...(one.held === null ? {} : { held: one.held }),
      ...(one.kept_until === null ? {} : { keptUntil: one.kept_until }),
      localYears: arranged?.years ?? [],
      localAge: arranged?.age ?? [],
    },
    tx.today,
  )
  if (answer.kind !== 'decided' || !answer.value.due || answer.value.on === undefined) return undefined
  return { one, because: answer.because, on: answer.value.on }
}

/** More than last time by more than one portion, and nobody has looked at that yet. */
async function isTooSudden(tx: ClockworkTx, base: number, due: number): Promise<boolean> {
  const found = await sql<{ due: number; stopped: boolean; confirmed: boolean }>`
    select due, stopped, confirmed_by is not null as confirmed from retention_runs order by written_at desc, id desc limit 1`.execute(
    tx.sql,
  )
  const last = found.rows[0]
  if (last === undefined) return false
  if (last.stopped) return !last.confirmed
  return due - last.due > atMostOf(base)
}

/** Runs once; a second run of a day finds what the first proposed. */
export async function runRetention(tx: ClockworkTx): Promise<Run> {
  const closed = await closedCases(tx)
  const arranged = await arrangedIn(
    tx,
    closed.map(one => one.area_id),
  )
  const due = closed.flatMap(one => dueOf(tx, one, arranged.get(one.area_id)) ?? [])
  const stopped = await isTooSudden(tx, closed.length, due.length)
  const proposed = stopped ? [] : due.filter(({ one }) => !one.waiting).slice(0, atMostOf(closed.length))
  const runId = tx.newId()
  await sql`insert into retention_runs (id, ran_on, base, due, proposed, stopped, written_at)
    values (${runId}, ${tx.today}, ${closed.length}, ${due.length}, ${proposed.length}, ${stopped}, ${tx.now})`.execute(
    tx.sql,
  )
  for (const { one, because, on } of proposed)
    await sql`insert into retention_proposals (id, case_id, person_id, area_id, run_id, because, due_on, written_at, written_by)
      values (${tx.newId()}, ${one.id}, ${one.person_id}, ${one.area_id}, ${runId}, ${asJson(because)}, ${on}, ${tx.now}, ${tx.actor.memberId})`.execute(
      tx.sql,
    )
  const areas = stopped ? [...arranged.keys()] : [...new Set(proposed.map(({ one }) => one.area_id))]
  await tellWhoLooksAfter(tx, areas, stopped)
  tx.tell({
    kind: 'administration',
    act: 'retention/run',
    items: [`due:${due.length}`, `proposed:${proposed.length}`, `stopped:${stopped}`],
  })
  return { base: closed.length, due: due.length, proposed: proposed.length, stopped }
}

/** One task for each data protection officer of the areas, while none waits. */
async function tellWhoLooksAfter(tx: ClockworkTx, areaIds: readonly string[], stopped: boolean): Promise<void> {
  const posts = await sql<{ id: string; agency_id: string }>`
    select p.id, p.agency_id from staff_posts p where p.role = 'data-protection-officer' and p.area_id = any(${[...areaIds]}::uuid[])
       and not exists (select 1 from tasks_tasks t where t.kind = 'retention/look' and t.owner_post_id = p.id and t.state = 'open')`.execute(
    tx.sql,
  )
  for (const { id: postId, agency_id: agencyId } of posts.rows)
    await addTask(tx, {
      kind: 'retention/look',
      says: stopped
        ? 'More records than usual are due to be looked at: say whether that is right'
        : 'Closed records are due to be looked at again',
      caseId: null,
      owner: { postId, agencyId },
      dueOn: tx.today,
      opens: '/retention',
    })
}

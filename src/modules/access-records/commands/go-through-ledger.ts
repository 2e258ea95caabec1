/** Goes through what is new in the ledger and notes what a supervisor should ask about, with the lines it rests on. */
import { sql } from 'kysely'
import { localArrangements } from '#modules/staff'
import { addTask } from '#modules/tasks'
import { asJson, type ClockworkTx } from '#platform/db'
import { type Because, isThisMisuse } from '#rules'

type Facts = Parameters<typeof isThisMisuse.answer>[0]

/** Whose looking it is, and to whom it goes. */
export type Observed = {
  readonly memberId: string
  readonly postId: string
  readonly agencyId: string
  readonly areaId: string | null
  readonly supervisorPostId: string | null
  readonly firstAt: string
  readonly lastAt: string
  readonly eventIds: readonly string[]
}

type Opening = Observed & {
  readonly caseId: string
  readonly days: number
  readonly sameSurname: boolean
  readonly wasAColleague: boolean
  readonly sameAddress: boolean
}

type Looking = Observed & {
  readonly peopleAnHour: number
  readonly peopleAShift: number
  readonly peopleAtNight: number
  readonly stopped: number
  readonly glasses: number
}

const WHO = sql`member_id as "memberId", post_id as "postId", agency_id as "agencyId", area_id as "areaId",
  supervisor_post_id as "supervisorPostId", first_at as "firstAt", last_at as "lastAt", event_ids as "eventIds"`

/** What was not seen yet, with a little before it: whoever began earlier may have finished later. */
const AGAIN_MINUTES = 5
const FIRST_LOOK_HOURS = 24

async function sinceWhen(tx: ClockworkTx): Promise<string> {
  const found = await sql<{ since: string }>`
    select coalesce((select until_at - make_interval(mins => ${AGAIN_MINUTES}) from access_records_watched where id = 'ledger'),
      ${tx.now}::timestamptz - make_interval(hours => ${FIRST_LOOK_HOURS})) as since`.execute(tx.sql)
  return found.rows[0]?.since ?? tx.now
}

async function openings(tx: ClockworkTx, since: string): Promise<readonly Opening[]> {
  const found = await sql<Opening>`
    select ${WHO}, case_id as "caseId", days, same_surname as "sameSurname", same_name_as_colleague as "wasAColleague",
           same_address as "sameAddress" from access.openings_to_judge(${since})`.execute(tx.sql)
  return found.rows
}

async function lookings(tx: ClockworkTx, since: string): Promise<readonly Looking[]> {
  const found = await sql<Looking>`
    select ${WHO}, people_an_hour as "peopleAnHour", people_a_shift as "peopleAShift", people_a_night as "peopleAtNight",
           stopped, glasses from access.looking_to_judge(${since})`.execute(tx.sql)
  return found.rows
}

/** What an area set for itself, asked once an area. */
function limitsOf(tx: ClockworkTx) {
  const known = new Map<string, Promise<Facts['limits']>>()
  return (areaId: string | null): Promise<Facts['limits']> => {
    if (areaId === null) return Promise.resolve(undefined)
    const limits = known.get(areaId) ?? localArrangements(tx, areaId, 'signs-of-misuse')
    known.set(areaId, limits)
    return limits
  }
}

const SAYS = 'Look at something that stands out in the ledger'

/** A sign found: what, about which one thing, and why. */
export type Noted = {
  readonly sign: string
  readonly strong: boolean
  readonly subject: string
  readonly because: readonly Because[]
}

/** Notes one sign, once, and gives its supervisor something to do; true when it was new. */
export async function noteSign(
  tx: ClockworkTx,
  who: Observed,
  { sign, strong, subject, because }: Noted,
): Promise<boolean> {
  const id = tx.newId()
  const noted = await sql`
    insert into access_records_signals (id, rule, strong, subject, member_id, post_id, agency_id, area_id, supervisor_post_id,
      because, lines, event_ids, from_at, to_at, written_at, written_by)
    values (${id}, ${sign}, ${strong}, ${subject}, ${who.memberId}, ${who.postId}, ${who.agencyId}, ${who.areaId},
      ${who.supervisorPostId}, ${asJson(because)}, ${who.eventIds.length}, ${[...who.eventIds]}::uuid[], ${who.firstAt},
      ${who.lastAt}, ${tx.now}, ${tx.actor.memberId})
    on conflict (member_id, rule, subject) do nothing`.execute(tx.sql)
  if (Number(noted.numAffectedRows ?? 0) === 0) return false
  if (who.supervisorPostId !== null) await giveToSupervisor(tx, id, who.supervisorPostId)
  return true
}

async function giveToSupervisor(tx: ClockworkTx, signalId: string, postId: string): Promise<void> {
  const found = await sql<{ agency_id: string }>`select agency_id from staff_posts where id = ${postId}`.execute(tx.sql)
  const agencyId = found.rows[0]?.agency_id
  if (agencyId === undefined) return
  await addTask(tx, {
    kind: 'access/signal',
    says: SAYS,
    caseId: null,
    owner: { postId, agencyId },
    dueOn: tx.today,
    opens: `/access-signals/${signalId}`,
    about: { table: 'access_records_signals', id: signalId },
  })
}

/** Judges one opening or one officer's looking, and notes each sign with its own reasons. */
async function judge(tx: ClockworkTx, who: Observed, facts: Facts, about: string): Promise<number> {
  const answer = isThisMisuse.answer(facts, tx.today)
  if (answer.kind !== 'decided') return 0
  let count = 0
  for (const found of answer.value) {
    const because = answer.because.filter(one => one.rule.endsWith(`: ${found.sign}`))
    if (await noteSign(tx, who, { ...found, subject: about, because })) count += 1
  }
  return count
}

/** Goes through what is new; returns how many signs were new. */
export async function goThroughLedger(tx: ClockworkTx): Promise<number> {
  const since = await sinceWhen(tx)
  const limits = limitsOf(tx)
  const month = tx.today.slice(0, 7)
  let count = 0
  for (const { caseId, days, sameSurname, sameAddress, wasAColleague, ...who } of await openings(tx, since)) {
    const facts = { hadATie: false, days, sameSurname, sameAddress, wasAColleague, limits: await limits(who.areaId) }
    count += await judge(tx, who, facts, `case:${caseId} ${month}`)
  }
  for (const { stopped, peopleAnHour, peopleAShift, peopleAtNight, glasses, ...who } of await lookings(tx, since)) {
    const looked = { peopleAnHour, peopleAShift, peopleAtNight, glasses, stopped: stopped > 0 }
    count += await judge(tx, who, { hadATie: false, ...looked, limits: await limits(who.areaId) }, `day:${tx.today}`)
  }
  await sql`insert into access_records_watched (id, until_at) values ('ledger', ${tx.now})
    on conflict (id) do update set until_at = greatest(access_records_watched.until_at, excluded.until_at)`.execute(
    tx.sql,
  )
  tx.tell({ kind: 'administration', act: 'access-records/watch', items: [`signals:${count}`] })
  return count
}

/**
 * The blind test of an address option against the places somebody is kept away from (S3-67). Whoever asks gets one word and
 * never a reason. It does the same work whether there are places or not; what it finds goes to the owners alone.
 */
import { sql } from 'kysely'
import { caseFacts } from '#modules/cases'
import { localArrangements, type PostHeld, postsOfArea } from '#modules/staff'
import { addTask } from '#modules/tasks'
import type { CaseTx } from '#platform/db'
import { addDays, mayThisAddressBeTested, TESTS_COUNTED_OVER_DAYS } from '#rules'
import { type Cell, cellInWords, cellOf, type Point } from '../model/point.ts'
import { addressWasTested } from '../model/reasons.ts'
import type { TestAnswer } from '../model/zone.ts'
import { placesInUse, type SealedRow } from '../queries/sealed-places.ts'
import { type Tested, testCell } from '../vault.ts'

export type AddressToTest = { readonly caseId: string; readonly optionId: string; readonly point: Point }

type Found = Tested & {
  readonly counts: boolean
  readonly rows: readonly SealedRow[]
  readonly asked: PostHeld | undefined
}

/** The kind of the task that an owner gets; ended when they answer by hand. */
export const ADDRESS_TESTED = 'victims/address-tested'

/** What such a task is about: the answers about one address, which another module keeps. */
export const aboutAddress = (optionId: string) => ({ table: 'victims_tests', id: optionId })

/** Tests the square in which the address lies, and keeps the answer. The caller has seen to it that whoever asks may. */
export async function testAddress(tx: CaseTx, given: AddressToTest): Promise<TestAnswer> {
  const { caseId, optionId, point } = given
  const cell = cellOf(point)
  const answer = await tx.byRule(async rule => {
    // One at a time for a case: two at once would both be the sixth.
    await sql`select pg_advisory_xact_lock(hashtextextended(${caseId}, 43))`.execute(rule.sql)
    const found = await looked(rule, caseId, cell)
    const before = await answeredLast(rule, caseId, optionId)
    await keep(rule, given, cell, found)
    if (found.unopened) await noteFault(rule)
    if (found.answer !== 'suitable' && found.answer !== before) await tellOwners(rule, given, found)
    return found.answer
  })
  tx.tell({
    kind: 'disclosure',
    act: 'victims/test-address',
    caseId,
    items: [`option:${optionId}`, `answer:${answer}`],
    recipients: [tx.actor.memberId],
    rule: 'victims/may-this-address-be-tested',
  })
  return answer
}

async function looked(rule: CaseTx, caseId: string, cell: Cell): Promise<Found> {
  const facts = await caseFacts(rule, caseId)
  const areaId = facts?.areaId ?? ''
  const [asked] = facts === undefined ? [] : await postsOfArea(rule, areaId, ['police-solo'])
  const limits = await counted(rule, caseId, cell)
  const local = async (key: string) => (facts === undefined ? [] : localArrangements<number>(rule, areaId, key))
  const allowed = mayThisAddressBeTested.answer(
    {
      ...limits,
      localOfCase: await local('address-tests-of-a-case'),
      localByMember: await local('address-tests-by-a-member'),
    },
    rule.today,
  )
  const rows = await placesInUse(rule, caseId)
  const tested = testCell(rows, cell, rule.today)
  const faulty = await isFaulty(rule)
  const may = allowed.kind === 'decided' && allowed.value.may
  const counts = allowed.kind === 'decided' && allowed.value.counts
  if (!may) return { ...tested, answer: 'ask', counts, rows, asked }
  return { ...tested, answer: faulty && tested.answer === 'suitable' ? 'ask' : tested.answer, counts, rows, asked }
}

/** What the limit asks for: whether this square was counted before, and how many were in the last days. */
async function counted(rule: CaseTx, caseId: string, cell: Cell) {
  const since = addDays(rule.today, -TESTS_COUNTED_OVER_DAYS)
  const found = await sql<{ testedBefore: boolean; ofCase: number; byMember: number }>`
    select exists (select 1 from victims_tests where case_id = ${caseId} and cell = ${cellInWords(cell)} and counted) as "testedBefore",
           (select count(distinct cell)::int from victims_tests
             where case_id = ${caseId} and counted and tested_on > ${since}) as "ofCase",
           (select count(distinct (case_id, cell))::int from victims_tests
             where member_id = ${rule.actor.memberId} and counted and tested_on > ${since}) as "byMember"`.execute(
    rule.sql,
  )
  return found.rows[0] ?? { testedBefore: false, ofCase: 9_999, byMember: 9_999 }
}

async function answeredLast(rule: CaseTx, caseId: string, optionId: string): Promise<TestAnswer | undefined> {
  const found = await sql<{ answer: TestAnswer }>`
    select answer from victims_tests where case_id = ${caseId} and option_id = ${optionId}
     order by written_at desc, id desc limit 1`.execute(rule.sql)
  return found.rows[0]?.answer
}

async function keep(rule: CaseTx, { caseId, optionId }: AddressToTest, cell: Cell, found: Found): Promise<void> {
  await rule.sql
    .insertInto('victims_tests')
    .values({
      id: rule.newId(),
      case_id: caseId,
      option_id: optionId,
      cell: cellInWords(cell),
      answer: found.answer,
      counted: found.counts,
      ask_post_id: found.asked?.postId ?? null,
      tested_on: rule.today,
      agency_id: rule.actor.agencyId,
      member_id: rule.actor.memberId,
      written_at: rule.now,
      written_by: rule.actor.memberId,
    })
    .execute()
}

/** A place that does not open makes every test everywhere answer "ask", so that the answer does not tell where it was. */
async function isFaulty(rule: CaseTx): Promise<boolean> {
  const found = await sql<{ faulty: boolean }>`
    select exists (select 1 from victims_faults where mended_at is null) as faulty`.execute(rule.sql)
  return found.rows[0]?.faulty ?? false
}

async function noteFault(rule: CaseTx): Promise<void> {
  await sql`insert into victims_faults (id, found_at) select ${rule.newId()}, ${rule.now}
     where not exists (select 1 from victims_faults where mended_at is null)`.execute(rule.sql)
}

/** The police liaison officer is asked in every case; the owners of the places that mattered hear of it besides. */
async function tellOwners(rule: CaseTx, { caseId, optionId }: AddressToTest, found: Found): Promise<void> {
  const owners = found.rows.filter(({ id }) => found.because.includes(id))
  const posts = new Map(owners.map(({ ownerPostId, agencyId }) => [ownerPostId, agencyId]))
  if (found.asked !== undefined) posts.set(found.asked.postId, found.asked.agencyId)
  for (const [postId, agencyId] of posts) {
    await addTask(rule, {
      kind: ADDRESS_TESTED,
      says: 'Look at an address that was checked against protected places',
      caseId,
      section: 'victim',
      owner: { postId, agencyId },
      dueOn: addDays(rule.today, 1),
      because: addressWasTested(found.answer),
      opens: `/cases/${caseId}/protected-places`,
      about: aboutAddress(optionId),
    })
  }
}

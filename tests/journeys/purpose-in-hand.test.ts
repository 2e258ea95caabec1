/**
 * Measured over the demonstration: how often somebody who opens a case must say why. A consultation is every look that its
 * people have reason for: each act that the demonstration tells of, and each case that a task, a meeting or their own standing
 * leads them to; and, as the worst that can be, each case of an area opened by those who serve it with nothing in hand.
 */
import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { type AtHand, atHandPart, purposeOf } from '#modules/need-to-know'
import { stoppedClock } from '#platform/clock'
import { type Actor, type Database, migrate, openDatabase } from '#platform/db'
import { newId } from '#platform/ids'
import { loadDemonstration } from '../../src/app/demonstration/load.ts'
import { reactions } from '../../src/app/reactions.ts'
import { onOneEngine } from '../support/on-one-engine.ts'
import { victimKeysForTests } from '../support/victim-keys.ts'

/** A look at a case: by whom, at which, and how many times. */
type Look = { readonly memberId: string; readonly postId: string; readonly caseId: string; readonly times: number }

let database: Database

const asked = async (statement: string): Promise<readonly Look[]> =>
  (await database.asOwner(owner => sql<Look>`${sql.raw(statement)}`.execute(owner))).rows

/** What those who work here did on cases in the last month, as the ledger tells it, and where their lists lead them. */
const LOOKS = [
  `select member_id as "memberId", post_id as "postId", case_id as "caseId", count(*)::int as times from ledger_events
    where member_id is not null and post_id is not null and case_id is not null and happened_at > '2026-02-14' group by 1, 2, 3`,
  `select o.member_id as "memberId", o.post_id as "postId", t.case_id as "caseId", count(*)::int as times
     from tasks_tasks t join staff_postings o on o.member_id = t.owner_member_id or o.post_id = t.owner_post_id
    where t.state = 'open' and t.case_id is not null group by 1, 2, 3`,
  `select o.member_id as "memberId", o.post_id as "postId", m.case_id as "caseId", 1 as times
     from cases_memberships m join staff_postings o on o.post_id = m.post_id where m.to_day is null`,
]

async function actorOf({ memberId, postId }: Look): Promise<Actor> {
  const found = await database.asKeeper(keeper =>
    keeper.selectFrom('staff_posts').select(['agency_id', 'role']).where('id', '=', postId).executeTakeFirstOrThrow(),
  )
  const { agency_id: agencyId, role } = found
  return { memberId, agencyId, postId, role, sessionId: null, purpose: 'supervision' }
}

/** Whether nothing is asked; undefined when the case is not there for them. */
async function isInHand(look: Look): Promise<boolean | undefined> {
  const { caseId } = look
  return database.asActor(
    await actorOf(look),
    async tx => {
      tx.tell({ kind: 'consultation', act: 'test' })
      const found = await sql<{ there: boolean; hand: AtHand }>`
        select ${caseId}::uuid = any (access.cases_i_may_read('name')) as there, ${atHandPart(caseId)} as hand`.execute(
        tx.sql,
      )
      const row = found.rows[0]
      return row?.there === true ? purposeOf(row.hand) !== undefined : undefined
    },
    [caseId],
  )
}

describe(onOneEngine('the purpose of a look'), () => {
  before(async () => {
    victimKeysForTests()
    const clock = stoppedClock('2026-03-16T09:00:00.000Z')
    database = await openDatabase({ folder: undefined }, { clock, newId, reactions })
    await migrate(database)
    await loadDemonstration(database, () => {})
  })

  it('is in hand in at least 95 of 100 consultations of the demonstration: no typing and no click', async () => {
    const looks = (await Promise.all(LOOKS.map(asked))).flat()
    let [all, inHand] = [0, 0]
    for (const look of looks) {
      const found = await isInHand(look)
      if (found === undefined) continue
      all += look.times
      if (found) inHand += look.times
    }
    assert.ok(all > 200, `only ${all} consultations`)
    assert.ok(inHand / all >= 0.95, `${inHand} of ${all}`)
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { stoppedClock } from '#platform/clock'
import { newId } from '#platform/ids'
import type { Role } from '#shared'
import { codeOf, told } from '../../../tests/support/approval.ts'
import { testArea } from '../../../tests/support/area.ts'
import { testCase } from '../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../tests/support/database.ts'
import { breakingAs, emergency, HELPER, openingOf, referenceOf } from '../../../tests/support/glass.ts'
import { countOf, mustBeDone } from '../../../tests/support/what-it-did.ts'
import { escalateOpenings } from './commands/escalate-openings.ts'
import { explainOpening, reviewOpening } from './commands/keep-opening.ts'
import { openingById, openingsToReview } from './queries/openings.ts'

const database = await testDatabase()
const area = await testArea(database)
const elsewhere = await testArea(database)
const breaking = breakingAs(database, elsewhere)

describe('who hears of it, and what is owed', () => {
  it('the owner and governance have it on their lists and in their mail in the same transaction', async () => {
    const { caseId } = await testCase(area)
    const id = openingOf(await breaking(emergency(await referenceOf(caseId))))
    const tasks = await pastEveryPolicy(`select p.role, t.kind, t.case_id, t.due_on::text from tasks_tasks t
      join staff_posts p on p.id = t.owner_post_id where t.about_id = '${id}' order by 1`)
    assert.deepEqual(
      tasks.map(({ role, kind, case_id, due_on }) => [role, kind, case_id, due_on]),
      [
        ['data-protection-officer', 'need-to-know/review-glass', null, '2026-03-17'],
        ['managing-officer', 'need-to-know/glass-broken', null, '2026-03-16'],
        ['team-manager', 'need-to-know/glass-broken', null, '2026-03-16'],
      ],
    )
    const mail = await pastEveryPolicy(
      `select kind, written_at from platform_outbox where link = '/break-glass/reviews/${id}'`,
    )
    assert.equal(mail.length, 3)
    assert.ok(mail.every(({ kind }) => kind === 'task-waiting'))
    const [line] = await pastEveryPolicy(
      `select case_id, body from ledger_events where act = 'need-to-know/break-glass' and body::text like '%${id}%'`,
    )
    assert.equal(line?.['case_id'], caseId)
    assert.match(JSON.stringify(line?.['body']), /danger-to-child/)
    assert.doesNotMatch(JSON.stringify(line?.['body']), /seen at his door/)
  })

  it('S3-22: the reason may follow within a day, is then asked for, and has at least 20 characters', async () => {
    const { caseId } = await testCase(area)
    const reference = await referenceOf(caseId)
    assert.equal(codeOf(await breaking(emergency(reference, { because: 'too short' }))), 'wrong')
    const id = openingOf(await breaking(emergency(reference, { because: '' })))
    const owed = `tasks_tasks where about_id = '${id}' and state = 'open' and kind = 'need-to-know/say-why'`
    assert.equal(await countOf(owed), 1)
    assert.equal(codeOf(await elsewhere.as(HELPER, tx => explainOpening(tx, id, 'short'))), 'wrong')
    assert.equal(
      codeOf(await elsewhere.as('police-solo', tx => explainOpening(tx, id, 'I was somebody else and not there'))),
      'not-found',
    )
    mustBeDone(await elsewhere.as(HELPER, tx => explainOpening(tx, id, 'A child was at his door and crying')))
    assert.equal(await countOf(owed), 0)
    assert.equal(
      codeOf(await elsewhere.as(HELPER, tx => explainOpening(tx, id, 'I would rather say something else'))),
      'need-to-know/said',
    )
  })

  it('is reviewed by governance, never by whoever opened, once; and is seen by nobody else', async () => {
    const { caseId } = await testCase(area)
    const id = openingOf(await breaking(emergency(await referenceOf(caseId))))
    const review = (role: Role, at = area, found: 'in-order' | 'not-in-order' = 'in-order', says = '') =>
      at.as(role, tx => reviewOpening(tx, { openingId: id, found, says }))
    assert.equal(codeOf(await review(HELPER, elsewhere)), 'not-found')
    assert.equal(codeOf(await review('data-protection-officer', elsewhere)), 'not-found')
    assert.equal(codeOf(await review('managing-officer')), 'need-to-know/not-reviewed')
    assert.equal(codeOf(await review('data-protection-officer', area, 'not-in-order')), 'wrong')
    const seen = await area.as(
      'data-protection-officer',
      told(tx => openingById(tx, id)),
    )
    assert.deepEqual([seen?.by, seen?.name], [elsewhere.post(HELPER).name, null], 'who, and not whose record')
    for (const role of ['housing-solo', 'voluntary-worker', 'auditor', 'administrator', 'coordinator'] as const)
      assert.equal(
        await area.as(
          role,
          told(tx => openingById(tx, id)),
        ),
        undefined,
        role,
      )
    mustBeDone(await review('data-protection-officer', area, 'not-in-order', 'Nobody was in danger'))
    assert.equal(codeOf(await review('team-manager')), 'need-to-know/not-reviewed')
    assert.equal(await countOf(`tasks_tasks where about_id = '${id}' and state = 'open'`), 0)
  })

  it('goes up every day until it is reviewed, and a reason that nobody gave goes up after a day', async () => {
    const { caseId } = await testCase(area)
    const id = openingOf(await breaking(emergency(await referenceOf(caseId), { because: '' })))
    const up = `tasks_tasks where about_id = '${id}' and kind = 'need-to-know/review-overdue'`
    const nightOf = (time: string) => database.at(stoppedClock(time)).asClockwork(tx => escalateOpenings(tx))
    await nightOf('2026-03-17T02:15:00.000Z')
    assert.equal(await countOf(up), 0, 'a day is not over')
    await nightOf('2026-03-18T02:15:00.000Z')
    await nightOf('2026-03-18T03:15:00.000Z')
    assert.equal(await countOf(`${up} and state = 'open'`), 1)
    await nightOf('2026-03-19T02:15:00.000Z')
    assert.equal(await countOf(up), 2)
    assert.equal(await countOf(`${up} and state = 'open'`), 1)
    const list = await database
      .at(stoppedClock('2026-03-19T09:00:00.000Z'))
      .asActor(area.actor('data-protection-officer'), openingsToReview)
    assert.ok(list.some(one => one.id === id && one.reviewOn < '2026-03-19'))
  })

  it('whoever does it often is marked', async () => {
    const fresh = await testArea(database)
    const counts: number[] = []
    for (let nr = 0; nr < 3; nr += 1) {
      const { caseId } = await testCase(area)
      const id = openingOf(await breaking(emergency(await referenceOf(caseId)), HELPER, fresh))
      counts.push(
        (
          await area.as(
            'data-protection-officer',
            told(tx => openingById(tx, id)),
          )
        )?.timesBefore ?? -1,
      )
    }
    assert.deepEqual(counts, [0, 1, 2])
  })

  it('nobody makes a grant or an opening past the one way in, nor lengthens one', async () => {
    const { caseId } = await testCase(area)
    const id = openingOf(await breaking(emergency(await referenceOf(caseId))))
    for (const statement of [
      `update need_to_know_openings set to_at = to_at + interval '1 hour' where id = '${id}'`,
      `update access_grants set to_at = to_at + interval '1 hour' where case_id = '${caseId}'`,
      `update need_to_know_openings set found = 'in-order', reviewed_by = '${elsewhere.post('police-solo').memberId}', reviewed_at = now() where id = '${id}'`,
      `insert into access_grants (id, kind, case_id, member_id, as_role, because, from_at, to_at, written_at, written_by)
        values ('${newId()}', 'break-glass', '${caseId}', '${elsewhere.post(HELPER).memberId}', 'managing-officer', '', '2026-03-16', '2026-03-18', '2026-03-16', '${elsewhere.post(HELPER).memberId}')`,
    ])
      await assert.rejects(
        elsewhere.as(
          HELPER,
          told(tx => sql.raw(statement).execute(tx.sql)),
        ),
        { code: '42501' },
        statement,
      )
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { stoppedClock } from '#platform/clock'
import { day } from '#rules'
import type { Role } from '#shared'
import { testArea } from '../../../../tests/support/area.ts'
import { testCase } from '../../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../../tests/support/database.ts'
import { countOf, fieldsWrong, isAbsentFor, mustBeDone } from '../../../../tests/support/what-it-did.ts'
import { threadOf } from '../queries/liaison.ts'
import { addFourth, endFourth, writeMessage } from './keep-in-touch.ts'

const database = await testDatabase()
const area = await testArea(database)

const write = (role: Role, caseId: string, words = 'Seen near the school twice this week') =>
  area.as(role, tx => writeMessage(tx, { caseId, words }))
const thread = (role: Role, caseId: string, at = database) => at.asActor(area.actor(role), tx => threadOf(tx, caseId))

describe('the liaison thread S3-19', () => {
  it('the three read and write it without asking, on every case of the area; nobody else does', async () => {
    const { caseId } = await testCase(area)
    for (const role of ['police-solo', 'social-work-solo', 'crime-manager'] as const)
      mustBeDone(await write(role, caseId, role))
    for (const role of ['police-solo', 'social-work-solo', 'crime-manager'] as const)
      assert.equal((await thread(role, caseId))?.messages.length, 3, role)
    for (const role of [
      'managing-officer',
      'team-manager',
      'housing-solo',
      'coordinator',
      'auditor',
      'administrator',
    ] as const) {
      assert.equal(await thread(role, caseId), undefined, role)
      assert.ok(await isAbsentFor(area, role, tx => writeMessage(tx, { caseId, words: 'x' })), role)
    }
    assert.equal(await countOf(`ledger_events where case_id = '${caseId}' and body::text like '%Seen near%'`), 0)
  })

  it('who has not read has it on their list once, however much was written', async () => {
    const { caseId } = await testCase(area)
    for (let time = 0; time < 3; time += 1) mustBeDone(await write('police-solo', caseId))
    const waiting = await pastEveryPolicy(
      `select owner_member_id as who from tasks_tasks where about_id = '${caseId}' and kind = 'sharing/read-liaison-message' and state = 'open' order by 1`,
    )
    const others = [area.post('social-work-solo').memberId, area.post('crime-manager').memberId].toSorted()
    assert.deepEqual(
      waiting.map(row => row['who']),
      others,
    )
    // That somebody wrote is nothing for those who read the plan of the case.
    const seen = await area.as('managing-officer', tx => {
      tx.tell({ kind: 'access-decision', act: 'test/look' })
      return tx.sql.selectFrom('tasks_tasks').select('id').where('about_id', '=', caseId).execute()
    })
    assert.deepEqual(seen, [])
  })

  it('a fourth is added with a reason and an end, reads the thread and the name and nothing else, and until then only', async () => {
    const { caseId } = await testCase(area, { members: ['managing-officer'] })
    mustBeDone(await write('police-solo', caseId))
    const { postId } = area.post('children-and-families')
    const add = (role: Role, until = day('2026-03-20')) =>
      area.as(role, tx => addFourth(tx, { caseId, postId, because: 'holds the family', until }))
    assert.equal((await add('managing-officer')).kind, 'not-found')
    assert.deepEqual(fieldsWrong(await add('police-solo', day('2026-03-15'))), ['until'])
    mustBeDone(await add('police-solo'))
    assert.deepEqual(fieldsWrong(await add('social-work-solo')), ['postId'])
    const seen = await thread('children-and-families', caseId)
    assert.equal(seen?.messages.length, 1)
    assert.match(seen.about ?? '', /^Person Testcase/)
    mustBeDone(await write('children-and-families', caseId, 'The family knows'))
    assert.ok(
      await isAbsentFor(area, 'children-and-families', tx =>
        addFourth(tx, { caseId, postId: area.post('housing-solo').postId, because: 'x', until: day('2026-03-20') }),
      ),
    )
    assert.equal(
      await countOf(
        `access_grants where case_id = '${caseId}' and kind = 'need-to-know' and as_role = 'informed' and because = 'holds the family'`,
      ),
      1,
    )
    const after = database.at(stoppedClock('2026-03-21T00:00:00.000Z'))
    assert.equal(await thread('children-and-families', caseId, after), undefined)
  })

  it('a fourth’s part is ended at once', async () => {
    const { caseId } = await testCase(area, { members: [] })
    const { postId } = area.post('health-liaison')
    const addedId = mustBeDone(
      await area.as('crime-manager', tx =>
        addFourth(tx, { caseId, postId, because: 'his health', until: day('2026-04-20') }),
      ),
    )
    assert.notEqual(await thread('health-liaison', caseId), undefined)
    assert.ok(await isAbsentFor(area, 'health-liaison', tx => endFourth(tx, { caseId, addedId })))
    mustBeDone(await area.as('social-work-solo', tx => endFourth(tx, { caseId, addedId })))
    assert.equal(await thread('health-liaison', caseId), undefined)
  })
})

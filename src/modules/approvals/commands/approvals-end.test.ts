import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { stoppedClock } from '#platform/clock'
import type { CaseTx } from '#platform/db'
import { newId } from '#platform/ids'
import { ACTS_FOR_TWO, APPROVERS } from '#rules'
import { done } from '#shared'
import { approvalTrial, codeOf, hashOfRow, stateOf, told } from '../../../../tests/support/approval.ts'
import { testArea } from '../../../../tests/support/area.ts'
import { pastEveryPolicy, testClock, testDatabase } from '../../../../tests/support/database.ts'
import { countOf, mustBeDone } from '../../../../tests/support/what-it-did.ts'
import { approvalsOfMine } from '../queries/approvals.ts'
import { askForApproval } from './ask-for-approval.ts'
import { decline, withdraw } from './decide-approval.ts'
import { expireApprovals } from './expire-approvals.ts'

const database = await testDatabase()
const area = await testArea(database)
const elsewhere = await testArea(database)
const { caseId, personId, telling, asking, ask, approving } = await approvalTrial(database, area)

describe('a request is void after a day', () => {
  const at = (time: string) => database.at(stoppedClock(time))
  const approveAt = (time: string, id: string) => approving(id, 'police-solo', [telling], area, at(time))

  it('to the minute: a minute before it is carried out, on the minute it is not', async () => {
    const [late, inTime] = [await ask(), await ask()]
    assert.equal(testClock.now(), '2026-03-16T09:00:00.000Z')
    assert.equal(codeOf(await approveAt('2026-03-17T09:00:00.000Z', late)), 'approvals/expired')
    mustBeDone(await approveAt('2026-03-17T08:59:59.000Z', inTime))
    const byHand = await at('2026-03-17T09:00:00.000Z').asActor(
      area.actor('police-solo'),
      told(tx =>
        sql`update approvals_approvals set state = 'approved', decided_by = ${tx.actor.memberId}, decided_at = ${tx.now}
          where id = ${late}`.execute(tx.sql),
      ),
    )
    assert.equal(byHand.numAffectedRows, 0n, 'at the engine, too')
  })

  it('is noted by Cairn, ends the tasks and leaves whoever asked one', async () => {
    const id = await ask()
    assert.ok((await at('2026-03-17T09:01:00.000Z').asClockwork(tx => expireApprovals(tx))) > 0)
    assert.equal(await stateOf(id), 'expired')
    assert.equal(
      await countOf(`tasks_tasks where about_id = '${id}' and state = 'open' and kind = 'approvals/decide'`),
      0,
    )
    assert.equal(codeOf(await approving(id, 'police-solo')), 'approvals/expired')
  })
})

describe('other ends', () => {
  it('whoever approves while they no longer hold the post finds nothing', async () => {
    const id = await ask()
    const { postId } = area.post('crime-manager')
    await pastEveryPolicy(`update staff_postings set to_day = '2026-03-15' where post_id = '${postId}'`)
    assert.equal(codeOf(await approving(id, 'crime-manager')), 'not-found')
    await pastEveryPolicy(`update staff_postings set to_day = null where post_id = '${postId}'`)
    mustBeDone(await approving(id, 'crime-manager'))
  })

  it('is declined with a reason, taken back by whoever asked alone, and decided no more after either', async () => {
    const [declined, back] = [await ask(), await ask()]
    const seen = await hashOfRow(declined)
    const no = (because: string) => area.as('police-solo', tx => decline(tx, { approvalId: declined, seen }, because))
    assert.equal(codeOf(await no('  ')), 'wrong')
    mustBeDone(await no('Not without the chair'))
    assert.equal(codeOf(await approving(declined, 'crime-manager')), 'approvals/declined')
    assert.equal(codeOf(await area.as('police-solo', tx => withdraw(tx, back))), 'not-found')
    mustBeDone(await area.as('social-work-solo', tx => withdraw(tx, back)))
    assert.equal(codeOf(await approving(back, 'police-solo')), 'approvals/withdrawn')
    const mine = await area.as('social-work-solo', told(approvalsOfMine))
    assert.deepEqual(
      [declined, back].map(id => mine.find(one => one.id === id)?.state),
      ['declined', 'withdrawn'],
    )
  })

  it('is not asked without a reason, nor where nobody else could decide it', async () => {
    assert.equal(codeOf(await area.as('social-work-solo', tx => askForApproval(tx, asking({ because: ' ' })))), 'wrong')
    const { postId } = area.post('data-protection-officer')
    await pastEveryPolicy(`update staff_postings set to_day = '2026-03-15' where post_id = '${postId}'`)
    const keys = asking({ act: 'change-keys' })
    const { caseId: _, ...about } = keys
    assert.equal(codeOf(await area.as('administrator', tx => askForApproval(tx, about))), 'approvals/nobody-may')
    await pastEveryPolicy(`update staff_postings set to_day = null where post_id = '${postId}'`)
    const { approvalId } = mustBeDone(await area.as('administrator', tx => askForApproval(tx, about)))
    assert.equal(
      codeOf(await approving(approvalId, 'data-protection-officer', [{ ...telling, act: 'change-keys' }], elsewhere)),
      'not-found',
    )
    mustBeDone(await approving(approvalId, 'data-protection-officer', [{ ...telling, act: 'change-keys' }]))
  })

  it('about a person one does not know of is refused as if there were nobody', async () => {
    for (const about of [{ personId }, { otherPersonId: personId }, { caseId }])
      await assert.rejects(
        elsewhere.as('police-solo', tx =>
          askForApproval(tx, { ...asking({ act: 'merge-people' }), ...about, caseId: about.caseId ?? caseId }),
        ),
        { code: '42501' },
      )
  })
})

describe('who answers for what', () => {
  it('is the same in the rule and in the database, for every act', async () => {
    const rows = await pastEveryPolicy(
      `select concat_ws(' ', act, role, coalesce(reads, '')) as line from approvals_approvers`,
    )
    const inDatabase = rows.map(({ line }) => String(line)).toSorted()
    const inRule = ACTS_FOR_TWO.flatMap(act =>
      APPROVERS[act].roles.map(role => `${act} ${role} ${APPROVERS[act].reads ?? ''}`),
    )
    assert.deepEqual(inDatabase, inRule.toSorted())
  })

  it('policies can ask for the approval, in its own transaction and no other', async () => {
    const subjectId = newId()
    const asks = (tx: CaseTx) =>
      sql<{ yes: boolean }>`select access.i_am_carrying_out('third-party-disclosure', ${subjectId}) as yes`
        .execute(tx.sql)
        .then(({ rows }) => rows[0]?.yes)
    const id = await ask({ subjectId })
    assert.equal(await area.as('police-solo', told(asks)), false)
    const answers: unknown[] = []
    const looking = { ...telling, carryOut: async (tx: CaseTx) => done(answers.push(await asks(tx))) }
    mustBeDone(await approving(id, 'police-solo', [looking]))
    assert.deepEqual([...answers, await area.as('police-solo', told(asks))], [true, false])
  })
})

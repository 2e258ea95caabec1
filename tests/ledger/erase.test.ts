import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { approvalById, approve, askForApproval } from '#modules/approvals'
import { done } from '#shared'
import { approvalActs } from '../../src/app/approvals.ts'
import { eraseBody } from '../../src/platform/ledger/erase.ts'
import { sequenceNext } from '../../src/platform/ledger/sequence.ts'
import { verifyWhole } from '../../src/platform/ledger/verify-whole.ts'
import { type TestArea, testArea } from '../support/area.ts'
import { testCase } from '../support/case.ts'
import { pastEveryPolicy, testDatabase } from '../support/database.ts'
import { valueOf } from '../support/gatehouse.ts'

const ASKS = 'data-protection-officer'
const DECIDES = 'social-work-solo'

async function lineIn(area: TestArea): Promise<string> {
  const { caseId } = await testCase(area)
  const [line] = await pastEveryPolicy(`select id from ledger_events where case_id = '${caseId}' order by id limit 1`)
  return String(line?.['id'])
}

/** Asked as about one line, and naming that line or another as the one to be erased. */
const asking = (area: TestArea, subjectId: string, named = subjectId) =>
  area.as(ASKS, tx =>
    askForApproval(tx, {
      act: 'erase',
      subjectId,
      payload: { ledgerLine: named },
      shown: { says: 'Erase the body of one line of the ledger', facts: [{ name: 'Line', value: named }] },
      because: 'It says what a court ordered to be erased',
    }),
  )

async function erased(area: TestArea, subject: string, named = subject) {
  const { approvalId } = valueOf(await asking(area, subject, named))
  return area.as(DECIDES, async tx => {
    const approval = await approvalById(tx, approvalId)
    return approve(tx, approvalActs, { approvalId, seen: approval?.hash ?? '' })
  })
}

const bodyOf = async (eventId: string) =>
  (await pastEveryPolicy(`select body, salt from ledger_events where id = '${eventId}'`))[0]

/** What verifying finds of the lines of this file: other files tamper with theirs. */
async function verdict() {
  const database = await testDatabase()
  for (let more = true; more; ) more = (await sequenceNext(database)).more
  return verifyWhole(database, { against: undefined })
}

describe('erasing the body of a line', () => {
  it('is done for what two people decided, is told to the ledger, and leaves all that the tree proves', async () => {
    const area = await testArea(await testDatabase())
    const eventId = await lineIn(area)
    const before = await verdict()
    assert.equal((await erased(area, eventId)).kind, 'done')
    assert.deepEqual(await bodyOf(eventId), { body: null, salt: null })
    const after = await verdict()
    assert.equal(after.fault?.eventId, before.fault?.eventId)
    assert.equal(after.erased, before.erased + 1)
  })

  it('is not done for another line, without an approval, or by whoever asked', async () => {
    const area = await testArea(await testDatabase())
    const [eventId, other] = [await lineIn(area), await lineIn(area)]
    await assert.rejects(erased(area, eventId, other))
    const { approvalId } = valueOf(await asking(area, eventId))
    for (const role of [ASKS, DECIDES] as const) {
      const outcome = await area.as(role, async tx => {
        tx.tell({ kind: 'access-decision', act: 'test/tried' })
        const tried = await eraseBody(tx, { eventId, approvalId })
        return done(tried.kind)
      })
      assert.equal(valueOf(outcome), 'not-found')
    }
    for (const line of [eventId, other]) assert.notEqual((await bodyOf(line))?.['body'], null)
  })

  it('by hand is found: a body that is gone without a decision is a fault', async () => {
    const area = await testArea(await testDatabase())
    const eventId = await lineIn(area)
    await verdict()
    await pastEveryPolicy(`create table before_erasing as select * from ledger_events where id = '${eventId}'`)
    await pastEveryPolicy(`update ledger_events set body = null, salt = null where id = '${eventId}'`)
    const { fault } = await verdict()
    await pastEveryPolicy(
      `update ledger_events e set body = b.body, salt = b.salt from before_erasing b where e.id = b.id`,
    )
    await pastEveryPolicy('drop table before_erasing')
    assert.equal(fault?.eventId, eventId)
    assert.match(fault?.says ?? '', /no erasure is recorded/)
  })
})

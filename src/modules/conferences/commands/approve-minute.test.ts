import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { NOBODY } from '#platform/db'
import { POST_ROLES } from '#rules'
import type { Role } from '#shared'
import { type TestArea } from '../../../../tests/support/area.ts'
import { pastEveryPolicy } from '../../../../tests/support/database.ts'
import { countOf } from '../../../../tests/support/what-it-did.ts'
import { CHAIR, held, TYPIST } from '../example/issued.ts'
import { partsOf } from '../model/minute.ts'
import { minuteOf } from '../queries/minute.ts'
import { approveMinute, withdrawApproval } from './approve-minute.ts'
import { changeMinute } from './change-minute.ts'
import { draftMinute } from './draft-minute.ts'
import { issueMinute } from './issue-minute.ts'

describe('drafting, typing, approving', () => {
  it('S3-55 S3-91: chair or recorder draws it up; the typist does not, and types; a typist task and a chair task wait', async () => {
    const { area, conferenceId } = await held()
    const refused = await area.as(TYPIST, tx => draftMinute(tx, conferenceId))
    assert.equal(refused.kind === 'refused' && refused.refusal.code, 'conferences/typist-does-not-draft')
    await area.as(CHAIR, tx => draftMinute(tx, conferenceId))
    const draft = await area.as(TYPIST, tx => minuteOf(tx, conferenceId))
    const part = partsOf(draft?.content ?? { blocks: [] }).find(one => /HOUSING/.test(one.cells[0]?.says ?? ''))
    assert.ok(part)
    const was = part.cells.map(cell => cell.says)
    const typed = await area.as(TYPIST, tx =>
      changeMinute(tx, { conferenceId, part: part.id, was, says: ['HOUSING In Weir Street a flat is free'] }),
    )
    assert.deepEqual(typed.kind === 'done' && typed.value.recorded, was)
    for (const kind of ['minute/type', 'minute/approve']) {
      assert.equal(
        await countOf(`tasks_tasks where kind = '${kind}' and about_id = '${conferenceId}' and state = 'open'`),
        1,
      )
    }
  })

  it('two people typing the same paragraph: the second is shown both texts and nothing is lost', async () => {
    const { area, conferenceId } = await held()
    await area.as(CHAIR, tx => draftMinute(tx, conferenceId))
    const draft = await area.as(CHAIR, tx => minuteOf(tx, conferenceId))
    const part = partsOf(draft?.content ?? { blocks: [] }).find(one => /GENERAL/.test(one.cells[0]?.says ?? ''))
    assert.ok(part)
    const was = part.cells.map(cell => cell.says)
    const type = (role: Role, says: string) =>
      area.as(role, tx => changeMinute(tx, { conferenceId, part: part.id, was, says: [says] }))
    const outcomes = await Promise.all([type(CHAIR, 'GENERAL one'), type(TYPIST, 'GENERAL other')])
    assert.deepEqual(outcomes.map(one => one.kind).toSorted(), ['changed-meanwhile', 'done'])
    const lost = outcomes.find(one => one.kind === 'changed-meanwhile')
    assert.ok(lost?.kind === 'changed-meanwhile')
    assert.match(lost.conflicts[0]?.theirs ?? '', /GENERAL (one|other)/)
  })

  it('S3-91: facts cannot be typed, nothing can be taken out, and too long a text is kept and counted', async () => {
    const { area, conferenceId } = await held()
    await area.as(CHAIR, tx => draftMinute(tx, conferenceId))
    const draft = await area.as(TYPIST, tx => minuteOf(tx, conferenceId))
    const parts = partsOf(draft?.content ?? { blocks: [] })
    const change = (id: string, says: readonly string[]) => {
      const was = parts.find(one => one.id === id)?.cells.map(cell => cell.says) ?? []
      return area.as(TYPIST, tx => changeMinute(tx, { conferenceId, part: id, was, says }))
    }
    const rating = parts.find(one => one.id === 'rating/harm')?.cells.map(cell => cell.says) ?? []
    const level = await change('rating/harm', rating.with(1, 'Low'))
    assert.equal(level.kind === 'refused' && level.refusal.code, 'conferences/facts-stay')
    assert.equal((await change('field/reasons', [''])).kind, 'wrong')
    const long = await change('field/reasons', ['x'.repeat(20_001)])
    assert.match(long.kind === 'wrong' ? (long.wrong[0]?.says ?? '') : '', /20,001 characters/)
    assert.equal((await change('line/none', ['x'])).kind, 'not-found')
    assert.equal((await change('field/reasons', ['REASONS <script>alert(1)</script>\u0000 \u202eright'])).kind, 'done')
  })

  it('S3-56 S3-88: a minute that is not ready is refused with what to mend', async () => {
    const { area, conferenceId } = await held({ without: ['reasons', 'next/none-because'] })
    await area.as(CHAIR, tx => draftMinute(tx, conferenceId))
    const outcome = await area.as(CHAIR, tx => approveMinute(tx, conferenceId))
    assert.ok(outcome.kind === 'refused')
    assert.match(outcome.refusal.says, /Say why the conference was convened.*next date/)
    assert.equal(outcome.refusal.rule, 'conferences/is-the-minute-ready')
  })

  it('only the chair approves, in exactly these words: the database says so too', async () => {
    const { area, about, conferenceId } = await held()
    await area.as(CHAIR, tx => draftMinute(tx, conferenceId))
    const refused = await area.as(TYPIST, tx => approveMinute(tx, conferenceId))
    assert.equal(refused.kind === 'refused' && refused.refusal.code, 'conferences/not-the-chair')
    const minute = await area.as(CHAIR, tx => minuteOf(tx, conferenceId))
    const minuteId = minute?.minuteId ?? NOBODY
    const asTypist = (work: (sql: Parameters<Parameters<TestArea['as']>[1]>[0]) => Promise<unknown>) =>
      area.as(TYPIST, async tx => {
        tx.tell({ kind: 'alteration', act: 'test' })
        return work(tx)
      })
    const approve = asTypist(tx =>
      tx.sql.updateTable('conferences_minutes').set({ state: 'approved' }).where('id', '=', minuteId).execute(),
    )
    await assert.rejects(approve, /row-level security/)
    const forge = asTypist(async tx => {
      const at = { minute_id: minuteId, conference_id: conferenceId, case_id: about.caseId, digest: Buffer.alloc(32) }
      const row = { id: tx.newId(), ...at, approved_by: tx.actor.memberId, approved_at: tx.now }
      return tx.sql.insertInto('conferences_approvals').values(row).execute()
    })
    await assert.rejects(forge, /row-level security/)
    await area.as(CHAIR, tx => approveMinute(tx, conferenceId))
    const slip = asTypist(tx =>
      tx.sql.updateTable('conferences_minutes').set({ content: '{"blocks":[]}' }).where('id', '=', minuteId).execute(),
    )
    await assert.rejects(slip, /row-level security/)
    await area.as(CHAIR, tx => withdrawApproval(tx, conferenceId))
    assert.equal((await area.as(TYPIST, tx => issueMinute(tx, conferenceId))).kind, 'refused')
  })

  it('each knows that it is their turn: the typist, the chair, then whoever sends; taking back turns it round', async () => {
    const { area, conferenceId } = await held()
    const open = async () => {
      const found = await pastEveryPolicy(
        `select kind from tasks_tasks where about_id = '${conferenceId}' and state = 'open' order by kind`,
      )
      return found.map(row => row['kind'])
    }
    await area.as(CHAIR, tx => draftMinute(tx, conferenceId))
    assert.deepEqual(await open(), ['minute/approve', 'minute/type'])
    await area.as(CHAIR, tx => approveMinute(tx, conferenceId))
    assert.deepEqual(await open(), ['minute/send'])
    await area.as(CHAIR, tx => withdrawApproval(tx, conferenceId))
    assert.deepEqual(await open(), ['minute/approve', 'minute/type'])
    await area.as(CHAIR, tx => approveMinute(tx, conferenceId))
    await area.as(TYPIST, tx => issueMinute(tx, conferenceId))
    assert.deepEqual(await open(), [])
  })

  it('for everybody who does not run the meeting there is no minute', async () => {
    const { area, conferenceId } = await held()
    await area.as(CHAIR, tx => draftMinute(tx, conferenceId))
    for (const role of POST_ROLES.filter(one => one !== CHAIR && one !== TYPIST)) {
      assert.equal(await area.as(role, tx => minuteOf(tx, conferenceId)), undefined, role)
      assert.equal((await area.as(role, tx => draftMinute(tx, conferenceId))).kind, 'not-found', role)
      assert.equal((await area.as(role, tx => approveMinute(tx, conferenceId))).kind, 'not-found', role)
      assert.equal((await area.as(role, tx => issueMinute(tx, conferenceId))).kind, 'not-found', role)
    }
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import { newId } from '#platform/ids'
import { refused } from '#shared'
import { approvalTrial, codeOf, hashOfRow, stateOf, told } from '../../../../tests/support/approval.ts'
import { testArea } from '../../../../tests/support/area.ts'
import { testCase } from '../../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../../tests/support/database.ts'
import { countOf, ledgerOf, mustBeDone } from '../../../../tests/support/what-it-did.ts'
import { approvalById } from '../queries/approvals.ts'
import type { ApprovalAct } from './approval-act.ts'
import { approve, NotCarriedOut } from './decide-approval.ts'

const database = await testDatabase()
const area = await testArea(database)
const elsewhere = await testArea(database)
const { carriedOut, telling, asking, ask, approving } = await approvalTrial(database, area)

const refusing: ApprovalAct = {
  ...telling,
  carryOut: async (tx, payload, approval) => {
    await telling.carryOut(tx, payload, approval)
    return refused({ code: 'test/no', says: 'The hostel has closed.', next: 'Ask another.' })
  },
}

describe('an act that needs two people', () => {
  it('is asked by one, put before everybody who answers for it and nobody else, and carried out by another once', async () => {
    const id = await ask()
    const owners = await pastEveryPolicy(
      `select p.role from tasks_tasks t join staff_posts p on p.id = t.owner_post_id where t.about_id = '${id}' order by 1`,
    )
    assert.deepEqual(
      owners.map(({ role }) => role),
      ['crime-manager', 'police-solo', 'team-manager'],
    )
    const before = carriedOut.length
    mustBeDone(await approving(id, 'police-solo'))
    assert.deepEqual(carriedOut.slice(before), [asking().payload])
    assert.equal(await stateOf(id), 'approved')
    const [line] = await pastEveryPolicy(
      `select member_id, body from ledger_events where act = 'approvals/approve' and body::text like '%${id}%'`,
    )
    assert.equal(line?.['member_id'], area.post('police-solo').memberId)
    assert.match(JSON.stringify(line?.['body']), new RegExp(`asked-by:${area.post('social-work-solo').memberId}`))
    assert.equal(
      await countOf(`tasks_tasks where about_id = '${id}' and state = 'open' and kind = 'approvals/decide'`),
      0,
    )
    assert.equal(
      await countOf(`tasks_tasks where about_id = '${id}' and state = 'open' and kind = 'approvals/decided'`),
      1,
    )
    assert.equal(await countOf(`platform_outbox where link = '/approvals/${id}'`), 3)
    assert.ok((await ledgerOf(id)).includes('access-decision approvals/ask'))
  })

  it('is never approved by whoever asked, in this post or another', async () => {
    const id = await ask()
    assert.equal(codeOf(await approving(id, 'social-work-solo')), 'approvals/not-yours')
    const own = area.post('social-work-solo')
    const second = newId()
    await pastEveryPolicy(`insert into staff_postings (id, post_id, member_id, kind, from_day)
      values ('${second}', '${area.post('police-solo').postId}', '${own.memberId}', 'deputy', '2026-01-01')`)
    const asPolice = { ...area.actor('police-solo'), memberId: own.memberId }
    const seen = await hashOfRow(id)
    const outcome = await database.asActor(asPolice, tx => approve(tx, [telling], { approvalId: id, seen }))
    assert.equal(codeOf(outcome), 'approvals/not-yours')
    const byHand = told((tx: CaseTx) =>
      sql`update approvals_approvals set state = 'approved', decided_by = ${own.memberId}, decided_at = ${tx.now}
        where id = ${id}`.execute(tx.sql),
    )
    await assert.rejects(database.asActor(asPolice, byHand), { code: '42501' })
    await pastEveryPolicy(`delete from staff_postings where id = '${second}'`)
    assert.equal(await stateOf(id), 'waiting')
  })

  it('is there for nobody who does not answer for it or may not read what it is about', async () => {
    const id = await ask()
    for (const role of [
      'managing-officer',
      'housing-solo',
      'coordinator',
      'data-protection-officer',
      'auditor',
    ] as const) {
      assert.equal(
        await area.as(
          role,
          told(tx => approvalById(tx, id)),
        ),
        undefined,
        role,
      )
      assert.equal(codeOf(await approving(id, role)), 'not-found', role)
    }
    for (const role of ['police-solo', 'crime-manager', 'social-work-solo'] as const)
      assert.equal(codeOf(await approving(id, role, [telling], elsewhere)), 'not-found', role)
    assert.equal(await stateOf(id), 'waiting')
  })

  it('is there for nobody who is barred from the person, whatever they answer for', async () => {
    const { caseId: hiddenCase, personId: hidden } = await testCase(area)
    const id = await ask({ caseId: hiddenCase })
    const police = area.post('police-solo')
    const restriction = newId()
    await pastEveryPolicy(`insert into access_restrictions (id, person_id, kind, shows, reason, review_on, contact_post_id, agency_id, from_at, written_at, written_by)
      values ('${restriction}', '${hidden}', 'exclusion', 'hidden', 'kin', '2027-01-01', '${police.postId}', '${police.agencyId}', '2026-01-01', '2026-01-01', '${police.memberId}')`)
    await pastEveryPolicy(`insert into access_restriction_names (id, restriction_id, person_id, member_id, written_at, written_by)
      values ('${newId()}', '${restriction}', '${hidden}', '${police.memberId}', '2026-01-01', '${police.memberId}')`)
    assert.equal(codeOf(await approving(id, 'police-solo')), 'not-found')
    mustBeDone(await approving(id, 'crime-manager'))
  })

  it('of two who decide at once one does, and the other is told who', async () => {
    const id = await ask()
    const before = carriedOut.length
    const both = await Promise.all([approving(id, 'police-solo'), approving(id, 'crime-manager')])
    assert.deepEqual(both.map(codeOf).toSorted(), ['approvals/approved', 'done'])
    assert.equal(carriedOut.length, before + 1)
    assert.equal(codeOf(await approving(id, 'police-solo')), 'approvals/approved')
  })
})

describe('what is carried out is what was read', () => {
  it('a payload that was changed underneath, or a page of another request, is not carried out', async () => {
    for (const change of [
      `payload = '{"to":"the press"}'`,
      `shown = '{"says":"Nothing","facts":[]}'`,
      `because = 'x'`,
    ]) {
      const id = await ask()
      await pastEveryPolicy(`update approvals_approvals set ${change} where id = '${id}'`)
      assert.equal(codeOf(await approving(id, 'police-solo')), 'approvals/changed', change)
      assert.equal(await stateOf(id), 'waiting')
    }
    const id = await ask()
    const other = await hashOfRow(await ask({ because: 'other' }))
    const outcome = await area.as('police-solo', tx => approve(tx, [telling], { approvalId: id, seen: other }))
    assert.equal(codeOf(outcome), 'approvals/changed')
  })

  it('nobody may change what was asked for, at the engine', async () => {
    const id = await ask()
    for (const role of ['social-work-solo', 'police-solo'] as const)
      for (const change of [`payload = '{}'`, `expires_at = expires_at + interval '1 day'`, `asked_by = decided_by`])
        await assert.rejects(
          area.as(
            role,
            told(tx => sql.raw(`update approvals_approvals set ${change} where id = '${id}'`).execute(tx.sql)),
          ),
          { code: '42501' },
        )
  })

  it('an act that is refused when it is carried out undoes the approval and whatever it wrote', async () => {
    const id = await ask()
    const before = await countOf("platform_drafts where form = 'carried out'")
    await assert.rejects(approving(id, 'police-solo', [refusing]), NotCarriedOut)
    assert.equal(await stateOf(id), 'waiting')
    assert.equal(await countOf("platform_drafts where form = 'carried out'"), before)
    assert.equal(
      codeOf(await approving(id, 'police-solo', [{ ...telling, mayApprove: async () => false }])),
      'approvals/not-yours',
    )
    assert.equal(codeOf(await approving(id, 'police-solo', [])), 'approvals/unknown-act')
  })
})

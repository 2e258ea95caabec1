import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { stoppedClock } from '#platform/clock'
import type { CaseTx } from '#platform/db'
import { newId } from '#platform/ids'
import { ACTS_FOR_TWO, APPROVERS } from '#rules'
import { done, type Role, refused } from '#shared'
import { testArea } from '../../../../tests/support/area.ts'
import { testCase } from '../../../../tests/support/case.ts'
import { pastEveryPolicy, testClock, testDatabase } from '../../../../tests/support/database.ts'
import { countOf, ledgerOf, mustBeDone } from '../../../../tests/support/what-it-did.ts'
import type { ApprovalAct, Asking } from '../model/approval.ts'
import { approvalById, approvalsOfMine } from '../queries/approvals.ts'
import { askForApproval } from './ask-for-approval.ts'
import { approve, decline, NotCarriedOut, withdraw } from './decide-approval.ts'
import { expireApprovals } from './expire-approvals.ts'

const database = await testDatabase()
const area = await testArea(database)
const elsewhere = await testArea(database)
const { caseId, personId } = await testCase(area)

/** What was carried out, by which payload. */
const carriedOut: unknown[] = []
const telling: ApprovalAct = {
  act: 'third-party-disclosure',
  title: 'Tell somebody outside',
  carryOut: async (tx, payload) => {
    tx.tell({ kind: 'disclosure', act: 'test/tell-outside', caseId })
    await sql`insert into platform_drafts (member_id, form, subject, fields, saved_at)
      values (${tx.actor.memberId}, 'carried out', ${tx.newId()}, '{}', ${tx.now})`.execute(tx.sql)
    carriedOut.push(payload)
    return done(null)
  },
}
const refusing: ApprovalAct = {
  ...telling,
  carryOut: async (tx, payload, approval) => {
    await telling.carryOut(tx, payload, approval)
    return refused({ code: 'test/no', says: 'The hostel has closed.', next: 'Ask another.' })
  },
}

const asking = (more: Partial<Asking> = {}): Asking => ({
  act: 'third-party-disclosure',
  caseId,
  payload: { to: 'the warden', text: 'He may not work here' },
  shown: { says: 'Tell the warden', facts: [{ name: 'To', value: 'the warden' }] },
  because: 'Children live there',
  ...more,
})

const ask = async (more: Partial<Asking> = {}, role: Role = 'social-work-solo', at = area) =>
  mustBeDone(await at.as(role, tx => askForApproval(tx, asking(more)))).approvalId
const told =
  <T>(work: (tx: CaseTx) => Promise<T>) =>
  (tx: CaseTx) => {
    tx.tell({ kind: 'consultation', act: 'test' })
    return work(tx)
  }
const hashOfRow = async (id: string) =>
  String(
    (await pastEveryPolicy(`select encode(payload_hash, 'hex') as h from approvals_approvals where id = '${id}'`))[0]?.[
      'h'
    ],
  )
const approving = async (id: string, role: Role, acts = [telling], at = area) => {
  const seen = await hashOfRow(id)
  return at.as(role, tx => approve(tx, acts, { approvalId: id, seen }))
}
const stateOf = async (id: string) =>
  (await pastEveryPolicy(`select state from approvals_approvals where id = '${id}'`))[0]?.['state']
const codeOf = (outcome: { kind: string; refusal?: { code: string } }) => outcome.refusal?.code ?? outcome.kind

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

describe('a request is void after a day', () => {
  const at = (time: string) => database.at(stoppedClock(time))
  const approveAt = async (time: string, id: string) => {
    const seen = await hashOfRow(id)
    return at(time).asActor(area.actor('police-solo'), tx => approve(tx, [telling], { approvalId: id, seen }))
  }

  it('to the minute: a minute before it is carried out, on the minute it is not', async () => {
    const [late, inTime] = [await ask(), await ask()]
    assert.equal(testClock.now(), '2026-03-16T09:00:00.000Z')
    assert.equal(codeOf(await approveAt('2026-03-17T09:00:00.000Z', late)), 'approvals/expired')
    mustBeDone(await approveAt('2026-03-17T08:59:59.000Z', inTime))
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
    const rows = await pastEveryPolicy('select act, role, reads from approvals_approvers')
    const inDatabase = rows.map(({ act, role, reads }) => `${act} ${role} ${reads ?? ''}`).toSorted()
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

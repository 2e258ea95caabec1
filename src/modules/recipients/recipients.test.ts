import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { approve } from '#modules/approvals'
import { addAssociate } from '#modules/people'
import { type Recipient, stopForRecipient } from '#modules/recipients'
import { stoppedClock } from '#platform/clock'
import { done, type Outcome, type Role } from '#shared'
import { codeOf, hashOfRow } from '../../../tests/support/approval.ts'
import { testArea } from '../../../tests/support/area.ts'
import { testCase } from '../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../tests/support/database.ts'
import { countOf, ledgerOf, mustBeDone } from '../../../tests/support/what-it-did.ts'
import { askToConfirm, confirmingRecipient } from './commands/confirm-recipient.ts'
import { inOtherWriting, nobodyOf, numbersFrom, personNamed } from './example/recipients.ts'
import { stoppedForMe } from './queries/tries.ts'

const database = await testDatabase()
const area = await testArea(database)

const SENDERS: readonly Role[] = ['social-work-solo', 'managing-officer', 'police-solo', 'team-manager', 'coordinator']
const SEED = Number(process.env['CAIRN_SEED'] ?? 20_261_123)
/** As many names as are answered in a case; every case has an own person, and every sender four. */
const EACH = 10
const CASES = 20

const sending = (
  caseId: string,
  recipients: readonly Recipient[],
  role: Role = 'social-work-solo',
  at = database,
  of = area,
) =>
  at.asActor(
    of.actor(role),
    async tx => {
      tx.tell({ kind: 'consultation', act: 'test' })
      return (await stopForRecipient(tx, caseId, recipients)) ?? done(null)
    },
    [caseId],
  )

const around = (personId: string, name: string, relation = 'partner', of = area) =>
  of.as('managing-officer', tx => addAssociate(tx, { personId, name, relation }))

const LOCKED = 'recipients/somebody-in-this-case'

const ask = async (caseId: string, role: Role = 'managing-officer') => {
  const [stopped] = await area.as(role, tx => stoppedForMe(tx, caseId), [caseId])
  const given = { caseId, tryId: stopped?.tryId ?? '', because: 'The councillor, I telephoned' }
  return mustBeDone(await area.as(role, tx => askToConfirm(tx, given), [caseId])).approvalId
}

const approving = async (approvalId: string, role: Role) => {
  const seen = await hashOfRow(approvalId)
  return area.as(role, tx => approve(tx, [confirmingRecipient], { approvalId, seen }))
}

describe('whoever may be somebody in the case gets nothing, 5.2 row 38', () => {
  it(`200 planted names are stopped in any writing, and 200 of nobody pass (seed ${SEED})`, async () => {
    const next = numbersFrom(SEED)
    // Somewhere else: a sender who typed forty names is stopped at the next.
    const crowd = await testArea(database)
    const [passed, stopped]: [string[], string[]] = [[], []]
    for (let index = 0; index < CASES; index += 1) {
      const own = personNamed(index * 100, next)
      const { caseId, personId } = await testCase(crowd, { name: own })
      const planted = [own, ...Array.from({ length: EACH - 1 }, (_, one) => personNamed(index * 100 + one + 1, next))]
      for (const name of planted.slice(1)) await around(personId, name, 'friend', crowd)
      const sender = SENDERS[index % SENDERS.length] ?? 'police-solo'
      // Written names are those of a list and are not counted: what stops them is the name and nothing else.
      for (const [at, name] of planted.entries()) {
        const written = inOtherWriting(name, next)
        if (codeOf(await sending(caseId, [{ named: written }], sender, database, crowd)) !== LOCKED)
          passed.push(`${name} / ${written}`)
        const clean = nobodyOf(name, index * 100 + at, next)
        const answer = await sending(caseId, [{ typed: clean }], sender, database, crowd)
        if (answer.kind !== 'done') stopped.push(`${name} / ${clean}`)
      }
    }
    assert.deepEqual(passed, [])
    assert.deepEqual(stopped, [])
  })

  it('a colleague of the same name is stopped as well, and whoever else is on the list does not help', async () => {
    const { caseId, personId } = await testCase(area)
    const [health] = await pastEveryPolicy(
      `select name from staff_members where id = '${area.post('health-liaison').memberId}'`,
    )
    await around(personId, String(health?.['name']).toUpperCase(), 'sister')
    const list = [area.post('police-solo'), area.post('health-liaison')].map(({ memberId }) => ({ memberId }))
    assert.equal(codeOf(await sending(caseId, list)), LOCKED)
    assert.equal(codeOf(await sending(caseId, [{ postId: area.post('health-liaison').postId }])), LOCKED)
    assert.equal((await sending(caseId, list.slice(0, 1))).kind, 'done')
  })

  it('the address of the person is stopped under any name; other names and joined records count', async () => {
    const { caseId, personId, name } = await testCase(area)
    const { agencyId, memberId } = area.post('police-solo')
    await pastEveryPolicy(`with a as (insert into people_addresses (id, person_id, kind, line, postcode, source_agency_id, written_at, written_by)
      values (gen_random_uuid(), '${personId}', 'home', '14 Tried Street', 'EH1 2AB', '${agencyId}', now(), '${memberId}')),
      b as (insert into people_names (id, person_id, kind, name, words, source_agency_id, written_at, written_by)
      values (gen_random_uuid(), '${personId}', 'alias', 'Rab Sneddon', '{}', '${agencyId}', now(), '${memberId}')) select 1`)
    const other = await testCase(area, { name: 'Wullie Gourlay' })
    await pastEveryPolicy(`insert into people_joins (id, person_id, other_person_id, because, asked_by, written_at, written_by)
      values (gen_random_uuid(), '${personId}', '${other.personId}', 'one person', '${memberId}', now(), '${area.post('coordinator').memberId}')`)
    for (const written of ['The occupier, 14 Tried Street', 'Sneddon Rab', 'Wullie Gourlay', name])
      assert.equal(codeOf(await sending(caseId, [{ named: written }])), LOCKED, written)
    assert.equal((await sending(caseId, [{ named: '4 Tried Street Club' }])).kind, 'done')
    assert.equal(codeOf(await sending(other.caseId, [{ named: 'Sneddon Rab' }])), LOCKED)
  })
})

describe('what the sender learns, 5.2 row 38', () => {
  it('whoever cannot read the part hears the same words as whoever can, and as one who tried too many', async () => {
    const { caseId, personId } = await testCase(area)
    await around(personId, 'Morag Tulloch', 'mother of the child')
    const seen = async (role: Role) =>
      (
        await area.as(role, tx => {
          tx.tell({ kind: 'consultation', act: 'test' })
          return tx.sql.selectFrom('people_associates').select('id').where('person_id', '=', personId).execute()
        })
      ).length
    assert.deepEqual([await seen('housing-solo'), await seen('managing-officer')], [0, 1])
    const [blind, seeing] = [
      await sending(caseId, [{ typed: 'Tulloch, Morag' }], 'housing-solo'),
      await sending(caseId, [{ typed: 'Tulloch, Morag' }], 'managing-officer'),
    ]
    assert.deepEqual(blind, seeing)
    assert.doesNotMatch(JSON.stringify(blind), /tulloch|mother|child|morag/i)
    const { caseId: quiet } = await testCase(area)
    const answers: Outcome<null>[] = []
    for (let index = 0; index < 14; index += 1)
      answers.push(await sending(quiet, [{ typed: `Body number ${index}` }], 'housing-solo'))
    assert.deepEqual(
      answers.map(one => one.kind),
      [...Array.from({ length: 12 }, () => 'done'), 'refused', 'refused'],
    )
    assert.deepEqual(answers.at(-1), blind)
    assert.equal((await sending(quiet, [{ typed: 'body NUMBER 3' }], 'housing-solo')).kind, 'done', 'tried before')
    assert.deepEqual(await sending(quiet, [{ typed: 'Body number 13' }], 'housing-solo'), blind, 'and again')
    const later = database.at(stoppedClock('2026-04-16T09:00:00.000Z'))
    assert.equal((await sending(quiet, [{ typed: 'Body number 13' }], 'housing-solo', later)).kind, 'done')
  })

  it('it is in the ledger with ids alone; what was tried is nobody else’s to read, and nobody writes it by hand', async () => {
    const { caseId, personId } = await testCase(area)
    await around(personId, 'Effie Rankine')
    await sending(caseId, [{ typed: 'Effie Rankine' }], 'managing-officer')
    const [row] = await pastEveryPolicy(`select id from recipients_tries where case_id = '${caseId}' and stopped`)
    const tryId = String(row?.['id'])
    assert.deepEqual(await ledgerOf(tryId), ['access-decision recipients/stop'])
    assert.equal(await countOf(`ledger_events where body::text ilike '%rankine%'`), 0)
    for (const role of ['social-work-solo', 'police-solo', 'team-manager', 'data-protection-officer'] as const)
      assert.deepEqual(await area.as(role, tx => stoppedForMe(tx, caseId)), [], role)
    assert.equal((await area.as('managing-officer', tx => stoppedForMe(tx, caseId))).length, 1)
    const rows = (role: Role) =>
      area.as(role, tx => {
        tx.tell({ kind: 'consultation', act: 'test' })
        return tx.sql.selectFrom('recipients_tries').select('id').where('case_id', '=', caseId).execute()
      })
    assert.equal((await rows('managing-officer')).length, 1)
    for (const role of ['social-work-solo', 'police-solo', 'team-manager', 'data-protection-officer'] as const)
      assert.deepEqual(await rows(role), [], role)
    const names = await area.as('managing-officer', async tx => {
      tx.tell({ kind: 'consultation', act: 'test' })
      return tx.sql.selectNoFrom(eb => eb.fn('access.names_in_case', [eb.val(caseId)]).as('names')).execute()
    })
    assert.deepEqual(names, [])
  })
})

describe('a second person, 5.2 row 38', () => {
  it('lets the same recipient pass, for this case and for a while; the same person cannot', async () => {
    const { caseId, personId } = await testCase(area)
    const { caseId: elsewhere, personId: another } = await testCase(area)
    for (const id of [personId, another]) await around(id, 'Agnes Peebles')
    const send = (on = caseId, at = database) => sending(on, [{ typed: 'Agnes Peebles' }], 'managing-officer', at)
    assert.equal(codeOf(await send()), LOCKED)
    assert.equal(codeOf(await send(elsewhere)), LOCKED)
    const approvalId = await ask(caseId)
    assert.notEqual((await approving(approvalId, 'managing-officer')).kind, 'done')
    assert.equal(codeOf(await send()), LOCKED)
    mustBeDone(await approving(approvalId, 'team-manager'))
    assert.equal((await send()).kind, 'done')
    assert.equal(
      (await sending(caseId, [{ typed: 'PEEBLES, Agnes' }], 'police-solo')).kind,
      'refused',
      'as it was shown',
    )
    assert.equal((await sending(caseId, [{ typed: 'agnes peebles' }], 'police-solo')).kind, 'done')
    assert.equal(codeOf(await send(elsewhere)), LOCKED)
    const [kept] =
      await pastEveryPolicy(`select asked_by, written_by, because, to_at - from_at = interval '90 days' as held
      from recipients_confirmations where case_id = '${caseId}'`)
    assert.deepEqual(kept, {
      asked_by: area.post('managing-officer').memberId,
      written_by: area.post('team-manager').memberId,
      because: 'The councillor, I telephoned',
      held: true,
    })
    assert.equal((await send(caseId, database.at(stoppedClock('2026-06-14T08:59:00.000Z')))).kind, 'done')
    assert.equal(codeOf(await send(caseId, database.at(stoppedClock('2026-06-14T09:00:01.000Z')))), LOCKED)
  })

  it('who may approve for others does not for themselves, not even in SQL', async () => {
    const { caseId, personId } = await testCase(area)
    await around(personId, 'Ina Craik')
    await sending(caseId, [{ typed: 'Ina Craik' }], 'social-work-solo')
    const approvalId = await ask(caseId, 'social-work-solo')
    assert.equal(codeOf(await approving(approvalId, 'social-work-solo')), 'approvals/not-yours')
    const { memberId } = area.post('social-work-solo')
    const [row] = await pastEveryPolicy(`select id from recipients_tries where case_id = '${caseId}'`)
    const own = area.as('social-work-solo', tx => {
      tx.tell({ kind: 'access-decision', act: 'test' })
      const times = { from_at: tx.now, to_at: '2027-01-01T00:00:00.000Z', written_at: tx.now, written_by: memberId }
      const what = { id: tx.newId(), try_id: String(row?.['id']), case_id: caseId, because: 'x' }
      return tx.sql
        .insertInto('recipients_confirmations')
        .values({ ...what, asked_by: area.post('police-solo').memberId, ...times })
        .execute()
    })
    await assert.rejects(own, { code: '42501' })
  })

  it('two senders at once are both stopped, each with their own; as many names at once as there are left pass', async () => {
    const { caseId, personId } = await testCase(area)
    await around(personId, 'Netta Laidlaw')
    const both = await Promise.all(
      (['managing-officer', 'police-solo'] as const).map(role => sending(caseId, [{ typed: 'Netta Laidlaw' }], role)),
    )
    assert.deepEqual(both.map(codeOf), [LOCKED, LOCKED])
    assert.equal(await countOf(`recipients_tries where case_id = '${caseId}' and stopped`), 2)
    assert.equal(await countOf(`recipients_tries where case_id = '${caseId}' and counted`), 1)
    for (let index = 0; index < 8; index += 1) await sending(caseId, [{ typed: `Club ${index}` }], 'health-liaison')
    const many = Array.from({ length: 16 }, (_, index) =>
      sending(caseId, [{ typed: `Guest ${index}` }], 'health-liaison'),
    )
    const passed = (await Promise.all(many)).filter(one => one.kind === 'done')
    assert.equal(passed.length, 3)
  })
})

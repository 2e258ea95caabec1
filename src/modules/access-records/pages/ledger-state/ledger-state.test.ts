import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { renderToString } from 'preact-render-to-string'
import { caseInBrief } from '#modules/cases'
import type { LedgerState } from '#platform/ledger'
import { day } from '#rules'
import type { Role } from '#shared'
import { testArea } from '../../../../../tests/support/area.ts'
import { testCase } from '../../../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../../../tests/support/database.ts'
import { onOneEngine } from '../../../../../tests/support/on-one-engine.ts'
import { PageVisitor, pageServer, wordsOf } from '../../../../../tests/support/page-server.tsx'
import { accessRecordsRoutes } from '../../index.ts'
import { LedgerStateView } from './view.tsx'
import { TROUBLES } from './words.ts'

const database = await testDatabase()
const area = await testArea(database)
const elsewhere = await testArea(database)
const { caseId } = await testCase(area)
await area.as('housing-solo', tx => caseInBrief(tx, caseId), [caseId])
const server = await pageServer(database, accessRecordsRoutes([]))
const as = (role: Role, where = area) => PageVisitor.signedIn(server, database, where.post(role))
const [told] = await pastEveryPolicy(
  `select id from ledger_events where case_id = '${caseId}' and act = 'cases/case-in-brief' order by id desc limit 1`,
)
const eventId = String(told?.['id'])

const AT = '2026-03-16T08:00:00.000Z'
const sound: LedgerState = {
  lines: 1_234_567,
  waiting: 0,
  oldestWaiting: null,
  head: { id: 'x', size: 1_234_560, note: 'cairn.example\n1234560\nroot\n', signedAt: AT, witnesses: [] },
  uncovered: 7,
  uncoveredSince: null,
  evidential: 1_234_000,
  signer: { at: AT, wrong: null },
  witnesses: [
    { name: 'Health Board', size: 1_234_560, at: AT, wrong: null },
    { name: 'Council audit', size: 1_234_000, at: AT, wrong: null },
  ],
  verified: { at: AT, lines: 1_234_000, wrong: null },
  alarms: [],
}
const drawn = (state: Partial<LedgerState>) =>
  wordsOf(renderToString(LedgerStateView({ state: { ...sound, ...state }, enough: 2, today: day('2026-03-16') })))

describe('the state of the ledger in plain words', () => {
  it('says what is counted, who countersigned, when it was verified, and that nothing is wrong', () => {
    const text = drawn({})
    for (const said of [
      '1,234,567',
      'covers 1,234,560 lines, signed today 08:00',
      'Health Board',
      'Countersigns',
      'all 1,234,000 lines are as they were written',
      'Nothing is wrong that Cairn can see',
    ])
      assert.ok(text.includes(said), said)
  })

  it('says of each alarm what it means and what to do', () => {
    for (const [alarm, { says, toDo }] of Object.entries(TROUBLES)) {
      const text = drawn({ alarms: [alarm as keyof typeof TROUBLES] })
      assert.ok(text.includes(says) && text.includes(toDo.slice(0, 40)), alarm)
      assert.ok(!text.includes('Nothing is wrong'))
    }
    assert.match(drawn({ verified: { at: AT, lines: null, wrong: 'line 17 is missing' } }), /line 17 is missing/)
    assert.match(
      drawn({ witnesses: [{ name: 'Health Board', size: 3, at: AT, wrong: 'another head' }] }),
      /a second is missing.*another head/,
    )
    assert.match(drawn({ witnesses: [], head: undefined, verified: undefined }), /No witness is set.*/)
  })
})

describe(onOneEngine('the page of the ledger'), () => {
  it('is for administrators, auditors and whoever answers for data protection', async () => {
    for (const role of ['administrator', 'auditor', 'data-protection-officer'] as const)
      assert.match((await (await as(role)).open('/operations/ledger')).text, /The ledger and its witnesses/, role)
    for (const role of ['police-solo', 'team-manager', 'oversight-member'] as const)
      assert.equal((await (await as(role)).open('/operations/ledger')).status, 404, role)
  })

  it('proves a line to those alone to whom it is open, and says when nothing proves it yet', async () => {
    const proof = `/ledger-lines/${eventId}/proof`
    for (const role of ['police-solo', 'data-protection-officer'] as const)
      assert.equal((await (await as(role)).open(proof)).status, 409, role)
    for (const role of ['housing-solo', 'administrator', 'auditor'] as const)
      assert.equal((await (await as(role)).open(proof)).status, 404, role)
    assert.equal((await (await as('data-protection-officer', elsewhere)).open(proof)).status, 404)
    assert.equal(
      (await (await as('police-solo')).open('/ledger-lines/0197c000-0000-7000-8000-00000000ffff/proof')).status,
      404,
    )
  })

  it('gives what a line holds to those who read the case, and the line alone to whoever answers for access', async () => {
    const how = (role: Role) =>
      area.as(role, async tx => {
        tx.tell({ kind: 'consultation', act: 'test' })
        const found = await sql<{ how: string | null }>`select access.line_open_to_me(${eventId}) as how`.execute(
          tx.sql,
        )
        return found.rows[0]?.how
      })
    assert.equal(await how('police-solo'), 'whole')
    assert.equal(await how('housing-solo'), null)
    assert.equal(await how('data-protection-officer'), 'line')
    assert.equal(await how('coordinator'), null)
  })
})

import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, it } from 'node:test'
import { sql, type Transaction } from 'kysely'
import type { Tables } from '#db/tables'
import type { Database } from '#platform/db'
import { newId } from '#platform/ids'
import { type TestArea, testArea } from '../../../tests/support/area.ts'
import { testCase } from '../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../tests/support/database.ts'
import { lineOf } from './line.ts'
import { linesOf } from './read.ts'
import { type Verdict, verify } from './verify.ts'

const verified = (database: Database): Promise<Verdict> => verify(linesOf(work => database.asKeeper(work)))

/** A case, and the id of one line about it. */
async function lineAbout(area: TestArea): Promise<string> {
  const { caseId } = await testCase(area)
  const found = await pastEveryPolicy(`select id from ledger_events where case_id = '${caseId}' order by id limit 1`)
  return String(found[0]?.['id'])
}

/**
 * Verifies from just before a line on, whatever then becomes of the line: the ledger of a whole run of tests is long,
 * and what came before is not touched.
 */
async function verifyingFrom(database: Database, lineId: string): Promise<() => Promise<Verdict>> {
  const [line] = await pastEveryPolicy(`select written_at::text as at from ledger_events where id = '${lineId}'`)
  const writtenAt = String(line?.['at'])
  const [before] = await pastEveryPolicy(
    `select id from ledger_events where written_at = '${writtenAt}' and id < '${lineId}' order by id desc limit 1`,
  )
  const none = '00000000-0000-0000-0000-000000000000'
  const from = { written_at: writtenAt, id: before === undefined ? none : String(before['id']) }
  return () => verify(linesOf(work => database.asKeeper(work), from))
}

/** Changes a column of a line as a superuser, asks, and puts it back. */
async function tampered(
  database: Database,
  lineId: string,
  column: string,
  value: string,
  ask: () => Promise<Verdict> = () => verified(database),
): Promise<Verdict> {
  const at = `where id = '${lineId}'`
  await pastEveryPolicy(`create table before_tampering as select * from ledger_events ${at}`)
  try {
    await pastEveryPolicy(`update ledger_events set ${column} = ${value} ${at}`)
    return await ask()
  } finally {
    const now = column === 'id' ? value : `'${lineId}'`
    await pastEveryPolicy(`delete from ledger_events where id = ${now}`)
    await pastEveryPolicy('insert into ledger_events select * from before_tampering')
    await pastEveryPolicy('drop table before_tampering')
  }
}

const OTHER = "'0197c000-0000-7000-8000-0000000000ff'"
const FIELDS: readonly (readonly [column: string, value: string])[] = [
  ['happened_at', "happened_at - interval '1 day'"],
  ['happened_at', "happened_at + interval '7 microseconds'"],
  ['written_at', "written_at + interval '1 millisecond'"],
  ['written_at', "written_at + interval '7 microseconds'"],
  ['member_id', OTHER],
  ['member_id', 'null'],
  ['agency_id', OTHER],
  ['post_id', OTHER],
  ['role', "'auditor'"],
  ['session_id', OTHER],
  ['kind', "'consultation'"],
  ['act', "'cases/case-page'"],
  ['purpose', "'housing'"],
  ['case_id', OTHER],
  ['case_id', 'null'],
  ['body', `'{"people": []}'`],
  ['body', 'null, salt = null, body_hash = sha256(body_hash)'],
  ['salt', 'sha256(salt)'],
  ['body_hash', 'sha256(body_hash)'],
  ['leaf', 'sha256(leaf)'],
]

describe('verifying the ledger', () => {
  it('finds every line sound that Cairn wrote', async () => {
    const database = await testDatabase()
    await lineAbout(await testArea(database))
    const verdict = await verified(database)
    assert.ok(verdict.sound, JSON.stringify(verdict))
    assert.ok(verdict.lines > 0)
  })

  for (const [column, value] of FIELDS) {
    it(`finds the line whose ${column} a superuser set to ${value}`, async () => {
      const database = await testDatabase()
      const lineId = await lineAbout(await testArea(database))
      const fromHere = await verifyingFrom(database, lineId)
      assert.ok((await fromHere()).sound, 'the line is sound before')
      const verdict = await tampered(database, lineId, column, value, fromHere)
      assert.ok(!verdict.sound && verdict.at === lineId, JSON.stringify(verdict))
      assert.ok((await fromHere()).sound, 'the line was put back')
    })
  }

  it('finds the line whose id was changed, under its new id', async () => {
    const database = await testDatabase()
    const lineId = await lineAbout(await testArea(database))
    const verdict = await tampered(database, lineId, 'id', OTHER)
    assert.ok(!verdict.sound && `'${verdict.at}'` === OTHER, JSON.stringify(verdict))
  })

  it('still vouches for a line whose body was lawfully erased', async () => {
    const database = await testDatabase()
    const before = await verified(database)
    const lineId = await lineAbout(await testArea(database))
    const after = await tampered(database, lineId, 'body', 'null, salt = null')
    assert.ok(before.sound && after.sound, JSON.stringify(after))
    assert.equal(after.erased, before.erased + 1)
  })

  it('goes through 10,000 lines page after page, once each', async t => {
    const database = await testDatabase()
    const before = await verified(database)
    const teller = { memberId: null, agencyId: null, postId: null, role: 'keeper', sessionId: null, purpose: 'test' }
    // Thousands within one millisecond: the pages must not lose or repeat any of them.
    const lines = Array.from({ length: 10_000 }, (_, index) =>
      lineOf(
        { kind: 'administration', act: 'test/many', items: [`${index}`] },
        teller,
        index < 5_000 ? '2026-03-16T09:00:00.000Z' : '2026-03-16T09:00:00.001Z',
        newId(),
        randomBytes(16),
      ),
    )
    for (let from = 0; from < lines.length; from += 1_000) {
      const rows = lines.slice(from, from + 1_000).map(({ body, ...line }) => ({ ...line, body: JSON.stringify(body) }))
      await database.asKeeper(keeper =>
        keeper
          .insertInto('ledger_events')
          .values(rows as never)
          .execute(),
      )
    }
    const began = performance.now()
    const verdict = await verified(database)
    const seconds = (performance.now() - began) / 1_000
    await pastEveryPolicy("delete from ledger_events where act = 'test/many'")
    t.diagnostic(`${verdict.lines} lines in ${seconds.toFixed(2)} s`)
    assert.ok(verdict.sound && before.sound)
    assert.equal(verdict.lines, before.lines + 10_000)
  })
})

describe('who may change the ledger: nobody', () => {
  const attempts = {
    'change a line': sql`update ledger_events set act = 'nothing'`,
    'take a line away': sql`delete from ledger_events`,
    'empty it': sql`truncate ledger_events`,
    'erase a body': sql`update ledger_events set body = null, salt = null`,
    'read the bodies': sql`select body from ledger_events`,
  }
  const refused = (work: Promise<unknown>) => assert.rejects(work, { code: '42501' })

  for (const [what, statement] of Object.entries(attempts)) {
    it(`the web cannot ${what}, whoever acts`, async () => {
      const area = await testArea(await testDatabase())
      for (const role of ['social-work-solo', 'administrator', 'data-protection-officer'] as const)
        await refused(area.as(role, tx => statement.execute(tx.sql)))
    })

    it(`sign-in and the command line cannot ${what}`, async t => {
      if (what === 'read the bodies') return t.diagnostic('the command line reads them, to verify')
      const database = await testDatabase()
      const work = (transaction: Transaction<Tables>) => statement.execute(transaction)
      await refused(database.asGate(work))
      await refused(database.asKeeper(work))
    })
  }

  it('nobody writes a line in the name of another person, post or agency, or of Cairn itself', async () => {
    const area = await testArea(await testDatabase())
    const mine = area.actor('police-solo')
    const other = area.actor('housing-solo')
    const line = (over: object) =>
      area.as('police-solo', async tx => {
        const teller = { ...mine, ...over }
        const { body, ...row } = lineOf(
          { kind: 'consultation', act: 'test' },
          teller,
          tx.now,
          tx.newId(),
          randomBytes(16),
        )
        await tx.sql
          .insertInto('ledger_events')
          .values({ ...row, body: JSON.stringify(body) } as never)
          .execute()
        tx.tell({ kind: 'consultation', act: 'test' })
      })
    await line({})
    for (const key of ['memberId', 'postId', 'agencyId'] as const) await refused(line({ [key]: other[key] }))
    await refused(line({ memberId: null, agencyId: null, postId: null }))
  })
})

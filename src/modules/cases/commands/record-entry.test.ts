import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newId } from '#platform/ids'
import { day } from '#rules'
import type { Role } from '#shared'
import { testArea } from '../../../../tests/support/area.ts'
import { testCase } from '../../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../../tests/support/database.ts'
import { countOf, heardFrom, isAbsentFor, ledgerOf } from '../../../../tests/support/what-it-did.ts'
import { type NewEntry, recordEntry } from './record-entry.ts'

const database = await testDatabase()
const [area, elsewhere] = [await testArea(database), await testArea(database)]
const { caseId } = await testCase(area)

const entry = (more: Partial<NewEntry> = {}): NewEntry => ({
  caseId,
  section: 'general',
  kind: 'note',
  happenedOn: day('2026-03-01'),
  headline: 'A visit',
  ...more,
})

const entryNow = async (id: string) =>
  (
    await pastEveryPolicy(`select section, kind, happened_on::text, headline, detail, agency_id, written_by, corrects,
      corrected_because, about_table, about_id from cases_entries where id = '${id}'`)
  )[0]

describe('an entry of the chronology', () => {
  it('keeps what happened, when, and who wrote it; the ledger has its day and no word of it', async () => {
    const about = { table: 'orders_conditions', id: newId() }
    const { result: id, heard } = await heardFrom(area, 'managing-officer', tx =>
      recordEntry(tx, entry({ detail: 'Tea with <b>Whāea</b>', about })),
    )
    const { agencyId, memberId } = area.post('managing-officer')
    assert.deepEqual(await entryNow(id), {
      section: 'general',
      kind: 'note',
      happened_on: '2026-03-01',
      headline: 'A visit',
      detail: 'Tea with <b>Whāea</b>',
      agency_id: agencyId,
      written_by: memberId,
      corrects: null,
      corrected_because: null,
      about_table: about.table,
      about_id: about.id,
    })
    assert.deepEqual(heard, ['entry-recorded'])
    const lines =
      await pastEveryPolicy(`select kind, act, case_id, happened_at < written_at as before, body::text as body
      from ledger_events where body::text like '%${id}%'`)
    const [line] = lines
    assert.equal(lines.length, 1)
    assert.deepEqual(
      [line?.['kind'], line?.['act'], line?.['case_id'], line?.['before']],
      ['collection', 'cases/record-entry', caseId, true],
    )
    assert.doesNotMatch(String(line?.['body']), /visit|Tea/i)
  })

  it('of today happened when it was written', async () => {
    const id = await area.as('managing-officer', tx => recordEntry(tx, entry({ happenedOn: tx.today })))
    const [line] = await pastEveryPolicy(
      `select happened_at = written_at as same from ledger_events where body::text like '%${id}%'`,
    )
    assert.equal(line?.['same'], true)
  })

  it('that corrects another names it and why; the first one stays, and one of another case cannot be named', async () => {
    const first = await area.as('managing-officer', tx => recordEntry(tx, entry()))
    const corrects = { id: first, because: 'the wrong day' }
    const second = await area.as('managing-officer', tx => recordEntry(tx, entry({ headline: 'A call', corrects })))
    const kept = await entryNow(second)
    assert.deepEqual([kept?.['corrects'], kept?.['corrected_because']], [first, 'the wrong day'])
    assert.equal((await entryNow(first))?.['headline'], 'A visit')
    const other = await testCase(area)
    await assert.rejects(
      area.as('managing-officer', tx => recordEntry(tx, entry({ caseId: other.caseId, corrects }))),
      { code: '23503' },
    )
  })

  it('S2-39: is written in the parts that a role keeps; in any other, and of a hidden case, it is as if nothing were there', async () => {
    const before = await countOf('cases_entries')
    const pairs: readonly (readonly [Role, string, boolean])[] = [
      ['housing-solo', 'housing', true],
      ['housing-solo', 'risk', false],
      ['health-liaison', 'health', true],
      ['health-liaison', 'offending', false],
      ['police-solo', 'intelligence', true],
      ['managing-officer', 'intelligence', false],
      ['managing-officer', 'health', false],
      ['voluntary-worker', 'general', true],
      ['voluntary-worker', 'plan', false],
      ['coordinator', 'status', true],
      ['coordinator', 'general', false],
      ['auditor', 'general', false],
      ['administrator', 'status', false],
    ]
    for (const [role, section, may] of pairs) {
      const work = (tx: Parameters<typeof recordEntry>[0]) => recordEntry(tx, entry({ section }))
      assert.equal(await isAbsentFor(area, role, work), !may, `${role} in ${section}`)
    }
    for (const one of [caseId, newId()])
      assert.ok(await isAbsentFor(elsewhere, 'managing-officer', tx => recordEntry(tx, entry({ caseId: one }))), one)
    const written = pairs.filter(([, , may]) => may).length
    assert.equal(await countOf('cases_entries'), before + written)
  })

  it('of whatever length is kept whole, and of two at once both stand', async () => {
    const detail = `=HYPERLINK("x") ${'Ngāti Kahungunu '.repeat(4_000)}`
    const write = () => area.as('managing-officer', tx => recordEntry(tx, entry({ detail })))
    const both = await Promise.all([write(), write()])
    assert.equal(new Set(both).size, 2)
    for (const id of both) {
      assert.equal((await entryNow(id))?.['detail'], detail)
      assert.equal((await ledgerOf(id)).length, 1)
    }
  })

  it('is gone whole, with its line, when what was done with it fails', async () => {
    let id = ''
    const failing = area.as('managing-officer', async tx => {
      id = await recordEntry(tx, entry())
      throw new Error('what came after it')
    })
    await assert.rejects(failing, /what came after it/)
    assert.deepEqual([await entryNow(id), await ledgerOf(id)], [undefined, []])
  })
})

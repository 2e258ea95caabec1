import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Day, day } from '#rules'
import type { Role } from '#shared'
import { testArea } from '../../../../../tests/support/area.ts'
import { testCase } from '../../../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../../../tests/support/database.ts'
import { PageVisitor, pageServer } from '../../../../../tests/support/page-server.tsx'
import { correctEntry } from '../../commands/correct-entry.ts'
import { recordEntry } from '../../commands/record-entry.ts'
import { entriesSince } from '../../queries/entries-about.ts'
import { casesRoutes } from '../../routes.ts'

const database = await testDatabase()
const server = await pageServer(database, casesRoutes([]))
const area = await testArea(database)
const visit = (role: Role) => PageVisitor.signedIn(server, database, area.post(role))

/** An entry that a role wrote in a part of a new case, and the page on which it is corrected. */
async function written(role: Role = 'managing-officer', section = 'general') {
  const { caseId } = await testCase(area)
  const entry = { caseId, section, kind: 'note', happenedOn: day('2026-03-02'), headline: 'Seen at the river' }
  const entryId = await area.as(role, tx => recordEntry(tx, { ...entry, detail: 'Alone, at noon' }))
  return { caseId, entryId, at: `/cases/${caseId}/entries/${entryId}/correct` }
}

const correction = { headline: 'Seen at the bridge', because: 'I mixed up two visits' }

const rowsOf = (caseId: string) =>
  pastEveryPolicy(`select id, section, kind, happened_on::text as day, headline, detail, corrects, corrected_because as because
    from cases_entries where case_id = '${caseId}' order by id`)

describe('an entry that is corrected', () => {
  it('stays readable and struck, with who corrected it, when and why, beside the new one', async () => {
    const { caseId, entryId, at } = await written()
    const worker = await visit('managing-officer')
    assert.ok((await worker.open(`/cases/${caseId}`)).html.includes(`href="${at}"`), 'the chronology leads to it')
    await worker.open(at)
    assert.equal(worker.filled(at).get('headline'), 'Seen at the river')
    assert.equal(worker.filled(at).get('happenedOn'), '2 March 2026')
    const after = await worker.send(at, correction)
    assert.match(after.html, /<s>Seen at the river<\/s>/)
    assert.match(
      after.text,
      /corrected by .*managing-officer, Social Work, on 16 March 2026, because: I mixed up two visits/,
    )
    assert.match(after.text, /Seen at the bridge.*corrects an earlier entry/)
    assert.ok(!after.html.includes(`href="${at}"`), 'only what stands is corrected')
    const [first, second] = await rowsOf(caseId)
    assert.equal(first?.['headline'], 'Seen at the river')
    const { id: _, ...kept } = second ?? {}
    const same = { section: 'general', kind: 'note', day: '2026-03-02', detail: 'Alone, at noon' }
    assert.deepEqual(kept, { ...same, headline: correction.headline, corrects: entryId, because: correction.because })
    const since = await area.as('managing-officer', tx => entriesSince(tx, caseId, '2026-01-01' as Day))
    assert.deepEqual(
      since.map(one => one.headline),
      ['Seen at the bridge'],
    )
    const [line] = await pastEveryPolicy(
      `select kind from ledger_events where case_id = '${caseId}' and act = 'cases/correct-entry'`,
    )
    assert.equal(line?.['kind'], 'alteration')
  })

  it('leads to what stands now when it is corrected again', async () => {
    const { caseId, at } = await written()
    const worker = await visit('managing-officer')
    await worker.open(at)
    await worker.send(at, correction)
    const again = await worker.open(at)
    assert.notEqual(again.path, at)
    await worker.send(again.path, { headline: 'Seen at the weir', because: 'The map was old' })
    const rows = await rowsOf(caseId)
    assert.deepEqual(
      rows.map(row => row['corrects']),
      [null, rows[0]?.['id'], rows[1]?.['id']],
    )
  })

  it('says what is wrong and keeps what was typed', async () => {
    const { caseId, at } = await written()
    const worker = await visit('managing-officer')
    await worker.open(at)
    for (const [typed, says] of [
      [{ because: '' }, /Say why it is corrected/],
      [{ headline: '' }, /Say in a line what happened/],
      [{ happenedOn: '17 March 2026' }, /Give a day that has come/],
      [{ headline: 'Seen at the river' }, /this stands already/],
      [{ detail: 'x'.repeat(20_001) }, /Shorten this to/],
      [{ headline: 'x'.repeat(2_000) }, /Shorten this to/],
    ] as const) {
      const told = await worker.send(at, {
        happenedOn: '2 March 2026',
        detail: 'Alone, at noon',
        ...correction,
        ...typed,
      })
      assert.equal(told.status, 422)
      assert.match(told.text, says)
      for (const [name, value] of Object.entries({ ...correction, ...typed }))
        assert.equal(worker.filled(at).get(name), value)
    }
    const hostile = '<script>alert(1)</script>'
    const taken = await worker.send(at, {
      ...correction,
      detail: 'Alone, at noon',
      headline: hostile,
      because: hostile,
    })
    assert.ok(taken.text.includes(hostile))
    assert.doesNotMatch(taken.html, /<script>alert/)
    assert.equal((await rowsOf(caseId)).length, 2)
  })
})

describe('an entry that two correct', () => {
  it('is corrected once; the other is told what it says now, keeps the text, and may correct that', async () => {
    const { caseId, at } = await written()
    const [worker, manager] = [await visit('managing-officer'), await visit('social-work-solo')]
    await worker.open(at)
    await manager.open(at)
    await worker.send(at, correction)
    const late = await manager.send(at, { headline: 'Seen at the mill', because: 'He told me so' })
    assert.equal(late.status, 409)
    assert.match(late.text, /managing-officer changed this while you were writing. It now says: Seen at the bridge/)
    const next = /action="(\/cases\/[^"]*\/correct)"/.exec(late.html)?.[1] ?? ''
    assert.notEqual(next, at)
    assert.equal(manager.filled(next).get('headline'), 'Seen at the mill')
    assert.equal(manager.filled(next).get('because'), 'He told me so')
    await manager.send(next)
    assert.deepEqual(
      (await rowsOf(caseId)).map(row => row['headline']),
      ['Seen at the river', 'Seen at the bridge', 'Seen at the mill'],
    )
  })

  it('at the same moment is corrected once', async () => {
    const { caseId, entryId } = await written()
    const correct = (role: Role) =>
      area.as(role, tx =>
        correctEntry(tx, { caseId, entryId, happenedOn: tx.today, detail: '', ...correction, headline: role }),
      )
    const both = await Promise.all([correct('managing-officer'), correct('social-work-solo')])
    assert.deepEqual(both.map(one => one.kind).toSorted(), ['changed-meanwhile', 'done'])
    assert.equal((await rowsOf(caseId)).length, 2)
  })
})

describe('an entry that is not the reader’s to correct', () => {
  const nobody = async (entry: { caseId: string; entryId: string; at: string }, role: Role, where = area) => {
    const visitor = await PageVisitor.signedIn(server, database, where.post(role))
    const shown = await visitor.open(`/cases/${entry.caseId}`)
    assert.ok(!shown.html.includes(entry.at), `${role} is not led there`)
    const nothing = await visitor.open(entry.at.replace(entry.entryId, '01990000-0000-7000-8000-00000000000c'))
    const there = await visitor.open(entry.at)
    assert.equal(there.status, 404, role)
    assert.equal(there.text, nothing.text, 'the two are never told apart')
    const outcome = await where.as(role, tx =>
      correctEntry(tx, { ...entry, happenedOn: tx.today, detail: '', ...correction }),
    )
    assert.equal(outcome.kind, 'not-found')
    assert.equal((await rowsOf(entry.caseId)).length, 1)
  }

  it('is as if it were not there: of another agency, of a part they do not write, of another area, of another case', async () => {
    const note = await written()
    await nobody(note, 'police-solo')
    await nobody(note, 'housing-solo')
    await nobody(await written('managing-officer', 'custody'), 'team-manager')
    await nobody(await written('police-solo', 'intelligence'), 'managing-officer')
    await nobody(note, 'managing-officer', await testArea(database))
    const other = await written()
    const crossed = { ...note, caseId: other.caseId, at: `/cases/${other.caseId}/entries/${note.entryId}/correct` }
    await nobody(crossed, 'managing-officer')
    assert.equal((await (await visit('managing-officer')).open(note.at.replace(note.entryId, 'none'))).status, 404)
  })

  it('is theirs who wrote it without reading what others wrote there', async () => {
    const { caseId, at } = await written('housing-solo')
    const housing = await visit('housing-solo')
    assert.ok((await housing.open(`/cases/${caseId}`)).html.includes(`href="${at}"`))
    await housing.open(at)
    assert.match((await housing.send(at, correction)).html, /<s>Seen at the river<\/s>/)
  })
})

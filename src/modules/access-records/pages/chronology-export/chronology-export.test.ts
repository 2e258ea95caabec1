import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { recordEntry } from '#modules/cases'
import { stoppedClock } from '#platform/clock'
import { paperToPdf, paperToText } from '#platform/documents'
import { day } from '#rules'
import type { Role } from '#shared'
import { testArea } from '../../../../../tests/support/area.ts'
import { testCase } from '../../../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../../../tests/support/database.ts'
import { onOneEngine } from '../../../../../tests/support/on-one-engine.ts'
import { PageVisitor, pageServer } from '../../../../../tests/support/page-server.tsx'
import { readPdf } from '../../../../../tests/support/read-pdf.ts'
import { takeChronology } from '../../commands/take-chronology.ts'
import { chronologyExportRoutes } from '../../index.ts'
import { takenChronology } from '../../queries/taken-chronology.ts'

const database = await testDatabase()
// Everybody has worked together since before the first entry.
const area = await testArea(database.at(stoppedClock('2026-02-01T09:00:00.000Z')))
const { caseId, name } = await testCase(area, { name: 'Ambrose Fennimore' })
const server = await pageServer(database, chronologyExportRoutes)
const path = `/cases/${caseId}/chronology-export`

const write = (role: Role, at: string, entry: { section: string; headline: string; detail?: string; on?: string }) =>
  database.at(stoppedClock(at)).asActor(area.actor(role), tx => {
    const { section, headline, detail = '', on = '2026-02-20' } = entry
    return recordEntry(tx, { caseId, section, kind: 'note', happenedOn: day(on), headline, detail })
  })

const ASKED = { caseId, recipient: 'Sheriff Clerk Imrie', body: 'Sheriff Court', because: 'a hearing' }

async function taken(role: Role) {
  const outcome = await database.asActor(area.actor(role), tx => takeChronology(tx, ASKED))
  if (outcome.kind !== 'done') throw new Error(`not taken: ${outcome.kind}`)
  const fetched = await database.asActor(area.actor(role), tx => takenChronology(tx, caseId, outcome.value))
  if (fetched === undefined) throw new Error('not fetched')
  return { ...fetched, entryId: outcome.value }
}

describe(onOneEngine('the chronology for a court or a case review'), () => {
  let first = ''
  before(async () => {
    first = await write('managing-officer', '2026-02-23T10:00:00.000Z', {
      section: 'general',
      headline: 'Said he was at home',
      detail: 'By telephone.',
    })
    await write('police-solo', '2026-02-20T10:00:00.000Z', {
      section: 'intelligence',
      headline: 'Seen by a source',
      on: '2026-02-19',
    })
    await database.asActor(area.actor('managing-officer'), tx => {
      const said = { caseId, section: 'general', kind: 'note', happenedOn: day('2026-02-20') }
      return recordEntry(tx, { ...said, headline: 'Said he was in town', corrects: { id: first, because: 'misheard' } })
    })
  })

  it('S1-15: says of each entry when it was written and how late, by whom in which post, with its first text', async () => {
    const text = paperToText((await taken('managing-officer')).paper)
    assert.match(text, /Recorded: 23 February 2026, 10:00 \(recorded 3 days after\)/)
    assert.match(text, /Written by: .* managing-officer, managing-officer, Social Work/)
    assert.match(text, /1\. 20 February 2026: Said he was at home/)
    assert.match(text, /Corrected: by 2, because: misheard/)
    assert.match(text, /2\. 20 February 2026: Said he was in town/)
    assert.match(text, /Corrects: 1, because: misheard/)
    assert.match(text, new RegExp(`Source: ${first}`))
  })

  it('S4-29: in order of event, only what its taker may read, and says how much is withheld', async () => {
    const social = paperToText((await taken('managing-officer')).paper)
    assert.doesNotMatch(social, /Seen by a source/)
    assert.match(social, /\d in order of event\. 1 entry withheld from this copy\./)
    const police = paperToText((await taken('police-solo')).paper)
    assert.ok(police.indexOf('Seen by a source') < police.indexOf('at home'))
    assert.match(police, /\d in order of event\. Nothing is withheld from this copy\./)
  })

  it('S4-29: every page of the PDF bears its recipient and its mark', async () => {
    const { paper, mark } = await taken('police-solo')
    const { pages } = readPdf(await paperToPdf(paper))
    assert.ok(pages.length > 0)
    for (const page of pages) {
      assert.match(page.text, /Sheriff Clerk Imrie/)
      assert.ok(page.text.includes(mark))
    }
  })

  it('taking it is a disclosure: to which body, what for, under which mark, and never what stands in it', async () => {
    const { mark, entryId } = await taken('managing-officer')
    const [line] = await pastEveryPolicy(`select kind, body from ledger_events
      where act = 'access-records/take-chronology' and body::text like '%${mark}%'`)
    const { recipients, because, items } = (line?.['body'] ?? {}) as Record<string, unknown>
    assert.deepEqual([line?.['kind'], recipients, because], ['disclosure', ['Sheriff Court'], 'a hearing'])
    assert.deepEqual(items, [`entry:${entryId}`, `mark:${mark}`])
    assert.doesNotMatch(JSON.stringify(line), /Imrie|Fennimore|at home/)
  })

  it('S4-29: what was taken stays what it was, for whoever took it and nobody else', async () => {
    const { entryId, paper } = await taken('managing-officer')
    await write('managing-officer', '2026-03-17T10:00:00.000Z', { section: 'general', headline: 'Came later' })
    const again = await database.asActor(area.actor('managing-officer'), tx => takenChronology(tx, caseId, entryId))
    assert.equal(again === undefined ? '' : paperToText(again.paper), paperToText(paper))
    const theirs = await database.asActor(area.actor('social-work-solo'), tx => takenChronology(tx, caseId, entryId))
    assert.equal(theirs, undefined)
  })

  it('asks for what is missing, gives a file, and is not there for others', async () => {
    const officer = await PageVisitor.signedIn(server, database, area.post('managing-officer'))
    assert.match((await officer.open(path)).text, new RegExp(`${name}.*entries that you may read`, 's'))
    const missing = await officer.send(path)
    assert.equal(missing.status, 422)
    assert.match(missing.text, /Say who gets it/)
    const shown = await officer.send(path, {
      recipient: 'Sheriff Clerk Imrie',
      body: 'Sheriff Court',
      because: 'a hearing',
    })
    assert.match(shown.text, /Chronology taken/)
    const given = await officer.open(`${shown.path}/text`)
    assert.match(given.html, /This copy is for Sheriff Clerk Imrie, Sheriff Court/)
    const manager = await PageVisitor.signedIn(server, database, area.post('team-manager'))
    await manager.open(path)
    const refused = await manager.send(path, { recipient: 'A', body: 'B', because: 'C' })
    assert.equal(refused.status, 409)
    assert.match(refused.text, /Ask the supervising worker/)
    for (const role of ['housing-solo', 'coordinator', 'lay-adviser'] as const) {
      const other = await PageVisitor.signedIn(server, database, area.post(role))
      assert.equal((await other.open(path)).status, 404)
      assert.equal((await other.open(shown.path)).status, 404)
    }
  })
})

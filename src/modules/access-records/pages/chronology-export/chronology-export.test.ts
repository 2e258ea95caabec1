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

async function taken(role: Role, as: 'pdf' | 'text' = 'text') {
  const outcome = await database.asActor(area.actor(role), tx =>
    takeChronology(tx, { caseId, recipient: 'Sheriff Clerk Imrie', body: 'Sheriff Court', because: 'a hearing', as }),
  )
  assert.equal(outcome.kind, 'done')
  if (outcome.kind !== 'done') throw new Error('not taken')
  return outcome.value
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
    const text = paperToText((await taken('team-manager')).paper)
    assert.match(text, /Recorded: 23 February 2026, 10:00 \(recorded 3 days after\)/)
    assert.match(text, /Written by: .* managing-officer, managing-officer, Social Work/)
    assert.match(text, /1\. 20 February 2026: Said he was at home/)
    assert.match(text, /Corrected: by 2, because: misheard/)
    assert.match(text, /2\. 20 February 2026: Said he was in town/)
    assert.match(text, /Corrects: 1, because: misheard/)
    assert.match(text, new RegExp(`Source: ${first}`))
  })

  it('S4-29: in order of event, only what its taker may read, and says how much is withheld', async () => {
    const social = paperToText((await taken('team-manager')).paper)
    assert.doesNotMatch(social, /Seen by a source/)
    assert.match(social, /2 in order of event\. 1 entry withheld from this copy\./)
    const police = paperToText((await taken('police-solo')).paper)
    assert.ok(police.indexOf('Seen by a source') < police.indexOf('at home'))
    assert.match(police, /3 in order of event\. Nothing is withheld from this copy\./)
  })

  it('S4-29: every page of the PDF bears its recipient and its mark', async () => {
    const { paper, mark } = await taken('police-solo', 'pdf')
    const { pages } = await readPdf(await paperToPdf(paper))
    assert.ok(pages.length > 0)
    for (const page of pages) {
      assert.match(page.text, /Sheriff Clerk Imrie/)
      assert.ok(page.text.includes(mark))
    }
  })

  it('taking it is a disclosure: to which body, what for, under which mark, and never what stands in it', async () => {
    const { mark } = await taken('managing-officer')
    const [line] = await pastEveryPolicy(`select kind, body from ledger_events where body::text like '%${mark}%'`)
    const { recipients, because, items } = line?.['body'] as Record<string, unknown>
    assert.deepEqual([line?.['kind'], recipients, because], ['disclosure', ['Sheriff Court'], 'a hearing'])
    assert.deepEqual(items, [`mark:${mark}`, 'as:text', 'entries:2'])
    assert.doesNotMatch(JSON.stringify(line), /Imrie|Fennimore|at home/)
  })

  it('asks for what is missing, gives a file, and is not there for others', async () => {
    const manager = await PageVisitor.signedIn(server, database, area.post('team-manager'))
    assert.match((await manager.open(path)).text, new RegExp(`${name}.*2 entries that you may read`, 's'))
    const missing = await manager.send(path, { as: 'text' })
    assert.equal(missing.status, 422)
    assert.match(missing.text, /Say who gets it/)
    const said = { recipient: 'Sheriff Clerk Imrie', body: 'Sheriff Court', because: 'a hearing', as: 'text' }
    const given = await manager.send(path, said)
    assert.match(given.html, /This copy is for Sheriff Clerk Imrie, Sheriff Court/)
    for (const role of ['housing-solo', 'coordinator', 'lay-adviser'] as const) {
      const other = await PageVisitor.signedIn(server, database, area.post(role))
      assert.equal((await other.open(path)).status, 404)
    }
  })
})

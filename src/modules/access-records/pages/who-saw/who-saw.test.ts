import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { caseInBrief, recordEntry } from '#modules/cases'
import { findPeople } from '#modules/people'
import type { CaseTx } from '#platform/db'
import { paperToPdf } from '#platform/documents'
import { day } from '#rules'
import type { Role } from '#shared'
import { testArea } from '../../../../../tests/support/area.ts'
import { testCase } from '../../../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../../../tests/support/database.ts'
import { onOneEngine } from '../../../../../tests/support/on-one-engine.ts'
import { PageVisitor, pageServer } from '../../../../../tests/support/page-server.tsx'
import { readPdf } from '../../../../../tests/support/read-pdf.ts'
import { countOf } from '../../../../../tests/support/what-it-did.ts'
import { takeLog } from '../../commands/take-log.ts'
import { LOG_COLUMNS } from '../../documents/log-columns.ts'
import { accessRecordsRoutes } from '../../index.ts'
import { countsWanted, type LineShown, type Wanted } from '../../queries/lines.ts'
import { wholeLog } from '../../queries/whole-log.ts'

const database = await testDatabase()
const area = await testArea(database)
const elsewhere = await testArea(database)
const { caseId, personId, name } = await testCase(area, { name: 'Zachariah Quillfeather' })
const server = await pageServer(database, accessRecordsRoutes([]))
const as = (role: Role, where = area) => PageVisitor.signedIn(server, database, where.post(role))
const seen = `/cases/${caseId}/seen`

const telling =
  <T>(work: (tx: CaseTx) => Promise<T>) =>
  (tx: CaseTx) => {
    tx.tell({ kind: 'access-decision', act: 'test/asked' })
    return work(tx)
  }

/** What a role finds, page after page. */
const found = (role: Role, wanted: Wanted, where = area): Promise<readonly LineShown[]> =>
  where.as(
    role,
    telling(tx => Array.fromAsync(wholeLog(tx, wanted))),
  )

/** Some look, one writes with a reason that is no reason, one is shown the person in a list, one finds them. */
const NASTY = '=1+1\n"; drop\u202etfel\u0007'
for (const role of ['police-solo', 'managing-officer', 'housing-solo'] as const)
  await area.as(role, tx => caseInBrief(tx, caseId), [caseId])
await area.as('police-solo', tx => findPeople(tx, { text: name }))
const entryId = await area.as('police-solo', tx =>
  recordEntry(tx, { caseId, section: 'general', kind: 'note', happenedOn: day('2026-03-01'), headline: 'A note' }),
)
await area.as('social-work-solo', async tx => {
  tx.tell({ kind: 'consultation', act: 'worklist/board', items: [`case:${caseId}`] })
  tx.tell({
    kind: 'disclosure',
    act: 'conferences/send-copies',
    caseId,
    items: [`entry:${entryId}`],
    recipients: [area.post('housing-solo').memberId],
    because: NASTY,
  })
})

describe(onOneEngine('who has seen it S0-13 S1-2'), () => {
  it('is complete: every line about the case, the person, or a list that showed them', async () => {
    const every = await countOf(`ledger_events where case_id = '${caseId}'
      or body::text like '%${personId}%' or body::text like '%case:${caseId}%'`)
    const lines = await found('police-solo', { case: caseId })
    assert.equal(lines.length, every)
    assert.equal(new Set(lines.map(({ id }) => id)).size, every)
    for (const act of ['people/find-people', 'worklist/board', 'people/enter-person', 'cases/open-case'])
      assert.ok(
        lines.some(line => line.act === act),
        act,
      )
  })

  it('says in words who did what, for what, and to whom it went; and reading it is a line', async () => {
    const { text, html, status } = await (await as('police-solo')).open(seen)
    assert.equal(status, 200)
    for (const said of [
      name,
      'Testshire',
      'sent copies of a minute',
      'was shown the person on the co-ordination board',
      'Told others',
      area.post('housing-solo').name,
    ])
      assert.ok(text.includes(said), said)
    assert.ok(html.includes(`item=entry%3A${entryId}`))
    assert.ok((await found('police-solo', { case: caseId })).some(line => line.act === 'access-records/who-saw-it'))
  })

  it('is for readers of the ledger of the case, and for whoever answers for access in its area', async () => {
    for (const role of ['managing-officer', 'team-manager', 'crime-manager', 'social-work-solo'] as const)
      assert.equal((await (await as(role)).open(seen)).status, 200, role)
    for (const role of ['housing-solo', 'coordinator', 'auditor', 'administrator', 'voluntary-worker'] as const)
      assert.equal((await (await as(role)).open(seen)).status, 404, role)
    for (const role of ['police-solo', 'data-protection-officer'] as const)
      assert.equal((await (await as(role, elsewhere)).open(seen)).status, 404, `${role} elsewhere`)
  })

  it('tells the data protection officer who and when, and neither the name nor what anybody typed', async () => {
    const { text, status } = await (await as('data-protection-officer')).open(seen)
    assert.equal(status, 200)
    assert.ok(text.includes('sent copies of a minute'))
    assert.ok(!text.includes(name))
    assert.ok(!text.includes('drop'))
    assert.ok((await (await as('police-solo')).open(seen)).text.includes('drop[U+202E]tfel[U+0007]'))
  })

  it('is asked by item, officer, agency, kind and day; and somebody hidden from the reader changes nothing', async () => {
    const police = area.post('police-solo')
    const only = async (wanted: Omit<Wanted, 'case'>) =>
      (await found('managing-officer', { case: caseId, ...wanted })).map(one => one.act)
    assert.deepEqual((await only({ item: `entry:${entryId}` })).toSorted(), [
      'cases/record-entry',
      'conferences/send-copies',
    ])
    assert.ok((await only({ member: police.memberId })).includes('cases/case-in-brief'))
    assert.ok(!(await only({ member: police.memberId })).includes('worklist/board'))
    assert.deepEqual(await only({ kind: 'disclosure' }), ['conferences/send-copies'])
    assert.deepEqual(await only({ to: '2026-03-16T00:00:00.000Z' }), [])
    const housing = await only({ agency: area.post('housing-solo').agencyId })
    assert.ok(housing.includes('cases/case-in-brief') && !housing.includes('cases/record-entry'))
    const { text } = await (await as('police-solo')).open(`${seen}?from=the+first&kind=disclosure`)
    assert.match(text, /Write the day as/)
  })

  it('goes on by position, each line once, whatever is written meanwhile', async () => {
    const many = await testCase(area)
    await area.as('social-work-solo', async tx => {
      for (let n = 0; n < 230; n += 1) tx.tell({ kind: 'consultation', act: 'cases/case-page', caseId: many.caseId })
    })
    const visitor = await as('police-solo')
    let at = `/cases/${many.caseId}/seen?kind=consultation&member=${area.post('social-work-solo').memberId}`
    let rows = 0
    let pages = 0
    while (at !== '') {
      const { html } = await visitor.open(at)
      rows += html.match(/opened the page of the case/g)?.length ?? 0
      pages += 1
      at = (/href="([^"]*before=[^"]*)"/.exec(html)?.[1] ?? '').replaceAll('&amp;', '&')
    }
    assert.deepEqual([rows, pages], [230, 3])
  })

  it('counts what it shows', async () => {
    const groups = await area.as(
      'police-solo',
      telling(tx => countsWanted(tx, { case: caseId, to: '2026-03-17T00:00:00.000Z' })),
    )
    const lines = await found('police-solo', { case: caseId, to: '2026-03-17T00:00:00.000Z' })
    assert.equal(
      groups.reduce((total, one) => total + one.lines, 0),
      lines.length,
    )
  })
})

/** The cells of a file as another program would read them: quoted, comma between, one line each. */
function cellsOf(csv: string): string[][] {
  const lines = csv
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\r\n')
  return lines.map(line =>
    [...line.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map(cell => (cell[1] ?? '').replaceAll('""', '"')),
  )
}

describe(onOneEngine('a copy of it'), () => {
  it('as a table holds the declared columns and no more, a line each, nothing that a spreadsheet runs, and whose it is', async () => {
    const { html, status } = await (await as('police-solo')).open(`${seen}/file?as=csv`)
    assert.equal(status, 200)
    const [head = [], ...rows] = cellsOf(html)
    assert.deepEqual(
      head,
      LOG_COLUMNS.map(({ title }) => title),
    )
    assert.ok(rows.length > 8)
    assert.ok(rows.every(row => row.length === head.length))
    assert.ok(rows.every(row => row.at(-1)?.startsWith(`${area.post('police-solo').name}, Police, `)))
    assert.ok(rows.flat().every(cell => !/^[=+\-@]/.test(cell)))
    assert.ok(rows.flat().includes(`'=1+1 ⏎ "; drop[U+202E]tfel[U+0007]`))
    const [kept] = await pastEveryPolicy(`select body ->> 'because' as because from ledger_events
      where case_id = '${caseId}' and act = 'conferences/send-copies'`)
    assert.equal(kept?.['because'], NASTY)
  })

  it('as a PDF bears its reader’s name and mark, and taking it is a line with that mark', async () => {
    const taken = await area.as('managing-officer', tx =>
      takeLog(tx, { caseId, chosen: { kind: 'disclosure' }, as: 'pdf', statutory: false }),
    )
    assert.ok(taken !== undefined && 'paper' in taken)
    const { pages } = readPdf(await paperToPdf(taken.paper))
    const text = pages.map(page => page.text).join(' ')
    assert.ok(text.includes(area.post('managing-officer').name))
    const [line] = await pastEveryPolicy(`select body ->> 'items' as items from ledger_events
      where case_id = '${caseId}' and act = 'access-records/take-log' order by id desc limit 1`)
    const mark = /mark:([A-Z0-9-]+)/.exec(String(line?.['items']))?.[1] ?? 'none'
    for (const page of pages) assert.ok(page.text.includes(mark))
  })

  it('as the statutory log has the six kinds of processing, and who was told', async () => {
    const { html } = await (await as('data-protection-officer')).open(`${seen}/statutory?as=csv`)
    const [head = [], ...rows] = cellsOf(html)
    const kinds = new Set(rows.map(row => row[head.indexOf('Kind')]))
    assert.ok(
      [...kinds].every(kind =>
        ['Recorded', 'Changed', 'Read', 'Told others', 'Put together', 'Erased'].includes(kind ?? ''),
      ),
    )
    assert.ok(kinds.has('Told others') && kinds.has('Read') && kinds.has('Recorded'))
    assert.ok(rows.some(row => row[head.indexOf('Told to')] === area.post('housing-solo').name))
    assert.equal((await (await as('housing-solo')).open(`${seen}/statutory?as=csv`)).status, 404)
  })
})

describe(onOneEngine('what I did'), () => {
  it('is everything under one’s own name and nobody else’s, with the case as far as one reaches it', async () => {
    const { text, status } = await (await as('housing-solo')).open('/my-acts')
    assert.equal(status, 200)
    assert.ok(text.includes('read the case in brief'))
    assert.ok(!text.includes('sent copies of a minute'))
    const lines = await found('housing-solo', { member: area.post('housing-solo').memberId })
    assert.equal(
      lines.length,
      await countOf(`ledger_events where member_id = '${area.post('housing-solo').memberId}' and act <> 'test/asked'`),
    )
    assert.deepEqual(await found('housing-solo', { member: area.post('police-solo').memberId }), [])
  })

  it('is for the data protection officer of the area, and for no supervisor or peer', async () => {
    const { memberId } = area.post('housing-solo')
    const of = `/data-protection/officers/${memberId}`
    assert.match((await (await as('data-protection-officer')).open(of)).text, /read the case in brief/)
    assert.equal((await (await as('data-protection-officer', elsewhere)).open(of)).status, 404)
    assert.equal((await (await as('team-manager')).open(of)).status, 404)
  })
})

describe(onOneEngine('where somebody lives'), () => {
  it('is said by themselves, kept as one place, shown to nobody, and taken back', async () => {
    const housing = await as('housing-solo')
    const places = async () =>
      (
        await pastEveryPolicy(`select postcode from access_records_own_places where to_day is null
        and member_id = '${area.post('housing-solo').memberId}'`)
      ).map(row => row['postcode'])
    await housing.open('/my-acts')
    assert.equal((await housing.send('/my-acts/place', { postcode: 'not one!' })).status, 422)
    await housing.open('/my-acts')
    assert.doesNotMatch((await housing.send('/my-acts/place', { postcode: ' iv1 1aa ' })).text, /IV1/i)
    assert.deepEqual(await places(), ['IV11AA'])
    await housing.send('/my-acts/place', { postcode: 'IV2 2BB' })
    assert.deepEqual(await places(), ['IV22BB'])
    await housing.send('/my-acts/place', { postcode: '' })
    assert.deepEqual(await places(), [])
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { day } from '#rules'
import type { Role } from '#shared'
import { testArea } from '../../../../../tests/support/area.ts'
import { testCase } from '../../../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../../../tests/support/database.ts'
import { PageVisitor, pageServer } from '../../../../../tests/support/page-server.tsx'
import { recordRelease } from '../../commands/record-release.ts'
import { setRelease } from '../../commands/set-release.ts'
import { casesRoutes } from '../../routes.ts'

const database = await testDatabase()
const announced: string[] = []
const server = await pageServer(database, casesRoutes([]), tx => ({
  ...tx,
  announce: async ({ fact, caseId }) => {
    announced.push(`${fact} ${caseId}`)
  },
}))
const area = await testArea(database)
const visit = (role: Role) => PageVisitor.signedIn(server, database, area.post(role))

const caseNow = async (caseId: string) => {
  const [row] = await pastEveryPolicy(`select place, release_on::text as released, version,
    (select count(*)::int from cases_entries e where e.case_id = c.id and e.kind = 'release') as entries
    from cases_cases c where id = '${caseId}'`)
  return row
}

/** A case of somebody in custody, and the page on which its release is recorded. */
async function inCustody() {
  const { caseId } = await testCase(area)
  return { caseId, at: `/cases/${caseId}/release` }
}

const untouched = { place: 'custody', released: '2026-06-16', version: 1, entries: 0 }

describe('a release that is recorded', () => {
  it('S0-7: brings the case into the community on that day, with an entry, and is told to whoever listens', async () => {
    const { caseId, at } = await inCustody()
    const worker = await visit('managing-officer')
    const before = await worker.open(`/cases/${caseId}`)
    assert.ok(before.html.includes(`href="${at}"`), 'the case page leads to it')
    await worker.open(at)
    const after = await worker.send(at, { releasedOn: 'today', detail: 'Met at the gate' })
    assert.equal(after.path, `/cases/${caseId}`)
    assert.match(after.text, /in the community, released .*16 March 2026/)
    assert.match(after.text, /Released from custody.*Met at the gate/)
    assert.ok(!after.html.includes(`href="${at}"`), 'there is nothing more to record')
    assert.deepEqual(await caseNow(caseId), { place: 'community', released: '2026-03-16', version: 2, entries: 1 })
    assert.ok(announced.includes(`released ${caseId}`))
    const [line] = await pastEveryPolicy(
      `select kind, purpose from ledger_events where case_id = '${caseId}' and act = 'cases/record-release'`,
    )
    assert.deepEqual(line, { kind: 'alteration', purpose: 'release-planning' })
  })

  it('S0-7: from a hospital is called a discharge', async () => {
    const { caseId } = await inCustody()
    await area.as('managing-officer', async tx => {
      await setRelease(tx, caseId, { releaseOn: tx.today, preReleaseMeetingOn: null, hospital: 'secure' })
      const given = { caseId, releasedOn: tx.today, detail: '', version: 2 }
      assert.equal((await recordRelease(tx, given)).kind, 'done')
    })
    const [entry] = await pastEveryPolicy(
      `select headline from cases_entries where case_id = '${caseId}' and kind = 'release'`,
    )
    assert.equal(entry?.['headline'], 'Discharged from hospital')
  })
})

describe('a release that cannot be recorded', () => {
  it('keeps what was typed and says what is wrong with the day', async () => {
    const { caseId, at } = await inCustody()
    const worker = await visit('managing-officer')
    await worker.open(at)
    for (const [releasedOn, says] of [
      ['', /Say on which day/],
      ['soon', /Write the day as/],
      ['1 March 2026', /Give 16 March 2026, when this file was opened, or a later day/],
      ['17 March 2026', /Give a day that has come/],
    ] as const) {
      const told = await worker.send(at, { releasedOn, detail: 'Met <b>at</b> the gate' })
      assert.equal(told.status, 422, releasedOn)
      assert.match(told.text, says)
      assert.match(told.html, /Met &lt;b>at&lt;\/b> the gate|Met &lt;b&gt;at&lt;\/b&gt; the gate/)
      assert.equal(worker.filled(at).get('releasedOn'), releasedOn)
    }
    const huge = await worker.send(at, { releasedOn: 'today', detail: 'x'.repeat(20_001) })
    assert.match(huge.text, /Shorten this to/)
    assert.deepEqual(await caseNow(caseId), untouched)
  })

  it('is refused, with the next step, to whoever does not keep the status', async () => {
    const { caseId, at } = await inCustody()
    const other = await visit('children-and-families')
    assert.ok(!(await other.open(`/cases/${caseId}`)).html.includes(`href="${at}"`))
    assert.match((await other.open(at)).text, /Ask the supervising worker/)
    const refused = await area.as('police-solo', tx =>
      recordRelease(tx, { caseId, releasedOn: tx.today, detail: '', version: 1 }),
    )
    assert.ok(refused.kind === 'refused' && refused.refusal.next.startsWith('Ask the supervising worker'))
    assert.notEqual((await (await visit('police-solo')).open(at)).status, 200)
    assert.deepEqual(await caseNow(caseId), untouched)
  })

  it('is not there for another area', async () => {
    const { caseId, at } = await inCustody()
    const elsewhere = await testArea(database)
    const stranger = await PageVisitor.signedIn(server, database, elsewhere.post('social-work-solo'))
    assert.equal((await stranger.open(at)).status, 404)
    const outcome = await elsewhere.as('social-work-solo', tx =>
      recordRelease(tx, { caseId, releasedOn: tx.today, detail: '', version: 1 }),
    )
    assert.equal(outcome.kind, 'not-found')
    assert.deepEqual(await caseNow(caseId), untouched)
  })
})

describe('a release that two record', () => {
  it('S0-7: is recorded once; the other keeps the text and is told that it is done', async () => {
    const { caseId, at } = await inCustody()
    const [worker, solo] = [await visit('managing-officer'), await visit('social-work-solo')]
    await worker.open(at)
    await solo.open(at)
    await worker.send(at, { releasedOn: 'today' })
    const late = await solo.send(at, { releasedOn: 'today', detail: 'Heard it from the prison' })
    assert.equal(late.status, 409)
    assert.match(late.text, /in the community already/)
    assert.match(late.html, /Heard it from the prison/)
    assert.deepEqual(await caseNow(caseId), { place: 'community', released: '2026-03-16', version: 2, entries: 1 })
  })

  it('S0-7: at the same moment, is recorded once', async () => {
    const { caseId } = await inCustody()
    const record = (role: Role) =>
      area.as(role, tx => recordRelease(tx, { caseId, releasedOn: tx.today, detail: role, version: 1 }))
    const both = await Promise.all([record('managing-officer'), record('social-work-solo')])
    assert.deepEqual(both.map(one => one.kind).toSorted(), ['done', 'refused'])
    assert.equal((await caseNow(caseId))?.['entries'], 1)
  })

  it('tells what changed meanwhile, and is taken when it is sent knowingly', async () => {
    const { caseId, at } = await inCustody()
    const worker = await visit('managing-officer')
    await worker.open(at)
    await area.as('social-work-solo', tx =>
      setRelease(tx, caseId, { releaseOn: day('2026-07-01'), preReleaseMeetingOn: null }),
    )
    const told = await worker.send(at, { releasedOn: 'today', detail: 'Early' })
    assert.equal(told.status, 409)
    assert.match(told.text, /It now says: in custody, release on 1 July 2026/)
    assert.equal((await worker.send(at)).path, `/cases/${caseId}`)
    assert.equal((await caseNow(caseId))?.['place'], 'community')
  })
})

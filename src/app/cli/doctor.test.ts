import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { JobFigures } from '#platform/jobs'
import type { LedgerState } from '#platform/ledger'
import { doctor, ofLedger, ofWork } from './doctor.ts'

async function said(environment: Record<string, string>): Promise<{ code: number; lines: readonly string[] }> {
  const lines: string[] = []
  return { code: await doctor(environment, line => lines.push(line)), lines }
}

const mail: JobFigures = { job: 'mail/send', ready: 0, later: 3, working: 1, done: 90, dead: 0, oldestReady: 0 }

describe('the doctor', () => {
  it('finds nothing to mend in a demonstration, and says that it may hold no real case', async () => {
    const { code, lines } = await said({})
    assert.equal(code, 0)
    assert.ok(lines.some(line => line.startsWith('note') && line.includes('never a real case')))
  })

  it('says each setting that is wrong, and ends with 1', async () => {
    const { code, lines } = await said({ PORT: 'many', CAIRN_SECRET_KEY: 'short' })
    assert.equal(code, 1)
    assert.ok(lines.length >= 2 && lines.every(line => line.startsWith('MEND')), lines.join('\n'))
  })

  it('says that the database does not answer', async () => {
    const { code, lines } = await said({
      DATABASE_URL: 'postgres://cairn_web:x@127.0.0.1:1/cairn',
      CAIRN_SECRET_KEY: '0'.repeat(64),
    })
    assert.equal(code, 1)
    assert.ok(
      lines.some(line => line.startsWith('MEND') && line.includes('does not answer')),
      lines.join('\n'),
    )
  })

  it('is content with work that comes and goes, and says what waits and what was given up', () => {
    assert.deepEqual(
      ofWork([{ ...mail, ready: 2, oldestReady: 30 }]).map(one => one.state),
      ['good'],
    )
    const bad = ofWork([{ ...mail, ready: 2, oldestReady: 3_600, dead: 1 }])
    assert.deepEqual(
      bad.map(one => one.state),
      ['mend', 'mend'],
    )
    assert.match(bad[0]?.says ?? '', /mail\/send/)
  })

  it('says of the ledger who does not do their part, and that without witnesses no line is evidence', () => {
    const { lines, alarms } = { lines: 40, alarms: ['no-head', 'signer-refuses'] as const }
    const witness = { name: 'health.test/witness', size: 40, at: '2026-03-16T09:00:00.000Z', wrong: null }
    const of = (more: Partial<LedgerState>) =>
      ofLedger({ lines, alarms: [], witnesses: [witness, witness], ...more } as LedgerState)
    assert.deepEqual(of({}), [{ state: 'good', says: 'ledger: 40 lines in their places' }])
    assert.deepEqual(
      of({ alarms }).map(one => one.state),
      ['mend', 'mend'],
    )
    assert.match(of({ witnesses: [witness] })[1]?.says ?? '', /1 witnesses countersign; with fewer than 2 no line is/)
  })
})

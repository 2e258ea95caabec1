/** What is kept going while Cairn runs, and what is said when somebody does not do their part. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { keepLedger, type LedgerSettings, ledgerState, mendTree } from '#platform/ledger'
import { placedIds, type SmallLedger, smallLedger } from './small-ledger.ts'

let ledger: SmallLedger
before(async () => {
  ledger = await smallLedger()
})
after(() => ledger.close())

const state = () => ledger.database.asKeeper(keeper => ledgerState(keeper, ledger.clock.now()))
const minutesPass = (minutes: number) =>
  ledger.clock.set(new Date(Date.parse(ledger.clock.now()) + minutes * 60_000).toISOString())
const write = async (lines: number) => {
  for (let line = 0; line < lines; line += 1) await ledger.write({ kind: 'consultation', act: 'test/looked' })
}

/** Keeps the ledger until something is so, however busy the machine is. */
async function keepUntil(settings: Partial<LedgerSettings>, isSo: () => Promise<boolean>): Promise<void> {
  const faults: unknown[] = []
  const all = { sequences: true, witnesses: [], ...settings }
  const keeping = keepLedger(ledger.database, all, { report: fault => faults.push(fault), lookEvery: 0.02 })
  for (let tries = 0; tries < 3_000 && !(await isSo()); tries += 1) await wait(20)
  await keeping.stop()
  assert.deepEqual(faults, [])
  assert.ok(await isSo(), 'it never was so')
}

describe('S0-13: the ledger is kept while Cairn runs', () => {
  it('lines go on being written while nobody places them; that is said after a minute, and all is caught up with, without a gap', async () => {
    await write(30)
    assert.deepEqual((await state()).alarms, [])
    minutesPass(2)
    const { alarms, waiting, lines: placed } = await state()
    assert.deepEqual([alarms, waiting >= 30], [['lines-wait'], true])
    await keepUntil({}, async () => (await state()).waiting === 0)
    const { lines } = await state()
    assert.equal(lines, placed + waiting)
    assert.equal((await placedIds(ledger)).length, lines)
  })

  it('that nobody signs is said after five minutes; whoever has the key signs at once and then each minute', async () => {
    minutesPass(6)
    assert.deepEqual((await state()).alarms, ['no-head'])
    const { signer } = ledger
    await keepUntil({ signer }, async () => (await state()).head !== undefined)
    const { head, uncovered, alarms } = await state()
    assert.deepEqual([head?.size, uncovered, alarms], [(await placedIds(ledger)).length, 0, []])
    await keepUntil({}, async () => (await state()).waiting === 0)
  })

  it('a thousand lines are signed without waiting for the minute', async () => {
    const { signer } = ledger
    const first = (await state()).head?.size ?? 0
    let sizes: (number | undefined)[] = []
    await write(3)
    const settings = { signer, sequences: true, witnesses: [] }
    const keeping = keepLedger(ledger.database, settings, {
      report: fault => assert.fail(String(fault)),
      lookEvery: 0.02,
    })
    const signed = async (size: number) => {
      for (let tries = 0; tries < 3_000 && ((await state()).head?.size ?? 0) < size; tries += 1) await wait(20)
      sizes = [...sizes, (await state()).head?.size]
    }
    await signed(first + 3)
    await write(400)
    assert.equal((await state()).head?.size, first + 3)
    await write(600)
    await signed(first + 1_003)
    await keeping.stop()
    assert.ok((sizes[1] ?? 0) >= first + 1_003, JSON.stringify(sizes))
  })

  it('a crash between signing and keeping loses no head', async () => {
    const before = (await state()).head
    await ledger.superuser(`delete from ledger_checkpoints where id = '${before?.id}'`)
    await keepUntil({ signer: ledger.signer }, async () => (await state()).head?.note === before?.note)
    assert.ok((await ledger.verify({ outside: [] })).sound)
  })

  it('a tree whose kept hashes are damaged is not signed, and is mended from its leaves', async () => {
    await write(40)
    await ledger.superuser('update ledger_tiles set hashes = sha256(hashes) || substr(hashes, 33)')
    await keepUntil({ signer: ledger.signer }, async () => (await state()).signer?.wrong != null)
    const { signer, alarms } = await state()
    assert.match(signer?.wrong ?? '', /not the log of which the signer holds/)
    assert.ok(alarms.includes('signer-refuses'))
    assert.match((await ledger.verify({ outside: [] })).fault?.says ?? '', /kept hashes of the tree/)
    assert.equal(await mendTree(ledger.database), (await placedIds(ledger)).length)
    await keepUntil({ signer: ledger.signer }, async () => (await state()).signer?.wrong === null)
    assert.ok((await ledger.verify({ outside: [] })).sound)
  })
})

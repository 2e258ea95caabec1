/**
 * A thousand times somebody who rules the database tampers with a ledger, in fifteen kinds of ways less one: that nothing
 * is shown without a line is a rule of the house with tests of its own. Each time it is found, and where. A thousand times
 * nobody does, and nothing is found. The seed is printed: `CAIRN_SEED=...` does the same again.
 */
import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { compareRows, faultInWords } from '../../src/platform/history/index.ts'
import type { WholeVerdict } from '../../src/platform/ledger/verify-whole.ts'
import { AREA_NAME, placedIds, type SmallLedger, smallLedger } from './small-ledger.ts'
import { type Chance, TAMPERINGS, type Where } from './tampering.ts'

const SEED = Number(process.env['CAIRN_SEED'] ?? randomInt(2 ** 31))
const ROWS = 'a row edited under an intact log'
const OF_ROWS = 4
const AREAS = [1, 2, 3].map(n => `0197c000-0000-7000-8000-00000000010${n}`)
const OF_EACH = Math.ceil((1_000 - OF_ROWS) / (Object.keys(TAMPERINGS).length - 1))

/** Numbers that look like chance and are the same for the same seed (mulberry32). */
function chanceFrom(seed: number): Chance {
  let state = seed
  return below => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

const rows = async (database: SmallLedger['database']) => (await compareRows(database)).faults.map(faultInWords)

/** Lines between two heads of the ledger that is tampered with, at most. */
const WIDEST = 15

/** Whether a verdict says that something is wrong, and that it is where it is. */
function isLocated({ sound, fault, notes }: WholeVerdict, { from, to, between, says }: Where): boolean {
  if (fault === undefined) return says !== undefined && notes.some(note => says.test(note.says) && note.from === from)
  if (sound || (says !== undefined && !says.test(fault.says))) return false
  if (between === undefined) return fault.from === from && fault.to === to
  const [first = Number.NaN, last = Number.NaN] = [fault.from, fault.to]
  if (first > between || between > last || between - first >= WIDEST) return false
  return to === undefined ? last - first < WIDEST : last === to
}

describe('a ledger that no agency can rewrite', () => {
  let ledger: SmallLedger
  const chance = chanceFrom(SEED)
  before(async () => {
    ledger = await smallLedger()
    await ledger.database.asKeeper(keeper =>
      keeper
        .insertInto('staff_areas')
        .values(AREAS.map(id => ({ id, name: AREA_NAME, kind: 'authority' as const })))
        .execute(),
    )
    for (const lines of [9, 12]) await ledger.grow(lines)
    await ledger.keep('older')
    for (const lines of [3, 15]) await ledger.grow(lines)
    await ledger.keep('sound')
  })
  after(() => ledger.close())

  for (const [kind, tamper] of Object.entries(TAMPERINGS))
    it(`finds, every time and where it is: ${kind}`, async t => {
      t.diagnostic(`seed ${SEED}`)
      const checks = kind === ROWS ? [rows] : []
      for (let time = 0; time < (kind === ROWS ? OF_ROWS : OF_EACH); time += 1) {
        const where = await tamper(ledger, chance)
        const began = performance.now()
        const verdict = await ledger.verify({ checks })
        assert.ok(performance.now() - began < 60_000)
        await ledger.putBack('sound')
        assert.ok(isLocated(verdict, where), `seed ${SEED}, time ${time}: ${JSON.stringify({ where, verdict })}`)
      }
    })

  it('finds nothing, a thousand times, where nothing is', async t => {
    t.diagnostic(`seed ${SEED}`)
    for (let time = 0; time < 1_000; time += 1) {
      if (time % 20 === 0) await ledger.grow(chance(9), time % 100 === 0)
      const verdict = await ledger.verify()
      assert.ok(verdict.sound && verdict.notes.length === 0, `seed ${SEED}, time ${time}: ${JSON.stringify(verdict)}`)
      assert.equal(verdict.lines, (await placedIds(ledger)).length)
    }
  })
})

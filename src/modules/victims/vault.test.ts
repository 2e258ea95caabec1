import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { newId } from '#platform/ids'
import { day } from '#rules'
import { toldApart } from '../../../tests/support/told-apart.ts'
import { victimKeysForTests } from '../../../tests/support/victim-keys.ts'
import { cellOf } from './model/point.ts'
import {
  addVictimKey,
  allOpen,
  dropVictimKeysBut,
  dueForReview,
  holdVictimKeys,
  openPlace,
  type PlaceWritten,
  type SealedPlace,
  sealAgain,
  sealPlace,
  testCell,
} from './vault.ts'

const folder = mkdtempSync(join(tmpdir(), 'cairn-vault-'))
const TODAY = day('2026-03-16')
const HERE = { east: 325_812, north: 673_246 }
const row = () => ({ id: newId(), caseId: newId(), agencyId: newId() })
const written = (more: Partial<PlaceWritten> = {}): PlaceWritten => ({
  kind: 'school',
  words: 'Ćrìoch “Mains” 🏡 \\ "quoted"',
  point: HERE,
  distance: 300,
  precision: 10,
  asOf: day('2026-02-01'),
  reviewOn: day('2026-08-17'),
  ...more,
})
const sealed = (more: Partial<PlaceWritten> = {}): SealedPlace => {
  const of = row()
  return { ...of, ...sealPlace(of, written(more)) }
}

describe('a sealed place S3-67', () => {
  before(() => void holdVictimKeys(join(folder, 'one.key'), true))
  after(() => void victimKeysForTests())

  it('opens to exactly what was written, and its length says nothing of it', () => {
    const [short, long] = [sealed({ words: 'A' }), sealed({ words: '"ć\\'.repeat(100) })]
    assert.deepEqual(openPlace(short), written({ words: 'A' }))
    assert.deepEqual(openPlace(long), written({ words: '"ć\\'.repeat(100) }))
    assert.equal(short.sealed.length, long.sealed.length)
    const text = Buffer.from(long.sealed).toString('latin1')
    assert.ok(!text.includes('325812') && !text.includes('quoted') && !text.includes('2026-08-17'))
  })

  it('opens in its own row alone: not in another, for another case or agency, under another key, or changed by a bit', () => {
    const place = sealed()
    const changed = Buffer.from(place.sealed)
    changed.writeUInt8(changed.readUInt8(9) ^ 1, 9)
    for (const wrong of [
      { ...place, id: newId() },
      { ...place, caseId: newId() },
      { ...place, agencyId: newId() },
      { ...place, keyId: '00000000' },
      { ...place, nonce: Buffer.alloc(12) },
      { ...place, sealed: changed },
      { ...place, sealed: Buffer.alloc(0) },
    ]) {
      assert.equal(openPlace(wrong), undefined)
      assert.equal(testCell([wrong], cellOf(HERE), TODAY).answer, 'ask')
    }
    assert.deepEqual(openPlace(place), written())
  })

  it('keeps its zone when it is corrected nearby, and gets another when it moves', () => {
    const place = sealed()
    const answers = (one: SealedPlace, off: number) =>
      Array.from({ length: 400 }, (_, index) => {
        const point = {
          east: HERE.east + off + (index % 20) * 250 - 2_500,
          north: HERE.north + Math.floor(index / 20) * 250 - 2_500,
        }
        return testCell([one], cellOf(point), TODAY).answer
      }).join()
    const of = row()
    const same = { ...of, ...sealPlace(of, written(), place) }
    assert.equal(answers(same, 0), answers(place, 0))
    const fresh = { ...of, ...sealPlace(of, written()) }
    assert.notEqual(answers(fresh, 0), answers(place, 0))
    const away = { ...of, ...sealPlace(of, written({ point: { ...HERE, east: HERE.east + 100_000 } }), place) }
    assert.notEqual(answers(away, 100_000), answers(place, 0))
  })

  it('says which are to be looked at again, and counts one that does not open among them', () => {
    const [due, later] = [sealed({ reviewOn: TODAY }), sealed()]
    assert.deepEqual(dueForReview([due, later], TODAY), [due.id])
    assert.deepEqual(dueForReview([{ ...later, id: newId() }], TODAY).length, 1)
  })
})

describe('the time it takes', () => {
  before(() => void holdVictimKeys(join(folder, 'five.key'), true))
  after(() => void victimKeysForTests())

  function toldApartByTime(): number {
    const far = [0, 1, 2].map(index => sealed({ point: { east: HERE.east + 50_000 + index * 900, north: HERE.north } }))
    const cell = cellOf(HERE)
    const lots = [
      { rows: far, took: [] as number[] },
      { rows: [], took: [] as number[] },
    ]
    for (let round = 0; round < 1_300; round += 1) {
      for (const lot of round % 2 === 0 ? lots : lots.toReversed()) {
        const began = process.hrtime.bigint()
        assert.equal(testCell(lot.rows, cell, TODAY).answer, 'suitable')
        // The first are left out: what is compiled once is compiled for both.
        if (round >= 300) lot.took.push(Number(process.hrtime.bigint() - began))
      }
    }
    return toldApart(lots[0]?.took ?? [], lots[1]?.took ?? [])
  }

  it('S3-67: is the same with far places and without: nobody tells them apart over 2,000 samples', () => {
    // What leaks is there each time; what a busy machine adds to one lot is not.
    const found = [toldApartByTime(), toldApartByTime(), toldApartByTime()]
    assert.ok(Math.min(...found) <= 0.55, `told apart ${found.map(one => one.toFixed(3)).join(', ')}`)
  })
})

describe('the key S3-67', () => {
  after(() => void victimKeysForTests())

  it('is in a file that only its owner reads; a file that is none is told, and not written over', () => {
    const file = join(folder, 'two.key')
    holdVictimKeys(file, true)
    assert.equal(statSync(file).mode & 0o777, 0o600)
    assert.match(readFileSync(file, 'utf8'), /^[0-9a-f]{8} [0-9a-f]{64}\n$/)
    writeFileSync(file, 'nonsense')
    assert.throws(() => holdVictimKeys(file, true), /no file of keys/)
    assert.equal(readFileSync(file, 'utf8'), 'nonsense')
  })

  it('changes: the old one opens what it sealed, the new one seals; dropped, the old one opens nothing', () => {
    const file = join(folder, 'three.key')
    holdVictimKeys(file, true)
    const old = sealed()
    const keyId = addVictimKey()
    assert.deepEqual(openPlace(old), written())
    const again = sealAgain(old)
    assert.equal(again?.keyId, keyId)
    assert.equal(dropVictimKeysBut([old.keyId]), 0, 'still seals something')
    assert.equal(dropVictimKeysBut([]), 1)
    assert.equal(openPlace(old), undefined)
    assert.ok(again !== undefined && allOpen([{ ...old, ...again }]))
    holdVictimKeys(file)
    assert.ok(allOpen([{ ...old, ...again }]), 'also after a new start')
  })

  it('that somebody added meanwhile is taken from the file', () => {
    const file = join(folder, 'four.key')
    holdVictimKeys(file, true)
    const before = readFileSync(file, 'utf8')
    const keyId = addVictimKey()
    const place = sealed()
    const after = readFileSync(file, 'utf8')
    writeFileSync(file, before)
    holdVictimKeys(file)
    assert.equal(openPlace(place), undefined)
    writeFileSync(file, after)
    assert.deepEqual(openPlace(place), written(), keyId)
  })

  it('missing, every test is answered “ask”, with places or without, and nothing can be sealed', () => {
    holdVictimKeys(join(folder, 'none.key'))
    assert.equal(testCell([], cellOf(HERE), TODAY).answer, 'ask')
    assert.throws(() => sealed(), /no key/)
    holdVictimKeys(undefined)
    assert.equal(testCell([], cellOf(HERE), TODAY).answer, 'ask')
  })
})

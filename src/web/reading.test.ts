import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { addDays, day, fromEpochDay, partsOf, toEpochDay } from '#rules'
import { dayInBrief, dayInWords, weekdayInWords } from './days/words.ts'
import { dayTyped, timeTyped } from './reading.ts'

const today = day('2026-03-16')
const aDay = fc.integer({ min: toEpochDay(day('1930-01-01')), max: toEpochDay(day('2090-12-31')) }).map(fromEpochDay)

describe('dayTyped', () => {
  const read: readonly [string, string | undefined][] = [
    ['16 June 2026', '2026-06-16'],
    ['16th of June, 2026', '2026-06-16'],
    ['June 16 2026', '2026-06-16'],
    ['16 JUN 26', '2026-06-16'],
    ['16-Jun-2026', '2026-06-16'],
    ['16jun', '2026-06-16'],
    ['16/6/26', '2026-06-16'],
    ['16.06.2026', '2026-06-16'],
    ['16 6 2026', '2026-06-16'],
    ['16062026', '2026-06-16'],
    ['2026-06-16', '2026-06-16'],
    [' 16–6–2026 ', '2026-06-16'],
    ['Tue 16 June 2026', '2026-06-16'],
    ['Tuesday, 16/6', '2026-06-16'],
    ['Weds 17 June', '2026-06-17'],
    ['today', '2026-03-16'],
    ['Tomorrow', '2026-03-17'],
    ['yesterday', '2026-03-15'],
    ['friday', '2026-03-20'],
    ['Monday', '2026-03-23'],
    ['last monday', '2026-03-09'],
    ['last fri', '2026-03-13'],
    ['in 3 days', '2026-03-19'],
    ['in two weeks', '2026-03-30'],
    ['in a week', '2026-03-23'],
    ['10 days ago', '2026-03-06'],
    ['28 Dec', '2025-12-28'],
    ['1 Sep', '2026-09-01'],
    ['12 Feb 71', '1971-02-12'],
    ['12 Feb 46', '2046-02-12'],
    ['29/2/28', '2028-02-29'],
    // No day at all, or one that nobody can be sure of:
    ['', undefined],
    ['31/2/26', undefined],
    ['29 Feb 2027', undefined],
    ['0/0/2026', undefined],
    ['13/13/2026', undefined],
    ['Mon 16 June 2026', undefined],
    ['next Friday', undefined],
    ['in due course', undefined],
    ['ASAP', undefined],
    ['3 days', undefined],
    ['16 Ju 2026', undefined],
    ['16/6/226', undefined],
    ['16 June 2026 or so', undefined],
    ['constructor', undefined],
    ['__proto__', undefined],
  ]
  for (const [typed, meant] of read) {
    it(`reads "${typed}" as ${meant ?? 'no day'}`, () => assert.equal(dayTyped(typed, today), meant))
  }

  it('reads a day that must be past as past', () => {
    assert.equal(dayTyped('12/2/45', today, { past: true }), '1945-02-12')
    assert.equal(dayTyped('28 Dec', today, { past: true }), '2025-12-28')
    assert.equal(dayTyped('1 Sep', today, { past: true }), '2025-09-01')
    assert.equal(dayTyped('friday', today, { past: true }), '2026-03-13')
    assert.equal(dayTyped('16 March', today, { past: true }), '2026-03-16')
  })

  it('reads back every day as Cairn itself writes it', () => {
    fc.assert(
      fc.property(aDay, aDay, (on, now) => {
        const { year, month, date } = partsOf(on)
        for (const written of [on, dayInWords(on), weekdayInWords(on), dayInBrief(on), `${date}/${month}/${year}`]) {
          assert.equal(dayTyped(written, now), on, written)
        }
      }),
    )
  })

  it('reads a day of this half year without its year', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -182, max: 182 }), (now, distance) => {
        const on = addDays(now, distance)
        assert.equal(dayTyped(weekdayInWords(on).replace(/ \d{4}$/, ''), now), on)
      }),
    )
  })

  it('answers a day or nothing for any text, and never throws', () => {
    const words = fc.constantFrom('16', '6', '2026', 'june', 'tue', 'next', 'in', '/', '-', ' ', 'ago', '٣', '\u202e')
    const text = fc.oneof(
      fc.string(),
      fc.array(words).map(parts => parts.join('')),
    )
    fc.assert(
      fc.property(text, typed => {
        const found = dayTyped(typed, today)
        if (found !== undefined) assert.equal(day(found), found)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('timeTyped', () => {
  const read: readonly [string, string | undefined][] = [
    ['10:00', '10:00'],
    ['10', '10:00'],
    ['9.30', '09:30'],
    ['0930', '09:30'],
    ['0930hrs', '09:30'],
    ['930', '09:30'],
    ['2pm', '14:00'],
    ['2.15 p.m.', '14:15'],
    ['12am', '00:00'],
    ['12 pm', '12:00'],
    ['noon', '12:00'],
    ['23:59', '23:59'],
    ['24:00', undefined],
    ['13pm', undefined],
    ['0am', undefined],
    ['9:5', undefined],
    ['10:60', undefined],
    ['half past 2', undefined],
    ['', undefined],
  ]
  for (const [typed, meant] of read) {
    it(`reads "${typed}" as ${meant ?? 'no time'}`, () => assert.equal(timeTyped(typed), meant))
  }

  it('reads back every minute of the day, in both ways of writing', () => {
    for (let minute = 0; minute < 1_440; minute += 1) {
      const [hours, minutes] = [Math.floor(minute / 60), String(minute % 60).padStart(2, '0')]
      const written = `${String(hours).padStart(2, '0')}:${minutes}`
      assert.equal(timeTyped(written), written)
      assert.equal(timeTyped(`${hours % 12 || 12}.${minutes}${hours < 12 ? 'am' : 'pm'}`), written)
    }
  })
})

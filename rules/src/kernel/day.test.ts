import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  addDays,
  addMonths,
  ageOn,
  type Day,
  day,
  daysBetween,
  daysInMonth,
  earlierOf,
  fromEpochDay,
  isDay,
  isLeapYear,
  NotADay,
  partsOf,
  toEpochDay,
  weekdayOf,
} from './day.ts'

/** Every day that may be read, and somewhat beyond is where counting may lead. */
const FIRST = Temporal.PlainDate.from('1800-01-01')
const days = fc
  .integer({ min: 0, max: FIRST.until('2999-12-31').days })
  .map(after => FIRST.add({ days: after }).toString() as Day)
const counts = fc.integer({ min: -9999, max: 9999 })

const plain = (when: Day) => Temporal.PlainDate.from(when)

describe('days equal those of the platform', () => {
  it('counts to and from 1 January 1970', () => {
    fc.assert(
      fc.property(days, when => {
        assert.equal(toEpochDay(when), Temporal.PlainDate.from('1970-01-01').until(when).days)
        assert.equal(fromEpochDay(toEpochDay(when)), when)
      }),
    )
  })

  it('adds days', () => {
    fc.assert(
      fc.property(days, counts, (when, count) => {
        assert.equal(addDays(when, count), plain(when).add({ days: count }).toString())
      }),
    )
  })

  it('adds months, to the last day of a shorter month', () => {
    fc.assert(
      fc.property(days, counts, (when, count) => {
        assert.equal(addMonths(when, count), plain(when).add({ months: count }, { overflow: 'constrain' }).toString())
      }),
    )
  })

  it('counts the days between, and orders as text', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        assert.equal(daysBetween(a, b), plain(a).until(b, { largestUnit: 'day' }).days)
        assert.equal(Math.sign(Temporal.PlainDate.compare(a, b)), a < b ? -1 : a > b ? 1 : 0)
        assert.equal(earlierOf(a, b), a < b ? a : b)
      }),
    )
  })

  it('knows weekdays, leap years and the length of months', () => {
    fc.assert(
      fc.property(days, when => {
        const { year, month, date } = partsOf(when)
        assert.equal(weekdayOf(when), plain(when).dayOfWeek)
        assert.equal(isLeapYear(year), plain(when).inLeapYear)
        assert.equal(daysInMonth(year, month), plain(when).daysInMonth)
        assert.equal(date, plain(when).day)
      }),
    )
  })

  it('counts years of age', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        const [born, on] = a <= b ? [a, b] : [b, a]
        assert.equal(ageOn(born, on), plain(born).until(on, { largestUnit: 'year' }).years)
      }),
    )
  })

  it('reads exactly the days that exist', () => {
    const texts = fc.tuple(
      fc.integer({ min: 1800, max: 2999 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
    )
    fc.assert(
      fc.property(texts, ([year, month, date]) => {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
        let exists = true
        try {
          Temporal.PlainDate.from(text)
        } catch {
          exists = false
        }
        assert.equal(isDay(text), exists)
      }),
    )
  })
})

describe('days that are read', () => {
  for (const wrong of [
    '',
    '2026-02-30',
    '2026-2-3',
    '0206-03-01',
    '9999-12-31',
    '1799-12-31',
    '3000-01-01',
    '2026-03-16T00:00',
    '２０２６-03-16',
  ]) {
    it(`refuses "${wrong}"`, () => {
      assert.equal(isDay(wrong), false)
      assert.throws(() => day(wrong), NotADay)
    })
  }

  it('counts on from the last day that is read, and never off the calendar', () => {
    assert.equal(addDays(day('2999-12-31'), 3), '3000-01-03')
    assert.throws(() => addMonths(day('2999-12-31'), 1_000_000), NotADay)
  })

  it('gives somebody born on 29 February a birthday on 1 March', () => {
    assert.equal(ageOn(day('2008-02-29'), day('2026-02-28')), 17)
    assert.equal(ageOn(day('2008-02-29'), day('2026-03-01')), 18)
  })
})

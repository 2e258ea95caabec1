import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  clearDaysBefore,
  monthsBeginningWith,
  weeksBeginningWith,
  withinDaysAfter,
  withinDaysBeginningWith,
  withinWeeksAfter,
  withinYearsAfter,
  yearsBeginningWith,
} from './counting.ts'
import { addDays, addMonths, day, daysBetween, fromEpochDay, toEpochDay, weekdayOf } from './day.ts'
import { lateAmong, nextAfterLast } from './rolling.ts'

const days = fc
  .integer({ min: toEpochDay(day('1850-01-01')), max: toEpochDay(day('2250-12-31')) })
  .map(value => fromEpochDay(value))
const counts = fc.integer({ min: 1, max: 200 })

describe('T1 and T2: the day itself, and the day after', () => {
  it('differ by one day, and hold as many days as they say', () => {
    fc.assert(
      fc.property(counts, days, (count, when) => {
        const [inclusive, exclusive] = [withinDaysBeginningWith(count, when), withinDaysAfter(count, when)]
        assert.equal(addDays(inclusive.to, 1), exclusive.to)
        for (const { from, to } of [inclusive, exclusive]) assert.equal(daysBetween(from, to) + 1, count)
      }),
    )
  })

  it('T10: are not put off over a weekend', () => {
    const friday = day('2024-05-17')
    assert.equal(weekdayOf(withinDaysBeginningWith(3, friday).to), 7)
    assert.equal(weekdayOf(withinDaysAfter(1, friday).to), 6)
  })

  it('count weeks, and keep the weekday', () => {
    assert.deepEqual(
      { ...withinWeeksAfter(6, day('2025-08-07')), words: '' },
      { words: '', from: '2025-08-08', to: '2025-09-18' },
    )
    assert.equal(weeksBeginningWith(1, day('2026-12-28')).to, '2027-01-03')
    fc.assert(
      fc.property(counts, days, (count, when) => {
        assert.equal(weekdayOf(withinWeeksAfter(count, when).to), weekdayOf(when))
        assert.equal(addDays(weeksBeginningWith(count, when).to, 1), withinWeeksAfter(count, when).to)
      }),
    )
  })

  for (const [last, due] of [
    ['2024-02-29', '2025-02-28'],
    ['2025-02-14', '2026-02-14'],
    ['2023-02-28', '2024-02-28'],
    ['2025-12-31', '2026-12-31'],
    ['2023-03-01', '2024-03-01'],
  ] as const) {
    it(`worked case 23: one year after ${last} ends on ${due}`, () => {
      assert.equal(withinYearsAfter(1, day(last)).to, due)
    })
  }
})

describe('T3 and T4: years and months beginning with a day', () => {
  for (const [years, first, last] of [
    [10, '2024-03-04', '2034-03-03'],
    [10, '2024-02-29', '2034-02-28'],
    [4, '2024-02-29', '2028-02-28'],
    [10, '2023-05-17', '2033-05-16'],
    [5, '2025-06-30', '2030-06-29'],
    [1, '2025-01-01', '2025-12-31'],
    [15, '2010-06-14', '2025-06-13'],
  ] as const) {
    it(`${years} years beginning with ${first} end on ${last}`, () => {
      assert.deepEqual(yearsBeginningWith(years, day(first)), {
        words: `${years} year${years === 1 ? '' : 's'} beginning with the day itself`,
        from: first,
        to: last,
      })
    })
  }

  for (const [months, first, last] of [
    [42, '2023-08-31', '2027-02-28'],
    [30, '2023-08-31', '2026-02-28'],
    [42, '2024-08-31', '2028-02-29'],
    [42, '2024-09-02', '2028-03-01'],
    [24, '2025-01-10', '2027-01-09'],
    [6, '2025-07-01', '2025-12-31'],
  ] as const) {
    it(`worked cases 5, 6 and 8: ${months} months beginning with ${first} end on ${last}`, () => {
      assert.equal(monthsBeginningWith(months, day(first)).to, last)
    })
  }

  it('end on the day before the anniversary, or on the last day of a month without it', () => {
    fc.assert(
      fc.property(counts, days, (count, when) => {
        const { from, to } = monthsBeginningWith(count, when)
        const on = addMonths(when, count)
        assert.equal(from, when)
        assert.ok(to === addDays(on, -1) || to === on)
        // Where the date is missing, the day after the period is the first of a month.
        assert.equal(to === on, on.slice(8) !== when.slice(8))
        if (to === on) assert.equal(addDays(to, 1).slice(8), '01')
        assert.equal(yearsBeginningWith(count, when).to, monthsBeginningWith(count * 12, when).to)
      }),
    )
  })

  it('never end earlier when they begin later', () => {
    fc.assert(
      fc.property(counts, days, (count, when) => {
        assert.ok(monthsBeginningWith(count, when).to <= monthsBeginningWith(count, addDays(when, 1)).to)
      }),
    )
  })
})

describe('T5: not less than so many days before', () => {
  it('worked case 21: seven days before Sunday 20 July 2025', () => {
    const { safe, plain } = clearDaysBefore(7, day('2025-07-20'))
    assert.deepEqual([safe, plain], ['2025-07-12', '2025-07-13'])
  })

  it('leaves so many whole days between the safe day and the event', () => {
    fc.assert(
      fc.property(counts, days, (count, when) => {
        const { safe, plain, words } = clearDaysBefore(count, when)
        assert.equal(daysBetween(addDays(safe, 1), when), count)
        assert.equal(addDays(safe, 1), plain)
        assert.match(words, /clear days? before/)
      }),
    )
  })
})

describe('T9: rolling', () => {
  const weekly = (event: Parameters<typeof withinDaysAfter>[1]) => withinDaysAfter(7, event)
  const events = ['2025-01-20', '2025-01-06', '2025-01-12'].map(day)

  it('worked case 17: each notification starts the week again, a late one too', () => {
    assert.deepEqual(nextAfterLast(events, weekly), { last: '2025-01-20', next: weekly(day('2025-01-20')) })
    assert.equal(nextAfterLast(events, weekly)?.next.to, '2025-01-27')
    assert.deepEqual(lateAmong(events, weekly), [{ event: '2025-01-20', dueBy: '2025-01-19' }])
    assert.equal(nextAfterLast([], weekly), undefined)
    assert.deepEqual(lateAmong([day('2025-01-06'), day('2025-01-13')], weekly), [])
  })

  it('gives the same whatever the order of arrival, and an early event never makes the next one late by itself', () => {
    fc.assert(
      fc.property(fc.array(days, { maxLength: 8 }), given => {
        assert.deepEqual(nextAfterLast(given.toReversed(), weekly), nextAfterLast(given, weekly))
        const late = lateAmong(given, weekly)
        assert.deepEqual(lateAmong(given.toReversed(), weekly), late)
        const inOrder = given.toSorted()
        const gaps = inOrder.filter((event, index) => index > 0 && daysBetween(inOrder[index - 1] ?? event, event) > 7)
        assert.deepEqual(
          late.map(one => one.event),
          gaps,
        )
      }),
    )
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { addDays, type Day, day, fromEpochDay, toEpochDay } from './day.ts'
import {
  aCalendar,
  type Calendar,
  clearWorkingDaysAfter,
  isWorkingDay,
  workingDaysAfter,
  workingDaysBefore,
} from './working-days.ts'

const dundee: Calendar = {
  name: 'Dundee City Council',
  knownFrom: day('2025-01-01'),
  knownUntil: day('2026-12-31'),
  holidays: ['2025-12-25', '2025-12-26', '2026-01-01', '2026-01-02', '2026-12-25', '2026-12-28'].map(day),
}
const last = (counted: { to: Day } | { missing: string }) => ('to' in counted ? counted.to : counted.missing)

describe('T8: working days', () => {
  it('worked case 29: two and seven clear working days after Monday 2 March 2026', () => {
    const event = day('2026-03-02')
    assert.equal(last(clearWorkingDaysAfter(2, event, dundee)), '2026-03-04')
    assert.equal(last(clearWorkingDaysAfter(7, event, dundee)), '2026-03-11')
    assert.equal(last(clearWorkingDaysAfter(21, day('2026-09-01'), dundee)), '2026-09-30')
  })

  it('worked case 11: a holiday moves the day', () => {
    const event = day('2025-04-30')
    assert.equal(last(workingDaysAfter(5, event, dundee)), '2025-05-07')
    const withMayDay = { ...dundee, holidays: [...dundee.holidays, day('2025-05-05')] }
    assert.equal(last(workingDaysAfter(5, event, withMayDay)), '2025-05-08')
  })

  it('passes over the end of a year', () => {
    assert.deepEqual(workingDaysAfter(3, day('2025-12-24'), dundee), {
      words: '3 working days of Dundee City Council, not counting the day itself',
      from: '2025-12-25',
      to: '2025-12-31',
    })
    assert.deepEqual(workingDaysBefore(2, day('2026-01-05'), dundee), {
      words: '2 working days of Dundee City Council before the day itself',
      from: '2025-12-30',
      to: '2026-01-04',
    })
  })

  it('asks, where the calendar is not known so far', () => {
    assert.equal(last(workingDaysAfter(1, day('2026-12-30'), dundee)), '2026-12-31')
    assert.deepEqual(workingDaysAfter(1, day('2026-12-31'), dundee), {
      missing: 'the holidays of Dundee City Council after 31 December 2026',
    })
    assert.deepEqual(workingDaysBefore(1, day('2025-01-01'), dundee), {
      missing: 'the holidays of Dundee City Council before 1 January 2025',
    })
  })

  it('keeps the weekend of the calendar, and ends where nobody ever works', () => {
    const fridays = { ...dundee, weekend: [5, 6] }
    assert.equal(last(workingDaysAfter(1, day('2026-03-05'), fridays)), '2026-03-08')
    assert.match(
      last(workingDaysAfter(1, day('2026-03-05'), { ...dundee, weekend: [1, 2, 3, 4, 5, 6, 7] })),
      /after 31 Dec/,
    )
  })

  it('holds as many working days as it says, ends on one, and goes there and back', () => {
    const days = fc
      .integer({ min: toEpochDay(day('2025-02-01')), max: toEpochDay(day('2026-09-30')) })
      .map(value => fromEpochDay(value))
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 15 }), (event, count) => {
        const to = last(workingDaysAfter(count, event, dundee)) as Day
        let held = 0
        for (let on = addDays(event, 1); on <= to; on = addDays(on, 1)) if (isWorkingDay(on, dundee)) held += 1
        assert.equal(held, count)
        assert.ok(isWorkingDay(to, dundee))
        assert.equal(last(clearWorkingDaysAfter(count, event, dundee)), to)
        const back = workingDaysBefore(count, to, dundee)
        assert.ok('from' in back)
        if (isWorkingDay(event, dundee)) assert.equal(back.from, event)
      }),
    )
  })

  it('is read as a fact', () => {
    assert.deepEqual(aCalendar.read(dundee, 'facts.calendar'), { value: dundee })
    assert.ok('wrong' in aCalendar.read({ ...dundee, knownUntil: undefined }, 'facts.calendar'))
  })
})

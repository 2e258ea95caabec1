import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { addDays, day, weekdayOf } from '#rules'
import { nextQuarter, nextWeekday, proposedDay } from './proposed-day.ts'

const today = day('2026-03-16')

describe('the day proposed for a conference', () => {
  it('S3-27 lies half way between the pre-release meeting and the release of Mr Leon, on a weekday', () => {
    assert.equal(proposedDay({ from: day('2026-05-13'), to: day('2026-06-15') }, today), '2026-05-29')
  })

  it('S3-27 is never past and never outside the window, and is a weekday whenever the window holds one', () => {
    const days = fc.integer({ min: -40, max: 120 })
    fc.assert(
      fc.property(days, days, (from, to) => {
        const window = { from: addDays(today, from), to: addDays(today, to) }
        const left = Array.from({ length: 200 }, (_, index) => addDays(today, index + 1)).filter(
          one => window.from <= one && one <= window.to && weekdayOf(one) <= 5,
        )
        const proposed = proposedDay(window, today)
        assert.equal(proposed === undefined, left.length === 0)
        if (proposed !== undefined) assert.ok(left.includes(proposed))
      }),
    )
  })

  it('is the first weekday after the pre-release meeting when no release is known', () => {
    assert.equal(proposedDay({ from: day('2026-05-16') }, today), '2026-05-18')
  })

  it('is nothing without a window, and the next weekday for a meeting that has none', () => {
    assert.equal(proposedDay(undefined, today), undefined)
    assert.equal(nextWeekday(day('2026-03-20')), '2026-03-23')
    assert.equal(nextWeekday(day('2026-03-16')), '2026-03-17')
  })

  it('S3-24 proposes the next quarter of an hour for a meeting that cannot wait, and never tomorrow', () => {
    assert.equal(nextQuarter('09:00'), '09:15')
    assert.equal(nextQuarter('09:59'), '10:00')
    assert.equal(nextQuarter('23:50'), '23:45')
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { day, fromEpochDay, toEpochDay } from './day.ts'
import {
  aMoment,
  dayOfMoment,
  hoursAfter,
  hoursBeforeTheDate,
  isMoment,
  lastDayBefore,
  moment,
  momentInWords,
  NotAMoment,
  startOfDay,
} from './moment.ts'

const moments = fc
  .tuple(
    fc.integer({ min: toEpochDay(day('1900-01-01')), max: toEpochDay(day('2100-12-31')) }),
    fc.integer({ min: 0, max: 23 }),
    fc.integer({ min: 0, max: 59 }),
  )
  .map(([date, hour, minute]) =>
    moment(`${fromEpochDay(date)}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`),
  )
const counts = fc.integer({ min: -5000, max: 5000 })

describe('moments', () => {
  it('T6: twelve hours before the date is noon on the day before', () => {
    assert.equal(hoursBeforeTheDate(12, day('2025-07-20')), '2025-07-19T12:00')
    assert.equal(hoursBeforeTheDate(24, day('2025-07-20')), '2025-07-19T00:00')
    assert.equal(hoursBeforeTheDate(12, day('2024-03-01')), '2024-02-29T12:00')
    assert.equal(hoursBeforeTheDate(48, day('2026-01-01')), '2025-12-30T00:00')
  })

  it('worked case 20: twelve hours after six in the evening is six in the morning', () => {
    assert.equal(hoursAfter(12, moment('2025-05-02T18:00')), '2025-05-03T06:00')
    assert.equal(hoursAfter(72, moment('2026-06-10T08:05')), '2026-06-13T08:05')
  })

  it('are counted as the platform counts them on a clock without a zone', () => {
    fc.assert(
      fc.property(moments, counts, (from, count) => {
        const plain = Temporal.PlainDateTime.from(from).add({ hours: count })
        assert.equal(hoursAfter(count, from), plain.toString().slice(0, 16))
        assert.equal(hoursAfter(-count, hoursAfter(count, from)), from)
        assert.equal(hoursBeforeTheDate(count, dayOfMoment(from)), hoursAfter(-count, startOfDay(dayOfMoment(from))))
      }),
    )
  })

  it('know the last day that has some time before them', () => {
    assert.equal(lastDayBefore(moment('2025-07-19T00:00')), '2025-07-18')
    assert.equal(lastDayBefore(moment('2025-07-19T00:01')), '2025-07-19')
    assert.equal(lastDayBefore(moment('2026-01-01T00:00')), '2025-12-31')
  })

  it('order as text', () => {
    fc.assert(
      fc.property(moments, moments, (a, b) => {
        assert.equal(a < b, Temporal.PlainDateTime.compare(a, b) < 0)
      }),
    )
  })

  for (const text of [
    '2026-03-16',
    '2026-03-16T24:00',
    '2026-03-16T9:00',
    '2026-02-30T09:00',
    '2026-03-16T09:00Z',
    '',
  ]) {
    it(`refuses "${text}"`, () => {
      assert.equal(isMoment(text), false)
      assert.throws(() => moment(text), NotAMoment)
      assert.deepEqual(aMoment.read(text, 'facts.at'), {
        wrong: ['facts.at must be a moment written as YYYY-MM-DDTHH:MM'],
      })
    })
  }

  it('are told as people do, and midnight by the day that ends', () => {
    assert.equal(momentInWords(moment('2025-07-19T12:00')), '12:00 on Sat 19 July 2025')
    assert.equal(momentInWords(moment('2026-01-01T00:00')), 'the end of Wed 31 December 2025 (midnight)')
    assert.equal(dayOfMoment(moment('2025-07-19T12:00')), '2025-07-19')
  })
})

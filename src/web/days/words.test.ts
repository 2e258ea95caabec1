import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { addDays, day, fromEpochDay } from '#rules'
import { atTime, localOf } from './local.ts'
import {
  dayInBrief,
  dayInWords,
  distanceInWords,
  lateness,
  recordedLater,
  weekdayInWords,
  whenInWords,
} from './words.ts'

const today = day('2026-03-05')

describe('Days in words', () => {
  it('reads as people do', () => {
    assert.equal(whenInWords(day('2026-03-14'), today), 'Sat 14 March 2026, in 9 days')
    assert.equal(dayInWords(day('1971-02-12')), '12 February 1971')
    assert.equal(weekdayInWords(day('2026-06-01'), today), 'Mon 1 June')
    assert.equal(weekdayInWords(day('2027-06-01'), today), 'Tue 1 June 2027')
    assert.equal(dayInBrief(day('2026-06-16'), today), '16 Jun')
    assert.equal(dayInBrief(day('2025-06-16'), today), '16 Jun 2025')
  })

  it('says how far, and how late', () => {
    const words = [-9, -1, 0, 1, 9].map(count => distanceInWords(addDays(today, count), today))
    assert.deepEqual(words, ['9 days ago', 'yesterday', 'today', 'tomorrow', 'in 9 days'])
    const far = [-20_121, 730, 731, 1187].map(count => distanceInWords(addDays(today, count), today))
    assert.deepEqual(far, ['55 years ago', 'in 730 days', 'in 2 years', 'in 3 years'])
    const late = [-9, -1, 0, 1].map(count => lateness(addDays(today, count), today))
    assert.deepEqual(late, ['9 days late', '1 day late', 'today', 'tomorrow'])
  })

  it('speaks of the time of writing only when it differs', () => {
    const later = (writtenOn: string) => recordedLater({ happenedOn: day('2026-03-05'), writtenOn: day(writtenOn) })
    assert.equal(later('2026-03-05'), undefined)
    assert.equal(later('2026-03-04'), undefined)
    assert.equal(later('2026-03-06'), 'recorded the day after')
    assert.equal(later('2026-03-08'), 'recorded 3 days after')
  })

  it('names the same weekday as the platform for any day', () => {
    const format = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' })
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 60_000 }), epochDay => {
        const expected = format.format(new Date(epochDay * 86_400_000))
        assert.equal(weekdayInWords(fromEpochDay(epochDay)).slice(0, 3), expected)
      }),
    )
  })
})

describe('Instants on the wall clock', () => {
  it('are those of the zone, also on both sides of a change of clocks', () => {
    const instant = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
    const near = [
      '2026-03-29T00:59:59.999Z',
      '2026-03-29T01:00:00.000Z',
      '2026-10-25T00:59:59.999Z',
      '2026-10-25T01:00:00.000Z',
    ]
    const check = (at: string) => {
      const zoned = Temporal.Instant.from(at).toZonedDateTimeISO('Europe/London')
      assert.deepEqual(localOf(at), {
        day: zoned.toPlainDate().toString(),
        time: zoned.toPlainTime().toString().slice(0, 5),
      })
    }
    near.forEach(check)
    fc.assert(fc.property(instant, at => check(at.toISOString())))
  })

  it('are said by their distance', () => {
    assert.equal(atTime('2026-03-05T09:12:00.000Z', today), 'today 09:12')
    assert.equal(atTime('2026-03-04T17:05:00.000Z', today), 'yesterday 17:05')
    assert.equal(atTime('2026-06-03T08:41:00.000Z', day('2026-06-05')), 'Wed 3 June 09:41')
  })
})

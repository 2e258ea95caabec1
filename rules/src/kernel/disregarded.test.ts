import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { withinDaysBeginningWith } from './counting.ts'
import { addDays, day, fromEpochDay, toEpochDay } from './day.ts'
import {
  countingOnly,
  extendedPast,
  type Interval,
  intervals,
  isDisregarded,
  withinCountedDaysBeginningWith,
} from './disregarded.ts'

const FIRST = toEpochDay(day('2024-01-01'))
const days = fc.integer({ min: FIRST, max: FIRST + 60 }).map(fromEpochDay)
const closed = fc
  .tuple(
    days,
    fc.integer({ min: 0, max: 9 }),
    fc.constantFrom('custody' as const, 'hospital' as const, 'abroad' as const),
  )
  .map(([from, length, why]): Interval => ({ from, to: addDays(from, length), why }))
const custody = (from: string, to?: string): Interval =>
  to === undefined ? { from: day(from), why: 'custody' } : { from: day(from), to: day(to), why: 'custody' }

describe('T7: time that is left out', () => {
  it('worked case 3: custody from the dock until a Friday, and the Friday counts', () => {
    const held = [custody('2023-05-17', '2024-05-17')]
    assert.deepEqual(withinCountedDaysBeginningWith(3, day('2023-05-17'), held), {
      words: '3 days beginning with the day itself, leaving out days that do not count',
      from: '2024-05-17',
      to: '2024-05-19',
      disregarded: held,
    })
  })

  it('pauses in the middle, and goes on where it stopped', () => {
    const result = withinCountedDaysBeginningWith(3, day('2024-03-04'), [custody('2024-03-05', '2024-03-20')])
    assert.deepEqual(
      { ...result, words: '', disregarded: [] },
      {
        words: '',
        from: '2024-03-04',
        to: '2024-03-21',
        disregarded: [],
      },
    )
  })

  it('does not run while nobody knows the end, unless the count was over before', () => {
    const open = custody('2024-03-05')
    assert.deepEqual(withinCountedDaysBeginningWith(3, day('2024-03-04'), [open]), { notRunning: open })
    const result = withinCountedDaysBeginningWith(3, day('2024-03-02'), [open])
    assert.equal('to' in result && result.to, '2024-03-04')
    assert.deepEqual('to' in result && result.disregarded, [])
  })

  it('changes nothing where nothing is left out', () => {
    const counted = withinDaysBeginningWith(6, day('2025-06-10'))
    assert.deepEqual(countingOnly(counted, []), { ...counted, disregarded: [] })
    assert.deepEqual(countingOnly(counted, [custody('2025-06-11', '2025-06-11')]), { ...counted, disregarded: [] })
  })

  it('counts exactly the days that are not left out, whatever the order and overlap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), days, fc.array(closed, { maxLength: 6 }), (count, first, given) => {
        const result = withinCountedDaysBeginningWith(count, first, given)
        assert.ok('to' in result)
        // The plain way: one day after the other.
        const kept: string[] = []
        for (let on = first; kept.length < count; on = addDays(on, 1)) if (!isDisregarded(on, given)) kept.push(on)
        assert.deepEqual([result.from, result.to], [kept[0], kept.at(-1)])
        const turned = withinCountedDaysBeginningWith(count, first, given.toReversed())
        assert.deepEqual('to' in turned && [turned.from, turned.to], [result.from, result.to])
        assert.equal(result.disregarded.length === 0, result.to === addDays(first, count - 1))
      }),
      { numRuns: 500 },
    )
  })

  it('lengthens the yearly duty only where its end falls inside', () => {
    const end = day('2025-02-28')
    const cases = [
      [custody('2024-05-01', '2024-09-01'), '2025-02-28'],
      [custody('2025-02-01', '2025-02-28'), '2025-02-28'],
      [custody('2025-02-01', '2025-03-01'), '2025-03-03'],
      [custody('2025-02-28', '2025-06-10'), '2025-06-12'],
      [custody('2025-03-01', '2025-06-10'), '2025-02-28'],
    ] as const
    for (const [held, expected] of cases) {
      const result = extendedPast(end, [held], 3)
      assert.equal('end' in result && result.end, expected)
      assert.deepEqual('end' in result && result.disregarded, expected === end ? [] : [held])
    }
  })

  it('lengthens it past custody that goes over into hospital on the same day', () => {
    const both: Interval[] = [
      { from: day('2025-03-01'), to: day('2025-04-01'), why: 'hospital' },
      custody('2025-02-01', '2025-03-01'),
    ]
    const result = extendedPast(day('2025-02-15'), both, 3)
    assert.equal('end' in result && result.end, '2025-04-03')
    const open: Interval = { from: day('2025-03-01'), why: 'hospital' }
    assert.deepEqual(extendedPast(day('2025-02-15'), [open, custody('2025-02-01', '2025-03-01')], 3), {
      notRunning: custody('2025-02-01'),
    })
  })

  it('is read as a fact', () => {
    const given = [
      { from: '2025-02-01', why: 'hospital' },
      { from: '2025-01-01', to: '2025-01-05', why: 'abroad' },
    ]
    assert.deepEqual(intervals.read(given, 'facts.away'), { value: given })
    assert.ok('wrong' in intervals.read([{ from: '2025-02-01', why: 'holiday' }], 'facts.away'))
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Answer } from '../kernel/answer.ts'
import { addDays, day, fromEpochDay, toEpochDay } from '../kernel/day.ts'
import { hoursAfter, moment, startOfDay } from '../kernel/moment.ts'
import { hoursFrom } from './hours-of-the-duty.ts'
import { whenDoesTheLocalSchemeMeet } from './when-does-the-local-scheme-meet.ts'
import { whenIsAChildAtHomeReported } from './when-is-a-child-at-home-reported.ts'
import { whenIsAReturnReported } from './when-is-a-return-reported.ts'
import { whenIsTravelReported } from './when-is-travel-reported.ts'

const days = fc
  .integer({ min: toEpochDay(day('2016-10-14')), max: toEpochDay(day('2030-12-31')) })
  .map(value => fromEpochDay(value))
const minutes = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)

/** The one value and the one reason of an answer. */
function told<V>(answer: Answer<V>) {
  assert.ok(answer.kind === 'decided' && answer.because.length === 1)
  const [because] = answer.because
  assert.ok(because)
  return { value: answer.value, because }
}

const ON = day('2026-05-01')
const NOT_KNOWN = /The hour is not known/

describe('duties counted in hours', () => {
  it('whoever keeps the safe day is in time at any hour, and the last day is never too strict', () => {
    fc.assert(
      fc.property(fc.constantFrom(-48, 72, -7, 1), days, minutes, (hours, on, minute) => {
        const [safe, exact] = [hoursFrom(hours, on, undefined), hoursFrom(hours, on, moment(`${on}${minute}`))]
        assert.ok(exact.byMoment !== undefined && exact.byMoment === hoursAfter(hours, moment(`${on}${minute}`)))
        assert.ok(startOfDay(addDays(safe.by, 1)) <= exact.byMoment)
        assert.ok(safe.by <= exact.by && exact.by <= safe.lateAfter && exact.by === exact.lateAfter)
        assert.ok(startOfDay(exact.by) < exact.byMoment && exact.byMoment <= startOfDay(addDays(exact.by, 1)))
      }),
    )
  })

  it('say that the hour is not known only where it is not', () => {
    fc.assert(
      fc.property(days, minutes, (on, minute) => {
        const at = moment(`${on}${minute}`)
        const inHours = on >= ON
        const child = (given: object) => told(whenIsAChildAtHomeReported.answer(given, ON)).because
        const back = (given: object) => told(whenIsAReturnReported.answer(given, ON)).because
        for (const [because, expected] of [
          [child({ childComesOn: on }), true],
          [child({ childComesAt: at }), false],
          [back({ returnedOn: on }), inHours],
          [back({ returnedAt: at }), false],
        ] as const) {
          assert.equal(NOT_KNOWN.test(because.says), expected)
          assert.equal(because.otherReading !== undefined, expected)
        }
        for (const given of [{ returnedOn: on }, { returnedAt: at }]) {
          assert.equal(back(given).counted !== undefined, !inHours)
        }
      }),
    )
  })

  it('of travel say which reading was used, and whether the day lies before the change of law', () => {
    const first = day('2026-05-01')
    fc.assert(
      fc.property(
        fc.oneof(
          days,
          fc.integer({ min: 0, max: 12 }).map(after => addDays(first, after - 3)),
        ),
        on => {
          const { value, because } = told(whenIsTravelReported.answer({ leavesOn: on }, ON))
          const older = on < first
          assert.equal(NOT_KNOWN.test(because.says), older)
          assert.equal(/whole days lie between/.test(because.says), !older)
          assert.match(because.otherReading?.says ?? '', older ? /by the clock/ : /taking the days away/)
          assert.equal(/whether it is asked for so early/.test(because.says), !older && value.by < first)
        },
      ),
    )
  })
})

describe('the local scheme', () => {
  it('S0-22 uses what an area set where it is as often, and says so', () => {
    const localMonths = [{ from: day('2026-01-01'), value: 3, source: 'Area protocol' }]
    const { because } = told(whenDoesTheLocalSchemeMeet.answer({ lastMetOn: day('2026-02-05'), localMonths }, ON))
    assert.equal(because.cite.source.force, 'local')
  })
})

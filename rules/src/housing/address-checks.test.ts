import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Answer } from '../kernel/answer.ts'
import { addDays, type Day, day } from '../kernel/day.ts'
import { type Calendar, isWorkingDay } from '../kernel/working-days.ts'
import { byWhenIsTheAddressChecked } from './by-when-is-the-address-checked.ts'
import { byWhenIsTheAddressReviewed } from './by-when-is-the-address-reviewed.ts'

const days = fc.integer({ min: 0, max: 3000 }).map(count => addDays(day('2018-01-01'), count))
const holidays = (from: Day) =>
  fc.array(
    fc.nat({ max: 40 }).map(count => addDays(from, count)),
    { maxLength: 10 },
  )
const notifiedWithHolidays = days.chain(from => fc.tuple(fc.constant(from), holidays(from), fc.nat({ max: 40 })))

function valueOf<V>(answer: Answer<V>): V {
  assert.ok(answer.kind === 'decided', JSON.stringify(answer))
  return answer.value
}

const calendar = (given: readonly Day[]): Calendar => ({
  name: 'Invermouth Council',
  knownFrom: day('2017-01-01'),
  knownUntil: day('2030-12-31'),
  holidays: given,
})
const checked = (notifiedOn: Day, given: readonly Day[]) =>
  valueOf(
    byWhenIsTheAddressChecked.answer({ why: 'new registration', notifiedOn, calendar: calendar(given) }, notifiedOn),
  )
const reviewed = (renewalOn: Day, given: readonly Day[]) =>
  valueOf(byWhenIsTheAddressReviewed.answer({ renewalOn, calendar: calendar(given) }, renewalOn))

describe('checks of an address', () => {
  it('give the housing SOLO the least, the whole the most, and all of them a working day', () => {
    fc.assert(
      fc.property(notifiedWithHolidays, ([notified, given]) => {
        const { housingBy, othersAimFor, othersBy, assessmentBy } = checked(notified, given)
        assert.ok(notified < housingBy && housingBy < othersAimFor && othersAimFor < othersBy)
        assert.equal(assessmentBy, othersBy)
        for (const on of [housingBy, othersAimFor, othersBy]) assert.ok(isWorkingDay(on, calendar(given)))
      }),
    )
  })

  it('move only later with one more holiday, in every limb', () => {
    fc.assert(
      fc.property(notifiedWithHolidays, ([notified, given, more]) => {
        const [before, after] = [checked(notified, given), checked(notified, [...given, addDays(notified, more)])]
        assert.ok(after.housingBy >= before.housingBy)
        assert.ok(after.othersAimFor >= before.othersAimFor)
        assert.ok(after.othersBy >= before.othersBy)
      }),
    )
  })

  it('do not depend on the order in which holidays were entered', () => {
    fc.assert(
      fc.property(notifiedWithHolidays, ([notified, given]) => {
        assert.deepEqual(checked(notified, given), checked(notified, given.toReversed()))
      }),
    )
  })
})

describe('yearly reviews of an address', () => {
  it('have twenty-one working days after the renewal date, and holidays only move them later', () => {
    fc.assert(
      fc.property(notifiedWithHolidays, ([renewal, given, more]) => {
        const { by } = reviewed(renewal, given)
        let working = 0
        for (let on = addDays(renewal, 1); on <= by; on = addDays(on, 1))
          if (isWorkingDay(on, calendar(given))) working += 1
        assert.equal(working, 21)
        assert.ok(reviewed(renewal, [...given, addDays(renewal, more)]).by >= by)
      }),
    )
  })
})

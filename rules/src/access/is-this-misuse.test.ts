import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { day } from '../kernel/day.ts'
import { type TypeOf } from '../kernel/facts.ts'
import { isThisMisuse } from './is-this-misuse.ts'

type Facts = TypeOf<typeof isThisMisuse.facts>
const ON = day('2026-12-01')
const signs = (given: Partial<Facts>, on = ON) => {
  const answer = isThisMisuse.answer({ hadATie: false, ...given }, on)
  assert.ok(answer.kind === 'decided')
  return answer.value.map(one => `${one.sign}${one.strong ? '!' : ''}`)
}

describe('is this misuse?', () => {
  it('from each number on, and not one below', () => {
    for (const [fact, from, sign] of [
      ['days', 4, 'opened-again-and-again!'],
      ['peopleAnHour', 20, 'walked-through-people!'],
      ['peopleAShift', 30, 'many-without-reason'],
      ['peopleAtNight', 3, 'at-night'],
      ['glasses', 3, 'emergencies-again-and-again!'],
    ] as const) {
      assert.deepEqual(signs({ [fact]: from }), [sign])
      assert.deepEqual(signs({ [fact]: from - 1 }), [])
    }
  })

  it('where the person is close to the officer', () => {
    assert.deepEqual(signs({ sameSurname: true }), ['same-surname'])
    assert.deepEqual(signs({ sameAddress: true }), ['same-address!'])
    assert.deepEqual(signs({ wasAColleague: true }), ['a-colleague!'])
    assert.deepEqual(signs({ sameSurname: false, sameAddress: false, wasAColleague: false }), [])
  })

  it('not where they had a reason of their own to open the person', () => {
    assert.deepEqual(signs({ hadATie: true, days: 30, sameSurname: true, sameAddress: true, wasAColleague: true }), [])
  })

  it('once for one sign, whatever it was found by', () => {
    assert.deepEqual(signs({ stopped: true }), ['walked-through-people!'])
    assert.deepEqual(signs({ stopped: true, peopleAnHour: 50 }), ['walked-through-people!'])
  })

  it('by the numbers an area set for itself, on the days on which they hold', () => {
    const value = [{ what: 'days', from: 2 }] as const
    const limits = [{ from: day('2026-12-01'), to: day('2026-12-31'), value: [...value], source: 'Area protocol' }]
    assert.deepEqual(signs({ days: 2, limits }), ['opened-again-and-again!'])
    assert.deepEqual(signs({ days: 2, limits }, day('2027-01-01')), [])
    const answer = isThisMisuse.answer({ hadATie: false, days: 2, limits }, ON)
    assert.equal(answer.because[0]?.cite.source.title, 'Area protocol')
  })

  it('never fewer signs for more of anything', () => {
    const count = fc.nat(60)
    fc.assert(
      fc.property(count, count, count, count, count, (days, peopleAnHour, peopleAShift, peopleAtNight, glasses) => {
        const less = { days, peopleAnHour, peopleAShift, peopleAtNight, glasses }
        const more = Object.fromEntries(Object.entries(less).map(([name, number]) => [name, number + 1]))
        for (const sign of signs(less)) assert.ok(signs(more).includes(sign))
      }),
    )
  })

  it('always says what it rests on', () => {
    assert.equal(isThisMisuse.answer({ hadATie: false }, ON).because.length, 1)
    assert.match(isThisMisuse.answer({ hadATie: false, days: 5 }, ON).because[0]?.says ?? '', /5 days of thirty/)
  })
})

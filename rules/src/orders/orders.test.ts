import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { addDays, day } from '../kernel/day.ts'
import { whatConditionsAreStandard } from './what-conditions-are-standard.ts'
import { whenMustTheyRegister } from './when-must-they-register.ts'

const days = fc.integer({ min: 0, max: 9000 }).map(count => addDays(day('2004-05-01'), count))

describe('registration', () => {
  it('S3-86 ends on the second day after release, in Scotland as in England and Wales, whatever the weekday', () => {
    fc.assert(
      fc.property(days, fc.constantFrom('Scotland', 'England and Wales'), (releaseOn, jurisdiction) => {
        const answer = whenMustTheyRegister.answer(
          { jurisdiction, mustRegister: true, held: true, releaseOn },
          releaseOn,
        )
        assert.ok(answer.kind === 'decided' && answer.value.mustNotify)
        assert.equal(answer.value.lastDay, Temporal.PlainDate.from(releaseOn).add({ days: 2 }).toString())
        assert.equal(answer.value.days.length, 3)
        const facts = answer.because[0]?.facts ?? []
        assert.deepEqual(facts.find(one => one.name === 'release')?.value, releaseOn)
        assert.equal(
          answer.because[0]?.otherReading?.day,
          Temporal.PlainDate.from(releaseOn).add({ days: 3 }).toString(),
        )
      }),
    )
  })

  it('S3-86 is advised before release, never on it', () => {
    const advise = (on: string) => {
      const releaseOn = day('2026-06-16')
      const answer = whenMustTheyRegister.answer(
        { jurisdiction: 'Scotland', mustRegister: true, held: true, releaseOn },
        day(on),
      )
      return answer.kind === 'decided' && answer.value.mustNotify ? answer.value.adviseBy : 'none'
    }
    assert.deepEqual(['2026-06-01', '2026-06-15', '2026-06-16'].map(advise), ['2026-06-15', '2026-06-15', undefined])
  })
})

describe('standard conditions', () => {
  it("S3-60 name the area's own age and no other", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), value => {
        const childAge = [{ from: day('2020-01-01'), value, source: 'Area protocol' }]
        const answer = whatConditionsAreStandard.answer({ childAge }, day('2026-05-20'))
        const wordings = answer.kind === 'decided' ? answer.value.conditions.map(one => one.wording).join(' ') : ''
        assert.deepEqual([...new Set(wordings.match(/\d+/g))], [String(value)])
      }),
    )
  })

  it('S3-60 without one, no condition names an age', () => {
    const answer = whatConditionsAreStandard.answer({}, day('2026-05-20'))
    assert.doesNotMatch(JSON.stringify(answer.kind === 'decided' && answer.value.conditions), /\d/)
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { day } from '../kernel/day.ts'
import { mustTheRegulatorBeTold } from './must-the-regulator-be-told.ts'

const ON = day('2026-11-23')
const asked = (hoursSinceNoticed: number, risk?: boolean) =>
  mustTheRegulatorBeTold.answer(risk === undefined ? { hoursSinceNoticed } : { hoursSinceNoticed, risk }, ON)

describe('must the regulator be told?', () => {
  it('counts 72 hours from becoming aware, to the last and beyond', () => {
    for (const [hours, left] of [
      [0, 72],
      [71, 1],
      [72, 0],
      [73, -1],
    ] as const) {
      const answer = asked(hours, true)
      assert.ok(answer.kind === 'decided')
      assert.deepEqual(answer.value, { must: true, hoursLeft: left })
    }
    assert.match(
      asked(75, true)
        .because.map(one => one.says)
        .join(' '),
      /3 hours late/,
    )
  })

  it('leaves the risk to a person, and the clock runs meanwhile', () => {
    const answer = asked(70)
    assert.equal(answer.kind, 'needs-a-person')
    assert.match(answer.because[0]?.says ?? '', /2 hours are left/)
  })

  it('need not be told where no risk is likely, and says so', () => {
    const answer = asked(100, false)
    assert.ok(answer.kind === 'decided' && !answer.value.must)
    assert.match(answer.because[0]?.says ?? '', /why not is written down/)
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { addDays, day } from '../kernel/day.ts'
import { byRiskThenLateness, daysLate, type Placed, placeOfHarm } from './in-what-order.ts'
import { isTheRatingComplete } from './is-the-rating-complete.ts'
import { LEVELS } from './levels.ts'
import { SERIOUS_HARM } from './what-is-serious-harm.ts'

const ON = day('2026-05-20')
const placed: fc.Arbitrary<Placed> = fc.record(
  {
    harm: fc.option(fc.constantFrom(...LEVELS), { nil: undefined }),
    dueOn: fc.option(
      fc.integer({ min: -50, max: 50 }).map(count => addDays(ON, count)),
      { nil: undefined },
    ),
  },
  { noNullPrototype: true },
)

describe('the order of lists', () => {
  it('is an order: it does not matter in which way rows came', () => {
    fc.assert(
      fc.property(fc.array(placed), rows => {
        const sorted = rows.toSorted(byRiskThenLateness)
        assert.deepEqual(rows.toReversed().toSorted(byRiskThenLateness), sorted)
        for (const [index, row] of sorted.entries())
          assert.ok(index === 0 || byRiskThenLateness(sorted[index - 1] ?? {}, row) <= 0)
      }),
    )
  })

  it('puts harm before lateness, and somebody unrated between high and medium', () => {
    assert.deepEqual(
      ['very-high', 'high', undefined, 'medium', 'low'].map(harm => placeOfHarm(harm as Placed['harm'])),
      [0, 1, 2, 3, 4],
    )
    assert.ok(byRiskThenLateness({ harm: 'high' }, { harm: 'medium', dueOn: addDays(ON, -99) }) < 0)
    assert.deepEqual([daysLate(addDays(ON, -2), ON), daysLate(ON, ON), daysLate(addDays(ON, 2), ON)], [2, 0, 0])
  })
})

describe('a rating', () => {
  const whole = {
    level: 'high',
    assessor: 'M. Keir',
    tool: 'RM2000',
    assessedOn: ON,
    evidence: 'pattern',
    definition: '2009-06',
  } as const
  const missing = (facts: Parameters<typeof isTheRatingComplete.answer>[0]) => {
    const answer = isTheRatingComplete.answer(facts, ON)
    return answer.kind === 'decided' ? answer.value.missing.map(one => one.part) : ['no answer']
  }

  it('S3-74 stands on each scale by itself', () => {
    assert.deepEqual(missing({ scale: 'reconviction', ...whole }), [])
    assert.deepEqual(missing({ scale: 'harm', ...whole }), [])
  })

  it('S2-9 does not stand without level, assessor, tool, day and evidence', () => {
    for (const [fact, part] of [
      ['level', 'level'],
      ['assessor', 'assessor'],
      ['tool', 'tool'],
      ['assessedOn', 'day'],
      ['evidence', 'evidence'],
    ] as const) {
      assert.deepEqual(missing({ scale: 'reconviction', ...whole, [fact]: undefined }), [part])
    }
  })

  it('S4-15 of harm keeps the version of the definition that was shown; reconviction needs none', () => {
    assert.deepEqual(missing({ scale: 'harm', ...whole, definition: undefined }), ['definition'])
    assert.deepEqual(missing({ scale: 'reconviction', ...whole, definition: undefined }), [])
    assert.equal(SERIOUS_HARM.at(-1)?.value.version, whole.definition)
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { addDays, day } from '../kernel/day.ts'
import { LEVELS } from '../risk/levels.ts'
import { howOftenIsAPoliceVisitDue } from './how-often-is-a-police-visit-due.ts'

const ON = day('2026-06-16')

describe('police visits', () => {
  it('S3-87 S1-17 read reconviction: harm moves nothing', () => {
    const due = LEVELS.map(harm => {
      const answer = howOftenIsAPoliceVisitDue.answer(
        { jurisdiction: 'Scotland', reconviction: 'medium', harm, releaseOn: ON },
        ON,
      )
      return answer.kind === 'decided' ? answer.value.dueOn : 'none'
    })
    assert.deepEqual([...new Set(due)], ['2026-12-16'])
  })

  it('S3-87 are never further apart than six months for a medium likelihood, whatever the area sets', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 4000 }), (months, count) => {
        const releaseOn = addDays(ON, count)
        const localMonths = [
          { from: day('2020-01-01'), value: { level: 'medium', months } as const, source: 'Area protocol' },
        ]
        const answer = howOftenIsAPoliceVisitDue.answer(
          { jurisdiction: 'Scotland', reconviction: 'medium', releaseOn, localMonths },
          ON,
        )
        assert.ok(answer.kind === 'decided')
        assert.deepEqual(answer.because[0]?.counted?.to, answer.value.dueOn)
        const every = months === 0 ? 6 : Math.min(6, months)
        assert.equal(answer.value.dueOn, Temporal.PlainDate.from(releaseOn).add({ months: every }).toString())
      }),
    )
  })

  it('S3-87 of other levels are not guessed', () => {
    for (const reconviction of ['low', 'high', 'very-high'] as const) {
      assert.equal(
        howOftenIsAPoliceVisitDue.answer({ jurisdiction: 'Scotland', reconviction, releaseOn: ON }, ON).kind,
        'needs-a-person',
      )
    }
  })
})

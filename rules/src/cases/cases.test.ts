import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { addDays, type Day, day } from '../kernel/day.ts'
import { wasTheNoticeInTime } from './was-the-notice-in-time.ts'
import { whoOwnsTheCase } from './who-owns-the-case.ts'

const RELEASE = day('2026-06-16')
const days = fc.integer({ min: -5000, max: 5000 }).map(count => addDays(RELEASE, count))

describe('a release notice', () => {
  it('S3-51 is in time 92 days before release and late 20 days before', () => {
    const answered = (receivedOn: Day) => {
      const answer = wasTheNoticeInTime.answer({ receivedOn, releaseOn: RELEASE }, receivedOn)
      return answer.kind === 'decided' ? [answer.value.daysBefore, answer.value.late] : []
    }
    assert.deepEqual(answered(addDays(RELEASE, -92)), [92, false])
    assert.deepEqual(answered(addDays(RELEASE, -20)), [20, true])
  })

  it('S3-51 is late exactly when it comes after three months before release', () => {
    fc.assert(
      fc.property(days, days, (receivedOn, releaseOn) => {
        const answer = wasTheNoticeInTime.answer({ receivedOn, releaseOn }, receivedOn)
        const expectedBy = Temporal.PlainDate.from(releaseOn).subtract({ months: 3 }).toString()
        assert.equal(answer.kind === 'decided' && answer.value.expectedBy, expectedBy)
        assert.equal(answer.kind === 'decided' && answer.value.late, receivedOn > expectedBy)
      }),
    )
  })
})

describe('who owns the case', () => {
  it("S3-45 is the children's service exactly while the person is under 18", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 12_000 }), (bornOn, age) => {
        const on = addDays(bornOn, age)
        const answer = whoOwnsTheCase.answer({ bornOn }, on)
        const adult = Temporal.PlainDate.from(bornOn).until(on, { largestUnit: 'year' }).years >= 18
        assert.equal(answer.kind === 'decided' && answer.value.regime, adult ? 'adult' : 'under-18')
      }),
    )
  })
})

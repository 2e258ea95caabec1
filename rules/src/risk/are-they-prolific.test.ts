import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { addDays, ageOn, type Day, day, fromEpochDay, toEpochDay } from '../kernel/day.ts'
import { areTheyProlific } from './are-they-prolific.ts'

const BORN = day('2000-02-29')
const days = fc.integer({ min: toEpochDay(BORN), max: toEpochDay(day('2040-01-01')) }).map(fromEpochDay)
const since2017 = fc
  .integer({ min: toEpochDay(day('2017-02-15')), max: toEpochDay(day('2040-01-01')) })
  .map(fromEpochDay)
const many = fc.array(days, { maxLength: 24 })

function statusOf(sanctions: readonly Day[], on: Day) {
  const answer = areTheyProlific.answer({ bornOn: BORN, sanctions }, on)
  assert.ok(answer.kind === 'decided')
  return answer.value
}

/** The definition once more, as its three paragraphs read. */
function definition(sanctions: readonly Day[], on: Day): string {
  const ages = sanctions.filter(one => one <= on).map(one => ageOn(BORN, one))
  const between = (from: number, to: number) => ages.filter(age => age >= from && age <= to).length
  const [all, young, grown, adult] = [between(10, 99), between(10, 17), between(18, 20), between(21, 99)]
  const age = ageOn(BORN, on)
  const isAdult = age >= 21 && all >= 16 && adult >= 8
  const isYoungAdult =
    (age >= 18 && age <= 20 && all >= 8 && grown >= 4) || (age >= 21 && all >= 16 && adult < 8 && grown >= 4)
  const isJuvenile =
    (age >= 10 && age <= 17 && all >= 4) ||
    (age >= 18 && age <= 20 && all >= 8 && grown < 4) ||
    (age >= 21 && all < 16 && grown < 4 && young >= 4)
  assert.ok([isAdult, isYoungAdult, isJuvenile].filter(Boolean).length <= 1)
  return isAdult ? 'adult' : isYoungAdult ? 'young adult' : isJuvenile ? 'juvenile' : 'none'
}

describe('prolific status', () => {
  it('S2-2 S2-3 S2-4 is what the definition says, for any history', () => {
    fc.assert(
      fc.property(many, since2017, (sanctions, on) => {
        assert.equal(statusOf(sanctions, on).status, definition(sanctions, on))
      }),
      { numRuns: 2000 },
    )
  })

  it('S2-2 shows every count, and does not depend on the order in which sanctions arrive', () => {
    fc.assert(
      fc.property(many, since2017, (sanctions, on) => {
        const value = statusOf(sanctions, on)
        const { total, from10, from18, from21 } = value.counts
        assert.equal(total, from10 + from18 + from21)
        assert.deepEqual(statusOf(sanctions.toReversed(), on), value)
      }),
    )
  })

  it('S2-5 changes without a new sanction only on the day that it names', () => {
    fc.assert(
      fc.property(many, since2017, (sanctions, on) => {
        const past = sanctions.filter(one => one <= on)
        const { status, lookAgainOn } = statusOf(past, on)
        const until = lookAgainOn ?? day('2045-01-01')
        assert.equal(statusOf(past, addDays(until, -1)).status, status)
      }),
    )
  })

  it('S2-5 is overruled until the last day of a decision, with its reason', () => {
    const override = { prolific: true, who: 'Inspector Ada Marsh', why: 'charges wait', until: day('2026-06-30') }
    const on = (text: string) => areTheyProlific.answer({ bornOn: BORN, sanctions: [], override }, day(text))
    const [last, after] = [on('2026-06-30'), on('2026-07-01')]
    assert.ok(last.kind === 'decided' && last.value.prolific && last.value.lookAgainOn === '2026-07-01')
    assert.ok(last.because.some(one => one.says.includes('Inspector Ada Marsh') && one.says.includes('“charges wait”')))
    assert.ok(after.kind === 'decided' && !after.value.prolific && !after.value.overridden)
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Answer } from '../kernel/answer.ts'
import { addDays, day } from '../kernel/day.ts'
import { howLongMustTheyNotify } from './how-long-must-they-notify.ts'
import { bandOf, type Length } from './length-of-a-term.ts'
import { mayTheyAskForAReview } from './may-they-ask-for-a-review.ts'
import { mustTheyNotify } from './must-they-notify.ts'
import { whatTermCounts } from './what-term-counts.ts'
import { whenDoesNotificationEnd } from './when-does-notification-end.ts'
import { whenDoesScotlandDecide } from './when-does-scotland-decide.ts'

const days = fc.integer({ min: 0, max: 7000 }).map(count => addDays(day('2004-05-01'), count))
const ON = day('2030-01-01')

/** The value, which must be there. */
function valueOf<V>(answer: Answer<V>): V {
  assert.ok(answer.kind === 'decided', JSON.stringify(answer))
  return answer.value
}

const imprisonment = (months: number) => ({ kind: 'imprisonment' as const, length: { months } })
const BANDS = ['lower', 'middle', 'upper']

describe('the term that counts', () => {
  const bandFor = (...terms: ReturnType<typeof imprisonment>[]) =>
    BANDS.indexOf(valueOf(whatTermCounts.answer({ relevantDate: ON, terms }, ON)).band)
  const term = fc.integer({ min: 1, max: 40 }).map(imprisonment)

  it('S3-86 NP-11 another consecutive term never lowers it, and the order of terms does not matter', () => {
    fc.assert(
      fc.property(fc.array(term, { minLength: 1, maxLength: 4 }), term, (terms, more) => {
        assert.ok(bandFor(...terms, more) >= bandFor(...terms))
        assert.equal(bandFor(...terms.toReversed()), bandFor(...terms))
        const months = terms.reduce((sum, one) => sum + one.length.months, 0)
        assert.equal(bandFor(...terms), months <= 6 ? 0 : months < 30 ? 1 : 2)
      }),
    )
  })

  it('S3-86 NP-16 weeks and days are compared only where every calendar agrees', () => {
    // The first 28 days are in every month, so that adding months loses none.
    const inEveryMonth = days.filter(on => on.slice(8) <= '28')
    const length = fc.record({
      months: fc.integer({ min: 0, max: 31 }),
      weeks: fc.integer({ min: 0, max: 140 }),
      days: fc.integer({ min: 0, max: 40 }),
    })
    fc.assert(
      fc.property(length, inEveryMonth, (given: Length, from) => {
        const band = bandOf(given, 6, 30)
        const start = Temporal.PlainDate.from(from)
        const end = start.add({ months: given.months ?? 0 }).add({ weeks: given.weeks ?? 0, days: given.days ?? 0 })
        // Counted on this calendar, with the months first: a band that was given must hold here too.
        const toLow = Temporal.PlainDate.compare(end, start.add({ months: 6 }))
        const toHigh = Temporal.PlainDate.compare(end, start.add({ months: 30 }))
        const here = toHigh >= 0 ? 'upper' : toLow <= 0 ? 'lower' : 'middle'
        if (band !== undefined) assert.equal(band, here, JSON.stringify({ given, from }))
      }),
      { numRuns: 400 },
    )
  })
})

describe('the period', () => {
  const facts = { jurisdiction: 'Scotland' as const, disposal: 'imprisonment or detention' as const }
  const asked = (relevantDate: ReturnType<typeof day>, bornOn: ReturnType<typeof day>, months: number) =>
    valueOf(howLongMustTheyNotify.answer({ ...facts, relevantDate, bornOn, terms: [imprisonment(months)] }, ON))

  it('S3-86 NP-04 ends the day before its anniversary, and a child has half of it', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 29 }), (relevantDate, months) => {
        const adult = asked(relevantDate, day('1960-01-01'), months)
        const child = asked(relevantDate, addDays(relevantDate, -5000), months)
        assert.ok(!adult.indefinite && !child.indefinite && child.halved && !adult.halved)
        assert.equal(child.months * 2, adult.months)
        assert.equal(adult.months, months <= 6 ? 84 : 120)
        for (const one of [adult, child]) {
          const anniversary = Temporal.PlainDate.from(relevantDate).add({ months: one.months })
          const missing = anniversary.day < Temporal.PlainDate.from(relevantDate).day
          assert.equal(one.lastDay, (missing ? anniversary : anniversary.subtract({ days: 1 })).toString())
        }
      }),
    )
  })

  it('S3-86 NP-01 a longer term never gives a shorter period', () => {
    const reach = (months: number) => {
      const found = asked(day('2020-05-05'), day('1960-01-01'), months)
      return found.indefinite ? 99_999 : found.months
    }
    for (let months = 1; months < 60; months += 1) assert.ok(reach(months + 1) >= reach(months), `${months}`)
  })
})

describe('the end', () => {
  const keeping = fc.record({
    what: fc.constantFrom('one', 'two', 'three'),
    kind: fc.constant('period' as const),
    from: days,
    lastDay: days,
    noFixedEnd: fc.constantFrom(false, false, true),
  })
  const end = (
    given: readonly {
      what: string
      kind: 'period'
      from: ReturnType<typeof day>
      lastDay: ReturnType<typeof day>
      noFixedEnd: boolean
    }[],
  ) => {
    const found = valueOf(whenDoesNotificationEnd.answer({ jurisdiction: 'Scotland', keeping: given }, ON))
    return found.ends ? found.lastDay : '9999'
  }

  it('S3-86 NP-17 another period never brings the end forward, and their order does not matter', () => {
    fc.assert(
      fc.property(fc.array(keeping, { minLength: 1, maxLength: 4 }), keeping, (given, more) => {
        assert.ok(end([...given, more]) >= end(given))
        assert.equal(end([more, ...given]), end([...given, more]))
      }),
    )
  })
})

describe('the review', () => {
  const bornOn = day('1970-01-01')

  it('S3-86 NV-02 and NV-20 never share a formula: only England and Wales follows the first notification', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 2000 }), (relevantDate, later) => {
        const firstNotifiedOn = addDays(relevantDate, later)
        const english = valueOf(
          mayTheyAskForAReview.answer(
            {
              jurisdiction: 'England and Wales',
              indefinite: true,
              orderInForce: false,
              relevantDate,
              bornOn,
              firstNotifiedOn,
            },
            ON,
          ),
        )
        const scottish = valueOf(
          whenDoesScotlandDecide.answer(
            { indefinite: true, relevantDate, bornOn, firstNotifiedOn, disregarded: [], heldLater: false },
            ON,
          ),
        )
        const after = (from: string) => Temporal.PlainDate.from(from).add({ years: 15 }).toString()
        assert.ok(scottish.reviewed && scottish.decideBy === after(relevantDate))
        assert.equal(scottish.byGuidance, after(firstNotifiedOn))
        const leap = firstNotifiedOn.endsWith('02-29')
        assert.equal(english.qualifyingDate, leap ? addDays(day(after(firstNotifiedOn)), 1) : after(firstNotifiedOn))
      }),
    )
  })

  it('S3-86 NV-01 an order in force always keeps an application out', () => {
    fc.assert(
      fc.property(days, days, (relevantDate, on) => {
        const facts = { jurisdiction: 'England and Wales' as const, indefinite: true, orderInForce: true, bornOn }
        const answer = mayTheyAskForAReview.answer({ ...facts, relevantDate, firstNotifiedOn: relevantDate }, on)
        assert.ok(answer.kind === 'needs-a-person' || !answer.value.mayApply)
      }),
    )
  })
})

describe('who is subject', () => {
  it('S3-86 NR-05 only a sentence that Schedule 3 asks for moves the relevant date, and the reason says so', () => {
    const facts = { jurisdiction: 'England and Wales' as const, route: 'conviction' as const, listed: true }
    const [happenedOn, conditionMetOn] = [day('2025-01-06'), day('2025-02-14')]
    const asked = (sentencingCondition: 'none' | 'met') =>
      mustTheyNotify.answer({ ...facts, happenedOn, conditionMetOn, sentencingCondition }, ON)
    assert.equal(JSON.stringify(valueOf(asked('none'))).includes(happenedOn), true)
    assert.doesNotMatch(JSON.stringify(asked('none').because), /sentence/)
    assert.equal(JSON.stringify(valueOf(asked('met'))).includes(conditionMetOn), true)
    assert.match(JSON.stringify(asked('met').because), /It counts from the sentence/)
  })

  it('S3-86 a person under a risk order without a conviction never is, and a Scottish caution makes nobody so', () => {
    fc.assert(
      fc.property(days, fc.boolean(), (happenedOn, listed) => {
        const facts = { jurisdiction: 'Scotland' as const, happenedOn, listed, sentencingCondition: 'none' as const }
        for (const route of ['sexual risk order', 'caution', "prosecutor's warning"] as const) {
          assert.equal(valueOf(mustTheyNotify.answer({ ...facts, route }, ON)).mustNotify, false)
        }
      }),
    )
  })
})

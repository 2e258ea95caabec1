import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Answer } from '../kernel/answer.ts'
import { addDays, addMonths, type Day, day, daysBetween } from '../kernel/day.ts'
import type { Calendar } from '../kernel/working-days.ts'
import { byWhenIsContactDue } from './by-when-is-contact-due.ts'
import { byWhenIsSupervisionReviewed } from './by-when-is-supervision-reviewed.ts'
import { whatFollowsAMissedAppointment } from './what-follows-a-missed-appointment.ts'

const RELEASES = fc.integer({ min: 0, max: 7000 }).map(count => addDays(day('2006-01-01'), count))
const offsets = fc.array(fc.integer({ min: -20, max: 150 }), { maxLength: 12 })

function valueOf<V>(answer: Answer<V>): V {
  assert.ok(answer.kind === 'decided', JSON.stringify(answer))
  return answer.value
}

const contact = (releaseOn: Day, contacts: readonly Day[], on: Day, agreedEveryDays?: number) =>
  valueOf(byWhenIsContactDue.answer({ statutory: true, releaseOn, contacts, agreedEveryDays }, on))

describe('contact after release', () => {
  it('S3-76 has four weekly days, then each fortnight that lies in three months', () => {
    fc.assert(
      fc.property(RELEASES, release => {
        const { strict, standardUntil } = contact(release, [], release)
        const weekly = [7, 14, 21, 28].map(count => addDays(release, count))
        assert.deepEqual(strict.slice(0, 4), weekly)
        const end = Temporal.PlainDate.from(release).add({ days: 28 }).add({ months: 3 }).toString()
        assert.equal(standardUntil, end)
        assert.ok(strict.slice(4).every((on, index) => daysBetween(strict[index + 3] ?? on, on) === 14))
        const last = strict.at(-1) ?? release
        assert.ok(last <= end && addDays(last, 14) > end)
      }),
    )
  })

  it('S3-76 has a home visit in each month', () => {
    fc.assert(
      fc.property(RELEASES, release => {
        const { strictHomeVisits, standardUntil } = contact(release, [], release)
        for (const [index, on] of strictHomeVisits.entries())
          assert.ok(on === addMonths(release, index + 1) || on === standardUntil)
        assert.equal(strictHomeVisits.at(-1), standardUntil)
        assert.equal(new Set(strictHomeVisits).size, strictHomeVisits.length)
      }),
    )
  })

  it('S3-76 is the same whatever the order in which contacts were entered', () => {
    fc.assert(
      fc.property(RELEASES, offsets, fc.integer({ min: 0, max: 150 }), (release, made, passed) => {
        const contacts = made.map(count => addDays(release, count))
        const on = addDays(release, passed)
        assert.deepEqual(contact(release, contacts, on), contact(release, contacts.toReversed(), on))
        assert.deepEqual(contact(release, contacts, on), contact(release, contacts.toSorted(), on))
      }),
    )
  })

  it('S3-76 is never due later than a fortnight after the last one, and after one more contact never sooner', () => {
    fc.assert(
      fc.property(RELEASES, offsets, fc.integer({ min: 0, max: 110 }), (release, made, passed) => {
        const on = addDays(release, passed)
        const contacts = made.map(count => addDays(release, count))
        const counted = contacts.filter(each => each >= release && each <= on)
        const last = [release, ...counted].toSorted().at(-1) ?? release
        const { nextBy } = contact(release, contacts, on)
        const again = contact(release, [...contacts, on], on).nextBy
        if (nextBy !== undefined) assert.ok(nextBy > last && nextBy <= addDays(last, 14))
        if (nextBy !== undefined && again !== undefined) assert.ok(again >= nextBy)
      }),
    )
  })

  it('S3-76 S1-17 is re-dated when the agreed assessment changes: a shorter interval never gives a later day', () => {
    fc.assert(
      fc.property(
        RELEASES,
        offsets,
        fc.integer({ min: 1, max: 40 }),
        fc.nat({ max: 40 }),
        (release, made, short, more) => {
          const contacts = made.map(count => addDays(release, count))
          const on = addDays(release, 150)
          const [tight, loose] = [contact(release, contacts, on, short), contact(release, contacts, on, short + more)]
          assert.ok(tight.nextBy !== undefined && loose.nextBy !== undefined)
          assert.ok(tight.nextBy <= loose.nextBy)
        },
      ),
    )
  })
})

describe('what a contact reason says', () => {
  const RELEASE = day('2026-01-09')
  const said = (more: object, on: Day) =>
    byWhenIsContactDue
      .answer({ statutory: true, releaseOn: RELEASE, ...more }, on)
      .because.map(one => one.says)
      .join(' ')

  it('S3-76 more often for a high risk, only while nobody agreed how often', () => {
    for (const harm of ['high', 'very-high']) {
      assert.match(said({ harm }, RELEASE), /more often than this/)
      assert.doesNotMatch(said({ harm, agreedEveryDays: 3 }, RELEASE), /more often than this/)
    }
    for (const harm of ['low', 'medium', undefined])
      assert.doesNotMatch(said({ harm }, RELEASE), /more often than this/)
  })

  it('S3-76 weekly before the fourth week ends, fortnightly from its last day on', () => {
    assert.match(said({ contacts: [day('2026-02-05')] }, day('2026-02-05')), /weekly in the first weeks/)
    assert.match(said({ contacts: [day('2026-02-06')] }, day('2026-02-06')), /fortnightly after that/)
  })
})

describe('reviews of supervision', () => {
  it('lie never further apart than six months in three years, and than a year afterwards', () => {
    fc.assert(
      fc.property(RELEASES, fc.array(fc.nat({ max: 2500 }), { maxLength: 6 }), (release, offset) => {
        const reviews = offset.map(count => addDays(release, count))
        const on = addDays(release, 2500)
        const ask = (given: readonly Day[]) =>
          valueOf(byWhenIsSupervisionReviewed.answer({ statutory: true, releaseOn: release, reviews: given }, on))
            .nextBy
        const last = [release, ...reviews].toSorted().at(-1) ?? release
        const months = last < addMonths(release, 36) ? 6 : 12
        assert.equal(ask(reviews), Temporal.PlainDate.from(last).add({ months }).toString())
        assert.equal(ask(reviews.toReversed()), ask(reviews))
      }),
    )
  })
})

describe('a missed appointment', () => {
  const calendar = (holidays: readonly Day[]): Calendar => ({
    name: 'Invermouth Council',
    knownFrom: day('2005-01-01'),
    knownUntil: day('2040-12-31'),
    holidays,
  })
  const actBy = (missedOn: Day, holidays: readonly Day[]) =>
    valueOf(whatFollowsAMissedAppointment.answer({ statutory: true, missedOn, calendar: calendar(holidays) }, missedOn))
      .actBy

  it('leaves two working days; holidays only move them later', () => {
    fc.assert(
      fc.property(
        RELEASES,
        fc.array(fc.nat({ max: 8 }), { maxLength: 4 }),
        fc.nat({ max: 8 }),
        (missed, some, more) => {
          const holidays = some.map(count => addDays(missed, count))
          assert.ok(actBy(missed, [...holidays, addDays(missed, more)]) >= actBy(missed, holidays))
          assert.ok(daysBetween(missed, actBy(missed, [])) >= 2 && daysBetween(missed, actBy(missed, [])) <= 4)
        },
      ),
    )
  })
})

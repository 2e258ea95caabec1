import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Answer } from '../kernel/answer.ts'
import { addDays, type Day, day } from '../kernel/day.ts'
import type { Interval } from '../kernel/disregarded.ts'
import { moment } from '../kernel/moment.ts'
import { register } from '../register.ts'
import { doesTheAdvanceNoticeStand } from './does-the-advance-notice-stand.ts'
import { mustAHouseholdWithAChildBeNotified } from './must-a-household-with-a-child-be-notified.ts'
import { wasItDoneInTime } from './was-it-done-in-time.ts'
import { whenDoesAStayBecomeAnAddress } from './when-does-a-stay-become-an-address.ts'
import { whenIsTheWeeklyNotificationDue } from './when-is-the-weekly-notification-due.ts'
import { whenIsTheYearlyNotificationDue } from './when-is-the-yearly-notification-due.ts'
import { whenMustAChangeBeNotified } from './when-must-a-change-be-notified.ts'
import { whenMustAReturnBeNotified } from './when-must-a-return-be-notified.ts'
import { whenMustTravelBeNotified } from './when-must-travel-be-notified.ts'

/** Days on which every rule of these questions is in force. */
const days = fc.integer({ min: 0, max: 4000 }).map(count => addDays(day('2014-01-01'), count))
const jurisdiction = fc.constantFrom('Scotland', 'England and Wales')
const LATER = day('2030-01-01')
const temporal = (from: string, more: object) => Temporal.PlainDate.from(from).add(more).toString()

/** The value, which must be there. */
function valueOf<V>(answer: Answer<V>): V {
  assert.ok(answer.kind === 'decided', JSON.stringify(answer))
  return answer.value
}

const times: fc.Arbitrary<Interval[]> = fc.array(
  fc.tuple(days, fc.integer({ min: 1, max: 400 })).map(([from, length]) => {
    return { from, to: addDays(from, length), why: 'custody' as const }
  }),
  { maxLength: 4 },
)

describe('a change', () => {
  const facts = { mustRegister: true, change: 'home address' as const }
  it('S3-86 ND-03 is due on the second day after it, and with time left out never earlier', () => {
    fc.assert(
      fc.property(days, jurisdiction, times, (changedOn, nation, disregarded) => {
        const asked = { ...facts, jurisdiction: nation, changedOn }
        const plain = valueOf(whenMustAChangeBeNotified.answer(asked, changedOn))
        assert.doesNotMatch(JSON.stringify(whenMustAChangeBeNotified.answer(asked, changedOn).because), /custody/)
        assert.ok(plain.mustNotify && plain.lastDay === temporal(changedOn, { days: 2 }))
        const held = valueOf(whenMustAChangeBeNotified.answer({ ...asked, disregarded }, changedOn))
        assert.ok(held.mustNotify && held.lastDay >= plain.lastDay)
        const turned = { ...asked, disregarded: disregarded.toReversed() }
        assert.deepEqual(valueOf(whenMustAChangeBeNotified.answer(turned, changedOn)), held)
      }),
    )
  })

  it('S3-86 ND-17 a return has a day more than a move on the same day', () => {
    fc.assert(
      fc.property(days, on => {
        const move = valueOf(
          whenMustAChangeBeNotified.answer({ ...facts, jurisdiction: 'Scotland', changedOn: on }, on),
        )
        const back = valueOf(
          whenMustAReturnBeNotified.answer({ jurisdiction: 'Scotland', returnedOn: on, asNotified: false }, on),
        )
        assert.ok(move.mustNotify && back.mustNotify && back.lastDay === addDays(move.lastDay, 1))
      }),
    )
  })
})

describe('notice in advance', () => {
  it('S3-86 ND-07 stands from two days before the expected day to two days after it, and on no other', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -9, max: 9 }), (expectedOn, offset) => {
        const facts = { expectedOn, happened: true, happenedOn: addDays(expectedOn, offset), disregarded: [] }
        const found = valueOf(doesTheAdvanceNoticeStand.answer({ jurisdiction: 'Scotland', ...facts }, LATER))
        assert.equal(found.standing, Math.abs(offset) <= 2 ? 'stands' : 'does not count')
        assert.equal(found.changeDueBy, Math.abs(offset) <= 2 ? undefined : addDays(facts.happenedOn, 2))
        assert.equal(found.tellBy, offset > 2 ? addDays(expectedOn, 5) : undefined)
      }),
    )
  })
})

describe('stays', () => {
  const stays = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 8 })).map(([start, length]) => {
      const from = addDays(day('2020-01-01'), start)
      return { from, to: addDays(from, length) }
    }),
    { minLength: 1, maxLength: 8 },
  )
  const completed = (given: readonly { from: Day; to: Day }[]) => {
    const found = valueOf(whenDoesAStayBecomeAnAddress.answer({ jurisdiction: 'Scotland', stays: given }, LATER))
    return found.mustNotify ? found.completedOn : undefined
  }

  /** The first day with seven days in the twelve months that end on it, found by looking at each day. */
  function byLooking(given: readonly { from: Day; to: Day }[]): Day | undefined {
    const there = new Set<Day>()
    for (const { from, to } of given) for (let on = from; on <= to; on = addDays(on, 1)) there.add(on)
    return [...there].toSorted().find(on => {
      const after = Temporal.PlainDate.from(on).subtract({ months: 12 }).toString()
      return [...there].filter(one => one > after && one <= on).length >= 7
    })
  }

  it('S3-86 ND-04 complete seven days within twelve months, as looking at each day finds', () => {
    // A twelve months that begins on a 29 February ends on 28 February, a day before the one looked for here.
    const plain = stays.filter(given => !given.some(({ from, to }) => from <= '2020-02-29' && '2020-02-29' <= to))
    fc.assert(fc.property(plain, given => assert.equal(completed(given), byLooking(given))))
  })

  it('S3-86 ND-04 another stay never loses or delays the duty, and their order does not matter', () => {
    fc.assert(
      fc.property(stays, stays, (given, more) => {
        const before = completed(given)
        const after = completed([...given, ...more])
        if (before !== undefined) assert.ok(after !== undefined && after <= before)
        assert.equal(completed([...given, ...more].toReversed()), after)
      }),
    )
  })
})

describe('the yearly notification', () => {
  const about = fc.constantFrom('first', 'change', 'yearly')
  const made = fc.array(fc.record({ madeOn: days, about }), { minLength: 1, maxLength: 5 })
  const due = (
    notifications: readonly { madeOn: Day; about: 'first' | 'change' | 'yearly' | 'further matters' }[],
    disregarded: readonly Interval[],
  ) => {
    const facts = {
      jurisdiction: 'Scotland' as const,
      mustRegister: true,
      noFixedHome: false,
      notifications,
      disregarded,
    }
    const found = valueOf(whenIsTheYearlyNotificationDue.answer(facts, LATER))
    assert.ok(found.applies)
    return found.lastDay
  }

  it('S3-86 ND-09 counts a year from the last, in whatever order they are told', () => {
    fc.assert(
      fc.property(made, given => {
        const last =
          given
            .map(one => one.madeOn)
            .toSorted()
            .at(-1) ?? ''
        assert.equal(due(given, []), temporal(last, { years: 1 }))
        assert.equal(due(given.toReversed(), []), due(given, []))
      }),
    )
  })

  it('S3-86 ND-09a is never put off by a notification of further matters alone', () => {
    fc.assert(
      fc.property(made, days, (given, madeOn) => {
        assert.equal(due([...given, { madeOn, about: 'further matters' }], []), due(given, []))
      }),
    )
  })

  it('S3-86 T7 time left out lengthens it past its end or not at all', () => {
    fc.assert(
      fc.property(made, times, (given, disregarded) => {
        const [plain, held] = [due(given, []), due(given, disregarded)]
        const over = disregarded.some(({ from, to }) => from <= plain && plain < (to ?? LATER))
        assert.ok(over ? held > plain : held === plain)
      }),
    )
  })
})

describe('the weekly notification', () => {
  it('S3-86 ND-10 is seven days after the last, and each gap of more than seven days is named', () => {
    fc.assert(
      fc.property(fc.uniqueArray(days, { minLength: 1, maxLength: 6 }), jurisdiction, (notifications, nation) => {
        const inOrder = notifications.toSorted()
        const last = inOrder.at(-1) ?? LATER
        const facts = { jurisdiction: nation, noFixedHome: true, notifications, disregarded: [] }
        const found = valueOf(whenIsTheWeeklyNotificationDue.answer(facts, last))
        assert.ok(found.applies && found.every === '7 days' && found.lastDay === addDays(last, 7))
        const gaps = inOrder.slice(1).filter((one, index) => one > addDays(inOrder[index] ?? one, 7))
        assert.deepEqual(
          found.missed.map(one => one.madeOn),
          gaps,
        )
        const turned = whenIsTheWeeklyNotificationDue.answer(
          { ...facts, notifications: notifications.toReversed() },
          last,
        )
        assert.deepEqual(valueOf(turned), found)
      }),
    )
  })
})

describe('travel', () => {
  it('S3-86 ND-14 known earlier is never due later, and nothing is late before the plain count', () => {
    const asked = (leavesOn: Day, knewOn: Day) =>
      valueOf(
        whenMustTravelBeNotified.answer({ jurisdiction: 'Scotland', mustRegister: true, leavesOn, knewOn }, knewOn),
      )
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 40 }), (leavesOn, ahead) => {
        const found = asked(leavesOn, addDays(leavesOn, -ahead))
        assert.ok(found.mustNotify)
        if (ahead > 7) {
          assert.deepEqual([found.dueOn, found.lateAfter], [addDays(leavesOn, -8), addDays(leavesOn, -7)])
          assert.ok((found.dueOn ?? leavesOn) >= addDays(leavesOn, -ahead))
        } else assert.equal(found.by, `${addDays(leavesOn, -1)}T12:00`)
      }),
    )
  })
})

describe('a household with a child', () => {
  it('S3-86 ND-11 only a beginning that was notified makes the end notifiable', () => {
    const facts = { jurisdiction: 'England and Wales' as const, childThere: true, openToThePublic: false }
    const stay = { arrivedAt: moment('2025-05-02T18:00'), leftAt: moment('2025-05-04T12:00') }
    const asked = (notified: boolean) =>
      mustAHouseholdWithAChildBeNotified.answer({ ...facts, ...stay, notified }, LATER)
    const value = { mustNotify: true, reachedAt: '2025-05-03T06:00', startDueBy: '2025-05-05' }
    assert.deepEqual(valueOf(asked(false)), value)
    assert.deepEqual(valueOf(asked(true)), { ...value, endDueBy: '2025-05-06' })
  })
})

describe('a late act', () => {
  it('S3-86 NF-01 is always put before a person, whatever is known', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 900 }), fc.boolean(), (lastDay, late, done) => {
        const on = addDays(lastDay, late)
        const facts = { jurisdiction: 'Scotland' as const, lastDay, done, ...(done ? { doneOn: on } : {}) }
        const answer = wasItDoneInTime.answer(facts, on)
        assert.ok(answer.kind === 'needs-a-person')
        assert.deepEqual(answer.missing, ['whether there was a reasonable excuse'])
      }),
    )
  })
})

describe('what is unconfirmed', () => {
  it('S3-86 T11 every question with settings takes them as a fact, and each is off until an area sets it', () => {
    const own = register.filter(
      ({ id }) => /^(notification|orders)\//.test(id) && id !== 'orders/what-conditions-are-standard',
    )
    for (const { id, settings = [], facts } of own) {
      const properties = facts.schema['properties'] as Record<string, unknown>
      assert.equal(Object.hasOwn(properties, 'locally'), settings.length > 0, id)
    }
    assert.ok(own.flatMap(one => one.settings ?? []).length >= 10)
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { addDays, day } from '../kernel/day.ts'
import { moment } from '../kernel/moment.ts'
import { LEVELS } from '../risk/levels.ts'
import { howCanTheNextVisitVary } from './how-can-the-next-visit-vary.ts'
import { howManyPeopleHasAnOfficer } from './how-many-people-has-an-officer.ts'
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

  it('S3-87 name the other scale only where it says something else', () => {
    const said = (harm: (typeof LEVELS)[number] | undefined) =>
      howOftenIsAPoliceVisitDue.answer({ jurisdiction: 'Scotland', reconviction: 'medium', harm, releaseOn: ON }, ON)
        .because[0]?.says ?? ''
    assert.match(said('high'), /another scale/)
    for (const harm of ['medium', undefined] as const) assert.doesNotMatch(said(harm), /another scale/)
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

describe('clocks of police visits', () => {
  const table = {
    'visits/police-visit-months-low': 12,
    'visits/police-visit-months-medium': 6,
    'visits/police-visit-months-high': 3,
    'visits/police-visit-months-very-high': 1,
  }
  const locally = Object.fromEntries(
    Object.entries(table).map(([id, value]) => [
      id,
      [{ from: day('2000-01-01'), value, source: 'Invermouth protocol' }],
    ]),
  )

  it('S1-17 S3-87 are re-dated by the rating: a higher one never later, from the same visit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4000 }),
        fc.constantFrom('Scotland', 'England and Wales'),
        (count, jurisdiction) => {
          const lastVisitOn = addDays(day('2006-01-01'), count)
          const due = LEVELS.map(reconviction => {
            const answer = howOftenIsAPoliceVisitDue.answer(
              { jurisdiction, reconviction, lastVisitOn, locally },
              lastVisitOn,
            )
            assert.ok(answer.kind === 'decided')
            assert.equal(answer.value.level, reconviction)
            return answer.value.dueOn
          })
          assert.deepEqual(due, due.toSorted().toReversed())
          assert.equal(new Set(due).size, LEVELS.length)
        },
      ),
    )
  })

  it('S3-87 read no rating where the plan sets the interval', () => {
    for (const reconviction of LEVELS) {
      const answer = howOftenIsAPoliceVisitDue.answer(
        { jurisdiction: 'England and Wales', reconviction, planMonths: 4, lastVisitOn: ON },
        ON,
      )
      assert.ok(answer.kind === 'decided')
      assert.deepEqual([answer.value.scale, answer.value.dueOn], ['none', '2026-10-16'])
      assert.ok(!('level' in answer.value))
      assert.deepEqual(
        answer.because[0]?.facts?.map(one => one.name),
        ['last visit'],
      )
    }
  })

  it('S1-14 the last visits are told the latest first, whatever the order in which they were entered', () => {
    const moments = fc
      .tuple(fc.integer({ min: -900, max: 0 }), fc.integer({ min: 0, max: 23 }))
      .map(([count, hour]) => moment(`${addDays(ON, count)}T${String(hour).padStart(2, '0')}:15`))
    fc.assert(
      fc.property(fc.array(moments, { maxLength: 12 }), visits => {
        const [one, two] = [visits, visits.toReversed()].map(given =>
          howCanTheNextVisitVary.answer({ visits: given }, ON),
        )
        assert.deepEqual(one, two)
        assert.ok(one?.kind === 'decided')
        const at = one.value.last.map(each => each.at)
        assert.deepEqual(at, visits.toSorted().toReversed().slice(0, 6))
        for (const { weekday, part } of one.value.last)
          assert.ok(!one.value.freeWeekdays.includes(weekday) && !one.value.freeParts.includes(part))
      }),
    )
  })
})

describe('the people of an officer', () => {
  it('PM-13 nothing is said about a named officer when nobody is without one', () => {
    const said = (withoutOfficer: number | undefined) =>
      howManyPeopleHasAnOfficer.answer({ people: 30, withoutOfficer }, ON).because.length
    assert.deepEqual([said(undefined), said(0), said(1)], [1, 1, 2])
  })
})

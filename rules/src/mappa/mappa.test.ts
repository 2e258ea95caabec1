import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Answer } from '../kernel/answer.ts'
import { addDays, addMonths, type Day, day } from '../kernel/day.ts'
import type { Calendar } from '../kernel/working-days.ts'
import { byWhenIsTheCaseReviewed, LEVEL_2_WEEKS, LEVEL_3_WEEKS } from './by-when-is-the-case-reviewed.ts'
import { byWhenIsTheFirstMeetingHeld, FIRST_LEVEL_3_SCOTLAND } from './by-when-is-the-first-meeting-held.ts'
import { howOftenDoesTheBoardLook } from './how-often-does-the-board-look.ts'
import { howTimelyWasTheReferral } from './how-timely-was-the-referral.ts'
import { isTheRecordOfTheMeetingComplete } from './is-the-record-of-the-meeting-complete.ts'
import { whenDoesTheCategoryEnd } from './when-does-the-category-end.ts'
import { whichCategoryAreTheyIn } from './which-category-are-they-in.ts'

const ON = day('2026-06-16')
const days = fc.integer({ min: 0, max: 3000 }).map(count => addDays(day('2020-01-01'), count))
const protocol = <T>(value: T) => [{ from: day('2010-01-01'), value, source: 'Invermouth protocol' }]

function valueOf<V>(answer: Answer<V>): V {
  assert.ok(answer.kind === 'decided', JSON.stringify(answer))
  return answer.value
}

describe('a category', () => {
  const sentence = fc.record({
    convictedIn: fc.constantFrom('England and Wales', 'elsewhere'),
    listed: fc.option(fc.boolean(), { nil: undefined }),
    disposal: fc.constantFrom('imprisonment', 'hospital order', 'detention and training order', 'another'),
    months: fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }),
    imposedOn: days,
    lastDay: fc.option(days, { nil: undefined }),
  })

  it('S2-7 is the same whatever the order of the sentences', () => {
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 5 }), fc.boolean(), (sentences, notifies) => {
        const there = whichCategoryAreTheyIn.answer({ notifies, sentences }, ON)
        const back = whichCategoryAreTheyIn.answer({ notifies, sentences: sentences.toReversed() }, ON)
        assert.equal(there.kind, back.kind)
        if (there.kind === 'decided' && back.kind === 'decided')
          assert.deepEqual(there.value.categories, back.value.categories)
      }),
    )
  })

  it('S2-7 is never lost by one more sentence', () => {
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 4 }), sentence, (sentences, more) => {
        const before = whichCategoryAreTheyIn.answer({ notifies: true, sentences }, ON)
        const after = whichCategoryAreTheyIn.answer({ notifies: true, sentences: [...sentences, more] }, ON)
        const kept = valueOf(after).categories
        for (const category of valueOf(before).categories) assert.ok(kept.includes(category))
      }),
    )
  })

  it('S2-7 ends in leaving only when nothing else outlasts it', () => {
    fc.assert(
      fc.property(days, days, (notifiesUntil, sentenceUntil) => {
        const end = valueOf(
          whenDoesTheCategoryEnd.answer({ recordedAs: '1', notifiesUntil, sentenceCounts: true, sentenceUntil }, ON),
        )
        assert.equal(end.lastDay, notifiesUntil)
        assert.equal(end.afterwards, sentenceUntil > notifiesUntil ? 'recorded in category 2' : 'leaves')
      }),
    )
  })
})

describe('a review of the case', () => {
  const review = (level: '2' | '3', lastOn: Day, setFor: Day | undefined) =>
    valueOf(
      byWhenIsTheCaseReviewed.answer(
        {
          jurisdiction: 'England and Wales',
          level,
          lastOn,
          setFor,
          locally: { [LEVEL_2_WEEKS.id]: protocol(16), [LEVEL_3_WEEKS.id]: protocol(8) },
        },
        ON,
      ),
    ).by

  it('S1-17 is re-dated by the level: level 3 never later than level 2, from the same meeting', () => {
    fc.assert(
      fc.property(days, fc.option(days, { nil: undefined }), (lastOn, setFor) => {
        assert.ok(review('3', lastOn, setFor) <= review('2', lastOn, setFor))
      }),
    )
  })

  it('S1-17 is never later than the day that the meeting set, and never after the number of the area', () => {
    fc.assert(
      fc.property(days, days, (lastOn, setFor) => {
        const by = review('2', lastOn, setFor)
        if (setFor > lastOn) assert.ok(by <= setFor)
        assert.ok(by <= addDays(lastOn, 16 * 7))
        assert.ok(by > lastOn)
      }),
    )
  })
})

describe('working days of the arrangements', () => {
  const calendar = (holidays: readonly Day[]): Calendar => ({
    name: 'Invermouth Council',
    knownFrom: day('2019-01-01'),
    knownUntil: day('2030-12-31'),
    holidays,
  })
  const first = (acceptedOn: Day, holidays: readonly Day[]) =>
    valueOf(
      byWhenIsTheFirstMeetingHeld.answer(
        {
          jurisdiction: 'Scotland',
          level: '3',
          acceptedOn,
          calendar: calendar(holidays),
          locally: { [FIRST_LEVEL_3_SCOTLAND.id]: protocol(5) },
        },
        ON,
      ),
    ).by

  it('move only later with one more holiday', () => {
    fc.assert(
      fc.property(days, fc.array(days, { maxLength: 30 }), fc.integer({ min: 1, max: 12 }), (accepted, some, ahead) => {
        const more = addDays(accepted, ahead)
        assert.ok(first(accepted, [...some, more]) >= first(accepted, some))
        assert.ok(first(accepted, some) >= addDays(accepted, 5))
      }),
    )
  })
})

describe('settings of the arrangements', () => {
  it('name the row of their own nation, and ask for it', () => {
    for (const { row, asks } of byWhenIsTheFirstMeetingHeld.settings ?? [])
      assert.match(asks, row === 'MT-03' ? /\(England and Wales\)\?$/ : /\(Scotland\)\?$/)
    const rows = (byWhenIsTheFirstMeetingHeld.settings ?? []).map(({ id, row, suggested }) => [id, row, suggested])
    assert.deepEqual(rows, [
      ['mappa/first-meeting-england-level-2', 'MT-03', 20],
      ['mappa/first-meeting-england-level-3', 'MT-03', 5],
      ['mappa/first-meeting-scotland-level-2', 'SCT-04', 20],
      ['mappa/first-meeting-scotland-level-3', 'SCT-04', 5],
    ])
  })

  it('show the other reading of three meetings a year only where the guidance itself is used', () => {
    const asked = (localMonths: number) =>
      howOftenDoesTheBoardLook.answer(
        {
          jurisdiction: 'England and Wales',
          what: 'meeting of the board',
          lastOn: ON,
          localMonths: protocol(localMonths),
        },
        ON,
      )
    assert.equal(asked(3).because[0]?.otherReading, undefined)
    assert.match(asked(6).because[0]?.otherReading?.says ?? '', /each calendar year/)
  })
})

describe('the record of a meeting', () => {
  it('each source names what it wants itself, and nothing that another wants', () => {
    const shows = ['decisions', 'actions', 'reasons'] as const
    const { because } = isTheRecordOfTheMeetingComplete.answer(
      { jurisdiction: 'England and Wales', shows, ownForm: false },
      ON,
    )
    assert.deepEqual(
      because.map(({ cite, says }) => [cite.pinpoint, says]),
      [
        [
          '13a.1 (2022)',
          'The record does not show: information shared, risk assessment, risk management plan and authority and resources.',
        ],
        ['13b.1 (2022)', 'The record does not show: dissent, or that there was none.'],
        ['s.327A(1)', 'The record does not show: disclosure considered, with reasons.'],
      ],
    )
  })
})

describe('the timeliness of a referral', () => {
  it('never scores better for coming later', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -30, max: 200 }), fc.nat({ max: 60 }), (due, late, more) => {
        const score = (referredOn: Day) =>
          valueOf(howTimelyWasTheReferral.answer({ referredOn, shouldHaveBeenOn: due }, ON)).score
        assert.ok(score(addDays(due, late + more)) <= score(addDays(due, late)))
        assert.equal(score(addDays(addMonths(due, 3), 1)), 1)
      }),
    )
  })
})

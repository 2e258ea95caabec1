import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Answer } from '../kernel/answer.ts'
import { addDays, day } from '../kernel/day.ts'
import { whatSupervisionFollows } from './what-supervision-follows.ts'
import { whenDoesEachProhibitionEnd } from './when-does-each-prohibition-end.ts'
import { whenMustTheyRegister } from './when-must-they-register.ts'

const days = fc.integer({ min: 0, max: 4000 }).map(count => addDays(day('2024-01-01'), count))

/** The value, which must be there. */
function valueOf<V>(answer: Answer<V>): V {
  assert.ok(answer.kind === 'decided', JSON.stringify(answer))
  return answer.value
}

describe('prohibitions', () => {
  const madeOn = day('2024-01-01')
  const ends = (
    prohibitions: readonly { what: string; lastDay: ReturnType<typeof day> }[],
    endedOn?: ReturnType<typeof day>,
  ) =>
    valueOf(
      whenDoesEachProhibitionEnd.answer(
        { jurisdiction: 'Scotland', order: 'sexual harm prevention order', madeOn, prohibitions, endedOn },
        madeOn,
      ),
    )
  const one = fc.record({ what: fc.constantFrom('contact', 'travel', 'devices'), lastDay: days })

  it('S3-86 OR-05 each keeps its own end, and another one never ends the order earlier', () => {
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 5 }), one, (given, more) => {
        const found = ends(given)
        assert.deepEqual(
          found.each.map(({ lastDay }) => lastDay),
          given.map(({ lastDay }) => lastDay),
        )
        assert.equal(
          found.orderLastDay,
          given
            .map(({ lastDay }) => lastDay)
            .toSorted()
            .at(-1),
        )
        assert.ok((ends([...given, more]).orderLastDay ?? '') >= (found.orderLastDay ?? ''))
      }),
    )
  })

  it('S3-86 OR-05 an order that was discharged lengthens none of them', () => {
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 5 }), days, (given, endedOn) => {
        for (const [index, { lastDay }] of ends(given, endedOn).each.entries()) {
          assert.equal(lastDay, [given[index]?.lastDay ?? endedOn, endedOn].toSorted()[0])
        }
      }),
    )
  })
})

describe('registration with time left out', () => {
  const subjectSince = day('2026-01-05')
  const asked = (
    disregarded: readonly { from: ReturnType<typeof day>; to: ReturnType<typeof day>; why: 'custody' }[],
  ) => {
    const found = valueOf(
      whenMustTheyRegister.answer(
        { jurisdiction: 'Scotland', mustRegister: true, subjectSince, disregarded },
        subjectSince,
      ),
    )
    assert.ok(found.mustNotify)
    return found
  }
  const custody = fc.tuple(fc.integer({ min: -5, max: 20 }), fc.integer({ min: 1, max: 30 })).map(([start, length]) => {
    const from = addDays(subjectSince, start)
    return { from, to: addDays(from, length), why: 'custody' as const }
  })

  it('S3-86 T7 counts three days at liberty, never a day held, in whatever order the times are told', () => {
    fc.assert(
      fc.property(fc.array(custody, { maxLength: 4 }), given => {
        const found = asked(given)
        assert.equal(found.days.length, 3)
        assert.ok(found.days.every(on => !given.some(({ from, to }) => from <= on && on < to)))
        assert.equal(found.days.at(-1), found.lastDay)
        assert.deepEqual(asked(given.toReversed()), found)
        // No day at liberty was passed over.
        for (let on = subjectSince; on < found.lastDay; on = addDays(on, 1)) {
          assert.ok(found.days.includes(on) || given.some(({ from, to }) => from <= on && on < to), on)
        }
      }),
    )
  })

  it('S3-86 T7 with one time in custody from the start it says what the shorter facts say', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), length => {
        const releaseOn = addDays(subjectSince, length)
        const facts = { jurisdiction: 'Scotland' as const, mustRegister: true, subjectSince, held: true, releaseOn }
        const shorter = valueOf(whenMustTheyRegister.answer(facts, subjectSince))
        assert.deepEqual(asked([{ from: subjectSince, to: releaseOn, why: 'custody' }]), shorter)
      }),
    )
  })
})

describe('the reason for a registration', () => {
  const asked = (
    alreadyNotified: boolean | undefined,
    disregarded?: { from: ReturnType<typeof day>; to: ReturnType<typeof day>; why: 'custody' }[],
  ) =>
    whenMustTheyRegister.answer(
      {
        jurisdiction: 'Scotland',
        mustRegister: true,
        subjectSince: day('2026-01-05'),
        held: true,
        releaseOn: day('2026-06-16'),
        alreadyNotified,
        disregarded,
      },
      day('2026-06-01'),
    ).because
  const custody = [{ from: day('2026-01-05'), to: day('2026-06-16'), why: 'custody' as const }]

  it('S3-86 ND-05 rests on the duty to notify a release only for somebody who had notified', () => {
    for (const times of [undefined, custody]) {
      assert.equal(asked(true, times)[0]?.cite.pinpoint, 's.84(1)(d)')
      assert.equal(asked(undefined, times)[0]?.cite.pinpoint, 's.83(1), (5), (6)')
      assert.equal(asked(false, times)[0]?.cite.pinpoint, 's.83(1), (5), (6)')
    }
    assert.equal(asked(true, custody).length, 1)
    assert.equal(asked(false, custody).length, 2)
  })

  it('S3-86 is advised beforehand only of a release, and never on the day itself', () => {
    const facts = { jurisdiction: 'Scotland' as const, mustRegister: true, subjectSince: day('2026-01-05') }
    const held = [{ from: day('2026-01-05'), to: day('2026-06-16'), why: 'custody' as const }]
    const advise = (more: object, on: string) => {
      const found = valueOf(whenMustTheyRegister.answer({ ...facts, ...more }, day(on)))
      return found.mustNotify ? found.adviseBy : 'none'
    }
    assert.equal(advise({ held: false }, '2026-01-01'), undefined)
    assert.equal(advise({ disregarded: [] }, '2026-01-01'), undefined)
    assert.equal(advise({ disregarded: held }, '2026-06-15'), '2026-06-15')
    assert.equal(advise({ disregarded: held }, '2026-06-16'), undefined)
  })

  it('S3-86 ND-01 speaks of custody only where there was some', () => {
    const facts = { jurisdiction: 'Scotland' as const, mustRegister: true, subjectSince: day('2026-01-05') }
    for (const more of [{ held: false }, { disregarded: [] }]) {
      const { because } = whenMustTheyRegister.answer({ ...facts, ...more }, day('2026-01-05'))
      assert.doesNotMatch(because.map(one => one.says).join(' '), /custody/)
      assert.deepEqual(because[0]?.facts, [
        { name: 'jurisdiction', value: 'Scotland' },
        { name: 'relevant date', value: '2026-01-05' },
      ])
    }
  })
})

describe('supervision in Scotland', () => {
  it('S3-86 SS-03 somebody sentenced for a sexual offence to six months or more is always supervised', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 6, max: 240 }),
        fc.integer({ min: 0, max: 130 }),
        (custodyMonths, extensionMonths) => {
          const facts = { jurisdiction: 'Scotland' as const, lifelongRestriction: false, offence: 'sexual' as const }
          const sentencedOn = day('2024-01-01')
          const found = valueOf(
            whatSupervisionFollows.answer({ ...facts, sentencedOn, custodyMonths, extensionMonths }, sentencedOn),
          )
          assert.notEqual(found.kind, 'none')
        },
      ),
    )
  })
})

import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { day } from '#rules'
import { attackOn, type Guess } from '../example/attacker.ts'
import { cellOf, metresBetween, type Point } from './point.ts'
import { answerOf, type Chance, gravest, type Place, zoneOf } from './zone.ts'

const chance: Chance = (seed, about) => createHmac('sha256', seed).update(about).digest().readUIntBE(0, 6) / 2 ** 48
const TODAY = day('2026-03-16')

const placeAt = (point: Point, seed: string, more: Partial<Place> = {}): Place => ({
  point,
  distance: 400,
  precision: 10,
  reviewOn: day('2026-09-16'),
  seed,
  ...more,
})

const anyPlace = fc.record({
  point: fc.record({
    east: fc.integer({ min: 100_000, max: 600_000 }),
    north: fc.integer({ min: 100_000, max: 900_000 }),
  }),
  distance: fc.integer({ min: 50, max: 5_000 }),
  precision: fc.constantFrom(10, 100, 300, 1_000),
  reviewOn: fc.constantFrom(day('2026-03-15'), day('2026-09-16')),
  seed: fc.string(),
})

describe('the answer about a square of the grid S3-67', () => {
  it('is never "suitable" within the distance of a place, also where the place is known loosely', () => {
    fc.assert(
      fc.property(
        anyPlace,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 6.3, noNaN: true }),
        (place, part, turn) => {
          const away = part * (place.distance + place.precision)
          const point = {
            east: place.point.east + away * Math.cos(turn),
            north: place.point.north + away * Math.sin(turn),
          }
          assert.notEqual(answerOf(place, cellOf(point), TODAY, chance), 'suitable')
        },
      ),
      { numRuns: 5_000 },
    )
  })

  it('is "suitable" far away, whatever the place, so that a far place and none are answered alike', () => {
    fc.assert(
      fc.property(anyPlace, fc.double({ min: 0, max: 6.3, noNaN: true }), (place, turn) => {
        const away = 12 * (place.distance + place.precision) + 500
        const point = {
          east: place.point.east + away * Math.cos(turn),
          north: place.point.north + away * Math.sin(turn),
        }
        assert.equal(answerOf(place, cellOf(point), TODAY, chance), 'suitable')
      }),
      { numRuns: 2_000 },
    )
    assert.equal(gravest([]), 'suitable')
  })

  it('next door is "unsuitable"; where the place is stale or known loosely it is "ask"', () => {
    const point = { east: 325_800, north: 673_200 }
    assert.equal(answerOf(placeAt(point, 'one'), cellOf(point), TODAY, chance), 'unsuitable')
    const stale = placeAt(point, 'one', { reviewOn: day('2026-03-15') })
    assert.equal(answerOf(stale, cellOf(point), TODAY, chance), 'ask')
    const loose = placeAt(point, 'one', { precision: 1_000 })
    assert.equal(answerOf(loose, cellOf(point), TODAY, chance), 'ask')
  })

  it('is the same for every point of a square, and the border differs from place to place', () => {
    const place = placeAt({ east: 300_050, north: 600_050 }, 'a')
    const { middle, radius } = zoneOf(place, chance)
    const border = Array.from({ length: 400 }, (_, index) => {
      const turn = (index / 400) * 2 * Math.PI
      const out = radius * 1.15
      return cellOf({ east: middle.east + out * Math.cos(turn), north: middle.north + out * Math.sin(turn) })
    })
    const answers = border.map(cell => answerOf(place, cell, TODAY, chance))
    for (const answer of ['suitable', 'unsuitable', 'ask'] as const) {
      const part = answers.filter(one => one === answer).length / answers.length
      assert.ok(part > 0.2 && part < 0.47, `${answer}: ${part}`)
    }
  })

  it('the gravest of several counts', () => {
    assert.equal(gravest(['suitable', 'ask', 'unsuitable']), 'unsuitable')
    assert.equal(gravest(['suitable', 'ask']), 'ask')
  })
})

describe('somebody who collects answers', () => {
  const PLACES = 300
  const guesses = (tests: number): readonly (readonly [Place, readonly Guess[]])[] =>
    Array.from({ length: PLACES }, (_, index) => {
      const place = placeAt({ east: 300_000 + index * 137, north: 600_000 + index * 211 }, `seed ${index}`)
      return [place, attackOn(point => answerOf(place, cellOf(point), TODAY, chance), place, chance, tests)] as const
    })

  for (const [what, tests] of [
    ['a year of permitted tests', 72],
    ['five hundred tests', 500],
  ] as const) {
    it(`with ${what} does not find the place within three times the distance`, () => {
      const all = guesses(tests)
      const ways = all[0]?.[1].map(({ way }) => way) ?? []
      assert.ok(ways.length >= 3)
      for (const way of ways) {
        const off = all
          .map(
            ([place, found]) =>
              metresBetween(place.point, found.find(one => one.way === way)?.at ?? place.point) / place.distance,
          )
          .toSorted((a, b) => a - b)
        const median = off[Math.floor(off.length / 2)] ?? 0
        const found = off.filter(one => one <= 3).length / off.length
        assert.ok(median > 3, `${way}: half of the guesses are within ${median.toFixed(2)} distances`)
        assert.ok(found < 0.4, `${way}: ${(found * 100).toFixed(0)} in 100 are within three distances`)
      }
    })
  }
})

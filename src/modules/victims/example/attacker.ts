/**
 * Somebody who may test addresses and wants to know where the place is. They know how the test is made, everything but the
 * place's own secret number, and have met one address that was answered "unsuitable". For tests.
 */
import { metresBetween, type Point } from '../model/point.ts'
import { type Chance, type Place, type TestAnswer, zoneOf } from '../model/zone.ts'

export type Guess = { readonly way: string; readonly at: Point }

type Seen = { readonly at: Point; readonly answer: TestAnswer }
type Ask = (point: Point) => TestAnswer

const towards = (from: Point, turn: number, metres: number): Point => ({
  east: from.east + metres * Math.cos(turn),
  north: from.north + metres * Math.sin(turn),
})

const middle = (points: readonly Point[]): Point => ({
  east: points.reduce((sum, { east }) => sum + east, 0) / points.length,
  north: points.reduce((sum, { north }) => sum + north, 0) / points.length,
})

/** Looks for the border along one ray by halving: where "unsuitable" ends. */
function borderAlong(ask: Ask, from: Point, turn: number, reach: number, tests: number, seen: Seen[]): Point {
  let [inside, outside] = [0, reach]
  for (let test = 0; test < tests; test += 1) {
    const half = (inside + outside) / 2
    const at = towards(from, turn, half)
    const answer = ask(at)
    seen.push({ at, answer })
    if (answer === 'unsuitable') inside = half
    else outside = half
  }
  return towards(from, turn, (inside + outside) / 2)
}

/** The middle of the circle that fits points best (least squares). */
function circleThrough(points: readonly Point[]): Point {
  const start = middle(points)
  let at = start
  for (let round = 0; round < 200; round += 1) {
    const radius = points.reduce((sum, point) => sum + metresBetween(at, point), 0) / points.length
    const pulls = points.map(point => {
      const away = Math.max(1, metresBetween(at, point))
      const part = (away - radius) / away
      return { east: (point.east - at.east) * part, north: (point.north - at.north) * part }
    })
    const pull = middle(pulls)
    at = { east: at.east + pull.east, north: at.north + pull.north }
  }
  return at
}

/** Guesses where the place is, in several ways, after so many tests. */
export function attackOn(ask: Ask, place: Place, chance: Chance, tests: number): readonly Guess[] {
  const reach = place.distance + place.precision
  // The first "unsuitable" that they met: an address somewhere in the zone, as likely here as there.
  const zone = zoneOf(place, chance)
  const luck = chance('where they began', place.seed) * 2 * Math.PI
  const from = towards(zone.middle, luck, 0.95 * zone.radius * Math.sqrt(chance('how far in', place.seed)))
  const seen: Seen[] = []
  const perRay = 8
  const rays = Math.max(4, Math.floor(tests / perRay))
  const borders = Array.from({ length: rays }, (_, ray) =>
    borderAlong(ask, from, (ray / rays) * 2 * Math.PI, 16 * reach, perRay, seen),
  )
  const centre = circleThrough(borders)
  const bad = seen.filter(({ answer }) => answer === 'unsuitable').map(({ at }) => at)
  const onRing = towards(centre, chance('attacker ring', place.seed) * 2 * Math.PI, 3.5 * reach)
  return [
    { way: 'the middle of what was unsuitable', at: bad.length === 0 ? from : middle(bad) },
    { way: 'the middle of the border', at: centre },
    { way: 'somewhere on the ring about the middle', at: onRing },
  ]
}

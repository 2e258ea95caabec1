/**
 * What is answered about a square of the grid, given the places that somebody must be kept away from. The answer must never
 * be "suitable" within the distance of a place; and whoever collects answers, however many, must not be able to say where
 * the place is.
 *
 * So no answer follows the distance to the place itself. Each place has a zone: a disc about a middle that lies three to
 * four distances away from the place, in a direction and at a distance that only the place's own secret number knows. The
 * disc is so large that the whole surroundings of the place lie inside. Whoever traces it exactly learns its middle, and
 * that the place is anywhere on a ring about it. Around the disc lies a band in which the secret number decides square by
 * square, so that its border is no circle.
 */
import type { Day } from '#rules'
import { CELL, type Cell, cellInWords, metresBetween, middleOf, type Point } from './point.ts'

export const ANSWERS = ['suitable', 'unsuitable', 'ask'] as const
export type TestAnswer = (typeof ANSWERS)[number]

/** A place to be kept away from, as its owner entered it. */
export type Place = {
  readonly point: Point
  /** How far away, in metres. */
  readonly distance: number
  /** How closely the point is known, in metres. */
  readonly precision: number
  /** Until when it is held to be right. After that somebody must look at it again. */
  readonly reviewOn: Day
  /** Its own secret number: from it alone comes what is answered at random. */
  readonly seed: string
}

/** A number from 0 up to 1 that only the holder of a place's secret number can say. */
export type Chance = (seed: string, about: string) => number

/** Places known less closely than this are never the reason for a flat "unsuitable". */
export const CLOSE_ENOUGH = 300

/** The middle of the zone lies so many distances away from the place: at least, and at most. */
const AWAY = [3, 4] as const

/** The band around the zone is this part of its radius. */
const BAND = 0.3

type Zone = { readonly middle: Point; readonly radius: number }

/** The zone of a place. Every point within the distance of the place lies inside, and so does its whole square. */
export function zoneOf({ point, distance, precision, seed }: Place, chance: Chance): Zone {
  const reach = distance + precision
  const turn = chance(seed, 'direction') * 2 * Math.PI
  const away = reach * (AWAY[0] + chance(seed, 'how far') * (AWAY[1] - AWAY[0]))
  return {
    middle: { east: point.east + away * Math.cos(turn), north: point.north + away * Math.sin(turn) },
    radius: reach * (AWAY[1] + 1) + CELL * Math.SQRT1_2,
  }
}

/** What one place makes of a square. */
export function answerOf(place: Place, cell: Cell, today: Day, chance: Chance): TestAnswer {
  const { middle, radius } = zoneOf(place, chance)
  const away = metresBetween(middle, middleOf(cell))
  const sure = today <= place.reviewOn && place.precision <= CLOSE_ENOUGH
  const near = sure ? 'unsuitable' : 'ask'
  // Asked for every square, also where it decides nothing, so that each takes the same time.
  const lot = chance(place.seed, `edge ${cellInWords(cell)}`)
  if (away <= radius) return near
  if (away > radius * (1 + BAND)) return 'suitable'
  return lot < 1 / 3 ? near : lot < 2 / 3 ? 'ask' : 'suitable'
}

/** The gravest of several answers; no places, no objection. */
export function gravest(answers: readonly TestAnswer[]): TestAnswer {
  return answers.includes('unsuitable') ? 'unsuitable' : answers.includes('ask') ? 'ask' : 'suitable'
}

/**
 * The secret number that a corrected place goes on with: its own while it lies within its old surroundings, so that
 * correcting it a little does not move the zone and lay two zones over each other for whoever compares.
 */
export const staysTheSame = (old: Place, point: Point): boolean => metresBetween(old.point, point) <= old.distance

/** From the fields of the form to a place, or to what is wrong. Nothing of it is kept anywhere but sealed. */
import { type Asked, type Reading, reading } from '#platform/http'
import { type Day } from '#rules'
import { dayInWords, dayTyped, type FormState, UNREADABLE_DAY } from '#web'
import { type Point, pointTyped } from '../model/point.ts'
import { PLACE_KINDS, type PlaceKind, type PlaceWritten } from '../vault.ts'

/** How closely a place is known, in metres. */
export const CLOSELY = ['10', '100', '300', '1000'] as const

export const CLOSELY_WORDS: Readonly<Record<(typeof CLOSELY)[number], string>> = {
  '10': 'to the building',
  '100': 'to the street',
  '300': 'to the postcode',
  '1000': 'only to the village or part of town',
}

export const KIND_WORDS: Readonly<Record<PlaceKind, string>> = {
  home: 'home',
  school: 'school or nursery',
  work: 'place of work',
  other: 'another place',
}

export const UNREADABLE_POINT =
  'Give a grid reference of at least six figures (NT 258 732), an easting and a northing, or latitude and longitude'

const metres = (typed: string): number | undefined => (/^\d{1,4}$/.test(typed) ? Number(typed) : undefined)

function day(form: Reading, field: string, today: Day, need: string): Day | undefined {
  return form.read(field, typed => dayTyped(typed, today), UNREADABLE_DAY, need)
}

/** Reads the form of a place. */
export function placeIn(asked: Asked, jurisdiction: string): { form: Reading; written: PlaceWritten | undefined } {
  const today = asked.database.clock.today()
  const form = reading(asked)
  const kind = form.oneOf('kind', PLACE_KINDS, 'Choose what kind of place it is')
  const words = form.line('words', 'Say where it is')
  const point = form.read('point', typed => pointTyped(typed, jurisdiction), UNREADABLE_POINT, UNREADABLE_POINT)
  const distance = form.read(
    'distance',
    metres,
    'Give whole metres, 9,999 at most',
    'Say how far away the person must stay',
  )
  const precision = form.oneOf('precision', CLOSELY, 'Choose how closely it is known')
  const asOf = day(form, 'asOf', today, 'Say on which day it was last known to be right')
  const reviewOn = day(form, 'reviewOn', today, 'Say on which day somebody looks again')
  const whole =
    kind !== undefined && point !== undefined && distance !== undefined && precision !== undefined && asOf && reviewOn
  if (!whole || form.wrong.length > 0) return { form, written: undefined }
  return { form, written: { kind, words, point, distance, precision: Number(precision), asOf, reviewOn } }
}

const pointInWords = ({ east, north }: Point) => `${east} ${north}`

/** A place as its form starts, for a correction. */
export const asFields = (place: PlaceWritten): FormState['values'] => ({
  kind: place.kind,
  words: place.words,
  point: pointInWords(place.point),
  distance: String(place.distance),
  precision: String(place.precision),
  asOf: dayInWords(place.asOf),
  reviewOn: dayInWords(place.reviewOn),
})

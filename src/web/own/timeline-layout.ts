/** Where everything on a timeline stands. Pure: days and words in, places out. */
import { type Day, dayOf, partsOf, toEpochDay } from '#rules'
import { MONTHS } from '../days/words.ts'

export type TimelineEvent = {
  readonly day: Day
  readonly label: string
  /** `done` happened; `due` is to come; `marker` is a fixed point such as sentence or release. */
  readonly kind: 'done' | 'due' | 'marker'
}

/** Something that lasts. Without an end it runs on to the edge of the picture. */
export type TimelineSpan = { readonly from: Day; readonly to?: Day; readonly label: string }

export const WIDTH = 1160
const EDGE = 10
const AXIS = 22
export const ROW = 22
/** Room at the foot for the word "today". */
const TODAY = 16
/** Rows of events; what finds no room in them keeps its shape and gives up its words, which the table still says. */
const MOST_ROWS = 9
const MOST_LETTERS = 44
/** About the width of a letter of 13 px, on the safe side: text cannot be measured here. */
const LETTER = 7

export type Tick = { readonly x: number; readonly words: string }
export type PlacedEvent = {
  readonly event: TimelineEvent
  readonly x: number
  readonly y: number
  readonly words: string
  readonly before: boolean
}
export type PlacedSpan = {
  readonly span: TimelineSpan
  readonly x: number
  readonly width: number
  readonly y: number
  readonly words: string
}
export type Layout = {
  readonly height: number
  readonly ticks: readonly Tick[]
  readonly today: number
  readonly spans: readonly PlacedSpan[]
  readonly events: readonly PlacedEvent[]
}

type Scale = { readonly first: number; readonly last: number; readonly x: (day: Day) => number }

const round = (value: number) => Math.round(value * 10) / 10
const cut = (label: string) => (label.length > MOST_LETTERS ? `${label.slice(0, MOST_LETTERS - 1).trimEnd()}…` : label)

function scaleOf(days: readonly Day[]): Scale {
  const numbers = days.map(toEpochDay)
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)]
  const room = Math.max((high - low) * 0.03, 5)
  const [first, last] = [low - room, high + room]
  const factor = (WIDTH - 2 * EDGE) / (last - first)
  return { first, last, x: day => round(EDGE + (toEpochDay(day) - first) * factor) }
}

/** Years, or months in twelfths of a year that leave room for their words. */
function ticksOf({ first, last, x }: Scale): Tick[] {
  const months = (last - first) / 30.4
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find(each => (WIDTH / months) * each >= 64) ?? 240
  const { year } = partsOf(dayOf(1970, 1, 1))
  const ticks: Tick[] = []
  const start = Math.floor((first / 365.25 + year) * 12)
  for (let month = Math.ceil(start / step) * step; ; month += step) {
    const day = dayOf(Math.floor(month / 12), (month % 12) + 1, 1)
    const place = toEpochDay(day)
    if (place > last || x(day) > WIDTH - 32) return ticks
    if (place < first) continue
    const name = (MONTHS[month % 12] ?? '').slice(0, 3)
    const ofYear = String(Math.floor(month / 12))
    // The first tick says its year, so that the months after it have one.
    const words = month % 12 === 0 ? ofYear : ticks.length === 0 ? `${name} ${ofYear}` : name
    ticks.push({ x: x(day), words })
  }
}

/** The first row that is free from here on, or a new one. */
function rowFor(ends: number[], from: number, to: number): number {
  const free = ends.findIndex(end => end <= from)
  const row = free === -1 ? ends.length : free
  ends[row] = to
  return row
}

function placedSpans(
  spans: readonly TimelineSpan[],
  { x }: Scale,
  top: number,
): { placed: PlacedSpan[]; rows: number } {
  const ends: number[] = []
  const placed = spans
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .map(span => {
      const left = x(span.from)
      const right = span.to === undefined ? WIDTH : Math.max(x(span.to), left + 3)
      const words = cut(span.label)
      const row = rowFor(ends, left, Math.max(right, left + words.length * LETTER + 12) + 8)
      return { span, x: left, width: round(right - left), y: top + row * ROW, words }
    })
  return { placed, rows: ends.length }
}

function placedEvents(
  events: readonly TimelineEvent[],
  { x }: Scale,
  top: number,
): { placed: PlacedEvent[]; rows: number } {
  const ends: number[] = []
  const placed = events
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .map(event => {
      const at = x(event.day)
      const words = cut(event.label)
      const length = words.length * LETTER + 24
      const before = at + length > WIDTH
      const [from, to] = before ? [at - length, at + 12] : [at - 8, at + length]
      const row = rowFor(ends, from, to)
      if (row < MOST_ROWS) return { event, x: at, y: top + row * ROW, words, before }
      ends.length = MOST_ROWS
      return { event, x: at, y: top + (MOST_ROWS - 1) * ROW, words: '', before }
    })
  return { placed, rows: Math.min(ends.length, MOST_ROWS) }
}

/** The picture of these events and spans, or nothing when there are none. */
export function layoutOf(
  events: readonly TimelineEvent[],
  spans: readonly TimelineSpan[],
  today: Day,
): Layout | undefined {
  const days = [
    ...events.map(({ day }) => day),
    ...spans.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to])),
  ]
  if (days.length === 0) return undefined
  const scale = scaleOf([...days, today])
  const lower = placedSpans(spans, scale, AXIS + 8)
  const upper = placedEvents(events, scale, AXIS + 8 + lower.rows * ROW)
  return {
    height: AXIS + 12 + (lower.rows + upper.rows) * ROW + TODAY,
    ticks: ticksOf(scale),
    today: scale.x(today),
    spans: lower.placed,
    events: upper.placed,
  }
}

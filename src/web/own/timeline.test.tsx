import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { addDays, day } from '#rules'
import { renderPart } from '../document/page-context.tsx'
import { Timeline } from './timeline.tsx'
import { layoutOf, type PlacedEvent, ROW, type TimelineEvent, WIDTH } from './timeline-layout.ts'

const today = day('2026-06-03')
const kinds = ['done', 'due', 'marker'] as const

const anEvent = fc.record({
  day: fc.integer({ min: -9_000, max: 2_000 }).map(count => addDays(today, count)),
  label: fc.string({ maxLength: 60 }),
  kind: fc.constantFrom(...kinds),
})
const aSpan = fc
  .record({
    start: fc.integer({ min: -9_000, max: 900 }),
    length: fc.option(fc.integer({ min: 0, max: 4_000 }), { nil: undefined }),
  })
  .map(({ start, length }) => {
    const from = addDays(today, start)
    return length === undefined
      ? { from, label: 'On licence' }
      : { from, to: addDays(from, length), label: 'In custody' }
  })

/** From where to where the words of an event reach. */
const extent = ({ before, x, words }: PlacedEvent) =>
  before ? { from: x - words.length * 7 - 11, to: x } : { from: x, to: x + words.length * 7 + 11 }

describe('The layout of a timeline', () => {
  it('keeps everything inside the picture, in order, with words that never cover each other', () => {
    fc.assert(
      fc.property(fc.array(anEvent, { maxLength: 40 }), fc.array(aSpan, { maxLength: 6 }), (events, spans) => {
        const layout = layoutOf(events, spans, today)
        if (layout === undefined) return assert.equal(events.length + spans.length, 0)
        assert.equal(layout.events.length, events.length)
        for (const { x, y } of layout.events) assert.ok(x >= 0 && x <= WIDTH && y + ROW <= layout.height)
        for (const { x, width } of layout.spans) assert.ok(x >= 0 && width > 0 && x + width <= WIDTH + 0.2)
        for (const { x } of layout.ticks) assert.ok(x >= 0 && x <= WIDTH)
        assert.ok(layout.today >= 0 && layout.today <= WIDTH)
        const rows = Map.groupBy(
          layout.events.filter(({ words }) => words !== ''),
          ({ y }) => y,
        )
        for (const row of rows.values()) {
          for (const { from, to } of row.map(extent)) assert.ok(from >= 0 && to <= WIDTH, 'words leave the picture')
          const extents = row.map(extent).toSorted((one, other) => one.from - other.from)
          extents.reduce((before, next) => {
            assert.ok(before.to <= next.from, 'words cover each other')
            return next
          })
        }
      }),
    )
  })

  it('puts later days further to the right', () => {
    const events: TimelineEvent[] = [-900, -30, 0, 12].map(count => ({
      day: addDays(today, count),
      label: 'x',
      kind: 'done',
    }))
    const places = layoutOf(events, [], today)?.events.map(({ x }) => x) ?? []
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    )
  })

  it('says the years', () => {
    const words =
      layoutOf([{ day: day('2023-03-01'), label: 'x', kind: 'done' }], [], today)?.ticks.map(tick => tick.words) ?? []
    for (const year of ['2024', '2025', '2026']) assert.ok(words.includes(year), words.join())
  })
})

describe('A timeline', () => {
  const html = renderPart(
    <Timeline
      title="Timeline of <Leon>"
      today={today}
      spans={[{ from: day('2024-06-16'), to: day('2026-06-16'), label: 'In custody' }]}
      events={[{ day: day('2026-06-18'), label: 'Registers & reports', kind: 'due' }]}
    />,
  )

  it('has a title and a description, and no style of its own', () => {
    assert.match(html, /<svg[^>]* role="img" aria-labelledby="timeline-title timeline-says"/)
    assert.match(html, /<title id="timeline-title">Timeline of &lt;Leon><\/title>/)
    assert.match(html, /<desc id="timeline-says">2 entries from 16 June 2024 on/)
    assert.doesNotMatch(html, / style=/)
  })

  it('says the same in a table', () => {
    assert.match(html, /16 June 2024 to 16 June 2026<[^]*In custody/)
    assert.match(html, /18 June 2026<[^]*Registers &amp; reports[^]*to come, in 15 days/)
  })

  it('is nothing when there is nothing to show', () => {
    assert.equal(renderPart(<Timeline title="x" today={today} events={[]} />), '')
  })
})

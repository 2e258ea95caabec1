/** The timeline of a case: dated events and spans as one picture, drawn on the server, with a table that says the same. */
import { Fragment, type JSX } from 'preact'
import type { Day } from '#rules'
import { dayInWords, distanceInWords } from '../days/words.ts'
import { type Column, Table } from '../plain/table.tsx'
import { Details } from '../plain/text-parts.tsx'
import {
  type Layout,
  layoutOf,
  type PlacedEvent,
  type PlacedSpan,
  ROW,
  type TimelineEvent,
  type TimelineSpan,
  WIDTH,
} from './timeline-layout.ts'

export type TimelineProps = {
  /** What the picture shows: "Timeline of Mr Leon's case". */
  readonly title: string
  readonly today: Day
  readonly events: readonly TimelineEvent[]
  readonly spans?: readonly TimelineSpan[]
  /** Needed when a page has more than one. */
  readonly id?: string
}

const KIND_WORDS: Readonly<Record<TimelineEvent['kind'], string>> = {
  done: 'happened',
  due: 'to come',
  marker: 'fixed point',
}

/** A round mark happened, a hollow square is to come, a triangle is a fixed point: the shape says it, not the colour. */
function Mark({ kind, x, y }: { kind: TimelineEvent['kind']; x: number; y: number }): JSX.Element {
  if (kind === 'done') return <circle class="done" cx={x} cy={y} r="5" />
  if (kind === 'due') return <path class="due" d={`M${x} ${y - 6}l6 6-6 6-6-6z`} />
  return <path class="mark" d={`M${x} ${y - 6}l6.5 11h-13z`} />
}

function Event({ placed: { event, x, y, words, before } }: { placed: PlacedEvent }): JSX.Element {
  const middle = y + ROW / 2
  return (
    <g>
      <Mark kind={event.kind} x={x} y={middle} />
      {words === '' ? null : (
        <text x={before ? x - 11 : x + 11} y={middle + 4} text-anchor={before ? 'end' : undefined}>
          {words}
        </text>
      )}
    </g>
  )
}

function Span({ placed: { x, width, y, words } }: { placed: PlacedSpan }): JSX.Element {
  return (
    <g>
      <rect class="span" x={x} y={y} width={width} height={ROW - 4} rx="2" />
      <text x={x + 6} y={y + 13}>
        {words}
      </text>
    </g>
  )
}

/** The line of today, its word kept inside the picture. */
function Today({ x, height }: { x: number; height: number }): JSX.Element {
  return (
    <Fragment>
      <path class="today" d={`M${x} 2V${height - 14}`} />
      <text class="tick" x={x} y={height - 3} text-anchor={x > WIDTH - 30 ? 'end' : x < 30 ? undefined : 'middle'}>
        today
      </text>
    </Fragment>
  )
}

function Picture({
  layout,
  title,
  says,
  id,
}: {
  layout: Layout
  title: string
  says: string
  id: string
}): JSX.Element {
  const { height, ticks, today, spans, events } = layout
  return (
    <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-labelledby={`${id}-title ${id}-says`}>
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-says`}>{says}</desc>
      <path class="axis" d={`M0 22H${WIDTH}${ticks.map(({ x }) => `M${x} 16V22`).join('')}`} />
      {ticks.map(({ x, words }) => (
        <text class="tick" x={x + 3} y="13">
          {words}
        </text>
      ))}
      <Today x={today} height={height} />
      <path class="stem" d={events.map(({ x, y }) => `M${x} 22V${y + ROW / 2}`).join('')} />
      {spans.map(placed => (
        <Span placed={placed} />
      ))}
      {events.map(placed => (
        <Event placed={placed} />
      ))}
    </svg>
  )
}

type Row = { readonly from: Day; readonly to?: Day; readonly label: string; readonly kind: string }

function rowsOf(events: readonly TimelineEvent[], spans: readonly TimelineSpan[]): readonly Row[] {
  const lasting = spans.map(({ from, to, label }) => ({
    from,
    label,
    kind: 'lasts',
    ...(to === undefined ? {} : { to }),
  }))
  const single = events.map(({ day, label, kind }) => ({ from: day, label, kind: KIND_WORDS[kind] }))
  return [...lasting, ...single].toSorted((a, b) => (a.from < b.from ? -1 : 1))
}

const columnsOn = (today: Day): readonly Column<Row>[] => [
  {
    title: 'Day',
    cell: ({ from, to }) => (to === undefined ? dayInWords(from) : `${dayInWords(from)} to ${dayInWords(to)}`),
  },
  { title: 'What', cell: ({ label }) => label },
  {
    title: 'Kind',
    cell: ({ kind, from }) => (kind === KIND_WORDS.due ? `${kind}, ${distanceInWords(from, today)}` : kind),
  },
]

/**
 * The case from its first to its last day, with today marked. No inline style, so the content policy holds; the same
 * facts stand in a table below for those who read rather than look.
 */
export function Timeline({ title, today, events, spans = [], id = 'timeline' }: TimelineProps): JSX.Element | null {
  const layout = layoutOf(events, spans, today)
  if (layout === undefined) return null
  const rows = rowsOf(events, spans)
  const says = `${rows.length} entries from ${dayInWords(rows[0]?.from ?? today)} on. The table below says the same in words.`
  return (
    <figure class="timeline">
      {/* It scrolls sideways on a phone, and so must be reachable with the keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div class="timeline-scroll" tabindex={0} role="region" aria-label={title}>
        <Picture layout={layout} title={title} says={says} id={id} />
      </div>
      <Details summary="The timeline as a table">
        <Table caption={title} captionHidden rows={rows} columns={columnsOn(today)} />
      </Details>
    </figure>
  )
}

/** The timeline of a case: dated events and spans as one picture, drawn on the server, with a table that says the same. */
import type { JSX } from 'preact'
import type { Day } from '#rules'

export type TimelineEvent = {
  readonly day: Day
  readonly label: string
  /** `done` happened; `due` is to come; `marker` is a fixed point such as sentence or release. */
  readonly kind: 'done' | 'due' | 'marker'
}

export type TimelineSpan = { readonly from: Day; readonly to: Day; readonly label: string }

export type TimelineProps = {
  readonly title: string
  readonly today: Day
  readonly events: readonly TimelineEvent[]
  readonly spans?: readonly TimelineSpan[]
  readonly id?: string
}

/** The case from its first to its last day. */
export function Timeline({ title, events, spans = [] }: TimelineProps): JSX.Element {
  return (
    <figure class="timeline">
      <figcaption>{title}</figcaption>
      <ul>
        {[...spans.map(({ from, label }) => ({ day: from, label })), ...events].map(({ day, label }) => (
          <li>
            {day} {label}
          </li>
        ))}
      </ul>
    </figure>
  )
}

/** Cairn's own small parts: counts, warnings, what is withheld, what is not there yet. */
import type { ComponentChildren, JSX } from 'preact'
import { Link } from '../plain/link.tsx'

export type Count = {
  readonly label: string
  readonly count: number
  /** Opens exactly the rows that were counted. */
  readonly to: string
  readonly current?: boolean
  /** Something late or dangerous: set apart when it is not 0. */
  readonly urgent?: boolean
}

/** "Late 2 · Today 3 · Next 7 days 6": each a link to its rows. */
export function CountTabs({
  counts,
  label = 'What is shown',
}: {
  readonly counts: readonly Count[]
  readonly label?: string
}): JSX.Element {
  return (
    <nav class="counts" aria-label={label}>
      <ul>
        {counts.map(({ label: words, count, to, current, urgent }) => (
          <li>
            <Link to={to} class={urgent === true && count > 0 ? 'urgent' : ''} current={current === true}>
              {words} <b>{count}</b>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/**
 * A warning that must be seen before anybody meets the person. `clear` says calmly that there is none, so that its
 * absence is never taken for an answer.
 */
export function WarningLine({
  children,
  clear,
}: {
  readonly children: ComponentChildren
  readonly clear?: boolean
}): JSX.Element {
  return (
    <p class={clear === true ? 'warning-line clear' : 'warning-line'}>
      <span class="govuk-visually-hidden">{clear === true ? 'No warning: ' : 'Warning: '}</span>
      {children}
    </p>
  )
}

/** "38 items shown, 3 withheld from you": honest about limits without saying what they are. */
export function Withheld(props: {
  readonly shown: number
  readonly withheld: number
  readonly one?: string
  readonly many?: string
}): JSX.Element {
  const { shown, withheld, one = 'item', many = 'items' } = props
  const parts = `${shown} ${shown === 1 ? one : many} shown`
  return <span class="withheld">{withheld > 0 ? `${parts}, ${withheld} withheld from you` : parts}</span>
}

/** What is known, as names and values. */
import type { ComponentChildren, JSX } from 'preact'
import { Link } from './link.tsx'

export type SummaryRow = {
  readonly name: ComponentChildren
  readonly value: ComponentChildren
  /** Links at the end of the row. `about` completes the words for screen readers: "Change" "date of birth". */
  readonly actions?: readonly { readonly text: string; readonly to: string; readonly about?: string }[]
}

export type SummaryListProps = {
  readonly rows: readonly (SummaryRow | undefined | false)[]
  /** Without lines between the rows. */
  readonly unlined?: boolean
  readonly id?: string
}

function Actions({ actions }: { actions: NonNullable<SummaryRow['actions']> }): JSX.Element {
  const links = actions.map(({ text, to, about }) => (
    <Link to={to} {...(about === undefined ? {} : { hidden: about })}>
      {text}
    </Link>
  ))
  return (
    <dd class="govuk-summary-list__actions">
      {links.length === 1 ? (
        links
      ) : (
        <ul class="govuk-summary-list__actions-list">
          {links.map(link => (
            <li class="govuk-summary-list__actions-list-item">{link}</li>
          ))}
        </ul>
      )}
    </dd>
  )
}

/** Names and values, one row each. A row that is `undefined` or `false` is left out. */
export function SummaryList({ rows, unlined, id }: SummaryListProps): JSX.Element {
  const shown = rows.filter(row => row !== undefined && row !== false)
  const anyActions = shown.some(({ actions }) => actions !== undefined && actions.length > 0)
  return (
    <dl class={unlined === true ? 'govuk-summary-list govuk-summary-list--no-border' : 'govuk-summary-list'} id={id}>
      {shown.map(({ name, value, actions }) => (
        <div
          class={
            anyActions && actions === undefined
              ? 'govuk-summary-list__row govuk-summary-list__row--no-actions'
              : 'govuk-summary-list__row'
          }
        >
          <dt class="govuk-summary-list__key">{name}</dt>
          <dd class="govuk-summary-list__value">{value}</dd>
          {actions === undefined || actions.length === 0 ? null : <Actions actions={actions} />}
        </div>
      ))}
    </dl>
  )
}

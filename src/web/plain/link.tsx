/** Links. Every address that a page links to passes the allow-list of `safe-address.ts`. */
import type { ComponentChildren, JSX } from 'preact'
import { usePast } from './past.tsx'
import { leavesCairn, safeAddress } from './safe-address.ts'

export type LinkProps = {
  /** Where to. An address that may not be linked to is shown as plain text. */
  readonly to: string
  readonly children: ComponentChildren
  /** Words for screen readers only, after the visible ones: "Change<span> date of birth</span>". */
  readonly hidden?: string
  /** Instead of the usual look; '' for none. */
  readonly class?: string
  readonly id?: string
  /** True when this is the page being shown. */
  readonly current?: boolean
  /** One letter that presses this link (with Alt, by the browser). */
  readonly accessKey?: string
}

/** A link, or its words alone when the address is not one that a page may link to. */
export function Link({ to, children, hidden, current, class: own, ...rest }: LinkProps): JSX.Element {
  const past = usePast()
  const leadsTo = past === undefined ? to : past(to)
  if (leadsTo === null) return <span />
  const address = leadsTo === undefined ? undefined : safeAddress(leadsTo)
  const words = hidden === undefined ? children : [children, <span class="govuk-visually-hidden"> {hidden}</span>]
  if (address === undefined) return <span class={own}>{words}</span>
  return (
    <a
      class={own === '' ? undefined : (own ?? 'govuk-link')}
      href={address}
      rel={leavesCairn(address) ? 'noreferrer' : undefined}
      aria-current={current === true ? 'page' : undefined}
      {...rest}
    >
      {words}
    </a>
  )
}

/** The way back to the page before, above the heading. */
export function BackLink({
  to,
  children = 'Back',
}: {
  readonly to: string
  readonly children?: ComponentChildren
}): JSX.Element {
  return (
    <Link to={to} class="govuk-back-link">
      {children}
    </Link>
  )
}

export type Crumb = { readonly text: string; readonly to?: string }

/** Where this page stands: the last one, without an address, is this page. */
export function Breadcrumbs({
  items,
  label = 'Breadcrumb',
}: {
  readonly items: readonly Crumb[]
  readonly label?: string
}): JSX.Element {
  return (
    <nav class="govuk-breadcrumbs" aria-label={label}>
      <ol class="govuk-breadcrumbs__list">
        {items.map(({ text, to }) =>
          to === undefined ? (
            <li class="govuk-breadcrumbs__list-item" aria-current="page">
              {text}
            </li>
          ) : (
            <li class="govuk-breadcrumbs__list-item">
              <Link to={to} class="govuk-breadcrumbs__link">
                {text}
              </Link>
            </li>
          ),
        )}
      </ol>
    </nav>
  )
}

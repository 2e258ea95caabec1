/** Larger parts that GOV.UK's own templates draw: banner, confirmation panel, tabs, pagination. */
import { type ComponentChildren, Fragment, type JSX } from 'preact'
import { drawn } from '../govuk/template.tsx'

export type NotificationBannerProps = {
  /** `important` tells; `success` confirms what was just done and takes the focus. */
  readonly kind?: 'important' | 'success'
  readonly title?: string
  readonly children: ComponentChildren
  readonly id?: string
}

/** News about this page, at its top. */
export function NotificationBanner({ kind = 'important', title, children, id }: NotificationBannerProps): JSX.Element {
  return drawn('notification-banner', {
    ...(kind === 'success' ? { type: 'success' } : {}),
    titleText: title,
    titleId: id === undefined ? undefined : `${id}-title`,
    html:
      typeof children === 'string' ? (
        <p class="govuk-notification-banner__heading">{children}</p>
      ) : (
        <Fragment>{children}</Fragment>
      ),
  })
}

/** "It is done", at the end of a task. */
export function Panel({
  title,
  children,
}: {
  readonly title: string
  readonly children?: ComponentChildren
}): JSX.Element {
  return drawn('panel', {
    titleText: title,
    html: children === undefined ? undefined : <Fragment>{children}</Fragment>,
  })
}

export type Tab = { readonly id: string; readonly label: string; readonly content: ComponentChildren }

/** Several views of one thing. Without a script all of them stand below each other. Never hide a danger in one. */
export function Tabs({
  title = 'Contents',
  tabs,
}: {
  readonly title?: string
  readonly tabs: readonly Tab[]
}): JSX.Element {
  return drawn('tabs', {
    title,
    items: tabs.map(({ id, label, content }) => ({ id, label, panel: { html: <Fragment>{content}</Fragment> } })),
  })
}

export type PaginationProps = {
  /** From 1. */
  readonly page: number
  readonly pages: number
  readonly to: (page: number) => string
  /** Told to screen readers: "Pages of people". */
  readonly label?: string
}

/** Links to the pages of a list; nothing when there is only one. */
export function Pagination({ page, pages, to, label }: PaginationProps): JSX.Element | null {
  if (pages <= 1) return null
  const near = Array.from({ length: pages }, (_, index) => index + 1).filter(
    number => number === 1 || number === pages || Math.abs(number - page) <= 1,
  )
  const items = near.flatMap((number, index) => {
    const gap = index > 0 && number - (near[index - 1] ?? 0) > 1 ? [{ ellipsis: true }] : []
    return [...gap, { number: String(number), href: to(number), current: number === page }]
  })
  return drawn('pagination', {
    landmarkLabel: label,
    previous: page > 1 ? { href: to(page - 1) } : undefined,
    next: page < pages ? { href: to(page + 1) } : undefined,
    items,
  })
}

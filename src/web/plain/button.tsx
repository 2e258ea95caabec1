/** Buttons: the one that sends a form, and links that look like one. */
import type { ComponentChildren, JSX } from 'preact'
import { usePast } from './past.tsx'
import { safeAddress } from './safe-address.ts'

/** One `main` button a page; `secondary` for other ways on; `warning` for what is hard to take back. */
export type ButtonKind = 'main' | 'secondary' | 'warning' | 'inverse'

const classOf = (kind: ButtonKind, own?: string) =>
  `govuk-button${kind === 'main' ? '' : ` govuk-button--${kind}`}${own === undefined ? '' : ` ${own}`}`

export type SubmitButtonProps = {
  readonly children: ComponentChildren
  readonly kind?: ButtonKind
  /** Sent with the form when this button was pressed, so that one form can have two answers. */
  readonly name?: string
  readonly value?: string
  readonly disabled?: boolean
  readonly id?: string
  readonly class?: string
  /** Another address for this button only. */
  readonly to?: string
  /** Sends the form as it is, for "save and come back later". */
  readonly unchecked?: boolean
}

/** The button that sends its form. The client script makes it send once however often it is pressed. */
export function SubmitButton({
  children,
  kind = 'main',
  class: own,
  disabled,
  to,
  unchecked,
  ...rest
}: SubmitButtonProps): JSX.Element | null {
  if (usePast() !== undefined) return null
  return (
    <button
      type="submit"
      class={classOf(kind, own)}
      data-module="govuk-button"
      disabled={disabled}
      aria-disabled={disabled === true ? 'true' : undefined}
      formaction={to === undefined ? undefined : safeAddress(to)}
      formnovalidate={unchecked}
      {...rest}
    >
      {children}
    </button>
  )
}

export type ButtonLinkProps = {
  readonly to: string
  readonly children: ComponentChildren
  readonly kind?: ButtonKind
  readonly id?: string
  readonly class?: string
}

/** A link that looks like a button, for a step that only leads to another page. */
export function ButtonLink({ to, children, kind = 'main', class: own, id }: ButtonLinkProps): JSX.Element | null {
  if (usePast() !== undefined) return null
  return (
    <a
      href={safeAddress(to) ?? '#'}
      role="button"
      draggable={false}
      class={classOf(kind, own)}
      data-module="govuk-button"
      id={id}
    >
      {children}
    </a>
  )
}

/** Buttons and links side by side. */
export function ButtonRow({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return <div class="govuk-button-group">{children}</div>
}

/** What is not there yet. */
import type { ComponentChildren, JSX } from 'preact'

/** What stands where rows would be when there are none, with the next step if there is one. */
export function EmptyState({
  title,
  children,
}: {
  readonly title: string
  readonly children?: ComponentChildren
}): JSX.Element {
  return (
    <div class="empty">
      <p>
        <b>{title}</b>
      </p>
      {children}
    </div>
  )
}

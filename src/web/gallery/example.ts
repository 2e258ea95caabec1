/** What an example in the gallery is. The same lists feed the gallery's pages, the accessibility test and the render tests. */
import type { VNode } from 'preact'
import { day } from '#rules'

export type Example = {
  /** The component, as it is imported from `#web`. */
  readonly of: string
  /** What this example shows of it. */
  readonly shows: string
  readonly draw: () => VNode | null
}

/** The day on which all examples stand. */
export const TODAY = day('2026-06-03')

/** Parts that set words apart: tags, notes, warnings, disclosures, headings, columns. */
import type { ComponentChildren, JSX } from 'preact'

export type TagColour =
  | 'grey'
  | 'green'
  | 'turquoise'
  | 'teal'
  | 'blue'
  | 'light-blue'
  | 'purple'
  | 'pink'
  | 'magenta'
  | 'red'
  | 'orange'
  | 'yellow'

/** A status in one or two words. The words say it; the colour only helps to find it. */
export function Tag({
  children,
  colour,
}: {
  readonly children: ComponentChildren
  readonly colour?: TagColour
}): JSX.Element {
  return <strong class={colour === undefined ? 'govuk-tag' : `govuk-tag govuk-tag--${colour}`}>{children}</strong>
}

export type DetailsProps = {
  readonly summary: ComponentChildren
  readonly children: ComponentChildren
  readonly open?: boolean
  readonly id?: string
  readonly class?: string
}

/** Words that open on demand; works without a script. */
export function Details({ summary, children, open, id, class: own }: DetailsProps): JSX.Element {
  return (
    <details id={id} class={own === undefined ? 'govuk-details' : `govuk-details ${own}`} open={open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  )
}

/** Words that differ in kind from those around them: a quotation, an example, guidance beside a step. */
export function InsetText({
  children,
  id,
}: {
  readonly children: ComponentChildren
  readonly id?: string
}): JSX.Element {
  return (
    <div id={id} class="govuk-inset-text">
      {children}
    </div>
  )
}

/** Something with a serious consequence, said before it can happen. */
export function WarningText({
  children,
  said = 'Warning',
}: {
  readonly children: ComponentChildren
  readonly said?: string
}): JSX.Element {
  return (
    <div class="govuk-warning-text">
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{said}</span> {children}
      </strong>
    </div>
  )
}

export type SectionHeadingProps = {
  readonly children: ComponentChildren
  /** 1 for the page's own heading, 2 (the usual) for its sections, 3 below them. */
  readonly level?: 1 | 2 | 3 | 4
  readonly id?: string
  /** Small words above the heading: whose page this is. */
  readonly caption?: ComponentChildren
  /** What stands at the other end of the line: a count, a link, a filter. */
  readonly aside?: ComponentChildren
}

const HEADING_CLASSES = {
  1: 'govuk-heading-l',
  2: 'govuk-heading-m',
  3: 'govuk-heading-s',
  4: 'govuk-heading-s',
} as const

/** A heading, with what belongs on its line. */
export function SectionHeading({ children, level = 2, id, caption, aside }: SectionHeadingProps): JSX.Element {
  const Level = `h${level}` as const
  const heading = (
    <Level class={HEADING_CLASSES[level]} id={id}>
      {caption === undefined ? null : (
        <span class={level === 1 ? 'govuk-caption-l' : 'govuk-caption-m'}>{caption}</span>
      )}
      {children}
    </Level>
  )
  if (aside === undefined) return heading
  return (
    <div class="heading-line">
      {heading}
      <div class="heading-aside">{aside}</div>
    </div>
  )
}

export type ColumnsProps = {
  readonly children: ComponentChildren
  /** `even` halves or thirds by the number of children; `main-first` gives the first two thirds of the width. */
  readonly widths?: 'even' | 'main-first' | 'main-last'
}

/** Blocks side by side on a desk and one below the other on a phone. Each child is one column. */
export function Columns({ children, widths = 'even' }: ColumnsProps): JSX.Element {
  return <div class={`columns columns-${widths}`}>{children}</div>
}

/** Two versions of a text beside each other, with what differs marked in words as well as in colour. */
import type { JSX } from 'preact'
import { compared, type Piece } from './compare.ts'

export type DiffProps = {
  readonly before: { readonly title: string; readonly text: string }
  readonly after: { readonly title: string; readonly text: string }
}

function Side({
  title,
  pieces,
  changed,
}: {
  title: string
  pieces: readonly Piece[]
  changed: 'taken' | 'added'
}): JSX.Element {
  return (
    <div>
      <h3 class="govuk-heading-s">{title}</h3>
      <p class="diff-text">
        {pieces
          .filter(({ kind }) => kind === 'same' || kind === changed)
          .map(({ kind, text }) =>
            kind === 'same' ? text : changed === 'taken' ? <del>{text}</del> : <ins>{text}</ins>,
          )}
      </p>
    </div>
  )
}

/** The earlier version on the left, the later on the right. */
export function Diff({ before, after }: DiffProps): JSX.Element {
  const pieces = compared(before.text, after.text)
  return (
    <div class="columns columns-even diff">
      <Side title={before.title} pieces={pieces} changed="taken" />
      <Side title={after.title} pieces={pieces} changed="added" />
    </div>
  )
}

/** A paragraph as the sentences that a reader can mark. */

/** More than these are too many to choose from; then the words are copied instead. */
export const MOST_SENTENCES = 12

/** The sentences of a part's cells, each exactly as it stands there; none when there would be too many to choose from. */
export function sentencesOf(cells: readonly string[]): readonly string[] {
  const found = cells.flatMap(cell =>
    cell
      .split(/\n+|(?<=[.!?])\s+(?=\S)/)
      .map(text => text.trim())
      .filter(text => text !== ''),
  )
  const each = [...new Set(found)]
  return each.length > MOST_SENTENCES ? [] : each
}

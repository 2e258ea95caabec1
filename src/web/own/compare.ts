/** Which words two texts share, and which were taken out or added. */

export type Piece = { readonly kind: 'same' | 'taken' | 'added'; readonly text: string }

/** Beyond this many words on both sides, whole lines are compared: the work grows with the product of the two. */
const MOST_WORDS = 1_500

const words = (text: string) => text.match(/\s+|[^\s]+/g) ?? []
const lines = (text: string) => text.match(/[^\n]*\n|[^\n]+/g) ?? []

/** How many tokens the rest of both texts have in common, for each pair of places. */
function commonFrom(before: readonly string[], after: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1))
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const row = table[i]
    const below = table[i + 1]
    if (row === undefined || below === undefined) continue
    for (let j = after.length - 1; j >= 0; j -= 1) {
      row[j] = before[i] === after[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return table
}

/** The pieces of both texts in order; neighbours of one kind are joined. */
export function compared(before: string, after: string): readonly Piece[] {
  const byLine = words(before).length + words(after).length > MOST_WORDS
  const [left, right] = byLine ? [lines(before), lines(after)] : [words(before), words(after)]
  const common = commonFrom(left, right)
  const pieces: { kind: Piece['kind']; text: string }[] = []
  const add = (kind: Piece['kind'], text: string) => {
    const last = pieces.at(-1)
    if (last?.kind === kind) last.text += text
    else pieces.push({ kind, text })
  }
  let [i, j] = [0, 0]
  while (i < left.length || j < right.length) {
    const [a, b] = [left[i], right[j]]
    if (a !== undefined && a === b) {
      add('same', a)
      i += 1
      j += 1
    } else if (a !== undefined && (b === undefined || (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))) {
      add('taken', a)
      i += 1
    } else if (b !== undefined) {
      add('added', b)
      j += 1
    }
  }
  return pieces
}

/** Which words two texts share, and which were taken out or added. */

export type Piece = { readonly kind: 'same' | 'taken' | 'added'; readonly text: string }

/**
 * The work grows with the product of the lengths that differ. Beyond this, whole lines are compared instead of words,
 * and where those are too many as well, the one text is shown as taken out and the other as added.
 */
const MOST_PAIRS = 1_500_000

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

/** How many tokens both have in common at their beginning and, after that, at their end. */
function sharedEnds(left: readonly string[], right: readonly string[]): readonly [number, number] {
  const shorter = Math.min(left.length, right.length)
  let start = 0
  while (start < shorter && left[start] === right[start]) start += 1
  let end = 0
  while (end < shorter - start && left.at(-1 - end) === right.at(-1 - end)) end += 1
  return [start, end]
}

type Add = (kind: Piece['kind'], text: string) => void

function addDifferences(left: readonly string[], right: readonly string[], add: Add): void {
  if (left.length * right.length > MOST_PAIRS) {
    add('taken', left.join(''))
    add('added', right.join(''))
    return
  }
  const common = commonFrom(left, right)
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
}

/** The pieces of both texts in order; neighbours of one kind are joined. */
export function compared(before: string, after: string): readonly Piece[] {
  const pieces: { kind: Piece['kind']; text: string }[] = []
  const add: Add = (kind, text) => {
    const last = pieces.at(-1)
    if (text === '') return
    if (last?.kind === kind) last.text += text
    else pieces.push({ kind, text })
  }
  const tooMany = words(before).length * words(after).length > MOST_PAIRS
  const [left, right] = tooMany ? [lines(before), lines(after)] : [words(before), words(after)]
  const [start, end] = sharedEnds(left, right)
  add('same', left.slice(0, start).join(''))
  addDifferences(left.slice(start, left.length - end), right.slice(start, right.length - end), add)
  add('same', left.slice(left.length - end).join(''))
  return pieces
}

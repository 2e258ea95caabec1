/** What differs between two minutes of a person, and between what was recorded and what was typed. */
import { type Minute, type Part, partsOf } from './minute.ts'

export type Difference = { readonly id: string; readonly before: readonly string[]; readonly after: readonly string[] }

const wordsOf = (part: Part) => part.cells.map(cell => cell.says)
const sameWords = (one: readonly string[], other: readonly string[]) => JSON.stringify(one) === JSON.stringify(other)

/** Parts whose words a correction changed, in the order of the minute. */
export function corrections(minute: Minute): readonly Difference[] {
  return partsOf(minute).flatMap(part =>
    part.before === null ? [] : [{ id: part.id, before: part.before, after: wordsOf(part) }],
  )
}

/** Parts that the typist put in other words than the meeting recorded. */
export function rewordings(minute: Minute): readonly Difference[] {
  return partsOf(minute).flatMap(part =>
    part.recorded === null ? [] : [{ id: part.id, before: part.recorded, after: wordsOf(part) }],
  )
}

/** Words that carry facts: numbers, days, names. A capital after a full stop begins a sentence and tells nothing. */
function factsIn(text: string): readonly string[] {
  const found = text.matchAll(/(?<start>^|[.!?:]\s+)?(?<word>[\p{L}\p{N}][\p{L}\p{N}'’/-]*)/gu)
  return [...found].flatMap(({ groups }) => {
    const word = groups?.['word'] ?? ''
    const begins = groups?.['start'] !== undefined
    return /\p{N}/u.test(word) || (!begins && /^\p{Lu}/u.test(word)) ? [word] : []
  })
}

/**
 * Numbers and names that stand in the typed words and not in the recorded ones. The typist adds no facts (S3-91); a
 * list can only be shown to the chair, because writing out initials adds capitals too.
 */
export function addedFacts({ before, after }: Difference): readonly string[] {
  const known = new Set(
    before
      .join(' ')
      .toLowerCase()
      .split(/[^\p{L}\p{N}'’/-]+/u),
  )
  return [...new Set(factsIn(after.join('. ')).filter(word => !known.has(word.toLowerCase())))]
}

/** Marks each part that the last minute did not have, or had in other words (S3-32). */
export function markedSince(parts: readonly Part[], last: Minute): readonly Part[] {
  const known = new Map(partsOf(last).map(part => [part.id, wordsOf(part)]))
  return parts.map(part => {
    const earlier = known.get(part.id)
    const since = earlier === undefined ? 'new' : sameWords(earlier, wordsOf(part)) ? null : 'changed'
    return { ...part, since }
  })
}

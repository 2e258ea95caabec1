/** What differs between what was recorded and what was typed. */
import { type Minute, partsOf, wordsOf } from './minute.ts'

export type Difference = { readonly id: string; readonly before: readonly string[]; readonly after: readonly string[] }

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

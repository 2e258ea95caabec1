/**
 * How a name is read for searching. What was recorded is kept as it was; these are keys beside it, never a correction.
 */

import { folded, oneMac } from '#rules'

const LONGEST = 40

/**
 * The words of a name in order, each once, with neighbours joined as further words: Xiao Long is also Xiaolong.
 * A name of a hundred words is cut at twelve.
 */
export function wordsOfName(name: string): string[] {
  const words = folded(name)
    .split(' ')
    .filter(word => word !== '')
    .slice(0, 12)
    .map(word => oneMac(word.slice(0, LONGEST)))
  const joined = words.slice(1).map((word, index) => oneMac(`${words[index] ?? ''}${word}`.slice(0, LONGEST)))
  return [...new Set([...words, ...joined])]
}

/** The word itself and every form of it with one letter left out. Words one slip apart share at least one. */
export function shortenings(word: string): string[] {
  const letters = [...word]
  if (letters.length < 3) return [word]
  return [
    ...new Set([
      word,
      ...letters.map((_, index) => [...letters.slice(0, index), ...letters.slice(index + 1)].join('')),
    ]),
  ]
}

/** True when one letter was added, left out, changed, or swapped with its neighbour. */
export function oneSlipApart(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let start = 0
  while (start < short.length && short[start] === long[start]) start += 1
  if (long.length > short.length) return short.slice(start) === long.slice(start + 1)
  if (short.slice(start + 1) === long.slice(start + 1)) return true
  return (
    short[start] === long[start + 1] &&
    short[start + 1] === long[start] &&
    short.slice(start + 2) === long.slice(start + 2)
  )
}

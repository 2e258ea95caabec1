/**
 * How a name is read for searching. What was recorded is kept as it was; these are keys beside it, never a correction.
 */

const SPECIAL: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
  ı: 'i',
}

/** Lower case without accents, apostrophes of any kind dropped, other punctuation a space. */
export function folded(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[łđøßæœþðı]/g, letter => SPECIAL[letter] ?? letter)
    .replaceAll(/['’‘ʼʻ`´ʹ]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Mac, Mc and M' are one: MacDonald, McDonald. Mack, Mackie and Machin are other names. */
function oneMac(word: string): string {
  return /^mac[a-z]{3,}$/.test(word) && !/^mack(ie)?$|^machin/.test(word) ? `mc${word.slice(3)}` : word
}

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

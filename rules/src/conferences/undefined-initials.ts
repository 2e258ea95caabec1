/** Finds initials that a text uses and never writes out. */

/** Two to six capitals standing alone, perhaps as a plural. */
const INITIALS = /(?<![\p{L}\p{N}])\p{Lu}{2,6}(?=s?(?![\p{L}\p{N}]))/gu
/** "housing options service (HOS)": written out where it first stands. */
const WRITTEN_OUT = /\(\s*(\p{Lu}{2,6})s?\s*\)/gu
/** "HOS (housing options service)": explained behind. */
const EXPLAINED = /(?<![\p{L}\p{N}])(\p{Lu}{2,6})s?\s*\(\s*\p{L}+[ -]/gu

/** A text typed wholly in capitals holds no initials that could be told from words. */
const SHOUTED = /\p{Lu}{7,}/u

const EVERYBODY_KNOWS = [
  'UK',
  'HMP',
  'IT',
  'GP',
  'NHS',
  'TV',
  'OK',
  'ID',
  'AM',
  'PM',
  'SOLO',
  'MAPPA',
  'II',
  'III',
  'IV',
]

/** The initials that are neither known nor written out, each once, in the order in which they stand. */
export function undefinedInitials(text: string, known: readonly string[]): string[] {
  const explained = new Set([...EVERYBODY_KNOWS, ...known.map(one => one.toUpperCase())])
  for (const pattern of [WRITTEN_OUT, EXPLAINED]) {
    for (const match of text.matchAll(pattern)) if (match[1] !== undefined) explained.add(match[1])
  }
  const found = new Set<string>()
  for (const line of text.split('\n')) {
    if (SHOUTED.test(line)) continue
    for (const [initials] of line.matchAll(INITIALS)) if (!explained.has(initials)) found.add(initials)
  }
  return [...found]
}

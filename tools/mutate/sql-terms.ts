/** Reads the `and` and `or` of an expression as PostgreSQL prints it, so that one term at a time can be left out. */

/** Where the parenthesis that opens here closes. */
function closing(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === "'") at = text.indexOf("'", at + 1)
    else if (text[at] === '(') depth += 1
    else if (text[at] === ')') depth -= 1
    if (at < 0) return text.length
    if (depth === 0) return at
  }
  return text.length
}

export type Terms = { readonly joined: 'AND' | 'OR'; readonly terms: readonly string[] }

/** The terms of one level, joined by one word: PostgreSQL puts parentheses round what is joined by another. */
export function termsOf(text: string): Terms | undefined {
  const cuts: { at: number; word: 'AND' | 'OR' }[] = []
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') at = closing(text, at)
    else if (text[at] === "'") at = text.indexOf("'", at + 1)
    else {
      const word = /^ (AND|OR) /.exec(text.slice(at, at + 5))?.[1]
      if (word === 'AND' || word === 'OR') cuts.push({ at, word })
    }
    if (at < 0) return undefined
  }
  const [first] = cuts
  if (first === undefined || cuts.some(cut => cut.word !== first.word)) return undefined
  const edges = [-first.word.length - 2, ...cuts.map(cut => cut.at), text.length]
  const terms = edges.slice(1).map((to, index) => text.slice((edges[index] ?? 0) + first.word.length + 2, to))
  return { joined: first.word, terms }
}

/** Every expression that this one becomes when one term, at whatever depth, is left out. */
export function withoutOneTerm(text: string): readonly { readonly becomes: string; readonly left: string }[] {
  const found: { becomes: string; left: string }[] = []
  const level = termsOf(text)
  if (level !== undefined) {
    const { joined, terms } = level
    const join = (some: readonly string[]) => some.join(` ${joined} `)
    for (const [index, left] of terms.entries()) {
      found.push({ becomes: join(terms.filter((_, other) => other !== index)), left })
      for (const inner of withoutOneTerm(left)) {
        found.push({ becomes: join(terms.with(index, inner.becomes)), left: inner.left })
      }
    }
    return found
  }
  const open = text.indexOf('(')
  if (open < 0) return found
  const close = closing(text, open)
  for (const inner of withoutOneTerm(text.slice(open + 1, close))) {
    found.push({ becomes: `${text.slice(0, open + 1)}${inner.becomes}${text.slice(close)}`, left: inner.left })
  }
  // What follows the first parenthesis: the branches of a case, the second argument of a comparison.
  const rest = text.slice(close + 1)
  for (const inner of rest.includes('(') ? withoutOneTerm(rest) : []) {
    found.push({ becomes: `${text.slice(0, close + 1)}${inner.becomes}`, left: inner.left })
  }
  return found
}

/** A disagreement with every fact taken away that does not change the decision, so that it can be read. */
import { type Context, decide } from '#rules'
import type { Disagreement } from './comparing.ts'

const LISTS = [
  'restrictions',
  'grants',
  'memberships',
  'conferences',
  'bands',
  'parties',
  'agreements',
  'clearances',
  'needed',
  'postings',
  'posts',
  'cases',
  'areas',
] as const

/** Facts that speak of one of these ids stay: they may be what the database went by. */
const speaksOf = (fact: object, ids: ReadonlySet<string>): boolean =>
  Object.values(fact as Readonly<Record<string, unknown>>)
    .flat()
    .some(one => typeof one === 'string' && ids.has(one))

/** The same disagreement with as few facts as leave the decision what it is. */
export function smallest(wrong: Disagreement): Disagreement {
  const { subject, action, item } = wrong
  const ids = new Set([subject.member, subject.post, subject.agency])
  let context: Context = wrong.context
  for (const list of LISTS) {
    for (const fact of context[list]) {
      const less = { ...context, [list]: context[list].filter(one => one !== fact) }
      const stays = wrong.database && speaksOf(fact, ids)
      if (!stays && decide(subject, action, item, less).rule === wrong.rule) context = less
    }
  }
  return { ...wrong, context }
}

const factsIn = ({ context }: Disagreement): number => LISTS.reduce((sum, list) => sum + context[list].length, 0)

/** The disagreement with the fewest facts, as text. */
export function smallestOf(all: readonly Disagreement[]): string {
  const small = all.slice(0, 200).map(smallest)
  const first = small.toSorted((a, b) => factsIn(a) - factsIn(b))[0]
  if (first === undefined) return ''
  const facts: Record<string, readonly object[]> = {}
  for (const list of LISTS) if (first.context[list].length > 0) facts[list] = first.context[list]
  return JSON.stringify({ ...first, context: facts }, null, 1)
}

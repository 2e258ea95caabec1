/** Names for trials, the same for the same seed: people, the ways in which one name is written, and names that are nobody's. */

const FIRST = ['Iain', 'Mairi', 'Seán', 'Zoë', 'Anne-Marie', 'Torquil', 'Aoife', 'Błażej', 'Chloé', 'Dougal']
const LAST = [
  'O’Neill',
  'MacLeod',
  'Łukasz',
  'Müller-Brown',
  'van der Berg',
  'Sørensen',
  'Ferrier',
  'Núñez',
  'Begg',
  'Quaid',
]
const MIDDLE = ['Ruaridh', 'Fiona', 'José', 'Ailsa']
const BODIES = ['Community Council', 'Housing Association', 'Sports Centre', 'Church Hall', 'Tenants’ Group']

/** A small generator of numbers: the same seed gives the same trial. */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const pick = <T>(from: readonly T[], next: (below: number) => number): T => {
  const found = from[next(from.length)]
  if (found === undefined) throw new Error('Nothing to pick from')
  return found
}

/** A made-up name that no other number has. */
export function personNamed(index: number, next: (below: number) => number): string {
  const letters = [...String(index)].map(digit => 'abcdefghij'[Number(digit)]).join('')
  return `${pick(FIRST, next)} ${pick(LAST, next)}${letters}`
}

const bare = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '')

const first = (name: string) => name.split(' ')[0] ?? ''
const rest = (name: string) => name.split(' ').slice(1).join(' ')

/** Ways to write the whole of a name. */
const WHOLE: readonly ((name: string, next: (below: number) => number) => string)[] = [
  name => name,
  name => name.toUpperCase(),
  name => bare(name),
  name => `${rest(name)}, ${first(name)}`,
  name => `Mr ${name}`,
  name => name.replaceAll('’', "'"),
  name => name.replaceAll(/[’-]/g, ' '),
  name => name.replace('MacL', 'McL'),
  (name, next) => `${first(name)} ${pick(MIDDLE, next)} ${rest(name)}`,
  name => `c/o ${name}, 4 Somewhere Road`,
  name => `  ${name.replaceAll(' ', '   ')}.`,
  name => `${first(name)} J. ${rest(name)}`,
]

/** The whole name in some other writing. */
export const inOtherWriting = (name: string, next: (below: number) => number): string => pick(WHOLE, next)(name, next)

/** A recipient who is nobody of the case: a body, an initial with a name, one word of a name, somebody else altogether. */
export function nobodyOf(name: string, index: number, next: (below: number) => number): string {
  const other = personNamed(10_000 + index, next)
  const last = rest(name)
  return pick(
    [
      `${pick(BODIES, next)} ${index}`,
      `${first(name).slice(0, 1)}. ${last.replaceAll(/[ ’-]/g, '')}`,
      `${first(name).slice(0, 1)} ${last.slice(0, 1)}, ward ${index}`,
      other,
      `${first(other)} ${last.replaceAll(/[ ’-]/g, '')}son`,
    ],
    next,
  )
}

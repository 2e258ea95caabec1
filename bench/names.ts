/**
 * Names for a synthetic register: weighted as names are. Lists that came from elsewhere are used when they lie beside
 * the project; otherwise syllables make names whose frequencies fall off in the same way.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

type Weighted = readonly (readonly [name: string, weight: number])[]

const LISTS = join(import.meta.dirname, '../../shared/domain/linkage/names')

function listed(file: string, weightColumn: number): Weighted | undefined {
  const path = join(LISTS, file)
  if (!existsSync(path)) return undefined
  const rows = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map(line => line.split(','))
  return rows
    .map(row => [row[0] ?? '', Number(row[weightColumn] ?? 0)] as const)
    .filter(([name]) => /^[a-z]+$/.test(name))
}

const ONSETS = ['b', 'br', 'c', 'd', 'dr', 'f', 'g', 'h', 'k', 'l', 'm', 'n', 'p', 'r', 's', 'st', 't', 'w']
const RHYMES = ['ad', 'an', 'ar', 'as', 'en', 'er', 'ill', 'in', 'on', 'or', 'oss', 'un', 'y']

function made(count: number, endings: readonly string[]): Weighted {
  return Array.from({ length: count }, (_, index) => {
    const onset = ONSETS[index % ONSETS.length] ?? ''
    const rhyme = RHYMES[Math.floor(index / ONSETS.length) % RHYMES.length] ?? ''
    const ending = endings[Math.floor(index / (ONSETS.length * RHYMES.length)) % endings.length] ?? ''
    return [`${onset}${rhyme}${ending}`, 1 / (index + 8)] as const
  })
}

export const surnames: Weighted =
  listed('surname.csv', 1) ??
  made(6_000, [
    'son',
    'ley',
    'ton',
    'man',
    'ford',
    'well',
    'field',
    'er',
    'wood',
    'by',
    'd',
    'ie',
    'ock',
    'ham',
    'low',
    'kin',
    'ster',
    'more',
    'gate',
    'shaw',
    'dale',
    'combe',
    'worth',
    'stead',
    'hurst',
    'croft',
  ])
export const forenames: Weighted = listed('forename.csv', 2) ?? made(800, ['a', 'el', 'ian'])

/** A number source that repeats: the same seed gives the same register. */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Draws from a weighted list. */
export function drawer(list: Weighted, random: () => number): () => string {
  const sums: number[] = []
  let total = 0
  for (const [, weight] of list) sums.push((total += weight))
  return () => {
    const wanted = random() * total
    let [low, high] = [0, sums.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) < wanted) low = middle + 1
      else high = middle
    }
    return list[low]?.[0] ?? ''
  }
}

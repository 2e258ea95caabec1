/** Chance that can be had again: the same seed gives the same world, so a disagreement can be looked at twice. */

export type Chance = {
  readonly seed: number
  /** A whole number from 0 up to but without `below`. */
  readonly number: (below: number) => number
  readonly is: (share: number) => boolean
  readonly pick: <T>(list: readonly T[]) => T
  /** Up to `most` different ones, at least `least`. */
  readonly some: <T>(list: readonly T[], least: number, most: number) => readonly T[]
  /** One of several, each as often as its weight says. */
  readonly weighed: <T>(choices: readonly (readonly [weight: number, value: T])[]) => T
  readonly id: () => string
}

/** A small generator with 32 bits of state: plenty for worlds of a few thousand facts. */
function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export function chanceOf(seed: number): Chance {
  const next = generator(seed)
  const number = (below: number) => Math.floor(next() * below)
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new Error('Nothing to pick from')
    return list[number(list.length)] as T
  }
  const some = <T>(list: readonly T[], least: number, most: number): readonly T[] => {
    const left = [...list]
    const wanted = Math.min(left.length, least + number(most - least + 1))
    return Array.from({ length: wanted }, () => left.splice(number(left.length), 1)[0] as T)
  }
  const weighed = <T>(choices: readonly (readonly [number, T])[]): T => {
    let rest = next() * choices.reduce((sum, [weight]) => sum + weight, 0)
    for (const [weight, value] of choices) {
      rest -= weight
      if (rest < 0) return value
    }
    return (choices.at(-1) as readonly [number, T])[1]
  }
  const hex = (length: number) => Array.from({ length }, () => number(16).toString(16)).join('')
  const id = () => `${hex(8)}-${hex(4)}-7${hex(3)}-8${hex(3)}-${hex(12)}`
  return { seed, number, is: share => next() < share, pick, some, weighed, id }
}

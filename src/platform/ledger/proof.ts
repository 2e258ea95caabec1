/**
 * Proofs over the tree (RFC 6962 2.1.1 and 2.1.2, checked as in RFC 9162 2.1.3.2 and 2.1.4.2): which hashes make one, and
 * whether it holds. Pure; where the hashes come from is no matter here.
 */
import { nodeHash, type Span } from './tree.ts'

/** The largest power of two below a number of leaves: where RFC 6962 splits a tree. */
function split(leaves: number): number {
  let half = 1
  while (half * 2 < leaves) half *= 2
  return half
}

/** The spans whose hashes prove that a leaf stands at a place in a tree of this size, from the leaf upwards. */
export function inclusionSpans(place: number, size: number): readonly Span[] {
  if (place < 0 || place >= size) throw new RangeError(`there is no leaf ${place} in a tree of ${size}`)
  const spans: Span[] = []
  let [from, to] = [0, size]
  while (to - from > 1) {
    const middle = from + split(to - from)
    spans.push(place < middle ? { from: middle, to } : { from, to: middle })
    if (place < middle) to = middle
    else from = middle
  }
  return spans.toReversed()
}

/** The spans whose hashes prove that a tree of the first size is the beginning of one of the second. */
export function consistencySpans(first: number, second: number): readonly Span[] {
  if (first > second) throw new RangeError(`a tree of ${first} is not the beginning of one of ${second}`)
  if (first === 0 || first === second) return []
  const spans: Span[] = []
  let [from, to, whole] = [0, second, true]
  while (first !== to) {
    const middle = from + split(to - from)
    if (first <= middle) {
      spans.push({ from: middle, to })
      to = middle
    } else {
      spans.push({ from, to: middle })
      from = middle
      whole = false
    }
  }
  if (!whole) spans.push({ from, to })
  return spans.toReversed()
}

const half = (number: number) => Math.floor(number / 2)
const same = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0

type Included = { readonly place: number; readonly size: number; readonly leaf: Uint8Array }

/** The root that a proof of inclusion leads to, or nothing when it has too few or too many hashes. */
export function rootFromInclusion({ place, size, leaf }: Included, path: readonly Uint8Array[]): Buffer | undefined {
  if (!Number.isSafeInteger(place) || place < 0 || place >= size) return undefined
  let [at, last] = [place, size - 1]
  let root: Buffer = Buffer.from(leaf)
  for (const hash of path) {
    if (last === 0) return undefined
    if (at % 2 === 1 || at === last) {
      root = nodeHash(hash, root)
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)]
    } else {
      root = nodeHash(root, hash)
    }
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 ? root : undefined
}

type Head = { readonly size: number; readonly root: Uint8Array }

/** Whether a proof shows that the first head's tree is the beginning of the second's. */
export function isConsistent(first: Head, second: Head, proof: readonly Uint8Array[]): boolean {
  if (first.size > second.size) return false
  if (first.size === second.size) return proof.length === 0 && same(first.root, second.root)
  if (first.size === 0) return proof.length === 0
  const isPower = Number.isInteger(Math.log2(first.size))
  const [start, ...rest] = isPower ? [first.root, ...proof] : proof
  if (start === undefined) return false
  let [at, last] = [first.size - 1, second.size - 1]
  while (at % 2 === 1) [at, last] = [half(at), half(last)]
  let [older, newer]: [Buffer, Buffer] = [Buffer.from(start), Buffer.from(start)]
  for (const hash of rest) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      older = nodeHash(hash, older)
      newer = nodeHash(hash, newer)
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)]
    } else {
      newer = nodeHash(newer, hash)
    }
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 && same(older, first.root) && same(newer, second.root)
}

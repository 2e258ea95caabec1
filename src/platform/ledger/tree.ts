/**
 * The tree over the ledger (RFC 6962): pure. It grows at its right edge, so growing needs only the roots of the complete
 * subtrees, at most one for each level; a proof is made of a few hashes, whatever the size.
 */
import { hash } from 'node:crypto'

export const HASH_BYTES = 32

/** The root of a tree without leaves: the hash of nothing. */
export const EMPTY_ROOT: Buffer = sha256(Buffer.alloc(0))

/** A complete subtree of 2^level leaves, counted from the left at its level. */
export type Node = { readonly level: number; readonly index: number }

/** The leaves from one place up to, and without, another. */
export type Span = { readonly from: number; readonly to: number }

/** SHA-256 as bytes. The one-shot form is a fraction of the price, and its text the cheapest way out of it. */
export function sha256(bytes: Uint8Array): Buffer {
  return Buffer.from(hash('sha256', bytes, 'latin1'), 'latin1')
}

/** The hash of a leaf's content; the zero keeps it from being mistaken for a node. */
export function leafHash(content: Uint8Array): Buffer {
  return sha256(Buffer.concat([Buffer.of(0), content]))
}

/** The hash of two subtrees side by side. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return sha256(Buffer.concat([Buffer.of(1), left, right]))
}

/** Called for each subtree that becomes complete, from its leaf upwards; the bytes are good until the call returns. */
export type Completed = (node: Node, hash: Buffer) => void

export type GrowingTree = {
  readonly size: () => number
  readonly append: (leaf: Uint8Array) => void
  readonly root: () => Buffer
  /** The roots of the complete subtrees, the largest first. */
  readonly peaks: () => readonly Buffer[]
}

/** Doubles of which a size is made, the largest first: 11 is [3, 1, 0]. */
export function levelsOf(size: number): readonly number[] {
  const levels: number[] = []
  for (let level = 0, left = size; left > 0; level += 1, left = Math.floor(left / 2))
    if (left % 2 === 1) levels.push(level)
  return levels.toReversed()
}

const DEEPEST = 54

/** A tree that grows from a size whose complete subtrees are known; from nothing, when none are given. */
export function growingTree(from = 0, peaks: readonly Uint8Array[] = [], completed?: Completed): GrowingTree {
  const stack = Buffer.alloc(DEEPEST * HASH_BYTES)
  const pair = Buffer.alloc(1 + 2 * HASH_BYTES, 1)
  let [size, height] = [from, 0]
  if (levelsOf(from).length !== peaks.length) throw new RangeError('these are not the subtrees of a tree of this size')
  for (const peak of peaks) stack.set(peak, HASH_BYTES * height++)

  function append(leaf: Uint8Array): void {
    stack.set(leaf, HASH_BYTES * height++)
    let [level, index] = [0, size]
    completed?.({ level, index }, stack.subarray((height - 1) * HASH_BYTES, height * HASH_BYTES))
    while (index % 2 === 1) {
      const at = (height - 2) * HASH_BYTES
      stack.copy(pair, 1, at, at + 2 * HASH_BYTES)
      stack.write(hash('sha256', pair, 'latin1'), at, HASH_BYTES, 'latin1')
      height -= 1
      level += 1
      index = (index - 1) / 2
      if (completed !== undefined) completed({ level, index }, stack.subarray(at, at + HASH_BYTES))
    }
    size += 1
  }

  const held = () =>
    Array.from({ length: height }, (_, at) => Buffer.from(stack.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES)))
  return { size: () => size, append, root: () => foldPeaks(held()), peaks: held }
}

/** The root over subtrees that stand side by side, the largest first. */
export function foldPeaks(peaks: readonly Uint8Array[]): Buffer {
  const last = peaks.at(-1)
  if (last === undefined) return EMPTY_ROOT
  return Buffer.from(peaks.slice(0, -1).reduceRight((root, peak) => nodeHash(peak, root), last))
}

/** The complete subtrees that make up a span which a tree was split into. */
export function nodesOf({ from, to }: Span): readonly Node[] {
  let at = from
  return levelsOf(to - from).map(level => {
    const node = { level, index: at / 2 ** level }
    at += 2 ** level
    return node
  })
}

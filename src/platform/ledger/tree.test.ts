import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { consistencySpans, inclusionSpans, isConsistent, rootFromInclusion } from './proof.ts'
import { EMPTY_ROOT, foldPeaks, growingTree, leafHash, type Node, nodeHash, nodesOf, type Span } from './tree.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const leaves = (contents: readonly string[]) => contents.map(content => leafHash(Buffer.from(content, 'hex')))

/** The definition of RFC 6962 2.1, word for word: slow, and nothing like how the tree grows. */
function rootOf(hashes: readonly Buffer[]): Buffer {
  const [only] = hashes
  if (only === undefined) return EMPTY_ROOT
  if (hashes.length === 1) return only
  let half = 1
  while (half * 2 < hashes.length) half *= 2
  return nodeHash(rootOf(hashes.slice(0, half)), rootOf(hashes.slice(half)))
}

function grown(hashes: readonly Buffer[]) {
  const nodes = new Map<string, Buffer>()
  const keyOf = ({ level, index }: Node) => `${level}/${index}`
  const tree = growingTree(0, [], (node, hash) => void nodes.set(keyOf(node), Buffer.from(hash)))
  for (const one of hashes) tree.append(one)
  const hashOf = (span: Span) =>
    foldPeaks(nodesOf(span).map(node => nodes.get(keyOf(node)) ?? assert.fail(keyOf(node))))
  return { tree, hashOf }
}

/** The set of leaves that test logs of Certificate Transparency use, and the roots known for it. */
const KNOWN_LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
]
const KNOWN_ROOTS: Readonly<Record<number, string>> = {
  0: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  1: '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  3: 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  8: '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
}

describe('the tree over the ledger', () => {
  for (const [size, root] of Object.entries(KNOWN_ROOTS)) {
    it(`has the root that is known for ${size} known leaves`, () => {
      assert.equal(hex(grown(leaves(KNOWN_LEAVES.slice(0, Number(size)))).tree.root()), root)
    })
  }

  const sizes = fc.integer({ min: 1, max: 300 })
  const numbered = (size: number) => Array.from({ length: size }, (_, n) => leafHash(Buffer.from(`line ${n}`)))

  it('has the root of the definition, grown at once or in two goes', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), (size, part) => {
        const hashes = numbered(size)
        const { tree } = grown(hashes.slice(0, part % size))
        const later = growingTree(tree.size(), tree.peaks())
        for (const one of hashes.slice(part % size)) later.append(one)
        assert.equal(hex(later.root()), hex(rootOf(hashes)))
        assert.equal(hex(grown(hashes).tree.root()), hex(rootOf(hashes)))
      }),
    )
  })

  it('does not grow from subtrees that are not of its size', () => {
    assert.throws(() => growingTree(3, [EMPTY_ROOT]), RangeError)
  })

  it('proves each leaf where it stands, and no other leaf, place, size or path', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(), (size, some, bit) => {
        const [place, hashes] = [some % size, numbered(size)]
        const { tree, hashOf } = grown(hashes)
        const path = inclusionSpans(place, size).map(hashOf)
        const leaf = hashes[place] ?? assert.fail()
        const leadsTo = (claim: Parameters<typeof rootFromInclusion>[0], by: readonly Buffer[]) => {
          const root = rootFromInclusion(claim, by)
          return root !== undefined && root.equals(tree.root())
        }
        assert.ok(leadsTo({ place, size, leaf }, path))
        assert.ok(!leadsTo({ place, size, leaf: leafHash(Buffer.from('another')) }, path))
        assert.ok(!leadsTo({ place: place + 1, size, leaf }, path))
        assert.ok(!leadsTo({ place, size, leaf }, [...path, leaf]))
        if (path.length === 0) return
        assert.ok(!leadsTo({ place, size, leaf }, path.slice(1)))
        assert.ok(!leadsTo({ place, size: size * 2 + 1, leaf }, path))
        const bent = path.map(one => Buffer.from(one))
        const hit = bent[bit % bent.length] ?? assert.fail()
        hit.writeUInt8(hit.readUInt8(bit % 32) ^ (1 << (bit % 8)), bit % 32)
        assert.ok(!leadsTo({ place, size, leaf }, bent))
      }),
    )
  })

  it('proves that an earlier tree is its beginning, and of nothing else', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), (second, some) => {
        const [first, hashes] = [some % (second + 1), numbered(second)]
        const { hashOf } = grown(hashes)
        const head = (size: number) => ({ size, root: rootOf(hashes.slice(0, size)) })
        const proof = consistencySpans(first, second).map(hashOf)
        assert.ok(proof.length <= 63)
        assert.ok(isConsistent(head(first), head(second), proof))
        const other = { size: second, root: rootOf([...hashes.slice(1), leafHash(Buffer.from('another'))]) }
        assert.ok(first === 0 || !isConsistent(head(first), other, proof))
        assert.ok(!isConsistent(head(first), head(second), [...proof, EMPTY_ROOT]))
        assert.ok(proof.length === 0 || !isConsistent(head(first), head(second), proof.slice(1)))
        assert.ok(first === second || !isConsistent(head(second), head(first), proof))
        if (first > 0 && first < second) {
          const rewritten = { size: first, root: rootOf([leafHash(Buffer.from('x')), ...hashes.slice(1, first)]) }
          assert.ok(!isConsistent(rewritten, head(second), proof))
        }
      }),
    )
  })
})

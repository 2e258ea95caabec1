import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { compared, type Piece } from './compare.ts'

const side = (pieces: readonly Piece[], kind: Piece['kind']) =>
  pieces
    .filter(piece => piece.kind === 'same' || piece.kind === kind)
    .map(piece => piece.text)
    .join('')

describe('Comparing two versions', () => {
  it('finds the words that differ', () => {
    assert.deepEqual(compared('may visit on Sundays alone', 'may visit on Saturdays alone'), [
      { kind: 'same', text: 'may visit on ' },
      { kind: 'taken', text: 'Sundays' },
      { kind: 'added', text: 'Saturdays' },
      { kind: 'same', text: ' alone' },
    ])
    assert.deepEqual(compared('x', 'x'), [{ kind: 'same', text: 'x' }])
    assert.deepEqual(compared('', ''), [])
  })

  it('loses no letter of either version', () => {
    const word = fc.constantFrom('a', 'b', 'visit', ' ', '\n', '  ', 'é')
    const text = fc.oneof(
      fc.string(),
      fc.array(word, { maxLength: 60 }).map(words => words.join('')),
    )
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = compared(before, after)
        assert.equal(side(pieces, 'taken'), before)
        assert.equal(side(pieces, 'added'), after)
      }),
    )
  })

  it('stays quick and whole for the longest texts that Cairn keeps', () => {
    const before = 'a\n'.repeat(10_000)
    const after = `${'b\n'.repeat(5_000)}${'a\n'.repeat(5_000)}`
    const began = performance.now()
    const pieces = compared(before, after)
    assert.ok(performance.now() - began < 1_000)
    assert.equal(side(pieces, 'taken'), before)
    assert.equal(side(pieces, 'added'), after)
  })
})

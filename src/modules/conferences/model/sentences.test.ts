import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { MOST_SENTENCES, sentencesOf } from './sentences.ts'

describe('sentences to mark', () => {
  it('are those of every cell, each once, exactly as they stand', () => {
    const cells = ['He came at 10.15. He left!', 'Why? He left!', '']
    assert.deepEqual(sentencesOf(cells), ['He came at 10.15.', 'He left!', 'Why?'])
  })

  it('are none when there are too many to choose from', () => {
    assert.deepEqual(
      sentencesOf([Array.from({ length: MOST_SENTENCES + 1 }, (_, index) => `Number ${index}.`).join(' ')]),
      [],
    )
  })

  it('each stand in a cell, whatever was typed', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), cells => {
        for (const sentence of sentencesOf(cells)) assert.ok(cells.some(cell => cell.includes(sentence)))
      }),
    )
  })
})

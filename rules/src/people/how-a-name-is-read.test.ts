import assert from 'node:assert/strict'
import { it } from 'node:test'
import { folded } from './how-a-name-is-read.ts'

it('a name is read without accents and without apostrophes of any kind', () => {
  assert.equal(folded("Ó'Néill-Łukasz"), 'oneill lukasz')
  assert.equal(folded('O´Neill'), 'oneill')
  assert.equal(folded('Tuʻivasa'), 'tuivasa')
  assert.equal(folded('Ngāti Māhanga'), 'ngati mahanga')
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { revealsRegistration, wordsThatRevealRegistration } from './does-it-reveal-registration.ts'
import { LOOK_ALIKES, REVEALING } from './registration-examples.ts'
import { plainWords } from './registration-words.ts'

describe('does it reveal registration', () => {
  for (const text of REVEALING) it(`S3-81: ${text}`, () => assert.ok(revealsRegistration(text), plainWords(text)))

  for (const text of LOOK_ALIKES)
    it(`S3-81, a look-alike: ${text}`, () => assert.deepEqual(wordsThatRevealRegistration(text), []))

  it('DL-20: neither letters nor what stands between the words hides it', () => {
    for (const text of REVEALING) {
      assert.ok(revealsRegistration(text.toUpperCase()), text)
      assert.ok(revealsRegistration(text.replaceAll(' ', '\n  — ')), text)
      assert.ok(revealsRegistration(text.replace(/([aeiou])/, '$1\u00ad')), text)
    }
  })

  it('DL-20: nothing around a sentence hides it', () => {
    const around = fc
      .string({ unit: 'grapheme', maxLength: 40 })
      .map(text => text.replaceAll(/[a-z0-9\p{L}\p{M}]/giu, '.'))
    fc.assert(
      fc.property(fc.constantFrom(...REVEALING), around, around, (text, before, after) =>
        revealsRegistration(`${before} ${text} ${after}`),
      ),
      { numRuns: 500 },
    )
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type Canonical, canonical, NotCanonical } from './canonical.ts'

/** Written down by hand from the rule itself: what another program must arrive at, byte for byte. */
const VECTORS: readonly (readonly [what: string, value: Canonical, text: string])[] = [
  ['nothing', null, 'null'],
  ['truth', [true, false], '[true,false]'],
  [
    'whole numbers',
    [0, -0, 1, -1, 9007199254740991, -9007199254740991],
    '[0,0,1,-1,9007199254740991,-9007199254740991]',
  ],
  ['empty things', [{}, [], ''], '[{},[],""]'],
  [
    'keys in order of their units',
    { b: 1, a: 2, A: 3, '': 4, '10': 5, '9': 6 },
    '{"":4,"10":5,"9":6,"A":3,"a":2,"b":1}',
  ],
  ['keys beyond the first plane before U+FFFF', { '\uffff': 1, '\u{1f600}': 2 }, '{"\u{1f600}":2,"\uffff":1}'],
  ['what is left out', { a: undefined, b: null }, '{"b":null}'],
  ['escapes', '\u0000\b\t\n\f\r\u001f"\\/\u007f', '"\\u0000\\b\\t\\n\\f\\r\\u001f\\"\\\\/\u007f"'],
  ['letters as they are', 'Māhinārangi Ó Dochartaigh Łódź 😀 \u2028', '"Māhinārangi Ó Dochartaigh Łódź 😀 \u2028"'],
  ['two spellings of one letter stay two', ['\u00e9', 'e\u0301'], '["\u00e9","e\u0301"]'],
  ['depth', { z: [{ y: { x: [] } }], a: 1 }, '{"a":1,"z":[{"y":{"x":[]}}]}'],
]

const values = fc.letrec<{ value: Canonical }>(tie => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, false),
    fc.maxSafeInteger(),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 4 }),
  ),
})).value

describe('the one spelling of a value', () => {
  for (const [what, value, text] of VECTORS) {
    it(`of ${what}`, () => assert.equal(canonical(value), text))
  }

  it('reads back as the same value, and is the same whatever order the keys came in', () => {
    fc.assert(
      fc.property(values, value => {
        const text = canonical(value)
        assert.equal(canonical(JSON.parse(text) as Canonical), text)
        if (value !== null && typeof value === 'object' && !Array.isArray(value))
          assert.equal(canonical(Object.fromEntries(Object.entries(value).toReversed())), text)
      }),
    )
  })

  it('is refused to what has several', () => {
    for (const value of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, '\ud800', { '\udfff': 1 }, ['a\udc00']]) {
      assert.throws(() => canonical(value), NotCanonical, JSON.stringify(value))
    }
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { testDatabase } from '../../../tests/support/database.ts'
import { type Canonical, canonical, NotCanonical } from './canonical.ts'
import { writeCanonical } from './json-bytes.ts'

function spelt(stored: string): string {
  const out = Buffer.alloc(stored.length * 4 + 100)
  return out.toString('utf8', 3, writeCanonical(Buffer.from(stored), 0, Buffer.byteLength(stored), out, 3))
}

/** Spaced and ordered as the database does it: short keys first. */
function asStored(value: Canonical): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(asStored).join(', ')}]`
  const members = Object.entries(value as Readonly<Record<string, Canonical>>)
  const ordered = members.toSorted(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))
  return `{${ordered.map(([key, held]) => `${JSON.stringify(key)}: ${asStored(held)}`).join(', ')}}`
}

const texts = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('a', 'a"', 'a\\', 'a ', 'a!', 'ab', 'é', '\uffff', '😀', '\n', '\t'),
)
const values = fc.letrec<{ value: Canonical }>(tie => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, false, 0, -1, 9007199254740991),
    fc.maxSafeInteger().map(number => number + 0),
    texts,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(texts, tie('value'), { maxKeys: 6 }),
  ),
})).value

describe('the one spelling of a stored body', () => {
  it('is that of its value', () => {
    fc.assert(
      fc.property(values, value => assert.equal(spelt(asStored(value)), canonical(value))),
      { numRuns: 500 },
    )
  })

  it('is that of the value as the database itself stores it', async () => {
    const database = await testDatabase()
    const some = fc.sample(values, 200).filter(value => !JSON.stringify(value).includes('\\u0000'))
    const found = await database.asKeeper(keeper =>
      sql<{
        stored: string
      }>`select body::text as stored from unnest(${some.map(one => JSON.stringify(one))}::jsonb[]) as b (body)`.execute(
        keeper,
      ),
    )
    assert.ok(found.rows.length > 150)
    assert.deepEqual(
      found.rows.map(row => spelt(row.stored)),
      some.map(value => canonical(value)),
    )
  })

  it('is refused to another spelling of the same value, and to what is no JSON', () => {
    const stored = [
      '1.0',
      '{"a": 1.0}',
      '-0',
      '1e3',
      '9007199254740992',
      '01',
      '{"a": 1, "a": 2}',
      '{"a": 1} ]',
      '',
      '{',
      '"a',
    ]
    for (const text of [...stored, '[1', '{"a" 1}', 'nul', '{1: 2}', '[1, 2.50]', '{"a": -}'])
      assert.throws(() => spelt(text), NotCanonical, text)
  })
})

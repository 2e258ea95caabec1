import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isId, newIdAt } from './index.ts'

describe('new ids', () => {
  it('stay in the order in which they were made, within one millisecond too', () => {
    const made = Array.from({ length: 1_000 }, () => newIdAt(1_773_651_600_000))
    assert.deepEqual(
      made.toSorted((a, b) => (a < b ? -1 : 1)),
      made,
    )
    assert.equal(new Set(made).size, made.length)
  })

  it('are ids, of version 7, which begin with their millisecond', () => {
    const one = newIdAt(0x0197_c000_0000)
    assert.ok(isId(one))
    assert.match(one, /^0197c000-0000-7[0-9a-f]{3}-[89ab]/)
  })
})

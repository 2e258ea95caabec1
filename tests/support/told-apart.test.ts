import assert from 'node:assert/strict'
import { it } from 'node:test'
import { toldApart } from './told-apart.ts'

it('two lots are told apart as far as they differ', () => {
  const one = Array.from({ length: 500 }, (_, index) => index % 10)
  const more = (by: number) => one.map(value => value + by)
  assert.equal(toldApart(one, one), 0.5)
  assert.ok(toldApart(one, more(1)) > 0.55)
  assert.equal(toldApart(one, more(20)), 1)
  assert.equal(toldApart(more(20), one), 1)
})

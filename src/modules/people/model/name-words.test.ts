import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { oneSlipApart, shortenings, wordsOfName } from './name-words.ts'

describe('how a name is read for searching', () => {
  it('makes Mac and Mc one, and leaves Mack and Machin alone', () => {
    assert.deepEqual(wordsOfName('Iain MacLeod'), ['iain', 'mcleod', 'iainmcleod'])
    assert.deepEqual(wordsOfName('Machin'), ['machin'])
    assert.deepEqual(wordsOfName('Mackie'), ['mackie'])
  })

  it('joins neighbouring words as a further word', () => {
    assert.ok(wordsOfName('Xiao Long Wu').includes('xiaolong'))
  })

  it('finds one slip: a letter more, less, other, or swapped', () => {
    for (const slip of ['leom', 'leo', 'leoon', 'loen', 'peon']) assert.ok(oneSlipApart('leon', slip), slip)
    for (const other of ['lemon!', 'noel', 'lion2', 'l']) assert.ok(!oneSlipApart('leon', other), other)
  })

  it('gives words one slip apart a shortened form in common', () => {
    for (const slip of ['leom', 'leo', 'leoon', 'loen']) {
      assert.ok(
        shortenings('leon').some(form => shortenings(slip).includes(form)),
        slip,
      )
    }
  })
})

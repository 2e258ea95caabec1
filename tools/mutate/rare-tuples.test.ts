import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { decide } from '#rules'
import { RARE } from './rare-tuples.ts'

describe('what random worlds hold too seldom', () => {
  for (const { says, subject, action = 'read', item, context, allowed } of RARE) {
    it(`${says}: ${allowed ? 'yes' : 'no'}`, () => {
      const found = decide(subject, action, item, context)
      assert.equal(found.allowed, allowed, found.rule)
    })
  }
})

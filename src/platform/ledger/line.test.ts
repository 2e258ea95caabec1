import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, it } from 'node:test'
import { hashOfBody, type Line, lineOf, type Teller, type Told } from './line.ts'

const SALT = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex')
const AT = '2026-03-16T09:00:00.000Z'
const ID = '0197c000-0000-7000-8000-000000000001'
const teller: Teller = {
  memberId: '0197c000-0000-7000-8000-00000000000a',
  agencyId: '0197c000-0000-7000-8000-00000000000b',
  postId: null,
  role: 'police-solo',
  sessionId: null,
  purpose: 'conference',
}
const told: Told = {
  kind: 'collection',
  act: 'cases/record-entry',
  caseId: '0197c000-0000-7000-8000-00000000000c',
  items: ['entry:1', 'note'],
  happenedAt: '2026-03-13T12:00:00.000Z',
}
const made = (): Line => lineOf(told, teller, AT, ID, SALT)
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** The bytes that are hashed, spelt out once by hand: SHA-256(0x00 || this). */
const HEAD =
  '{"act":"cases/record-entry","agency_id":"0197c000-0000-7000-8000-00000000000b",' +
  '"body_hash":"BODY","case_id":"0197c000-0000-7000-8000-00000000000c",' +
  '"happened_at":"2026-03-13T12:00:00.000Z","id":"0197c000-0000-7000-8000-000000000001","kind":"collection",' +
  '"member_id":"0197c000-0000-7000-8000-00000000000a","post_id":null,"purpose":"conference","role":"police-solo",' +
  '"session_id":null,"written_at":"2026-03-16T09:00:00.000Z"}'

describe('a line of the ledger', () => {
  it('commits to its body by a salted hash', () => {
    const body = createHash('sha256').update(SALT).update('{"items":["entry:1","note"]}').digest('hex')
    assert.equal(hex(made().body_hash), body)
    assert.equal(body, '04f1c1880a93613ac37ffbda5a06f79f29ec9e397ad178a6eeac2702af314cbf')
    const otherSalt = Buffer.alloc(16, 1)
    assert.notEqual(hex(hashOfBody(otherSalt, { items: ['entry:1', 'note'] })), body)
  })

  it('commits to who, what, whose and when by its leaf', () => {
    const line = made()
    const head = HEAD.replace('BODY', hex(line.body_hash))
    const leaf = createHash('sha256')
      .update(Buffer.concat([Buffer.from([0]), Buffer.from(head)]))
      .digest('hex')
    assert.equal(hex(line.leaf), leaf)
    assert.equal(leaf, '3de2b2b8289363d1d0272ce59c47dca1b6b2fd778b9819f9dffbfb7950e19e26')
  })

  it('keeps when it happened beside when it was written', () => {
    assert.deepEqual([made().happened_at, made().written_at], ['2026-03-13T12:00:00.000Z', AT])
    const { happenedAt: _, ...now } = told
    assert.equal(lineOf(now, teller, AT, ID, SALT).happened_at, AT)
  })
})

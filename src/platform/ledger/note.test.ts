import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { describe, it } from 'node:test'
import {
  cosignature,
  cosignedAt,
  headIn,
  isSignedBy,
  NotANote,
  namedKey,
  partsOf,
  signedNote,
  textOfHead,
  written,
} from './note.ts'

const pair = () => generateKeyPairSync('ed25519').privateKey
const head = { origin: 'cairn.test/ledger', size: 4711, root: Buffer.alloc(32, 7) }

/** From the specification of signed notes: a note, and the key that signed it. */
const KNOWN_KEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
const KNOWN_NOTE = `If you think cryptography is the answer to your problem,
then you don't know what your problem is.

\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`

describe('a head as a signed note', () => {
  it('is good under the key of the published example, and under no other', () => {
    assert.ok(isSignedBy(KNOWN_NOTE, namedKey(KNOWN_KEY)))
    assert.ok(!isSignedBy(KNOWN_NOTE.replace('answer', 'questn'), namedKey(KNOWN_KEY)))
    assert.ok(!isSignedBy(KNOWN_NOTE, namedKey(written('PeterNeumann', pair()))))
  })

  it('reads back as it was written, and only that', () => {
    const key = pair()
    const note = signedNote(textOfHead(head), head.origin, key)
    assert.deepEqual(headIn(note), head)
    assert.ok(isSignedBy(note, namedKey(written(head.origin, key))))
    for (const other of [note.replace('4711', '4712'), note.replace('cairn.test', 'cairn.rest')])
      assert.ok(!isSignedBy(other, namedKey(written(head.origin, key))))
    for (const text of ['', 'a\n1\nAAAA\n', `a\n01\n${head.root.toString('base64')}\n`, `a\n-1\n\n`])
      assert.throws(() => headIn(text), NotANote)
    assert.throws(() => partsOf('a\n'), NotANote)
  })

  it('knows a key by the name and the bytes that its digits were made of', () => {
    const key = written('cairn.test/ledger', pair())
    assert.equal(namedKey(key).name, 'cairn.test/ledger')
    assert.throws(() => namedKey(key.replace('cairn.test', 'cairn.rest')), NotANote)
    assert.throws(() => namedKey('nonsense'), NotANote)
  })

  it('is countersigned with the time, by a witness and nobody else', () => {
    const [mine, text] = [pair(), textOfHead(head)]
    const key = namedKey(written('health.test/witness', mine, true))
    const line = cosignature(text, 'health.test/witness', mine, 1_800_000_000)
    const { lines } = partsOf(`${text}\n${line}`)
    assert.equal(cosignedAt(text, lines, key), 1_800_000_000)
    assert.equal(cosignedAt(text.replace('4711', '4712'), lines, key), undefined)
    assert.equal(cosignedAt(text, lines, namedKey(written('health.test/witness', pair(), true))), undefined)
    assert.equal(cosignedAt(text, lines, namedKey(written('health.test/witness', mine))), undefined)
  })
})

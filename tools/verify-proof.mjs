/**
 * Checks a proof of one line of a Cairn ledger, without Cairn: for a court, an inspector, or whoever was given the proof.
 * Needs Node.js 20 and this file alone; reads nothing but the proof, and asks nobody.
 *
 *   node verify-proof.mjs proof.json --log KEY [--witness KEY ...] [--need 2]
 *
 * KEY is a public key as it was given out beforehand (name+digits+base64), on paper or by the agency that runs the
 * witness. A proof brings keys too; those say no more than that the proof agrees with itself.
 */
import { createHash, createPublicKey, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

class Wrong extends Error {}
const must = (is, says) => {
  if (!is) throw new Wrong(says)
}
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()

/** The one spelling of a value: keys in order of their sixteen-bit units, no spaces, whole numbers only. */
function spelt(value) {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    must(Number.isSafeInteger(value), 'the line holds a number that has no single spelling')
    return String(value)
  }
  if (typeof value === 'string') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(spelt).join(',')}]`
  const keys = Object.keys(value).toSorted((a, b) => (a < b ? -1 : 1))
  return `{${keys.map(key => `${JSON.stringify(key)}:${spelt(value[key])}`).join(',')}}`
}

/** The hash under which the line stands in the tree. */
function leafOf({ line, salt, body }) {
  if (salt !== undefined)
    must(
      sha256(Buffer.from(salt, 'hex'), spelt(body)).toString('hex') === line.body_hash,
      'the body is not the one that was written',
    )
  return sha256(Buffer.of(0), spelt(line))
}

/** The root that the path leads to: first where the leaf's side and the tree's right edge part, then along the edge. */
function rootFrom(leaf, place, size, path) {
  must(Number.isSafeInteger(place) && place >= 0 && place < size, 'there is no such place under this head')
  const [at, last] = [BigInt(place), BigInt(size - 1)]
  const inner = at === last ? 0 : (at ^ last).toString(2).length
  const border = (at >> BigInt(inner)).toString(2).replaceAll('0', '').length
  must(path.length === inner + border, `a proof of this place has ${inner + border} hashes, this one ${path.length}`)
  return path.reduce((root, hash, level) => {
    const onTheLeft = level < inner && ((at >> BigInt(level)) & 1n) === 0n
    return onTheLeft ? sha256(Buffer.of(1), root, hash) : sha256(Buffer.of(1), hash, root)
  }, leaf)
}

/** A public key as it is written down. */
function keyFrom(text) {
  const [, name, id, base64] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text) ?? []
  must(name !== undefined, `"${text}" is not a public key`)
  const bytes = Buffer.from(base64, 'base64')
  must(sha256(`${name}\n`, bytes).subarray(0, 4).toString('hex') === id, `the digits in "${text}" do not belong to it`)
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), bytes.subarray(1)])
  return { name, id, kind: bytes[0], key: createPublicKey({ key: der, format: 'der', type: 'spki' }) }
}

/** The bytes that a key put under a text, among some signature lines. */
function signatureBy({ name, id }, lines) {
  for (const line of lines) {
    const [dash, by, base64 = ''] = line.split(' ')
    const bytes = Buffer.from(base64, 'base64')
    if (dash === '\u2014' && by === name && bytes.subarray(0, 4).toString('hex') === id) return bytes.subarray(4)
  }
  return undefined
}

/** When a witness countersigned, by its own clock; nothing where it did not. */
function countersigned(witness, text, lines) {
  const bytes = signatureBy(witness, lines)
  if (bytes === undefined || witness.kind !== 4 || bytes.length !== 72) return undefined
  const seconds = bytes.readBigUInt64BE(0)
  const good = verify(null, Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`), witness.key, bytes.subarray(8))
  return good ? new Date(Number(seconds) * 1000).toISOString() : undefined
}

/** The head under which the line stands, signed by the log's key. */
function headOf({ checkpoint, origin }, log) {
  const at = checkpoint.lastIndexOf('\n\n')
  const [text, lines] = [checkpoint.slice(0, at + 1), checkpoint.slice(at + 2).split('\n')]
  const [name, size, root] = text.split('\n')
  must(at > 0 && /^[1-9]\d{0,15}$/.test(size ?? ''), 'this is not a head of a ledger')
  must(name === origin && name === log.name, `this head is of another ledger: ${name}`)
  const signature = signatureBy(log, lines)
  const good = signature !== undefined && log.kind === 1 && verify(null, Buffer.from(text), log.key, signature)
  must(good, "the head is not signed with the ledger's key")
  return { text, size: Number(size), root: Buffer.from(root ?? '', 'base64') }
}

/** Checks all, and answers what was found; throws what is wrong first. */
export function check(pack, pinned) {
  must(pack.format === 'cairn-proof/1', 'this is not a proof of a line of a ledger')
  const log = keyFrom(pinned.log ?? pack.keys.log)
  must(pinned.log === undefined || pinned.log === pack.keys.log, 'the proof names another key than the one you hold')
  const head = headOf(pack, log)
  const path = pack.path.map(hash => Buffer.from(hash, 'base64'))
  must(
    path.every(hash => hash.length === 32),
    'a hash of the path is cut short',
  )
  const root = rootFrom(leafOf(pack), pack.place, head.size, path)
  must(root.equals(head.root), 'the line does not stand under this head: it was changed, or never written')
  const witnesses = (pinned.witnesses.length > 0 ? pinned.witnesses : pack.keys.witnesses).map(keyFrom)
  const by = witnesses.flatMap(witness => {
    const at = countersigned(witness, head.text, pack.cosignatures)
    return at === undefined ? [] : [`${witness.name} at ${at}`]
  })
  must(by.length >= pinned.need, `countersigned by ${by.length} of the witnesses, ${pinned.need} are needed`)
  return { origin: log.name, place: pack.place, size: head.size, by, bare: pack.salt === undefined }
}

function main() {
  const options = { log: { type: 'string' }, witness: { type: 'string', multiple: true }, need: { type: 'string' } }
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const [file] = positionals
  if (file === undefined) throw new Wrong('say which proof: node verify-proof.mjs proof.json --log KEY --witness KEY')
  const pack = JSON.parse(readFileSync(file, 'utf8'))
  const { log, witness = [], need = '2' } = values
  const { origin, place, size, by, bare } = check(pack, { log, witnesses: witness, need: Number(need) })
  const { act, kind, written_at: at } = pack.line
  const said = [
    `Sound: line ${place} of ${size} of ${origin} stands as it was written (${kind}, ${act}, ${at}).`,
    ...(bare
      ? ['Its body is not part of this proof: it was erased, or is kept back. Who, what kind and when stand.']
      : []),
    by.length === 0 ? 'Nobody countersigned the head.' : `Its head was countersigned by ${by.join(' and ')}.`,
    ...(log === undefined || witness.length === 0
      ? [
          'Keys came with the proof: compare them with those you were given.',
          ` log ${pack.keys.log}`,
          ...pack.keys.witnesses.map(key => ` witness ${key}`),
        ]
      : []),
  ]
  process.stdout.write(`${said.join('\n')}\n`)
}

if (process.argv[1]?.endsWith('verify-proof.mjs')) {
  try {
    main()
  } catch (fault) {
    process.stdout.write(
      `Not sound: ${fault instanceof Wrong ? fault.message : 'this is not a proof that can be read'}.\n`,
    )
    process.exitCode = 1
  }
}

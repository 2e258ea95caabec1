/** Reads the files of a zip archive, such as a Word file is, from its directory at the end. */
import { inflateRawSync } from 'node:zlib'

/** Name and text of each file. */
export function unzip(bytes: Uint8Array): Map<string, string> {
  const buffer = Buffer.from(bytes)
  const end = buffer.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  const files = new Map<string, string>()
  let at = buffer.readUInt32LE(end + 16)
  for (let count = buffer.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map(offset => buffer.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    const name = buffer.toString('utf8', at + 46, at + 46 + nameLength)
    const local = buffer.readUInt32LE(at + 42)
    const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28)
    const held = buffer.subarray(start, start + buffer.readUInt32LE(at + 20))
    files.set(name, (buffer.readUInt16LE(at + 10) === 8 ? inflateRawSync(held) : held).toString('utf8'))
    at += 46 + nameLength + extraLength + commentLength
  }
  return files
}

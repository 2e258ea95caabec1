/**
 * Lines of a calendar file may be 75 octets long. The library that writes them counts characters, so a line with
 * accents comes out too long; this joins its lines and folds them again, never inside a character.
 */
const LIMIT = 75

const octets = (text: string) => Buffer.byteLength(text)

function foldedLine(line: string): string {
  const parts: string[] = []
  let part = ''
  let size = 0
  for (const character of line) {
    const more = octets(character)
    if (size + more > LIMIT) {
      parts.push(part)
      part = ' '
      size = 1
    }
    part += character
    size += more
  }
  return [...parts, part].join('\r\n')
}

/** A calendar file with its lines folded as the standard says. */
export function folded(file: string): string {
  const lines = file.replaceAll(/\r\n[\t ]/g, '').split('\r\n')
  return lines.map(foldedLine).join('\r\n')
}

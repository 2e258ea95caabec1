/** National numbers in one spelling each, with the check letter where the number has one. */

export type IdentifierType = 'PNC' | 'CRO' | 'CHS' | 'CRN' | 'NOMS' | 'SPIN' | 'CHI' | 'other'

/** The number in its one spelling. `checkFits` is undefined for numbers without a check letter. */
export type Identifier = {
  readonly type: IdentifierType
  readonly raw: string
  readonly canonical: string
  readonly checkFits?: boolean
}

const CHECK_LETTERS = 'ZABCDEFGHJKLMNPQRTUVWXY'

const bare = (raw: string) => raw.toUpperCase().replaceAll(/[^A-Z0-9/]/g, '')

function pnc(raw: string): { canonical: string; checkFits: boolean } | undefined {
  const parts = /^(\d{2}|\d{4})\/?(\d{1,7})([A-Z])$/.exec(bare(raw))
  if (!parts) return undefined
  const [, year = '', serial = '', letter = ''] = parts
  const number = serial.padStart(7, '0')
  const checkFits = CHECK_LETTERS[Number(year.slice(-2) + number) % 23] === letter
  const century = Number(year.slice(-2)) > 40 ? '19' : '20'
  return { canonical: `${year.length === 4 ? year : century + year}/${number}${letter}`, checkFits }
}

/**
 * Reads a number of a type. One whose check letter does not fit is kept and marked, never refused: that is how it
 * stands in somebody's file.
 */
export function identifierOf(type: IdentifierType, raw: string): Identifier {
  if (type === 'PNC') {
    const read = pnc(raw)
    if (read !== undefined) return { type, raw, ...read }
    return { type, raw, canonical: bare(raw), checkFits: false }
  }
  return { type, raw, canonical: bare(raw).replaceAll('/', '') }
}

/** The spellings under which typed text might be stored as some number; empty when it is no number at all. */
export function possibleIdentifiers(typed: string): string[] {
  const text = bare(typed)
  if (!/\d/.test(text) || text.length < 5) return []
  const read = pnc(typed)
  return [...new Set([text.replaceAll('/', ''), ...(read === undefined ? [] : [read.canonical])])]
}

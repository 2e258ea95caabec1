/**
 * One way to write a value as bytes, so that two programs that hash the same event get the same hash: object keys in
 * code-unit order, no spaces, and only the kinds of value that have one spelling (RFC 8785 narrowed to integers).
 */
export type Canonical =
  | string
  | number
  | boolean
  | null
  | readonly Canonical[]
  | { readonly [key: string]: Canonical | undefined }

/** The fault of a value that has more than one spelling, such as a fraction. */
export class NotCanonical extends Error {
  constructor(what: string) {
    super(`${what} has no single spelling and cannot be written to the ledger`)
    this.name = 'NotCanonical'
  }
}

/** Half a character has no bytes of its own, as a text or as a key. */
function written(text: string): string {
  if (!text.isWellFormed()) throw new NotCanonical('text with half a character')
  return JSON.stringify(text)
}

/** The canonical text of a value. Keys whose value is undefined are left out. */
export function canonical(value: Canonical): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new NotCanonical(`the number ${value}`)
    return String(value)
  }
  if (typeof value === 'string') return written(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const entries = Object.entries(value as { readonly [key: string]: Canonical | undefined })
  const parts = entries
    .filter((entry): entry is [string, Canonical] => entry[1] !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, held]) => `${written(key)}:${canonical(held)}`)
  return `{${parts.join(',')}}`
}

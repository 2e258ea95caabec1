/** Text as people type it, made safe to keep: exactly their words, without what no keyboard means to send. */

/** How long a one-line and a many-line answer may be, in characters. A name may be long in any language. */
export const LINE_LIMIT = 300
export const TEXT_LIMIT = 20_000

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/g

/**
 * Removes NUL and other control characters and the marks that turn text around (which can make a line read as
 * something else), settles line ends, and composes accents, so that the same name is the same text.
 */
export function kept(typed: string): string {
  return typed
    .toWellFormed()
    .replaceAll('\r\n', '\n')
    .replace(CONTROL, '')
    .replace(DIRECTION, '')
    .normalize('NFC')
    .trim()
}

/** A one-line answer: as {@link kept}, with line ends and runs of spaces made one space. */
export function keptLine(typed: string): string {
  return kept(typed).replaceAll(/\s+/g, ' ')
}

/** Which addresses a page may link to. No renderer blocks `javascript:`, so every link passes here. */

const PLAIN = /^(?:https:\/\/[^/\s\\]|mailto:[^\s<>]+@|tel:\+?[\d ()-]+$)/i
const SCHEME = /^[a-z][a-z\d+.-]*:/i
/** Browsers drop these from addresses, so `java\tscript:` would become a scheme again. */
const HIDDEN = /[\u0000-\u0020\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/

/**
 * The address when it may be linked to, otherwise nothing. Allowed: paths, queries and fragments of this site, and
 * `https:`, `mailto:` and `tel:`. A path that begins with `//` or `/\` would lead elsewhere and is refused.
 */
export function safeAddress(address: string): string | undefined {
  if (PLAIN.test(address) && !HIDDEN.test(address.replaceAll(' ', ''))) return address
  if (HIDDEN.test(address) || SCHEME.test(address) || /^[/\\]{2}|^\\|^\/\\/.test(address)) return undefined
  return address
}

/** True for an address outside this site. */
export function leavesCairn(address: string): boolean {
  return /^https:/i.test(address)
}

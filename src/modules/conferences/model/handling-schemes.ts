/** The schemes by which police grade what they share. Only the handling code leaves the police, never the grades. */

export type Scheme = '3x5x2' | '5x5x5'

/** The codes of each scheme with what they let the receiver do, in our words. */
export const SCHEMES: Readonly<Record<Scheme, readonly { readonly code: string; readonly words: string }[]>> = {
  '3x5x2': [
    { code: 'P', words: 'may be passed on where the law allows' },
    { code: 'C', words: 'may be passed on only under the conditions that police name' },
  ],
  '5x5x5': [
    { code: '1', words: 'to police and other law enforcement' },
    { code: '2', words: 'to prosecuting bodies abroad' },
    { code: '3', words: 'to law enforcement abroad without protection in law' },
    { code: '4', words: 'within the agency that receives it' },
    { code: '5', words: 'no further: the receiver keeps to conditions that police name' },
  ],
}

/** "P (3x5x2)", or nothing when the scheme has no such code. */
export function handlingOf(scheme: string, code: string): string | undefined {
  if (scheme !== '3x5x2' && scheme !== '5x5x5') return undefined
  return SCHEMES[scheme].some(one => one.code === code) ? `${code} (${scheme})` : undefined
}

/** Ten codes on paper, each good once, for the day the phone or the key is lost. */
import { createHash, randomInt } from 'node:crypto'

export const RECOVERY_CODES = 10

/** Letters and digits that nobody mistakes for one another: 32 of them, five bits each. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz023456789'
const LENGTH = 24

/** A code with 120 random bits, in groups of six: `k7qx2m-...`. */
function newCode(): string {
  const letters = Array.from({ length: LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('')
  return letters.replaceAll(/(.{6})(?=.)/g, '$1-')
}

/** A new set. They are shown once and kept only as hashes. */
export const newRecoveryCodes = (): readonly string[] => Array.from({ length: RECOVERY_CODES }, newCode)

/** What is kept of a code. Bound to the account, so that equal codes of two accounts would not show as equal. */
export function hashOfRecoveryCode(accountId: string, typed: string): Buffer {
  const letters = typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
  return createHash('sha256').update(`${accountId}:${letters}`).digest()
}

/** True for text that could be a recovery code, so that one box serves both kinds of code. */
export const looksLikeRecoveryCode = (typed: string): boolean =>
  typed.normalize('NFKC').replaceAll(/[\s-]/g, '').length > 12

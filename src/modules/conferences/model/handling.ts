/**
 * Whether a police line may be passed on as its handling code says. Only a line without a code, or with the plain
 * permission to share it lawfully ("P" of the 3x5x2 scheme), goes beyond the agency it came from: conditions that come
 * with another code are between two agencies, and a minute cannot keep them. The database says the same
 * (`access.may_be_passed_on`).
 */
export function mayBePassedOn(handling: string): boolean {
  const code = handling.trim()
  return code === '' || /^p(?![a-z0-9])/i.test(code)
}

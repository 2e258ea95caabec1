/** Reads whom a share protects out of a form. */
import type { Reading } from '#platform/http'
import { PROTECTS, type Protects } from '#rules'

/** Whom it protects, as it was typed: nothing when left out; a word that is none is told. */
export function protectsTyped(form: Pick<Reading, 'oneOf'>, typed: string): Protects | null {
  return typed === '' ? null : (form.oneOf('protects', PROTECTS, 'Choose whom it protects') ?? null)
}

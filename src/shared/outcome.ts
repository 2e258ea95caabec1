/**
 * What a command answers. Expected refusals are values, not faults: each names its rule and the next step, and the page
 * that asked shows both beside the text that was typed.
 */

/** Why something may not be done now, and what to do instead. */
export type Refusal = {
  readonly code: string
  /** The sentence for the page. */
  readonly says: string
  /** What to do next. */
  readonly next: string
  /** The rule that refused, as `rules/` names it. */
  readonly rule?: string
}

/** Something wrong with one field of a form, in words that say how to mend it. */
export type Wrong = { readonly field: string; readonly says: string }

/** Two people changed the same thing: what it says now, beside what was sent. */
export type Conflict = {
  readonly field: string
  readonly theirs: string
  readonly yours: string
  readonly version: number
  readonly by: string
}

export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'wrong'; readonly wrong: readonly Wrong[] }
  | { readonly kind: 'changed-meanwhile'; readonly conflicts: readonly Conflict[] }
  /** The thing is not there, or not for this person: the two are never told apart. */
  | { readonly kind: 'not-found' }

export const done = <T>(value: T): Outcome<T> => ({ kind: 'done', value })
export const refused = (refusal: Refusal): Outcome<never> => ({ kind: 'refused', refusal })
export const wrong = (...found: readonly Wrong[]): Outcome<never> => ({ kind: 'wrong', wrong: found })
export const changedMeanwhile = (...conflicts: readonly Conflict[]): Outcome<never> => ({
  kind: 'changed-meanwhile',
  conflicts,
})
export const notFound: Outcome<never> = { kind: 'not-found' }

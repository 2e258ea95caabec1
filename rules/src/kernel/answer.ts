/** What a rule answers: a decision with its reasons, or the honest statement that a person must decide. */
import type { Counted } from './counting.ts'
import type { Day } from './day.ts'
import type { Cite } from './sources.ts'

/** A fact that the rule relied on, in words, with its value as it was given. */
export type FactUsed = { readonly name: string; readonly value: string }

/**
 * One step of the working. `says` is the sentence that people read; everything shown to a person about an answer is
 * made from these, so the explanation cannot drift from the decision.
 */
export type Because = {
  readonly rule: string
  readonly says: string
  readonly cite: Cite
  readonly facts?: readonly FactUsed[]
  readonly counted?: Counted
  /** Another plausible reading of the same words and the day it would give; the answer uses the safer one. */
  readonly otherReading?: { readonly says: string; readonly day?: Day }
}

export type Decided<V> = { readonly kind: 'decided'; readonly value: V; readonly because: readonly Because[] }

/** `missing` names, in words, what a person must find out or decide before the rule can answer. */
export type NeedsAPerson = {
  readonly kind: 'needs-a-person'
  readonly missing: readonly string[]
  readonly because: readonly Because[]
}

export type Answer<V> = Decided<V> | NeedsAPerson

export function decided<V>(value: V, ...because: readonly Because[]): Decided<V> {
  return { kind: 'decided', value, because }
}

export function needsAPerson(missing: readonly string[], ...because: readonly Because[]): NeedsAPerson {
  return { kind: 'needs-a-person', missing, because }
}

/** The whole working as one paragraph, made from the reasons alone. */
export function inOneParagraph(answer: Answer<unknown>): string {
  const reasons = answer.because.map(reason => reason.says).join(' ')
  if (answer.kind === 'decided') return reasons
  return `A person must decide this. Missing: ${answer.missing.join('; ')}. ${reasons}`.trim()
}

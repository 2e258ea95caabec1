/** A question that law, guidance or an area's protocol answers. One file each, named by the question. */
import type { Answer } from './answer.ts'
import type { Dated } from './dated.ts'
import type { Day } from './day.ts'
import type { Shape } from './facts.ts'
import type { Setting } from './setting.ts'
import type { Source } from './sources.ts'

export type Question<F, V> = {
  /** The file's path below `rules/src`, without its ending: `conferences/who-must-be-invited`. */
  readonly id: string
  /** The question as a sentence with a question mark. */
  readonly asks: string
  readonly facts: Shape<F>
  /** Every source that an answer may cite. */
  readonly sources: readonly Source[]
  /** The values that law, guidance or practice fixes for this question, by what they are, so that the register shows them. */
  readonly values?: Readonly<Record<string, readonly Dated<unknown>[]>>
  /** Every row of the reference of law and guidance that the question encodes: `ND-01`. A test counts them all. */
  readonly rows?: readonly string[]
  /** What areas may switch on for this question although no text confirms it. */
  readonly settings?: readonly Setting<unknown>[]
  readonly answer: (facts: F, on: Day) => Answer<V>
}

/** A question whose types are forgotten, as the register holds it. Only {@link answerFrom} may put facts to it. */
export type AnyQuestion = Omit<Question<unknown, unknown>, 'answer'> & {
  readonly answer: (facts: never, on: Day) => Answer<unknown>
}

/** States a question; only for its types, it returns what it is given. */
export function question<F, V>(stated: Question<F, V>): Question<F, V> {
  return stated
}

/**
 * Answers from facts that come from outside. Facts of the wrong shape give `wrong`, in words;
 * a right shape always gives an answer.
 */
export function answerFrom(
  asked: AnyQuestion,
  given: unknown,
  on: Day,
): { readonly answer: Answer<unknown> } | { readonly wrong: readonly string[] } {
  const read = asked.facts.read(given, 'facts')
  // The question's own shape has just read these facts, so they are of its type, which was forgotten.
  return 'wrong' in read ? read : { answer: asked.answer(read.value as never, on) }
}

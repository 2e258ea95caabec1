/** A question that law, guidance or an area's protocol answers. One file each, named by the question. */
import type { Answer } from './answer.ts'
import type { Day } from './day.ts'
import type { Shape } from './facts.ts'
import type { Source } from './sources.ts'

export type Question<F, V> = {
  /** The file's path below `rules/src`, without its ending: `conferences/who-must-be-invited`. */
  readonly id: string
  /** The question as a sentence with a question mark. */
  readonly asks: string
  readonly facts: Shape<F>
  /** Every source that an answer may cite. */
  readonly sources: readonly Source[]
  readonly answer: (facts: F, on: Day) => Answer<V>
}

/** A question whose types are forgotten, as the register holds it. */
export type AnyQuestion = Question<never, unknown>

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
  return 'wrong' in read ? read : { answer: asked.answer(read.value, on) }
}

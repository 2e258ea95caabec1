/** From what a command answered to what the page answers, the same way everywhere. */
import type { Outcome, Wrong } from '#shared'
import { type Answer, notThere } from './route.ts'

/**
 * A done command leads on. Anything else shows the form again with exactly what was typed: `again` gets what is wrong,
 * be it a field, a rule that refused (with the next step), or somebody else's change in the meantime.
 */
export function answerTo<T>(
  outcome: Outcome<T>,
  lead: (value: T) => Answer | Promise<Answer>,
  again: (wrong: readonly Wrong[], status: number) => Answer | Promise<Answer>,
): Answer | Promise<Answer> {
  switch (outcome.kind) {
    case 'done':
      return lead(outcome.value)
    case 'wrong':
      return again(outcome.wrong, 422)
    case 'refused':
      return again([{ field: '', says: `${outcome.refusal.says} ${outcome.refusal.next}` }], 409)
    case 'changed-meanwhile':
      return again(
        outcome.conflicts.map(({ field, theirs, by }) => ({
          field,
          says: `${by === '' ? 'Somebody' : by} changed this while you were writing. It now says: ${theirs}`,
        })),
        409,
      )
    case 'not-found':
      return notThere
  }
}

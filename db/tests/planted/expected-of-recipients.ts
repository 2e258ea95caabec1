/** Who may do what with recipients who were stopped: see `expected.ts`. What was tried is for whoever tried it alone. */
import type { Rights } from './expected.ts'

const never = () => false

export const RECIPIENTS: Readonly<Record<string, Rights>> = {
  // Cairn writes down what was tried.
  recipients_tries: { select: never, insert: never, update: never },
  // A second person confirms what they approve, in that moment and no other.
  recipients_confirmations: { select: never, insert: never, update: never },
}

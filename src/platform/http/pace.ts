/**
 * How many people one may open within an hour without a reason of one's own. What counts is judged by whoever keeps the
 * access records; here is only where it is asked: after work has looked, and before anything is shown.
 */
import type { Actor, CaseTx, Database } from '#platform/db'

/** The signal that this person is one too many: nothing is shown. */
export class TooManyPeople extends Error {
  readonly caseId: string
  constructor(caseId: string) {
    super('More people were opened within an hour than the work asks for')
    this.name = 'TooManyPeople'
    this.caseId = caseId
  }
}

export type Pace = {
  /** Called in the transaction that looked, after it did. Throws {@link TooManyPeople}, and the transaction is undone. */
  readonly keep: (tx: CaseTx) => Promise<void>
  /** Called after it was undone, so that it is known that somebody was stopped. */
  readonly stopped: (database: Database, actor: Actor, caseId: string) => Promise<void>
}

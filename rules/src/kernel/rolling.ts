/**
 * Duties that return: each event, in time or late, starts the next count, whatever day the one before was due. There
 * is no fixed weekday and no anniversary to keep.
 */
import type { Counted } from './counting.ts'
import type { Day } from './day.ts'

/** The last event and what is counted from it. */
export type Rolling = { readonly last: Day; readonly next: Counted }

/** What is due after the last of the events, given in any order; nothing where there was none to count from. */
export function nextAfterLast(events: readonly Day[], count: (event: Day) => Counted): Rolling | undefined {
  const last = events.toSorted().at(-1)
  return last === undefined ? undefined : { last, next: count(last) }
}

/** One event that came after its last day. */
export type Late = { readonly event: Day; readonly dueBy: Day }

/** Those of the events, given in any order, that came later than the one before them allowed. */
export function lateAmong(events: readonly Day[], count: (event: Day) => Counted): Late[] {
  const inOrder = events.toSorted()
  return inOrder.flatMap((event, index) => {
    const before = inOrder[index - 1]
    const dueBy = before === undefined ? undefined : count(before).to
    return dueBy !== undefined && dueBy < event ? [{ event, dueBy }] : []
  })
}

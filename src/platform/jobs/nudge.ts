/**
 * Waking the worker of this process when a job was committed in it, so that work starts at once although the queue is
 * looked at seldom. Nothing depends on it: a worker in another process finds the job when it looks next.
 */
const sleepers = new Set<(job: string) => void>()

/** Says that a job of this name is waiting. */
export function nudge(job: string): void {
  for (const wake of sleepers) wake(job)
}

/** Has `wake` called on every nudge, until what is returned is called. */
export function whenNudged(wake: (job: string) => void): () => void {
  sleepers.add(wake)
  return () => void sleepers.delete(wake)
}

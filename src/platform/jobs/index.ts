/**
 * Work that happens after the transaction that asked for it: put in with that transaction or not at all, tried again
 * when it fails, never lost. Jobs carry ids and codes; what they are about is read, under the usual rights, when they run.
 */
export {
  defineJob,
  type Handled,
  handling,
  type Ids,
  type Job,
  NotIdsOnly,
  nothing,
  type Patience,
  type Work,
} from './define-job.ts'
export { enqueue, type When } from './enqueue.ts'
export { type DeadLetter, deadLetters, isLeftUndone, type JobFigures, jobFigures } from './figures.ts'
export { type FaultAt, type RunningJobs, startJobs, type WorkerOptions } from './start-jobs.ts'

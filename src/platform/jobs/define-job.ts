/** What a job is: a name, the ids it needs, how patient it is; and, apart from that, who does it. */
import { z } from 'zod'
import type { Database } from '#platform/db'

/** How often and how patiently a job is tried again before it counts as dead. */
export type Patience = {
  /** How many times more after the first try. */
  readonly times: number
  /** Seconds before the second try; each further wait is about twice the one before. */
  readonly firstAfter: number
  /** The longest wait between two tries, in seconds. */
  readonly atMost: number
}

/** Over about seven hours: long enough for a mail server to be mended, short enough to be noticed the same day. */
export const USUAL_PATIENCE: Patience = { times: 12, firstAfter: 5, atMost: 3_600 }

/** One kind of work that happens after the transaction that asked for it. */
export type Job<T extends Ids> = {
  readonly name: string
  readonly data: z.ZodType<T>
  readonly patience: Patience
  /** Seconds after which a handler that has not answered counts as failed. */
  readonly limitSeconds: number
  /** How many of this kind one worker does at once. */
  readonly atOnce: number
  /** When it happens by itself, as `minute hour day month weekday` in local time; such a job needs no data. */
  readonly at: string | undefined
}

/** What a job may carry: ids, days, instants, counts and codes. */
export type Ids = { readonly [key: string]: string | number | boolean | null | readonly string[] }

/** What a handler is given. */
export type Work<T> = {
  readonly data: T
  /** Stays the same over all tries: what the handler writes outside Cairn carries it, so that a repeat is known. */
  readonly jobId: string
  /** 1 for the first try. */
  readonly attempt: number
  /** True when this try is the last one: say so where it matters, because nobody will try again by themselves. */
  readonly lastAttempt: boolean
  /** Aborted when the job has run out of time or the worker is stopping. */
  readonly signal: AbortSignal
  readonly database: Database
}

/** A job together with what does it. Put into the list that `startJobs` is given. */
export type Handled = {
  readonly job: Omit<Job<Ids>, 'data'>
  readonly handle: (work: Work<unknown>) => Promise<void>
}

const NAME = /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/

/** Defines a job. Commands import it to ask for the work; what does the work may live elsewhere. */
export function defineJob<T extends Ids>(
  described: Pick<Job<T>, 'name' | 'data'> & Partial<Pick<Job<T>, 'patience' | 'limitSeconds' | 'atOnce' | 'at'>>,
): Job<T> {
  if (!NAME.test(described.name)) throw new Error(`A job is named area/what-it-does, not "${described.name}"`)
  return { patience: USUAL_PATIENCE, limitSeconds: 900, atOnce: 1, at: undefined, ...described }
}

/** Says what does a job. */
export function handling<T extends Ids>(job: Job<T>, handle: (work: Work<T>) => Promise<void>): Handled {
  return { job, handle: async work => handle({ ...work, data: idsOf(job, work.data) }) }
}

// Words in lower case joined by signs, ids, days and instants. A name or a sentence has capitals or spaces.
const CODE = /^(?:[a-z0-9]+(?:[-_./:][a-z0-9]+)*|\d{4}-\d\d-\d\dT[\d:.]+Z)$/
const LONGEST_CODE = 120

/** The fault of a job that was asked to carry something else than ids and codes. */
export class NotIdsOnly extends Error {
  constructor(job: string, key: string) {
    super(`${job} was to carry something in "${key}" that is not an id, day, count or code`)
    this.name = 'NotIdsOnly'
  }
}

/** The data of a job as its schema reads it, or a fault when it holds anything that could be about a person. */
export function idsOf<T extends Ids>(job: Job<T>, data: unknown): T {
  const read = job.data.parse(data)
  for (const [key, held] of Object.entries(read)) {
    for (const one of Array.isArray(held) ? held : [held]) {
      const plain = typeof one === 'number' || typeof one === 'boolean' || one === null
      if (!plain && (typeof one !== 'string' || one.length > LONGEST_CODE || !CODE.test(one))) {
        throw new NotIdsOnly(job.name, key)
      }
    }
  }
  return read
}

/** The data of a job that happens by itself. */
export const nothing = z.strictObject({})

/**
 * A database in memory for one look at the past: built by the same migrations and policies as the real one, filled with
 * one case as it stood, asked, and emptied. It is let go when nobody has looked for a while.
 */
import { Worker } from 'node:worker_threads'
import { PGliteDialect } from 'kysely'
import { systemClock } from '#platform/clock'
import { type Database, databaseOn, type Engine, migrate, type Order, type Reply } from '#platform/db'
import { newId } from '#platform/ids'

type Answered = Exclude<Reply, { readonly fault: unknown }>
type Waiting = { readonly done: (reply: Answered) => void; readonly failed: (fault: Error) => void }
type Send = (order: { script: string } | { sql: string; parameters: readonly unknown[] }) => Promise<Answered>

/** The scratch database, and whatever must run past its policies: filling and emptying. */
export type Scratch = {
  readonly database: Database
  readonly script: (sql: string) => Promise<void>
  readonly send: Send
}

const REST_AFTER = 600_000

class ScratchFault extends Error {
  readonly code: string | undefined
  constructor(message: string, code: string | undefined) {
    super(message)
    this.name = 'ScratchFault'
    this.code = code
  }
}

/** Talks to the thread: each order has a number, and its reply settles it. */
function talkingTo(worker: Worker): Send {
  const waiting = new Map<number, Waiting>()
  let orders = 0
  const settle = (reply: Reply) => {
    const one = waiting.get(reply.id)
    waiting.delete(reply.id)
    if (waiting.size === 0) worker.unref()
    if ('fault' in reply) one?.failed(new ScratchFault(reply.fault.message, reply.fault.code))
    else one?.done(reply)
  }
  const endWith = (fault: Error) => {
    for (const { failed } of waiting.values()) failed(fault)
    waiting.clear()
  }
  worker.on('message', settle)
  worker.on('error', endWith)
  worker.on('exit', () => endWith(new Error('The thread of the scratch database ended')))
  return order => {
    const numbered: Order = { ...order, id: (orders += 1) }
    worker.ref()
    return new Promise((done, failed) => {
      waiting.set(numbered.id, { done, failed })
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      worker.postMessage(numbered)
    })
  }
}

/** What Kysely's dialect asks of the engine in process, answered by the thread. Transactions take turns by themselves:
 * one look at a time uses the database. */
function dialectOn(send: Send): PGliteDialect {
  const query = async (sql: string, parameters: readonly unknown[] = []) => {
    const { rows, affectedRows } = await send({ sql, parameters })
    return { rows, affectedRows, fields: [] }
  }
  const pglite = {
    ready: true,
    closed: false,
    waitReady: Promise.resolve(),
    query,
    close: async () => {},
    transaction: async (work: (tx: { query: typeof query }) => Promise<unknown>) => {
      await query('begin')
      try {
        const value = await work({ query })
        await query('commit')
        return value
      } catch (fault) {
        await query('rollback')
        throw fault
      }
    },
  }
  return new PGliteDialect({ pglite: pglite as unknown as ConstructorParameters<typeof PGliteDialect>[0]['pglite'] })
}

async function opened(worker: Worker): Promise<Scratch> {
  const send = talkingTo(worker)
  const script = async (sql: string) => void (await send({ script: sql }))
  const none = () => Promise.reject(new Error('a scratch database has no jobs and no ledger'))
  const engine: Engine = {
    kind: 'embedded',
    dialect: dialectOn(send),
    script,
    asJobs: none,
    copyOut: none,
    close: async () => void (await worker.terminate()),
  }
  const database = databaseOn(engine, { clock: systemClock, newId })
  await migrate(database)
  return { database, script, send }
}

let kept: { readonly scratch: Promise<Scratch>; readonly worker: Worker } | undefined
let resting: NodeJS.Timeout | undefined

function letGo(): void {
  const { worker } = kept ?? {}
  kept = undefined
  void worker?.terminate()
}

/** Builds the scratch database ahead of its use, which takes some seconds the first time. */
export function warmScratch(): Promise<Scratch> {
  clearTimeout(resting)
  if (kept === undefined) {
    const worker = new Worker(new URL('../db/scratch-worker.ts', import.meta.url))
    const scratch = opened(worker)
    kept = { scratch, worker }
    scratch.catch(letGo)
  }
  resting = setTimeout(letGo, REST_AFTER).unref()
  return kept.scratch
}

let turn: Promise<unknown> = Promise.resolve()

/** Runs work on the scratch database, one after another: what one look filled in is gone before the next. */
export function onScratch<T>(work: (scratch: Scratch) => Promise<T>): Promise<T> {
  const mine = turn.then(async () => work(await warmScratch()))
  turn = mine.catch(() => {})
  return mine
}

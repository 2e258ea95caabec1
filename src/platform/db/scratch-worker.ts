/** The engine of a scratch database, in a thread of its own: building a case's past there keeps nobody else waiting. */
import { parentPort } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { embeddedTypes } from './embedded-types.ts'

export type Order = { readonly id: number } & (
  | { readonly script: string }
  | { readonly sql: string; readonly parameters: readonly unknown[] }
)
export type Fault = { readonly message: string; readonly code?: string }
export type Reply = { readonly id: number } & (
  | { readonly rows: readonly Record<string, unknown>[]; readonly affectedRows: number }
  | { readonly fault: Fault }
)

const pglite = await PGlite.create({ parsers: embeddedTypes })

async function carryOut(order: Order): Promise<Reply> {
  const { id } = order
  try {
    if ('script' in order) {
      await pglite.exec(order.script)
      return { id, rows: [], affectedRows: 0 }
    }
    const { rows, affectedRows } = await pglite.query<Record<string, unknown>>(order.sql, [...order.parameters])
    return { id, rows, affectedRows: affectedRows ?? 0 }
  } catch (error) {
    const { message, code } = error as Error & { code?: string }
    return { id, fault: code === undefined ? { message } : { message, code } }
  }
}

// One after another, in the order in which they came: a statement sent ahead must not be overtaken.
let before: Promise<void> = Promise.resolve()
parentPort?.on('message', (order: Order) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  before = before.then(async () => parentPort?.postMessage(await carryOut(order)))
})

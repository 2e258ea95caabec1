/**
 * Many rows in the engine's own binary form, straight from its wire: for reading the whole ledger, where turning each
 * value into an object and back would cost far more than what is done with it.
 */
import type { PGlite } from '@electric-sql/pglite'
import { Client, type Connection, type Submittable } from 'pg'

/** Gives each portion of bytes to `take`: whole rows, the first after a header, the last before an end. */
export type CopyOut = (select: string, take: (bytes: Buffer) => void) => Promise<void>

const copying = (select: string, to: string) => `copy (${select}) to ${to} with (format binary)`

type CopyData = { readonly chunk: Buffer }

/** What the driver asks of whoever sends a statement, as far as copying answers it. */
function copy(text: string, take: (bytes: Buffer) => void, done: (fault?: Error) => void) {
  let over = false
  const end = (fault?: Error) => {
    if (!over) done(fault)
    over = true
  }
  return {
    submit: (connection: Connection) => connection.query(text),
    handleCopyData: ({ chunk }: CopyData) => {
      try {
        if (!over) take(chunk)
      } catch (fault) {
        end(fault instanceof Error ? fault : new Error(String(fault)))
      }
    },
    handleCommandComplete: () => {},
    handleError: (fault: Error) => end(fault),
    handleReadyForQuery: () => end(),
  }
}

/** From a server, over a connection of its own, as the role that reads the ledger and no case. */
export const copyFromServer =
  (url: string): CopyOut =>
  async (select, take) => {
    const client = new Client({ connectionString: url })
    await client.connect()
    try {
      await client.query('begin read only; set local role cairn_keeper; set local jit = off')
      await new Promise<void>((resolve, reject) => {
        const done = (fault?: Error) => (fault === undefined ? resolve() : reject(fault))
        client.query(copy(copying(select, 'stdout'), take, done) as unknown as Submittable)
      })
    } finally {
      await client.end()
    }
  }

/** From the engine in this process, which copies to a file of its own and only as its owner. */
export const copyFromEmbedded =
  (pglite: PGlite): CopyOut =>
  async (select, take) => {
    const { blob } = await pglite.query(copying(select, "'/dev/blob'"))
    if (blob !== undefined) take(Buffer.from(await blob.arrayBuffer()))
  }

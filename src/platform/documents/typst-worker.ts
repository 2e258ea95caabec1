/** Runs in a thread of its own: setting a paper keeps a processor busy, and nobody else should wait for it. */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { type Typst, typeset } from './typeset.ts'

/** What this thread was started with. */
export type Equipment = { readonly binding: string; readonly fontFolder: string }
export type Order = { readonly id: number; readonly paper: string }
export type Reply = { readonly id: number } & ({ readonly pdf: Uint8Array } | { readonly fault: string })

const { binding, fontFolder } = workerData as Equipment
const { NodeCompiler } = createRequire(import.meta.url)(binding) as Typst
const compiler = NodeCompiler.create({
  workspace: import.meta.dirname,
  fontArgs: [{ fontPaths: ['400Regular', '600SemiBold', '700Bold'].map(weight => join(fontFolder, weight)) }],
})

parentPort?.on('message', ({ id, paper }: Order) => {
  try {
    // A copy of our own: the compiler's memory cannot be handed to another thread.
    const pdf = Uint8Array.from(typeset(compiler, paper))
    parentPort?.postMessage({ id, pdf } satisfies Reply, [pdf.buffer])
  } catch (fault) {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    parentPort?.postMessage({ id, fault: (fault as Error).message } satisfies Reply)
  }
})

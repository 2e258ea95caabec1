/** Runs in a thread of its own: setting a paper keeps a processor busy, and nobody else should wait for it. */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { parentPort, workerData } from 'node:worker_threads'
import { type Typst, typeset } from './typeset.ts'

/** What this thread was started with. */
export type Equipment = { readonly binding: string; readonly fontFolder: string }
export type Order = { readonly id: number; readonly paper: string; readonly at: number }
export type Reply = { readonly id: number } & ({ readonly pdf: Uint8Array } | { readonly fault: string })

const { binding, fontFolder } = workerData as Equipment
const { NodeCompiler } = createRequire(import.meta.url)(binding) as Typst
const compiler = NodeCompiler.create({
  workspace: import.meta.dirname,
  fontArgs: [{ fontPaths: ['400Regular', '600SemiBold', '700Bold'].map(weight => join(fontFolder, weight)) }],
})

// What the compiler holds outside the heap is let go with the small objects that stand for it, and those few never make
// the collector start by itself: without this a thread grows by ten megabytes a paper.
setFlagsFromString('--expose-gc')
const letGo = runInNewContext('gc') as () => void

parentPort?.on('message', ({ id, paper, at }: Order) => {
  try {
    // A copy of our own: the compiler's memory cannot be handed to another thread.
    const pdf = Uint8Array.from(typeset(compiler, paper, at))
    parentPort?.postMessage({ id, pdf } satisfies Reply, [pdf.buffer])
  } catch (fault) {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    parentPort?.postMessage({ id, fault: (fault as Error).message } satisfies Reply)
  } finally {
    letGo()
  }
})

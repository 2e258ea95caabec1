/** Papers as tagged PDF, made in a thread of their own. */
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { dayInWords, partsOf } from '#rules'
import { assertIsPaper, markLine, type Paper } from './paper.ts'
import type { Equipment, Order, Reply } from './typst-worker.ts'

const require = createRequire(import.meta.url)

/** The fault of a machine for which the PDF compiler is not made. */
export class NoPdfHere extends Error {
  constructor() {
    super('PDF papers need Linux on x64, where their compiler is installed; on this machine take the Word file (DOCX)')
    this.name = 'NoPdfHere'
  }
}

const BINDINGS = ['gnu', 'musl'].map(kind => `@myriaddreamin/typst-ts-node-compiler-linux-x64-${kind}`)

/** The path of the compiler's binding for this machine. Throws {@link NoPdfHere}. */
export function bindingHere(resolve: (name: string) => string = require.resolve): string {
  for (const name of BINDINGS) {
    try {
      return resolve(name)
    } catch {}
  }
  throw new NoPdfHere()
}

/** True where {@link paperToPdf} can work. */
export function canMakePdf(): boolean {
  try {
    bindingHere()
    return true
  } catch {
    return false
  }
}

const fewer = (text: string, most: number) => {
  const letters = [...text]
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`
}

/** What the template needs besides the paper itself: words and sizes that are easier said here than there. */
export function forTemplate(paper: Paper): string {
  const { recipient, agency } = paper.copy
  const { year, month, date } = partsOf(paper.date)
  const [lang, region] = paper.language.split('-')
  const name = [...recipient].length
  const line = name + [...agency].length
  let above = 1
  const sections = paper.sections.map(section => {
    above = 1
    const blocks = section.blocks.map(block => {
      if (block.kind !== 'heading') return block
      // A level that is left out would be a hole in the outline that a screen reader walks along.
      above = Math.min(block.level, above + 1)
      return { ...block, level: above }
    })
    return { ...section, blocks }
  })
  return JSON.stringify({
    ...paper,
    sections,
    ...{ year, month, day: date, lang, region: region ?? null },
    headLine: `${fewer(paper.title, 70)}, ${dayInWords(paper.date)}`,
    markLine: markLine(paper.copy),
    sideLine: `${fewer(recipient, 60)}  ·  ${paper.copy.mark}`,
    nameSize: name <= 28 ? 30 : name <= 60 ? 22 : name <= 120 ? 16 : 13.5,
    footSize: line <= 70 ? 8.5 : line <= 160 ? 7 : 6,
  })
}

type Waiting = { readonly done: (pdf: Uint8Array) => void; readonly failed: (fault: Error) => void }

const waiting = new Map<number, Waiting>()
let thread: Worker | undefined
let resting: NodeJS.Timeout | undefined
let orders = 0

// The compiler holds on to about a hundred megabytes, so it is let go when no paper was wanted for a while.
const REST_AFTER = 120_000

function endWith(fault: Error): void {
  thread = undefined
  for (const { failed } of waiting.values()) failed(fault)
  waiting.clear()
}

function settle(reply: Reply): void {
  const one = waiting.get(reply.id)
  waiting.delete(reply.id)
  if ('pdf' in reply) one?.done(reply.pdf)
  else one?.failed(new Error(`The PDF could not be made: ${reply.fault}`))
  if (waiting.size > 0) return
  thread?.unref()
  resting = setTimeout(() => void thread?.terminate(), REST_AFTER).unref()
}

function theThread(): Worker {
  clearTimeout(resting)
  if (thread === undefined) {
    const fontFolder = dirname(require.resolve('@expo-google-fonts/public-sans/package.json'))
    const equipment: Equipment = { binding: bindingHere(), fontFolder }
    const started = new Worker(new URL('./typst-worker.ts', import.meta.url), { workerData: equipment })
    started.on('message', settle)
    started.on('error', endWith)
    started.on('exit', () => {
      if (thread === started) endWith(new Error('The thread that makes PDF ended'))
    })
    thread = started
  }
  thread.ref()
  return thread
}

/**
 * The paper as a PDF that meets PDF/UA-1. The same paper gives the same bytes. Letters that no font here can show are
 * printed by their numbers. Throws {@link NoPdfHere} where it cannot be done, and `NotAPaper`.
 */
export async function paperToPdf(paper: Paper): Promise<Uint8Array> {
  assertIsPaper(paper)
  const order: Order = { id: (orders += 1), paper: forTemplate(paper) }
  const maker = theThread()
  return new Promise((done, failed) => {
    waiting.set(order.id, { done, failed })
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    maker.postMessage(order)
  })
}

/**
 * Signs the newest head of the log, when it grew and only if it is the old log grown: never a tree that is shorter than,
 * or other than, what was signed before or what a witness has seen.
 */
import type { Database } from '#platform/db'
import { newId } from '#platform/ids'
import { keepHead, newestHead, watch } from './heads.ts'
import { type Head, headIn } from './note.ts'
import { isConsistent } from './proof.ts'
import { appendDurably, lastHead, noteOf, type Signer } from './signing-key.ts'
import { consistencyProof, type Keeper, rootAt, sizeOfTree, TreeIsDamaged } from './tree-store.ts'

/** A head that somebody holds against which ours is judged before it is signed. */
export type HeldBy = { readonly who: string; readonly head: Head }

export type Signed =
  | { readonly kind: 'signed'; readonly head: Head; readonly note: string }
  | { readonly kind: 'nothing-new' }
  /** `gone`: how many lines there were once that are here no longer. */
  | { readonly kind: 'refused'; readonly because: string; readonly gone?: number }

type ToSign = {
  readonly signer: Signer
  readonly headsFile?: string | undefined
  /** What witnesses hold, as far as they could be asked. */
  readonly held?: readonly HeldBy[]
}

const lines = (count: number) => `${count} ${count === 1 ? 'line' : 'lines'}`

/** What speaks against signing this head, given one that somebody holds. */
async function against(keeper: Keeper, head: Head, { who, head: held }: HeldBy): Promise<Signed | undefined> {
  if (held.size > head.size) {
    const gone = held.size - head.size
    const because = `${lines(gone)} ${gone === 1 ? 'is' : 'are'} gone: ${who} holds a head over ${held.size}, here are ${head.size}`
    return { kind: 'refused', because, gone }
  }
  const proof = await consistencyProof(keeper, held.size, head.size)
  if (isConsistent(held, head, proof)) return undefined
  return { kind: 'refused', because: `this is not the log of which ${who} holds a head over ${lines(held.size)}` }
}

async function judged(keeper: Keeper, signer: Signer, held: readonly HeldBy[]): Promise<Head | Signed> {
  const size = await sizeOfTree(keeper)
  const last = lastHead(signer)
  const holders = [...(last === undefined ? [] : [{ who: 'the signer', head: last }]), ...held]
  try {
    const head = { origin: signer.origin, size, root: await rootAt(keeper, size) }
    for (const holder of holders) {
      const refusal = await against(keeper, head, holder)
      if (refusal !== undefined) return refusal
    }
    return head
  } catch (fault) {
    if (fault instanceof TreeIsDamaged) return { kind: 'refused', because: fault.message }
    throw fault
  }
}

/** A head is remembered before it is kept: should the process have died between, it is kept now. */
async function keepIfLost(keeper: Keeper, note: string, at: string): Promise<void> {
  if ((await newestHead(keeper))?.note === note) return
  const { size, root } = headIn(note)
  await keepHead(keeper, { id: newId(), size, root, note, at })
}

/** Signs if there is something new. What is refused is noted for whoever looks after the installation. */
export async function signHead(database: Database, { signer, headsFile, held = [] }: ToSign): Promise<Signed> {
  return database.asKeeper(async keeper => {
    const at = database.clock.now()
    const head = await judged(keeper, signer, held)
    if ('kind' in head) {
      const because = head.kind === 'refused' ? head.because : null
      await watch(keeper, { part: 'signer', at, place: null, wrong: because })
      return head
    }
    const before = signer.last()
    if (head.size === 0) return { kind: 'nothing-new' }
    if (before !== undefined && headIn(before.note).size === head.size) {
      await keepIfLost(keeper, before.note, at)
      return { kind: 'nothing-new' }
    }
    const note = noteOf(signer, head)
    signer.remember({ note, recoveries: before?.recoveries ?? [] })
    if (headsFile !== undefined) appendDurably(headsFile, JSON.stringify({ at, note }))
    await keepHead(keeper, { id: newId(), size: head.size, root: head.root, note, at })
    await watch(keeper, { part: 'signer', at, place: head.size, wrong: null })
    return { kind: 'signed', head, note }
  })
}

/**
 * The witnesses of the ledger: other agencies' small programs that keep the newest head they saw and countersign one that
 * continues it (C2SP tlog-witness). What nobody else holds, nobody else can hold us to.
 */
import type { Database } from '#platform/db'
import { type KeptHead, keepCosignature, newestHead, watch, watched } from './heads.ts'
import { cosignedAt, type Head, headIn, isSignedBy, type NamedKey, NotANote, namedKey, partsOf } from './note.ts'
import type { HeldBy } from './sign-head.ts'
import { consistencyProof } from './tree-store.ts'

/** Where a witness is reached, and the key by which its cosignatures are known. */
export type Witness = { readonly url: string; readonly key: NamedKey }

/** A witness as whoever runs the installation names it. Throws {@link NotANote} for what is no key. */
export const witnessFrom = ({ url, key }: { readonly url: string; readonly key: string }): Witness => ({
  url: url.replace(/\/$/, ''),
  key: namedKey(key),
})

/** A witness is asked no longer than this; the ledger goes on without it. */
const PATIENCE_MS = 5_000

const part = (witness: Witness) => `witness ${witness.key.name}`

async function ask(url: string, body?: string): Promise<{ readonly status: number; readonly text: string }> {
  const method = body === undefined ? 'GET' : 'POST'
  const signal = AbortSignal.timeout(PATIENCE_MS)
  const answer = await fetch(url, { method, signal, redirect: 'error', ...(body === undefined ? {} : { body }) })
  return { status: answer.status, text: (await answer.text()).slice(0, 16_384) }
}

/** The newest note that a witness holds of our log, if it can be asked and our key signed it. */
async function noteHeldBy(witness: Witness, log: NamedKey): Promise<string | undefined> {
  try {
    const { status, text } = await ask(`${witness.url}/head?origin=${encodeURIComponent(log.name)}`)
    return status === 200 && isSignedBy(text, log) && headIn(text).origin === log.name ? text : undefined
  } catch {
    return undefined
  }
}

/** What witnesses hold, of those that answer. */
export async function notesOfWitnesses(
  witnesses: readonly Witness[],
  log: NamedKey,
): Promise<readonly { readonly who: string; readonly note: string }[]> {
  const all = await Promise.all(witnesses.map(async witness => [witness, await noteHeldBy(witness, log)] as const))
  return all.flatMap(([{ key }, note]) => (note === undefined ? [] : [{ who: key.name, note }]))
}

/** The same as heads. */
export async function heldByWitnesses(witnesses: readonly Witness[], log: NamedKey): Promise<readonly HeldBy[]> {
  return (await notesOfWitnesses(witnesses, log)).map(({ who, note }) => ({ who, head: headIn(note) }))
}

type Answer =
  | { readonly kind: 'cosigned'; readonly line: string; readonly seconds: number }
  | { readonly kind: 'holds'; readonly size: number }
  | { readonly kind: 'refused'; readonly because: string }

const REFUSALS: Readonly<Record<number, string>> = {
  403: 'it does not know the key that signed our head',
  404: 'it does not know our log',
  422: 'it holds a head of which ours is no continuation',
}

function understood(
  { status, text }: { readonly status: number; readonly text: string },
  note: string,
  key: NamedKey,
): Answer {
  if (status === 409 && /^\d{1,16}$/.test(text.trim())) return { kind: 'holds', size: Number(text.trim()) }
  if (status !== 200) return { kind: 'refused', because: REFUSALS[status] ?? `it answered ${status}` }
  const lines = text.split('\n').filter(line => line !== '')
  const seconds = cosignedAt(partsOf(note).text, lines, key)
  const line = lines.find(one => one.split(' ')[1] === key.name)
  if (seconds === undefined || line === undefined)
    return { kind: 'refused', because: 'what it answered is not its cosignature' }
  return { kind: 'cosigned', line, seconds }
}

/** Offers a head, with the proof that it continues the one of this size. */
async function offer(database: Database, witness: Witness, head: Head, note: string, old: number): Promise<Answer> {
  const proof = await database.asKeeper(keeper => consistencyProof(keeper, old, head.size))
  const hashes = proof.map(one => `${one.toString('base64')}\n`).join('')
  return understood(await ask(`${witness.url}/add-checkpoint`, `old ${old}\n${hashes}\n${note}`), note, witness.key)
}

async function offered(database: Database, witness: Witness, note: string, known: number): Promise<Answer> {
  const head = headIn(note)
  try {
    const first = await offer(database, witness, head, note, Math.min(known, head.size))
    if (first.kind !== 'holds') return first
    if (first.size > head.size)
      return { kind: 'refused', because: `it holds a head over ${first.size} lines, ours is over ${head.size}` }
    return await offer(database, witness, head, note, first.size)
  } catch (fault) {
    if (fault instanceof NotANote) return { kind: 'refused', because: fault.message }
    return { kind: 'refused', because: 'it does not answer' }
  }
}

async function keepAnswer(database: Database, witness: Witness, head: KeptHead, answer: Answer): Promise<void> {
  const at = database.clock.now()
  await database.asKeeper(async keeper => {
    if (answer.kind === 'cosigned') {
      const { line, seconds } = answer
      await keepCosignature(keeper, { headId: head.id, witness: witness.key.name, line, seconds })
      await watch(keeper, { part: part(witness), at, place: head.size, wrong: null })
      return
    }
    const wrong = answer.kind === 'refused' ? answer.because : `it holds ${answer.size} lines and another root`
    await watch(keeper, { part: part(witness), at, place: null, wrong })
  })
}

/** Has the newest head countersigned by those that have not yet. Answers how many did not. */
export async function countersign(database: Database, witnesses: readonly Witness[]): Promise<number> {
  if (witnesses.length === 0) return 0
  const [head, known] = await database.asKeeper(
    async keeper => [await newestHead(keeper), await watched(keeper)] as const,
  )
  if (head === undefined) return 0
  const lacking = witnesses.filter(({ key }) => !head.witnesses.some(one => one.name === key.name))
  const answers = await Promise.all(
    lacking.map(async witness => {
      const came = known.find(one => one.part === part(witness))?.place ?? 0
      return [witness, await offered(database, witness, head.note, came)] as const
    }),
  )
  for (const [witness, answer] of answers) await keepAnswer(database, witness, head, answer)
  return answers.filter(([, answer]) => answer.kind !== 'cosigned').length
}

/** Sends every witness a note; answers how many took it. */
export async function writeToWitnesses(witnesses: readonly Witness[], path: string, note: string): Promise<number> {
  const answers = await Promise.all(
    witnesses.map(witness => ask(`${witness.url}${path}`, note).catch(() => ({ status: 0, text: '' }))),
  )
  return answers.filter(({ status }) => status >= 200 && status < 300).length
}

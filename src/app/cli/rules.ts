/**
 * `./cairn rules list` and `./cairn rules answer`: the rules for other programs, one JSON line at a time. Nothing is
 * gathered up, so a file of any length is answered in the memory of one line.
 */
import type { Writable } from 'node:stream'
import { aDay, answerFrom, questionById, register } from '#rules'
import { published } from './published.ts'

type Input = AsyncIterable<Uint8Array | string>

/** Where a command reads and writes; the command line gives the process's own. */
export type Streams = { readonly input: Input; readonly out: Writable; readonly err: Writable }

/** A longer line is not one question; without a limit a file without line ends would be read whole. */
const LONGEST_LINE = 1_000_000
/** Answers are written together up to this many characters: one write a line would cost more than the answer. */
const TOGETHER = 64 * 1024

/** Everything about each question that a caller needs to ask it and to understand the answer. */
export async function listRules({ out }: Pick<Streams, 'out'>): Promise<number> {
  quietWhenGone(out)
  for (const question of register) if (!(await written(out, `${JSON.stringify(published(question))}\n`))) break
  return 0
}

/**
 * Answers each line `{ "id", "question", "facts", "on" }` with `{ "id", "answer" }`. A line that cannot be answered is
 * told on the error stream, by its number, and the others are answered all the same; the exit code is then 1.
 */
export async function answerRules({ input, out, err }: Streams): Promise<number> {
  quietWhenGone(out, err)
  let [number, failed, ready] = [0, 0, '']
  for await (const line of linesOf(input)) {
    number += 1
    if (line.trim() === '') continue
    const result = answerLine(line)
    if ('answered' in result) ready += `${result.answered}\n`
    else {
      failed += 1
      if (!(await written(err, `line ${number}: ${result.wrong}\n`))) return 1
    }
    if (ready.length >= TOGETHER) {
      if (!(await written(out, ready))) return 1
      ready = ''
    }
  }
  const kept = ready === '' || (await written(out, ready))
  return failed === 0 && kept ? 0 : 1
}

type LineAnswered = { readonly answered: string } | { readonly wrong: string }

const wrong = (says: string): LineAnswered => ({ wrong: says.replaceAll(/\s+/g, ' ').slice(0, 1000) })

/** One line's answer as JSON, or what is wrong with it, in one line. */
function answerLine(line: string): LineAnswered {
  if (line.length > LONGEST_LINE) return wrong(`is longer than ${LONGEST_LINE} characters`)
  let given: unknown
  try {
    given = JSON.parse(line)
  } catch (error) {
    return wrong(`is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return wrong('is not a JSON object')
  const { id, question, facts, on } = given as Readonly<Record<string, unknown>>
  if (typeof id !== 'string' && typeof id !== 'number') return wrong('"id" must be text or a number')
  if (typeof question !== 'string') return wrong('"question" must name a question; `cairn rules list` names them')
  const asked = questionById(question)
  if (asked === undefined) return wrong(`there is no question "${question}"; \`cairn rules list\` names them`)
  const day = aDay.read(on, '"on"')
  if ('wrong' in day) return wrong(day.wrong.join('; '))
  try {
    const result = answerFrom(asked, facts, day.value)
    if ('wrong' in result) return wrong(result.wrong.join('; '))
    return { answered: JSON.stringify({ id, answer: result.answer }) }
  } catch (error) {
    return wrong(`the rule ${question} failed: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** The lines of a stream of text, without their ends. Of a line that is too long only the beginning is kept. */
async function* linesOf(input: Input): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of input) {
    const pieces = (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })).split('\n')
    for (const [index, piece] of pieces.entries()) {
      rest = rest.length > LONGEST_LINE ? rest : rest + piece
      if (index === pieces.length - 1) break
      yield rest.endsWith('\r') ? rest.slice(0, -1) : rest
      rest = ''
    }
  }
  rest += decoder.decode()
  if (rest !== '') yield rest
}

/** Writes and waits until it is written. False when the reader has gone, as `head` does. */
function written(stream: Writable, text: string): Promise<boolean> {
  if (stream.destroyed || stream.writableEnded) return Promise.resolve(false)
  return new Promise(resolve => stream.write(text, error => resolve(error === null || error === undefined)))
}

/** A reader that goes away is no fault: without this the stream would end the process with a stack trace. */
function quietWhenGone(...streams: readonly Writable[]): void {
  for (const stream of streams) stream.on('error', () => {})
}

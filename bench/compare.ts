/** One question asked of Cairn and of the floor by turns, and the line that says how they did. */
import { burst, type Measured, type Request } from './load.ts'
import type { Question } from './questions.ts'

const SECONDS = 3

export type Side = { readonly port: number; readonly pid: number }
export type Compared = { readonly line: string; readonly held: boolean }

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

function middle(all: readonly Measured[]): Measured {
  const of = (key: keyof Measured) => median(all.map(one => one[key]))
  return {
    perSecond: of('perSecond'),
    p50: of('p50'),
    p95: of('p95'),
    cpuMs: of('cpuMs'),
    bytes: of('bytes'),
    failures: Math.max(...all.map(one => one.failures)),
  }
}

const shown = (one: Measured) => [one.perSecond.toFixed(0), `${one.p50.toFixed(1)} / ${one.p95.toFixed(1)}`]

const withinItsCost = ({ most }: Question, { cpuMs, bytes }: Measured) =>
  most === undefined || (cpuMs <= most.cpuMs && bytes <= most.bytes)

/** Asks both, by turns, so that whatever else the machine does falls on both. */
export async function compare(
  question: Question,
  connections: number,
  rounds: number,
  sides: { readonly cairn: Side; readonly floor: Side },
): Promise<Compared> {
  const ask = ({ port, pid }: Side, requests: readonly Request[], seconds: number) =>
    burst(port, pid, requests, connections, seconds)
  await ask(sides.cairn, question.cairn, 1)
  await ask(sides.floor, question.floor, 1)
  const [ours, theirs]: [Measured[], Measured[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await ask(sides.cairn, question.cairn, SECONDS))
    theirs.push(await ask(sides.floor, question.floor, SECONDS))
  }
  const [cairn, floor] = [middle(ours), middle(theirs)]
  const ratio = floor.perSecond / cairn.perSecond
  const fast = connections === 1 || (ratio <= question.must && withinItsCost(question, cairn))
  const must = connections === 1 ? '' : `1/${question.must} ${fast ? 'held' : 'MISSED'}`
  const cells = [question.name, connections, ...shown(cairn), cairn.cpuMs.toFixed(2), cairn.bytes, ...shown(floor)]
  return {
    line: `| ${[...cells, `1/${ratio.toFixed(1)}`, must, cairn.failures].join(' | ')} |`,
    held: fast && cairn.failures === 0,
  }
}

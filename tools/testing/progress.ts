/** What a person reads while tests run and at their end. */
import type { LeftOut } from './plan.ts'
import type { Problem, ShardResult } from './shard.ts'

export type Finished = {
  readonly name: string
  readonly passed: number
  readonly problems: readonly Problem[]
  readonly seconds: number
  readonly slowest?: ShardResult['slowest']
}

const failedIn = (problems: readonly Problem[], strict: boolean) =>
  problems.filter(({ kind }) => kind === 'failed' || strict)

/** One line for one finished group. */
export function lineOf({ name, passed, problems, seconds }: Finished): string {
  const counted = Map.groupBy(problems, ({ kind }) => kind)
  const rest = [...counted].map(([kind, of]) => `, ${of.length} ${kind}`).join('')
  const mark = counted.has('failed') ? 'x' : counted.size > 0 ? '!' : '-'
  return `${mark} ${name.padEnd(30)} ${`${passed} passed${rest}`.padEnd(32)} ${seconds.toFixed(1).padStart(6)} s`
}

const indented = (text: string) => text.split('\n').map(line => `    ${line}`)

/** Everything that did not pass, with its message. Under the strict rule, what was skipped has failed. */
export function problemLines(all: readonly Finished[], leftOut: readonly LeftOut[], strict: boolean): string[] {
  const lines = all.flatMap(({ name, problems }) =>
    problems.flatMap(({ kind, where, why }) => [
      '',
      `${kind.toUpperCase()} (${name}): ${where}`,
      ...(why === '' ? [] : indented(why)),
    ]),
  )
  const reasons = Map.groupBy(leftOut, ({ why }) => why)
  const outs = [...reasons].flatMap(([why, files]) => ['', `NOT RUN: ${files.length} files (${why})`])
  return [
    ...lines,
    ...outs,
    ...(strict && leftOut.length > 0 ? ['    With CI=true nothing may be left out, so these count as failed.'] : []),
  ]
}

const SLOW = 10

/** Files whose tests take long, so that somebody asks why. */
export function slowLine(all: readonly Finished[]): string[] {
  const slow = all.flatMap(({ slowest = [] }) => slowest).filter(([, seconds]) => seconds >= SLOW)
  const worst = slow.toSorted(([, a], [, b]) => b - a).slice(0, 8)
  if (worst.length === 0) return []
  return ['', `Slowest files: ${worst.map(([file, seconds]) => `${file} ${Math.round(seconds)} s`).join(', ')}`]
}

/** The numbers of the last line. */
export function totals(
  all: readonly Finished[],
  leftOut: readonly LeftOut[],
  strict: boolean,
): { passed: number; failed: number } {
  const failed = all.reduce((sum, { problems }) => sum + failedIn(problems, strict).length, 0)
  return { passed: all.reduce((sum, { passed }) => sum + passed, 0), failed: failed + (strict ? leftOut.length : 0) }
}

/** What tests of a command ask afterwards: what it announced, what the ledger says, and whether it was as if nothing were there. */
import type { CaseTx } from '#platform/db'
import type { Outcome, Role } from '#shared'
import type { TestArea } from './area.ts'
import { pastEveryPolicy } from './database.ts'

const listening = (tx: CaseTx, heard: string[]): CaseTx => ({
  ...tx,
  announce: async ({ fact }) => void heard.push(fact),
  byRule: work => tx.byRule(rule => work(listening(rule, heard))),
})

/** Acts as a role and answers, beside the result, the facts that were announced. */
export async function heardFrom<T>(
  area: TestArea,
  role: Role,
  work: (tx: CaseTx) => Promise<T>,
): Promise<{ readonly result: T; readonly heard: readonly string[] }> {
  const heard: string[] = []
  return { result: await area.as(role, tx => work(listening(tx, heard))), heard }
}

/** The value of something that was done; anything else fails the test with what was answered. */
export function mustBeDone<T>(outcome: Outcome<T>): T {
  if (outcome.kind !== 'done') throw new Error(`Not done: ${JSON.stringify(outcome)}`)
  return outcome.value
}

/** The fields about which something was said, or what the answer was instead. */
export const fieldsWrong = (outcome: Outcome<unknown>): readonly string[] | string =>
  outcome.kind === 'wrong' ? outcome.wrong.map(one => one.field) : outcome.kind

/**
 * True when this role is answered as if nothing were there: the command says so, or the engine refuses the row, which
 * the pages answer alike (src/platform/http/answering.ts).
 */
export async function isAbsentFor(
  area: TestArea,
  role: Role,
  work: (tx: CaseTx) => Promise<unknown>,
): Promise<boolean> {
  try {
    const answer = await area.as(role, work)
    return (answer as { readonly kind?: unknown } | null)?.kind === 'not-found'
  } catch (fault) {
    if ((fault as { readonly code?: unknown }).code === '42501') return true
    throw fault
  }
}

/** Lines of the ledger, as `kind act`, that say something of a row, in the order of the alphabet. */
export async function ledgerOf(rowId: string): Promise<readonly string[]> {
  const rows = await pastEveryPolicy(
    `select kind || ' ' || act as line from ledger_events where body::text like '%${rowId}%' or case_id::text = '${rowId}' order by 1`,
  )
  return rows.map(row => String(row['line']))
}

/** One number that a question past every policy gives. */
export async function countOf(from: string): Promise<number> {
  const [row] = await pastEveryPolicy(`select count(*)::int as n from ${from}`)
  return Number(row?.['n'])
}

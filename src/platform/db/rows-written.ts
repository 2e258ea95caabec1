/**
 * What a transaction wrote, as one hash over the history of its rows. The last line of the act carries it, so the ledger
 * that partner agencies countersign answers for the rows themselves.
 */
import { CompiledQuery, type KyselyPlugin, type RootOperationNode, type Transaction } from 'kysely'
import type { Tables } from '#db/tables'
import type { Told } from '#platform/ledger'
import { sentAhead } from './engines.ts'

const ASKED = CompiledQuery.raw('select history.written_by_act() as rows')
const NOTHING_WRITTEN = sentAhead(CompiledQuery.raw('select history.nothing_written()'))
const WRITING = /\b(insert|update|delete)\b/i

function isReading(node: RootOperationNode): boolean {
  if (node.kind === 'RawNode') return !node.sqlFragments.some(text => WRITING.test(text))
  return node.kind === 'SelectQueryNode'
}

/** A transaction that notices when it may be writing: what only looks need not be asked what it wrote. */
export function noticing(transaction: Transaction<Tables>) {
  let writing = false
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      writing ||= !isReading(node)
      return node
    },
    transformResult: async ({ result }) => result,
  }
  return { transaction: transaction.withPlugin(plugin), mayHaveWritten: () => writing }
}

/** The hash, or nothing where no row of case data or of the directory was written; of this act, or of an earlier one. */
export async function rowsWritten(transaction: Transaction<Tables>, actId?: string): Promise<string | undefined> {
  const asked = actId === undefined ? ASKED : CompiledQuery.raw('select history.written_by($1) as rows', [actId])
  const { rows } = await transaction.executeQuery<{ rows: string | null }>(asked)
  return rows[0]?.rows ?? undefined
}

/**
 * What was told, its last line with the hash of what was written. An act that only looked is not asked, which would cost
 * every page a flight of messages: should it have written after all, in some way that was not noticed, the commit fails.
 */
export async function withRows(
  transaction: Transaction<Tables>,
  mayHaveWritten: boolean,
  told: readonly Told[],
): Promise<readonly Told[]> {
  if (!mayHaveWritten && told.every(({ kind }) => kind === 'consultation')) {
    await transaction.executeQuery(NOTHING_WRITTEN)
    return told
  }
  const rows = await rowsWritten(transaction)
  return rows === undefined ? told : told.map((line, at) => (at === told.length - 1 ? { ...line, rows } : line))
}

/**
 * What somebody in an emergency must know, and nothing else: who it is, what is dangerous, which contacts are forbidden, and
 * whom to call. Two statements, whatever the size of the case.
 */
import { sql } from 'kysely'
import { type AnyPanel, type CaseInBrief, caseInBrief } from '#modules/cases'
import type { CaseTx } from '#platform/db'

export type SafetyFacts = CaseInBrief & {
  /** The facts of each panel by its key, as the case page has them. */
  readonly panels: { readonly [key: string]: unknown }
}

/** The facts, or undefined when nothing lets this reader see them any more. */
export async function safetyFacts(
  tx: CaseTx,
  caseId: string,
  openingId: string,
  panels: readonly AnyPanel[],
): Promise<SafetyFacts | undefined> {
  const brief = await caseInBrief(tx, caseId)
  tx.tell({ kind: 'consultation', act: 'need-to-know/safety-facts', caseId, items: [`opening:${openingId}`] })
  if (brief.head === null) return undefined
  const facts = panels.map(({ key, facts: ask }) => sql`${sql.lit(key)}, ${ask(caseId)}`)
  const found = await sql<{ panels: SafetyFacts['panels'] }>`
    select json_build_object(${sql.join(facts)}) as panels`.execute(tx.sql)
  return { ...brief, panels: found.rows[0]?.panels ?? {} }
}

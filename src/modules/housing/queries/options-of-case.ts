/** The address options of a case. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'
import type { OptionKind, OptionState } from '../commands/keep-option.ts'

export type OptionShown = {
  readonly id: string
  readonly address: string
  readonly kind: OptionKind
  readonly availableOn: Day | null
  readonly constraints: string
  readonly state: OptionState
  readonly because: string
  readonly version: number
}

/** The part of a larger statement that gives the options as a JSON array. */
export const optionsOfCasePart = (caseId: string) => sql<readonly OptionShown[]>`(
  select coalesce(json_agg(json_build_object('id', o.id, 'address', o.address, 'kind', o.kind, 'availableOn', o.available_on,
      'constraints', o.constraints_say, 'state', o.state, 'because', o.state_because, 'version', o.version) order by o.written_at), '[]')
    from housing_options o where o.case_id = ${caseId})`

/** The same as a query of its own. */
export async function optionsOfCase(tx: CaseTx, caseId: string): Promise<readonly OptionShown[]> {
  tx.tell({ kind: 'consultation', act: 'housing/options-of-case', caseId })
  const found = await sql<{ part: readonly OptionShown[] }>`select ${optionsOfCasePart(caseId)} as part`.execute(tx.sql)
  return found.rows[0]?.part ?? []
}

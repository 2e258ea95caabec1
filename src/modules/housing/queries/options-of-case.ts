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
  /** Whether it has a point on the map, so that it can be checked against protected places. */
  readonly placed: boolean
  readonly movedInOn: Day | null
}

/** The part of a larger statement that gives the options as a JSON array. */
export const optionsOfCasePart = (caseId: string) => sql<readonly OptionShown[]>`(
  select coalesce(json_agg(json_build_object('id', o.id, 'address', o.address, 'kind', o.kind, 'availableOn', o.available_on,
      'constraints', o.constraints_say, 'state', o.state, 'because', o.state_because, 'version', o.version,
      'placed', o.east is not null, 'movedInOn', o.moved_in_on) order by o.written_at), '[]')
    from housing_options o where o.case_id = ${caseId})`

/** An option with the day on which it came to stand as it does, and the agency that offered it. */
export type OptionStated = OptionShown & { readonly statedOn: Day; readonly agency: string }

/** The same as a query of its own, with day and source: for whoever quotes it elsewhere. */
export async function optionsOfCase(tx: CaseTx, caseId: string): Promise<readonly OptionStated[]> {
  tx.tell({ kind: 'consultation', act: 'housing/options-of-case', caseId })
  const found = await sql<OptionStated>`
    select p.id, p.address, p.kind, p."availableOn", p.constraints, p.state, p.because, p.version, p.placed,
           p."movedInOn",
           (coalesce(o.decided_at, o.written_at) at time zone 'Europe/London')::date as "statedOn", g.short_name as agency
      from rows from (json_to_recordset(${optionsOfCasePart(caseId)}) as (id uuid, address text, kind text, "availableOn" date,
             constraints text, state text, because text, version integer, placed boolean, "movedInOn" date)) with ordinality
             as p (id, address, kind, "availableOn", constraints, state, because, version, placed, "movedInOn", place)
      join housing_options o on o.id = p.id join staff_agencies g on g.id = o.agency_id
     order by p.place`.execute(tx.sql)
  return found.rows
}

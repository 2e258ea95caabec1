/** What others typed or recorded in a meeting since a moment: asked every few seconds by everybody who has it open. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import { TOUCHED } from '../commands/touch.ts'
import { PLAN_BEFORE } from '../model/meeting-fields.ts'

export type FieldChanged = {
  readonly field: string
  readonly says: string
  readonly version: number
  readonly by: string
}

export type Changes = {
  /** The moment to ask from next time. */
  readonly asOf: string
  readonly fields: readonly FieldChanged[]
  /** Counts every change of a list: lines, attendance, actions, the plan. */
  readonly lists: number
  readonly state: string
}

/** A save that began before the last look may have been committed after it. */
const OVERLAP = '10 seconds'

type Row = { readonly caseId: string; readonly state: string; readonly runs: boolean }

/**
 * The changes, or undefined when the meeting is not the reader's to write in. Looking and finding nothing shows nothing,
 * and is told to the ledger as such.
 */
export async function changesSince(tx: CaseTx, conferenceId: string, since: string): Promise<Changes | undefined> {
  tx.tell({ kind: 'consultation', act: 'conferences/changes-since', conferenceId })
  const me = tx.actor.memberId
  const found = await sql<Row>`
    select c.case_id as "caseId", c.state, coalesce(${me}::uuid in (c.chair_id, c.recorder_id, c.typist_id), false) as runs
      from conferences_conferences c where c.id = ${conferenceId}`.execute(tx.sql)
  const [row] = found.rows
  if (row === undefined || !row.runs) return undefined
  await tx.narrowTo([row.caseId])
  const changed = await sql<FieldChanged>`
    select f.field, f.says, f.version, m.name as by from conferences_fields f join staff_members m on m.id = f.written_by
     where f.conference_id = ${conferenceId} and f.field <> ${PLAN_BEFORE}
       and (f.field = ${TOUCHED} or f.written_at > ${since}::timestamptz - ${OVERLAP}::interval)`.execute(tx.sql)
  const fields = changed.rows.filter(one => one.field !== TOUCHED)
  const lists = changed.rows.find(one => one.field === TOUCHED)?.version ?? 0
  if (fields.length > 0) {
    const items = fields.map(one => `field:${one.field}`)
    tx.tell({ kind: 'consultation', act: 'conferences/changes-since', caseId: row.caseId, conferenceId, items })
  }
  return { asOf: tx.now, fields, lists, state: row.state }
}

/** What went where it should not have gone, and what was done about it. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import { referencesOf } from './lines.ts'

export const STEPS = [
  'contained',
  'assessed',
  'regulator-told',
  'regulator-not-told',
  'person-told',
  'person-not-told',
  'note',
  'closed',
] as const
export type Step = (typeof STEPS)[number]

export type MisSend = {
  readonly id: string
  readonly caseId: string | null
  readonly reference: string | null
  readonly what: string
  readonly toWhom: string
  readonly sentAt: string | null
  readonly noticedAt: string
  readonly danger: boolean
  readonly state: 'open' | 'closed'
  readonly by: string
  readonly agency: string
  readonly version: number
  /** The steps taken, in short. */
  readonly taken: readonly Step[]
}

export type StepTaken = { readonly step: Step; readonly says: string; readonly happenedAt: string; readonly by: string }

const COLUMNS = sql`s.id, s.case_id as "caseId", s.what, s.to_whom as "toWhom", s.sent_at as "sentAt", s.noticed_at as "noticedAt",
  s.danger, s.state, m.name as by, g.short_name as agency, s.version,
  coalesce((select array_agg(t.step order by t.happened_at, t.id) from access_records_mis_send_steps t where t.mis_send_id = s.id), '{}') as taken
  from access_records_mis_sends s join staff_members m on m.id = s.written_by join staff_agencies g on g.id = s.agency_id`

const MOST = 200

async function withReferences(tx: CaseTx, rows: readonly Omit<MisSend, 'reference'>[]): Promise<readonly MisSend[]> {
  const cases = rows.flatMap(({ caseId }) => (caseId === null ? [] : [caseId]))
  const references = cases.length === 0 ? new Map<string, string>() : await referencesOf(tx, cases)
  return rows.map(row => ({ ...row, reference: row.caseId === null ? null : (references.get(row.caseId) ?? null) }))
}

/** The open ones first, the oldest before the others: their clock runs. */
export async function misSends(tx: CaseTx): Promise<readonly MisSend[]> {
  const found = await sql<
    Omit<MisSend, 'reference'>
  >`select ${COLUMNS} order by s.state <> 'open', s.noticed_at, s.id limit ${MOST}`.execute(tx.sql)
  return withReferences(tx, found.rows)
}

/** One with its steps, or nothing when it is not this reader's. */
export async function misSend(
  tx: CaseTx,
  misSendId: string,
): Promise<{ readonly misSend: MisSend; readonly steps: readonly StepTaken[] } | undefined> {
  tx.tell({ kind: 'consultation', act: 'access-records/mis-send', items: [`mis-send:${misSendId}`] })
  const found = await sql<Omit<MisSend, 'reference'>>`select ${COLUMNS} where s.id = ${misSendId}`.execute(tx.sql)
  const [one] = await withReferences(tx, found.rows)
  if (one === undefined) return undefined
  const steps = await sql<StepTaken>`
    select t.step, t.says, t.happened_at as "happenedAt", m.name as by from access_records_mis_send_steps t
      join staff_members m on m.id = t.written_by where t.mis_send_id = ${misSendId} order by t.happened_at, t.id`.execute(
    tx.sql,
  )
  return { misSend: one, steps: steps.rows }
}

/** What stood out in the ledger, for the supervisor to whom it goes. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { Because } from '#rules'
import { referencesOf } from './lines.ts'

export type Signal = {
  readonly id: string
  readonly rule: string
  readonly strong: boolean
  readonly name: string
  readonly post: string
  readonly agency: string
  readonly because: readonly Because[]
  readonly lines: number
  readonly fromAt: string
  readonly toAt: string
  readonly foundAt: string
  readonly state: 'open' | 'explained' | 'referred'
  readonly outcomeSays: string | null
  readonly decidedBy: string | null
  readonly decidedAt: string | null
  readonly version: number
}

const COLUMNS = sql`s.id, s.rule, s.strong, m.name, p.title as post, g.short_name as agency, s.because, s.lines, s.from_at as "fromAt",
  s.to_at as "toAt", s.written_at as "foundAt", s.state, s.outcome_says as "outcomeSays", d.name as "decidedBy",
  s.decided_at as "decidedAt", s.version`
const FROM = sql`access_records_signals s join staff_members m on m.id = s.member_id join staff_posts p on p.id = s.post_id
  join staff_agencies g on g.id = s.agency_id left join staff_members d on d.id = s.decided_by`

const MOST = 200

/** Open ones first, the strong before the others. */
export async function signals(tx: CaseTx): Promise<readonly Signal[]> {
  tx.tell({ kind: 'consultation', act: 'access-records/signals' })
  const found = await sql<Signal>`select ${COLUMNS} from ${FROM}
    order by s.state = 'open' desc, s.strong desc, s.written_at desc, s.id limit ${MOST}`.execute(tx.sql)
  return found.rows
}

export type SignalLine = {
  readonly id: string
  readonly at: string
  readonly kind: string
  readonly act: string
  readonly purpose: string
  /** The case by its reference where the reader may know it, by a number within this list where not. */
  readonly about: string
}

type LineFound = Omit<SignalLine, 'about'> & { readonly caseId: string | null; readonly subject: number }

/** One, with the lines that it rests on; nothing when it is not this reader's. */
export async function signal(
  tx: CaseTx,
  signalId: string,
): Promise<{ readonly signal: Signal; readonly lines: readonly SignalLine[] } | undefined> {
  tx.tell({ kind: 'consultation', act: 'access-records/signal', items: [`signal:${signalId}`] })
  const found = await sql<Signal>`select ${COLUMNS} from ${FROM} where s.id = ${signalId}`.execute(tx.sql)
  const one = found.rows[0]
  if (one === undefined) return undefined
  const lines = await sql<LineFound>`
    select id, at, kind, act, purpose, case_id as "caseId", subject from access.lines_of_signal(${signalId})`.execute(
    tx.sql,
  )
  const cases = [...new Set(lines.rows.flatMap(({ caseId }) => (caseId === null ? [] : [caseId])))]
  const references = cases.length === 0 ? new Map<string, string>() : await referencesOf(tx, cases)
  const about = ({ caseId, subject }: LineFound) =>
    caseId === null ? 'no single case' : (references.get(caseId) ?? `case ${subject} of this list`)
  return { signal: one, lines: lines.rows.map(line => ({ ...line, about: about(line) })) }
}

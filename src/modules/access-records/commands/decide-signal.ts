/** What a supervisor found: explained, or referred to whoever looks into conduct. It is said once. */
import { sql } from 'kysely'
import { endTasks } from '#modules/tasks'
import type { CaseTx } from '#platform/db'
import { changedMeanwhile, done, notFound, type Outcome } from '#shared'

export const OUTCOMES = ['explained', 'referred'] as const
export type SignalOutcome = (typeof OUTCOMES)[number]

export type SignalDecided = {
  readonly signalId: string
  readonly version: number
  readonly outcome: SignalOutcome
  readonly says: string
}

/** Decides on one that is open; a second decision meets the first. */
export async function decideSignal(tx: CaseTx, given: SignalDecided): Promise<Outcome<{ readonly signalId: string }>> {
  const { signalId, version, outcome, says } = given
  const written = await sql`
    update access_records_signals set state = ${outcome}, outcome_says = ${says}, decided_at = ${tx.now},
           decided_by = ${tx.actor.memberId}, version = version + 1
     where id = ${signalId} and version = ${version} and state = 'open'`.execute(tx.sql)
  if (Number(written.numAffectedRows ?? 0) === 0) return metAnother(tx, given)
  await endTasks(tx, { aboutId: signalId }, 'done', outcome)
  tx.tell({
    kind: 'access-decision',
    act: 'access-records/decide-signal',
    items: [`signal:${signalId}`, `outcome:${outcome}`],
  })
  return done({ signalId })
}

async function metAnother(tx: CaseTx, { signalId, says }: SignalDecided): Promise<Outcome<never>> {
  tx.tell({ kind: 'consultation', act: 'access-records/signal', items: [`signal:${signalId}`] })
  const found = await sql<{ says: string | null; version: number; by: string | null }>`
    select s.outcome_says as says, s.version, d.name as by from access_records_signals s
      left join staff_members d on d.id = s.decided_by where s.id = ${signalId}`.execute(tx.sql)
  const row = found.rows[0]
  if (row === undefined) return notFound
  return changedMeanwhile({
    field: 'says',
    theirs: row.says ?? '',
    yours: says,
    version: row.version,
    by: row.by ?? '',
  })
}

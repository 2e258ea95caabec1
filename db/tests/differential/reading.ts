/** What somebody sees: of every table with cells all keys, in one statement, under the policies and nothing else. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { Subject } from '#rules'
import type { Ground } from './ground.ts'

/** The key of a table's rows where it is not the id. */
const KEYS: Readonly<Record<string, string>> = {
  plans_plans: 'case_id::text',
  people_particulars: 'person_id::text',
  conferences_fields: `conference_id::text || '+' || field`,
}

function statement(tables: readonly string[]): string {
  return tables
    .map(table => `select '${table}' as tab, string_agg(${KEYS[table] ?? 'id::text'}, ' ') as keys from ${table}`)
    .join('\nunion all ')
}

/** Does something as the subject, in a transaction of theirs: about these cases, or about whatever they reach. */
export function acting<T>(
  { database }: Ground,
  subject: Subject,
  work: (tx: CaseTx) => Promise<T>,
  about?: readonly string[],
): Promise<T> {
  const told = (tx: CaseTx) => {
    tx.tell({ kind: 'access-decision', act: 'test/differential' })
    return work(tx)
  }
  if (subject.clockwork) return database.asClockwork(told)
  const { member: memberId, agency: agencyId, post: postId } = subject
  const actor = { memberId, agencyId, postId, role: 'auditor', sessionId: null, purpose: 'supervision' } as const
  return database.asActor(actor, told, about)
}

/** The keys of all rows that the subject sees, by table. */
export async function seenBy(
  ground: Ground,
  subject: Subject,
  tables: readonly string[],
  about?: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const found = await acting(
    ground,
    subject,
    tx => sql<{ tab: string; keys: string | null }>`${sql.raw(statement(tables))}`.execute(tx.sql),
    about,
  )
  return new Map(found.rows.map(({ tab, keys }) => [tab, new Set((keys ?? '').split(' ').filter(key => key !== ''))]))
}

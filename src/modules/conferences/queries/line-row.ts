/** A line as it stands, for commands that change it. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'

export type LineRow = {
  readonly id: string
  readonly conferenceId: string
  readonly contributionId: string | null
  readonly item: string
  readonly part: string
  readonly section: string
  readonly agencyId: string
  readonly authorId: string
  readonly says: string
  readonly source: string
  readonly happenedOn: Day | null
  readonly handling: string
  readonly state: 'kept' | 'removed'
  readonly version: number
  readonly writtenBy: string
  readonly writtenByName: string
  readonly writtenAt: string
}

const columns = sql`l.id, l.conference_id as "conferenceId", l.contribution_id as "contributionId", l.item, l.part, l.section,
  l.agency_id as "agencyId", l.author_id as "authorId", l.says, l.source, l.happened_on as "happenedOn", l.handling, l.state,
  l.version, l.written_by as "writtenBy", m.name as "writtenByName", l.written_at as "writtenAt"`

/** The lines with these ids that the reader may see, removed ones too. Told to the ledger by the caller. */
export async function lineRows(tx: CaseTx, conferenceId: string, ids: readonly string[]): Promise<readonly LineRow[]> {
  if (ids.length === 0) return []
  const found = await sql<LineRow>`
    select ${columns} from conferences_lines l join staff_members m on m.id = l.written_by
     where l.conference_id = ${conferenceId} and l.id = any(${[...ids]}::uuid[])
     order by l.item, l.position, l.id`.execute(tx.sql)
  return found.rows
}

/** An agency's contribution as it stands: its head, its boxes and its single facts. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'
import type { Known } from '../model/meeting.ts'

export type ContributionHeld = {
  readonly contributionId: string
  readonly known: Known | null
  readonly managerAware: boolean | null
  readonly state: 'draft' | 'submitted'
  readonly authorId: string
  readonly author: string
  readonly dueOn: Day | null
  readonly submittedAt: string | null
  readonly savedAt: string
  readonly version: number
}

export type ContributionLine = {
  readonly id: string
  readonly part: string
  readonly item: string
  readonly section: string
  readonly says: string
  readonly source: string
  readonly happenedOn: Day | null
  readonly handling: string
  readonly version: number
  readonly writtenBy: string
  readonly writtenAt: string
}

/** The contribution of one agency, or undefined when there is none yet. `locked` holds it until the transaction ends. */
export async function contributionHeld(
  tx: CaseTx,
  conferenceId: string,
  agencyId: string,
  locked = false,
): Promise<ContributionHeld | undefined> {
  const found = await sql<ContributionHeld>`
    select c.id as "contributionId", c.known, c.manager_aware as "managerAware", c.state, c.author_id as "authorId",
           (select m.name from staff_members m where m.id = c.author_id) as author, c.due_on as "dueOn",
           c.submitted_at as "submittedAt", c.written_at as "savedAt", c.version
      from conferences_contributions c
     where c.conference_id = ${conferenceId} and c.agency_id = ${agencyId} ${locked ? sql`for update of c` : sql``}`.execute(
    tx.sql,
  )
  return found.rows[0]
}

/** Its lines that stand, in their order. */
export async function linesOfContribution(tx: CaseTx, contributionId: string): Promise<readonly ContributionLine[]> {
  const found = await sql<ContributionLine>`
    select l.id, l.part, l.item, l.section, l.says, l.source, l.happened_on as "happenedOn", l.handling, l.version,
           l.written_by as "writtenBy", l.written_at as "writtenAt"
      from conferences_lines l where l.contribution_id = ${contributionId} and l.state = 'kept'
     order by l.position, l.id`.execute(tx.sql)
  return found.rows
}

/** What was typed for a meeting: answers, lines, contributions, as far as the reader may see them. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { ContributedLine, ContributionHead, MeetingField, MeetingLine } from '../model/meeting.ts'
import { knownField, PLAN_BEFORE } from '../model/meeting-fields.ts'

/** The answers of the form, with the plan as it stood before apart; that is undefined for whoever may not read it. */
export async function fieldsOf(
  tx: CaseTx,
  conferenceId: string,
): Promise<{ readonly fields: readonly MeetingField[]; readonly before: string | undefined }> {
  const found = await sql<MeetingField>`
    select f.field, f.section, f.says, f.version, f.written_at as "savedAt" from conferences_fields f
     where f.conference_id = ${conferenceId} order by f.field`.execute(tx.sql)
  return {
    fields: found.rows.filter(row => knownField(row.field) !== undefined),
    before: found.rows.find(row => row.field === PLAN_BEFORE)?.says,
  }
}

const columns = sql`l.id, l.item, l.part, l.section, l.agency_id as "agencyId", g.short_name as agency, m.name as author,
  l.says, l.source, l.happened_on as "happenedOn", l.handling, l.version`
const tables = sql`conferences_lines l join staff_agencies g on g.id = l.agency_id join staff_members m on m.id = l.author_id`

/** The lines of the minute in their order. */
export async function minuteLinesOf(tx: CaseTx, conferenceId: string): Promise<readonly MeetingLine[]> {
  const found = await sql<MeetingLine>`
    select ${columns}, l.taken_from is not null as "fromContribution" from ${tables}
     where l.conference_id = ${conferenceId} and l.contribution_id is null and l.state = 'kept'
     order by l.position, l.id`.execute(tx.sql)
  return found.rows
}

/** The lines of the contributions, each with the line of the minute that was made from it. */
export async function contributedLinesOf(tx: CaseTx, conferenceId: string): Promise<readonly ContributedLine[]> {
  const found = await sql<ContributedLine>`
    select ${columns}, true as "fromContribution", l.contribution_id as "contributionId",
           (select t.id from conferences_lines t where t.taken_from = l.id and t.state = 'kept') as "takenAs"
      from ${tables}
     where l.conference_id = ${conferenceId} and l.contribution_id is not null and l.state = 'kept'
       and access.contribution_is_submitted(l.contribution_id)
     order by g.short_name, l.position, l.id`.execute(tx.sql)
  return found.rows
}

/** Who contributed, by agency. */
export async function contributionsOf(tx: CaseTx, conferenceId: string): Promise<readonly ContributionHead[]> {
  const found = await sql<ContributionHead>`
    select c.id as "contributionId", c.agency_id as "agencyId", g.short_name as agency, m.name as author, c.author_id as "authorId",
           c.known, c.manager_aware as "managerAware", c.state, c.submitted_at as "submittedAt", c.version
      from conferences_contributions c join staff_agencies g on g.id = c.agency_id join staff_members m on m.id = c.author_id
     where c.conference_id = ${conferenceId} order by g.short_name`.execute(tx.sql)
  return found.rows
}

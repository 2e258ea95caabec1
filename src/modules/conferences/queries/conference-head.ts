/** A conference as its head line says it: what kind, when, where, who runs it. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'
import type { ConferenceHead } from '../model/meeting.ts'

const named = (member: ReturnType<typeof sql>) => sql`(
  select json_build_object('memberId', m.id, 'name', m.name, 'agencyId', g.id, 'agency', g.name)
    from staff_members m join staff_agencies g on g.id = m.agency_id where m.id = ${member})`

const columns = sql`c.id as "conferenceId", c.case_id as "caseId", c.person_id as "personId", c.previous_id as "previousId", c.kind, c.state,
  c.held_on as "heldOn", left(c.starts_at::text, 5) as "startsAt", c.minutes_planned as "minutesPlanned", c.venue, c.link,
  coalesce(access.reasons_of_conference(c.id), '') as reasons, c.authority, c.authority_version as "authorityVersion",
  ${named(sql`c.chair_id`)} as chair, ${named(sql`c.recorder_id`)} as recorder, ${named(sql`c.typist_id`)} as typist,
  c.devolved_because as "devolvedBecause", ${named(sql`c.sender_id`)} as sender, c.version`

/**
 * One conference, or undefined when it is not there for this reader. The reasons for convening are empty for whoever
 * may know of the conference and not why it was convened.
 */
export async function conferenceHead(tx: CaseTx, conferenceId: string): Promise<ConferenceHead | undefined> {
  const found = await sql<ConferenceHead>`
    select ${columns} from conferences_conferences c where c.id = ${conferenceId}`.execute(tx.sql)
  const [head] = found.rows
  const about = head === undefined ? {} : { caseId: head.caseId }
  tx.tell({ kind: 'consultation', act: 'conferences/conference-head', conferenceId, ...about })
  return head
}

/** Whom a conference is about, as far as the reader may know it; nothing of the person for the agenda alone (S3-48). */
export type PersonOfConference = {
  readonly personId: string | null
  readonly name: string | null
  readonly reference: string
  readonly bornOn: Day | null
}

/** Whom a conference is about, or undefined when it is not there for this reader. */
export async function personOfConference(tx: CaseTx, conferenceId: string): Promise<PersonOfConference | undefined> {
  const found = await sql<PersonOfConference>`
    select person_id as "personId", name, reference, born_on as "bornOn"
      from access.person_of_conference(${conferenceId})`.execute(tx.sql)
  const [person] = found.rows
  const people = person?.personId == null ? {} : { people: [person.personId] }
  tx.tell({ kind: 'consultation', act: 'conferences/person-of-conference', conferenceId, ...people })
  return person
}

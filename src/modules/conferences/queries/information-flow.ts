/** What keeps information from flowing around conferences: copies nobody opened, meetings without word from the police (S3-17). */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'

type UnopenedCopy = {
  readonly conferenceId: string
  readonly caseId: string
  readonly about: string | null
  readonly recipient: string
  readonly agency: string
  readonly sentAt: string
}

type WithoutPolice = {
  readonly conferenceId: string
  readonly caseId: string
  readonly about: string | null
  readonly heldOn: Day
}

const named = sql`(select p.known_as from people_people p where p.id = access.person_of_case(c.case_id)) as about`

/** The newest copies of minutes that their recipients have not opened: those the reader issued, and their own. */
async function copiesNotOpened(tx: CaseTx): Promise<readonly UnopenedCopy[]> {
  const found = await sql<UnopenedCopy>`
    select c.conference_id as "conferenceId", c.case_id as "caseId", ${named}, m.name as recipient, g.short_name as agency, c.written_at as "sentAt"
      from conferences_copies c join staff_members m on m.id = c.member_id join staff_agencies g on g.id = c.agency_id
     where c.opened_at is null
       and not exists (select 1 from conferences_copies n where n.conference_id = c.conference_id and n.member_id = c.member_id and n.edition > c.edition)
     order by c.written_at, m.name limit 100`.execute(tx.sql)
  tx.tell({
    kind: 'consultation',
    act: 'conferences/copies-not-opened',
    items: found.rows.map(one => `case:${one.caseId}`),
  })
  return found.rows
}

/** Conferences ahead, or held without a minute yet, to which no police agency has submitted what it brings. */
async function conferencesWithoutPolice(tx: CaseTx): Promise<readonly WithoutPolice[]> {
  const found = await sql<WithoutPolice>`
    select c.id as "conferenceId", c.case_id as "caseId", ${named}, c.held_on as "heldOn" from conferences_conferences c
     where c.state in ('convened', 'in-session', 'minute-draft') and not exists (
       select 1 from conferences_contributions b join staff_agencies g on g.id = b.agency_id
        where b.conference_id = c.id and b.state = 'submitted' and g.kind = 'police')
     order by c.held_on limit 100`.execute(tx.sql)
  tx.tell({
    kind: 'consultation',
    act: 'conferences/conferences-without-police',
    items: found.rows.map(one => `case:${one.caseId}`),
  })
  return found.rows
}

export type FlowOfConferences = { readonly copies: readonly UnopenedCopy[]; readonly silent: readonly WithoutPolice[] }

/** Both, as far as the reader may see them. */
export async function flowOfConferences(tx: CaseTx): Promise<FlowOfConferences> {
  return { copies: await copiesNotOpened(tx), silent: await conferencesWithoutPolice(tx) }
}

/** What two records of people say, side by side, and what was decided about them. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'
import type { RecordOfPerson } from '../model/compared.ts'

/** The records, for a reader who may read the numbers and names of each; others are not there. */
export async function recordsOfPeople(tx: CaseTx, personIds: readonly string[]): Promise<readonly RecordOfPerson[]> {
  tx.tell({ kind: 'consultation', act: 'people/records-compared', people: [...personIds] })
  const found = await sql<RecordOfPerson>`
    select p.id as "personId", p.known_as as "knownAs", d.born_on as "bornOn", d.born_about as "bornAbout", d.sex,
           array(select distinct n.name from people_names n where n.person_id = p.id order by 1) as names,
           array(select distinct i.type || ' ' || i.canonical from people_identifiers i where i.person_id = p.id order by 1) as identifiers,
           array(select distinct a.line || coalesce(', ' || a.postcode, '') from people_addresses a where a.person_id = p.id order by 1) as addresses
      from people_people p left join people_particulars d on d.person_id = p.id
     where p.id = any(${[...personIds]}::uuid[]) and p.id = any (access.people_by_right('identifiers', false))
     order by array_position(${[...personIds]}::uuid[], p.id)`.execute(tx.sql)
  return found.rows
}

export type JoinShown = {
  readonly joinId: string
  readonly personId: string
  readonly otherPersonId: string
  readonly because: string
  readonly on: string
  readonly by: readonly string[]
}

/** Joins in force of some people, whichever side they stand on. */
export async function joinsOf(tx: CaseTx, personIds: readonly string[]): Promise<readonly JoinShown[]> {
  if (personIds.length === 0) return []
  const found = await sql<JoinShown>`
    select j.id as "joinId", j.person_id as "personId", j.other_person_id as "otherPersonId", j.because, j.written_at as "on",
           array[a.name, b.name] as by
      from people_joins j join staff_members a on a.id = j.asked_by join staff_members b on b.id = j.written_by
     where j.ended_at is null
       and (j.person_id = any(${[...personIds]}::uuid[]) or j.other_person_id = any(${[...personIds]}::uuid[]))
     order by j.written_at, j.id`.execute(tx.sql)
  return found.rows
}

export type AboutTwo = {
  readonly decidedDifferentOn: Day | null
  readonly joinedAlready: boolean
  readonly restricted: boolean
  readonly oneIsAroundTheOther: boolean
}

/** What rule people/may-they-be-merged asks of two people beyond what their records say. */
export async function aboutTwo(tx: CaseTx, one: RecordOfPerson, other: RecordOfPerson): Promise<AboutTwo> {
  const both = [one.personId, other.personId]
  const found = await sql<AboutTwo>`
    select (select max(d.decided_at)::date from people_possible_duplicates d where d.decision = 'different'
              and d.person_id = any(${both}::uuid[]) and d.other_person_id = any(${both}::uuid[])) as "decidedDifferentOn",
           exists (select 1 from people_joins j where j.ended_at is null
              and (j.person_id = any(${both}::uuid[]) or j.other_person_id = any(${both}::uuid[]))) as "joinedAlready",
           access.is_anybody_restricted(${both}::uuid[]) as restricted,
           exists (select 1 from people_associates s where (s.person_id = ${one.personId} and s.name = any(${[...other.names]}::text[]))
              or (s.person_id = ${other.personId} and s.name = any(${[...one.names]}::text[]))) as "oneIsAroundTheOther"`.execute(
    tx.sql,
  )
  const row = found.rows[0]
  if (row === undefined) throw new Error('A question about two people was not answered')
  return row
}

export type Joined = {
  readonly joinId: string
  readonly name: string
  readonly caseId: string
  readonly reference: string
}

/** The part of a larger statement that gives the other records of the person of a case as a JSON array. */
export const joinedPart = (caseId: string) => sql<readonly Joined[]>`(
  select coalesce(json_agg(json_build_object('joinId', join_id, 'name', name, 'caseId', case_id, 'reference', reference)), '[]')
    from access.other_records_of(${caseId}::uuid))`

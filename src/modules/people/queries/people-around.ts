/** The people around a managed person, as far as the reader may see them. */
import { sql } from 'kysely'
import type { Day } from '#rules'
import type { ProtectiveResult } from '../commands/keep-associate.ts'

export type AssociateShown = {
  readonly id: string
  readonly name: string
  readonly relation: string
  readonly isChild: boolean
  readonly bornOn: Day | null
  readonly household: string | null
  readonly concern: string | null
  readonly disclosedBy: string | null
  readonly disclosedOn: Day | null
  readonly assessment: {
    readonly on: Day
    readonly result: ProtectiveResult
    readonly says: string
    readonly by: string
  } | null
}

/** The part of a larger statement that gives the people around the person of a case as a JSON array. */
export const peopleAroundPart = (caseId: string) => sql<readonly AssociateShown[]>`(
  select coalesce(json_agg(json_build_object('id', a.id, 'name', a.name, 'relation', a.relation, 'isChild', a.is_child, 'bornOn', a.born_on,
      'household', a.household, 'concern', a.concern, 'disclosedBy', m.name, 'disclosedOn', a.disclosed_on,
      'assessment', (select json_build_object('on', p.assessed_on, 'result', p.result, 'says', p.says, 'by', w.name)
         from people_protective_assessments p join staff_members w on w.id = p.written_by
        where p.associate_id = a.id order by p.assessed_on desc, p.written_at desc limit 1)) order by a.household nulls last, a.is_child, a.name), '[]')
    from people_associates a left join staff_members m on m.id = a.disclosed_by
   where a.person_id = access.person_of_case(${caseId}))`

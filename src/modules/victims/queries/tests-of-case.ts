/** What was answered about the addresses of a case. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'
import type { TestAnswer } from '../model/zone.ts'

export type AddressTest = {
  readonly optionId: string
  readonly answer: TestAnswer
  readonly byHand: boolean
  readonly testedOn: Day
  /** Who tested, or answered by hand. */
  readonly agency: string
  readonly askPostId: string | null
  readonly cell: string
}

/** The latest answer about each address, as it was given. */
export async function latestTests(tx: CaseTx, caseId: string): Promise<readonly AddressTest[]> {
  const found = await sql<AddressTest>`
    select distinct on (t.option_id) t.option_id as "optionId", t.answer, t.by_hand as "byHand", t.tested_on as "testedOn",
           a.short_name as agency, t.ask_post_id as "askPostId", t.cell
      from victims_tests t join staff_agencies a on a.id = t.agency_id
     where t.case_id = ${caseId} order by t.option_id, t.written_at desc, t.id desc`.execute(tx.sql)
  tx.tell({ kind: 'consultation', act: 'victims/tests-of-case', caseId })
  return found.rows
}

/** How often each agency tested addresses of a case, for the owner's list: "Housing checked 3 addresses". */
export type TestsByAgency = {
  readonly agency: string
  readonly addresses: number
  readonly times: number
  readonly lastOn: Day
}

export async function testsByAgency(tx: CaseTx, caseId: string): Promise<readonly TestsByAgency[]> {
  const found = await sql<TestsByAgency>`
    select a.name as agency, count(distinct t.cell)::int as addresses, count(*)::int as times, max(t.tested_on) as "lastOn"
      from victims_tests t join staff_agencies a on a.id = t.agency_id
     where t.case_id = ${caseId} and not t.by_hand group by a.name order by a.name`.execute(tx.sql)
  return found.rows
}

/** Releases ahead for which nobody is named to supervise, for the SOLO's board: late from the day the rule gives (S3-28). */
import { sql } from 'kysely'
import { localArrangements } from '#modules/staff'
import type { CaseTx } from '#platform/db'
import { type Because, type Day, type Local, whenMustASupervisorBeNamed } from '#rules'

export type UnsupervisedRelease = {
  readonly caseId: string
  readonly name: string
  readonly reference: string
  readonly releaseOn: Day
  /** The last day on which somebody is named in time. */
  readonly by: Day
  readonly late: boolean
  readonly because: readonly Because[]
}

type Row = Pick<UnsupervisedRelease, 'caseId' | 'name' | 'reference' | 'releaseOn'> & { readonly areaId: string }

/** Those of the cases that the reader may see, the nearest release first. A post that nobody holds supervises nobody. */
export async function releasesWithoutSupervisor(tx: CaseTx): Promise<readonly UnsupervisedRelease[]> {
  const found = await sql<Row>`
    select c.id as "caseId", p.known_as as name, c.reference, c.release_on as "releaseOn", c.area_id as "areaId"
      from cases_cases c join people_people p on p.id = c.person_id
     where c.state = 'open' and c.release_on >= ${tx.today}
       and not exists (select 1 from staff_postings o where o.post_id = c.managing_post_id and o.from_day <= ${tx.today}
         and (o.to_day is null or o.to_day >= ${tx.today}))
     order by c.release_on, p.known_as`.execute(tx.sql)
  const items = found.rows.map(row => `case:${row.caseId}`)
  tx.tell({ kind: 'consultation', act: 'conferences/releases-without-supervisor', items })
  const arranged = new Map<string, readonly Local<number>[]>()
  for (const { areaId } of found.rows) {
    if (!arranged.has(areaId)) arranged.set(areaId, await localArrangements(tx, areaId, 'supervisor-named-days'))
  }
  return found.rows.flatMap(({ areaId, ...row }) => {
    const localDays = arranged.get(areaId)
    const answer = whenMustASupervisorBeNamed.answer({ releaseOn: row.releaseOn, localDays }, tx.today)
    if (answer.kind !== 'decided') return []
    const { by } = answer.value
    return [{ ...row, by, late: tx.today >= by, because: answer.because }]
  })
}

/** Release notices as their readers see them, and lateness per sender. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { Because, Day } from '#rules'
import type { NoticeWritten } from '../model/notice.ts'

export type NoticeShown = {
  readonly id: string
  readonly caseId: string | null
  readonly areaId: string
  readonly area: string
  readonly sender: string
  readonly sentBy: string
  readonly receivedOn: Day
  readonly releaseOn: Day
  readonly preReleaseMeetingOn: Day | null
  /** What the prison wrote; nothing for readers of the case who do not read its offences. */
  readonly written: NoticeWritten | null
  readonly daysBefore: number
  readonly late: boolean
  readonly because: readonly Because[]
  readonly state: 'to-match' | 'matched' | 'withdrawn'
}

/** One notice, or undefined when it is not there for this reader. */
export async function noticeById(tx: CaseTx, noticeId: string): Promise<NoticeShown | undefined> {
  const found = await sql<NoticeShown>`
    select n.id, n.case_id as "caseId", n.area_id as "areaId", a.name as area, g.name as sender, m.name as "sentBy", n.received_on as "receivedOn",
           n.release_on as "releaseOn", n.pre_release_meeting_on as "preReleaseMeetingOn",
           access.what_the_notice_says(n.id) as written, n.days_before as "daysBefore",
           n.late, n.because, n.state
      from releases_notices n join staff_areas a on a.id = n.area_id join staff_agencies g on g.id = n.sender_agency_id
      join staff_members m on m.id = n.sent_by where n.id = ${noticeId}`.execute(tx.sql)
  const [notice] = found.rows
  tx.tell({
    kind: 'consultation',
    act: 'releases/notice',
    ...(notice?.caseId == null ? {} : { caseId: notice.caseId }),
    items: [`notice:${noticeId}`],
  })
  return notice
}

export type Lateness = { readonly sender: string; readonly notices: number; readonly late: number }

/** How many notices each prison sent and how many came late, for the areas the reader serves (S3-51). */
export async function latenessPerSender(tx: CaseTx): Promise<readonly Lateness[]> {
  tx.tell({ kind: 'consultation', act: 'releases/lateness-per-sender' })
  const found = await sql<Lateness>`
    select g.name as sender, count(*)::int as notices, count(*) filter (where n.late)::int as late
      from releases_notices n join staff_agencies g on g.id = n.sender_agency_id group by g.name order by g.name`.execute(
    tx.sql,
  )
  return found.rows
}

/** The liaison officer says who a release notice is about: a person known here, or somebody new. Never the machine. */
import { sql } from 'kysely'
import { caseFacts, openCase, unratedForItsBands } from '#modules/cases'
import { recordSentence } from '#modules/orders'
import { enterPerson, identifierOf } from '#modules/people'
import { postsOfMembers } from '#modules/staff'
import { endTasks } from '#modules/tasks'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'
import { done, notFound, type Outcome, refused } from '#shared'
import type { NoticeWritten } from '../model/notice.ts'
import { startFromNotice } from './record-notice.ts'

type Notice = {
  readonly id: string
  readonly area_id: string
  readonly division_id: string
  readonly sent_by: string
  readonly received_on: Day
  readonly release_on: Day
  readonly pre_release_meeting_on: Day | null
  readonly as_written: NoticeWritten
  readonly state: 'to-match' | 'matched' | 'withdrawn'
}

const alreadySettled = refused({
  code: 'releases/already-settled',
  says: 'Somebody has already said who this notice is about.',
  next: 'Open the person’s case. If it was the wrong person, record a correction there and enter the notice again.',
})

/** Whoever waited for a colleague's settling finds the row gone from before it; a second look tells the two apart. */
async function settledMeanwhile(tx: CaseTx, noticeId: string): Promise<Outcome<never>> {
  const found = await sql`select 1 from releases_notices where id = ${noticeId}`.execute(tx.sql)
  return found.rows.length > 0 ? alreadySettled : notFound
}

/** Settles the notice as being about an open case, or about somebody new, for whom a case is opened from its own words. */
export async function settleNotice(
  tx: CaseTx,
  noticeId: string,
  as: { caseId: string } | 'new',
): Promise<Outcome<{ caseId: string }>> {
  const found =
    await sql<Notice>`select n.id, n.area_id, a.division_id, n.sent_by, n.received_on, n.release_on, n.pre_release_meeting_on,
           access.what_the_notice_says(n.id) as as_written, n.state
      from releases_notices n join staff_areas a on a.id = n.area_id
    where n.id = ${noticeId} for update of n`.execute(tx.sql)
  const [notice] = found.rows
  if (notice === undefined) return settledMeanwhile(tx, noticeId)
  if (notice.state !== 'to-match') return alreadySettled
  const about = as === 'new' ? await openFrom(tx, notice) : done(as.caseId)
  if (about.kind !== 'done') return about
  const caseId = about.value
  const facts = await caseFacts(tx, caseId)
  if (facts === undefined) return notFound
  await sql`update releases_notices set case_id = ${caseId}, person_id = ${facts.personId}, state = 'matched' where id = ${noticeId}`.execute(
    tx.sql,
  )
  await endTasks(tx, { aboutId: noticeId }, 'done', 'settled')
  await startFromNotice(tx, noticeId, facts, {
    receivedOn: notice.received_on,
    releaseOn: notice.release_on,
    preReleaseMeetingOn: notice.pre_release_meeting_on,
  })
  tx.tell({
    kind: 'alteration',
    act: 'releases/settle-notice',
    caseId,
    items: [`notice:${noticeId}`, as === 'new' ? 'new person' : 'known person'],
  })
  return done({ caseId })
}

async function openFrom(tx: CaseTx, notice: Notice): Promise<Outcome<string>> {
  const { as_written: written } = notice
  const [sender] = await postsOfMembers(tx, [notice.sent_by])
  const unrated = await unratedForItsBands(tx, sender === undefined ? [] : [sender.postId])
  if (unrated !== undefined) return unrated
  const personId = await enterPerson(tx, {
    name: written.name,
    bornOn: written.bornOn,
    identifiers: written.numbers.map(({ type, raw }) => identifierOf(type, raw)),
  })
  const opened = await openCase(tx, {
    personId,
    areaId: notice.area_id,
    divisionId: notice.division_id,
    basis: 'unallocated',
    place: 'custody',
    releaseOn: notice.release_on,
    preReleaseMeetingOn: notice.pre_release_meeting_on,
    supervisionEndsOn: written.sentence?.supervisionEndsOn ?? null,
    members:
      sender === undefined
        ? []
        : [
            {
              postId: sender.postId,
              agencyId: sender.agencyId,
              asRole: sender.role,
              because: 'sent the release notice',
            },
          ],
  })
  if (opened.kind === 'done' && written.sentence !== null)
    await recordSentence(tx, { caseId: opened.value, ...written.sentence })
  return opened
}

/**
 * Takes in the prison's release notice (S3-50). It belongs to a person who is known here, or waits until the area's
 * liaison officer has said who it is about. Lateness is kept with the sender (S3-51); the chain of tasks starts.
 */
import { type CaseFacts, caseFacts, recordEntry, setRelease } from '#modules/cases'
import { authorities, localArrangements, postsOfArea } from '#modules/staff'
import { addTask, endTasks } from '#modules/tasks'
import { asJson, type CaseTx } from '#platform/db'
import { type Day, dayInWords, wasTheNoticeInTime, whenMustASupervisorBeNamed } from '#rules'
import { done, notFound, type Outcome, wrong } from '#shared'
import type { NoticeWritten } from '../model/notice.ts'

export type NewNotice = {
  readonly areaId: string
  readonly receivedOn: Day
  readonly releaseOn: Day
  readonly preReleaseMeetingOn: Day | null
  readonly written: NoticeWritten
  /** The case it is about, when the sender knows; otherwise the liaison officer settles it. */
  readonly caseId: string | null
}

/** Writes the notice and starts what follows. Answers the notice's id. */
export async function recordNotice(tx: CaseTx, given: NewNotice): Promise<Outcome<string>> {
  if (given.receivedOn > tx.today)
    return wrong({ field: 'receivedOn', says: 'A notice cannot be received in the future' })
  if (!(await authorities(tx)).some(one => one.areaId === given.areaId))
    return wrong({ field: 'areaId', says: 'Choose an authority from the list' })
  const facts = given.caseId === null ? undefined : await caseFacts(tx, given.caseId)
  if (given.caseId !== null && facts === undefined) return notFound
  const id = tx.newId()
  await insertNotice(tx, id, given, facts)
  if (facts === undefined) await askWhoItIs(tx, id, given)
  else await startFromNotice(tx, id, facts, given)
  return done(id)
}

async function insertNotice(tx: CaseTx, id: string, given: NewNotice, facts: CaseFacts | undefined): Promise<void> {
  const { receivedOn, releaseOn } = given
  const expectedMonths = await localArrangements<number>(tx, given.areaId, 'release-notice-months')
  const answer = wasTheNoticeInTime.answer({ receivedOn, releaseOn, expectedMonths }, receivedOn)
  const timeliness = answer.kind === 'decided' ? answer.value : { daysBefore: 0, late: false }
  await tx.sql
    .insertInto('releases_notices')
    .values({
      id,
      case_id: facts?.caseId ?? null,
      person_id: facts?.personId ?? null,
      area_id: given.areaId,
      sender_agency_id: tx.actor.agencyId,
      sent_by: tx.actor.memberId,
      received_on: receivedOn,
      release_on: releaseOn,
      pre_release_meeting_on: given.preReleaseMeetingOn,
      as_written: asJson(given.written),
      days_before: timeliness.daysBefore,
      late: timeliness.late,
      because: asJson(answer.because),
      state: facts === undefined ? 'to-match' : 'matched',
      written_at: tx.now,
    })
    .execute()
  tx.tell({
    kind: 'collection',
    act: 'releases/record-notice',
    ...(facts === undefined ? {} : { caseId: facts.caseId }),
    items: [`notice:${id}`],
  })
}

/** The same neutral task whether or not somebody like this is known: what the sender may not see, they do not learn. */
async function askWhoItIs(tx: CaseTx, id: string, given: NewNotice): Promise<void> {
  const [solo] = await postsOfArea(tx, given.areaId, ['social-work-solo'])
  if (solo === undefined) return
  await addTask(tx, {
    kind: 'release-notice/settle',
    says: 'Say who a release notice is about',
    caseId: null,
    owner: { postId: solo.postId, agencyId: solo.agencyId },
    asked: true,
    dueOn: tx.today,
    opens: `/notices/${id}`,
    about: { table: 'releases_notices', id },
  })
}

export type ReleaseDates = Pick<NewNotice, 'receivedOn' | 'releaseOn' | 'preReleaseMeetingOn'>

/**
 * Sets the dates on the case, says so in the chronology, and gives the liaison officer the next step (S3-50). By rule:
 * whoever may send a notice need not be one of those who keep the status of the case.
 */
export async function startFromNotice(
  tx: CaseTx,
  noticeId: string,
  facts: CaseFacts,
  dates: ReleaseDates,
): Promise<void> {
  const { caseId, areaId } = facts
  await tx.byRule(rule => datesOnCase(rule, noticeId, caseId, dates))
  await endTasks(tx, { aboutId: caseId, kind: 'release-notice/contact-supervisor' }, 'cancelled', 'a newer notice')
  const [solo] = await postsOfArea(tx, areaId, ['social-work-solo'])
  if (solo !== undefined) await nextSteps(tx, facts, dates, { postId: solo.postId, agencyId: solo.agencyId })
  await tx.announce({ fact: 'release-notice-matched', caseId, aboutId: noticeId })
}

async function datesOnCase(rule: CaseTx, noticeId: string, caseId: string, dates: ReleaseDates): Promise<void> {
  await setRelease(rule, caseId, { releaseOn: dates.releaseOn, preReleaseMeetingOn: dates.preReleaseMeetingOn })
  await recordEntry(rule, {
    caseId,
    section: 'status',
    kind: 'release-notice',
    happenedOn: dates.receivedOn,
    headline: 'Release notice received',
    detail: `Release on ${dayInWords(dates.releaseOn)}`,
    about: { table: 'releases_notices', id: noticeId },
  })
}

async function nextSteps(
  tx: CaseTx,
  facts: CaseFacts,
  dates: ReleaseDates,
  owner: { postId: string; agencyId: string },
): Promise<void> {
  const { caseId, managingPostId } = facts
  const about = { table: 'cases_cases', id: caseId }
  if (managingPostId === null) {
    await endTasks(tx, { aboutId: caseId, kind: 'case/name-supervisor' }, 'cancelled', 'a newer notice')
    const named = whenMustASupervisorBeNamed.answer({ releaseOn: dates.releaseOn }, tx.today)
    const dueOn = named.kind === 'decided' ? named.value.by : null
    await addTask(tx, {
      kind: 'case/name-supervisor',
      says: 'Name the supervising worker',
      caseId,
      owner,
      dueOn,
      opens: `/cases/${caseId}/supervisor`,
      about,
    })
    return
  }
  await addTask(tx, {
    kind: 'release-notice/contact-supervisor',
    says: 'Contact the supervising worker about the release',
    caseId,
    owner,
    dueOn: null,
    opens: `/cases/${caseId}/supervisor-contacted`,
    about,
  })
}

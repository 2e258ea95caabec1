/**
 * Prepares the next conference as soon as its day is agreed (S3-90): the same chair, the same list, waiting. Its
 * invitations go out when the minute has been issued.
 */
import { sql } from 'kysely'
import { addTask } from '#modules/tasks'
import { asJson, type CaseTx, type Reaction } from '#platform/db'
import { dayInWords, isDay } from '#rules'
import { FIELDS, fieldIn, type MeetingRecord } from '../model/meeting.ts'
import { conferenceHead } from '../queries/conference-head.ts'
import { SEND_TASK } from './send-invitations.ts'

/** Answers its id; nothing when no day was agreed, or when one stands prepared already. */
export async function prepareNext(tx: CaseTx, record: MeetingRecord): Promise<string | null> {
  const on = fieldIn(record, FIELDS.nextOn)
  if (!isDay(on)) return null
  const { conferenceId, caseId } = record.head
  return tx.byRule(async rule => {
    const standing = await sql`select 1 from conferences_conferences
      where case_id = ${caseId} and state <> 'cancelled' and (previous_id = ${conferenceId} or (state = 'convened' and kind <> 'emergency'))`.execute(
      rule.sql,
    )
    if (standing.rows.length > 0) return null
    const id = tx.newId()
    await write(rule, id, record)
    await copyList(rule, id, record)
    rule.tell({ kind: 'collection', act: 'conferences/prepare-next', caseId, conferenceId: id })
    return id
  })
}

async function write(tx: CaseTx, id: string, record: MeetingRecord): Promise<void> {
  const { head } = record
  const [at, venue] = [fieldIn(record, FIELDS.nextAt), fieldIn(record, FIELDS.nextVenue)]
  const reasons = `Review of what the conference of ${dayInWords(head.heldOn)} agreed.`
  await sql`
    insert into conferences_conferences (id, case_id, person_id, area_id, previous_id, kind, state, held_on, starts_at, minutes_planned,
      venue, link, reasons, authority, authority_version, chair_id, recorder_id, typist_id, sender_id, sender_because, template_version,
      written_at, written_by)
    select ${id}::uuid, c.case_id, c.person_id, c.area_id, c.id, 'review', 'convened', ${fieldIn(record, FIELDS.nextOn)}::date,
      ${at === '' ? head.startsAt : at}::time, c.minutes_planned, ${venue === '' ? head.venue : venue}, c.link, ${reasons}, c.authority,
      c.authority_version, c.chair_id, c.recorder_id, c.typist_id, c.sender_id, c.sender_because, c.template_version,
      ${tx.now}::timestamptz, ${tx.actor.memberId}::uuid
      from conferences_conferences c where c.id = ${head.conferenceId}`.execute(tx.sql)
}

/** The list of this conference, with the reason for each, waiting to be sent. */
async function copyList(tx: CaseTx, id: string, record: MeetingRecord): Promise<void> {
  const postOf = new Map(
    (
      await sql<{ id: string; post_id: string | null }>`
        select id, post_id from conferences_invitations where conference_id = ${record.head.conferenceId}`.execute(
        tx.sql,
      )
    ).rows.map(row => [row.id, row.post_id]),
  )
  const rows = record.invited
    .filter(one => one.state === 'sent')
    .map(one => ({
      id: tx.newId(),
      conference_id: id,
      case_id: record.head.caseId,
      member_id: one.memberId,
      post_id: postOf.get(one.invitationId) ?? null,
      agency_id: one.agencyId === '' ? null : one.agencyId,
      as_role: one.role,
      outside_name: one.memberId === null ? one.name : null,
      pack: one.pack,
      because: asJson(one.because),
      state: 'to-send' as const,
      written_at: tx.now,
      written_by: tx.actor.memberId,
    }))
  if (rows.length > 0) await tx.sql.insertInto('conferences_invitations').values(rows).execute()
}

/** When a minute has been issued, the invitations of the conference it agreed are ready to send. For `src/app`. */
export const invitationsAfterTheMinute: Reaction = async (tx, { fact, caseId, aboutId }) => {
  if (fact !== 'minute-issued' || aboutId === undefined) return
  await tx.byRule(async rule => {
    const next = await sql<{ id: string }>`select c.id from conferences_conferences c
      where c.previous_id = ${aboutId} and c.state = 'convened'
        and exists (select 1 from conferences_invitations i where i.conference_id = c.id and i.state = 'to-send')`.execute(
      rule.sql,
    )
    for (const { id } of next.rows) {
      const head = await conferenceHead(rule, id)
      if (head === undefined) continue
      await addTask(rule, {
        kind: SEND_TASK,
        says: 'Send the invitations',
        caseId,
        conferenceId: id,
        section: 'conference',
        owner: { memberId: head.sender.memberId, agencyId: head.sender.agencyId },
        dueOn: rule.today,
        opens: `/conferences/${id}/invitations`,
        about: { table: 'conferences_conferences', id },
      })
    }
  })
}

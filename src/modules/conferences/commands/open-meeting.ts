/** Opens the meeting: from here on it is recorded, and contributions are no longer written. */
import { sql } from 'kysely'
import { type LineShown, planOfCase } from '#modules/plans'
import { endTasks } from '#modules/tasks'
import type { CaseTx } from '#platform/db'
import { done, type Outcome, refused } from '#shared'
import { FIELDS } from '../model/meeting.ts'
import { PLAN_BEFORE } from '../model/meeting-fields.ts'
import type { PlanLineBefore } from '../model/who-does-what.ts'
import { lastHeld } from '../queries/agenda-of.ts'
import type { MeetingAtHand } from '../queries/meeting-at-hand.ts'
import { runByMe } from './in-session.ts'
import { DEPUTY_TASK, NOTE_TASK } from './reply-to-invitation.ts'
import { CONTRIBUTION_TASK } from './save-contribution.ts'
import { REPLY_TASK } from './send-invitations.ts'

const OVER: Readonly<Record<string, string>> = {
  'minute-draft': 'The meeting has been held and closed.',
  issued: 'The meeting has been held and its minute issued.',
  cancelled: 'The conference was cancelled.',
}

/** What is asked for before the meeting and has no point once it is open. */
const BEFORE_THE_MEETING = [CONTRIBUTION_TASK, REPLY_TASK, NOTE_TASK, DEPUTY_TASK]

/**
 * Opens the meeting, once: whoever opens it again finds it open. The reasons for convening become the first thing on
 * the form (S3-56), and the plan as it stands is kept, so that the minute can mark what the meeting changed (S3-32).
 */
export async function openMeeting(tx: CaseTx, conferenceId: string): Promise<Outcome<null>> {
  const found = await runByMe(tx, conferenceId)
  if ('trouble' in found) return found.trouble
  const { at } = found
  if (at.head.state === 'in-session') return done(null)
  const over = OVER[at.head.state]
  if (over !== undefined) {
    return refused({
      code: 'conferences/meeting-is-over',
      says: over,
      next: 'Open its minute, or convene another conference.',
    })
  }
  const last = await lastHeld(tx, at.head)
  const opened = await sql`
    update conferences_conferences set state = 'in-session', opened_at = ${tx.now}, version = version + 1,
           previous_id = coalesce(previous_id, ${last?.conferenceId ?? null}::uuid)
     where id = ${conferenceId} and state = 'convened' returning id`.execute(tx.sql)
  // Somebody else opened it in the same moment, and prepared it.
  if (opened.rows.length === 0) return done(null)
  tx.tell({ kind: 'alteration', act: 'conferences/open-meeting', caseId: at.head.caseId, conferenceId })
  await begin(tx, at, FIELDS.reasons, 'reasons', at.head.reasons)
  const plan = await tx.byRule(rule => planOfCase(rule, at.head.caseId))
  await begin(tx, at, PLAN_BEFORE, 'plan', JSON.stringify(plan.lines.map(asBefore)))
  for (const kind of BEFORE_THE_MEETING) {
    await endTasks(tx, { aboutId: conferenceId, kind }, 'cancelled', 'the meeting has opened')
  }
  return done(null)
}

const asBefore = ({
  id,
  pillar,
  section,
  measure,
  serves,
  owner,
  ownerAgencyId,
  frequency,
  version,
}: LineShown): PlanLineBefore => ({
  id,
  pillar,
  section,
  measure,
  serves,
  owner,
  ownerAgencyId,
  frequency,
  version,
})

/** Puts the first text into a field, unless there is one already. */
async function begin(tx: CaseTx, { head }: MeetingAtHand, field: string, section: string, says: string): Promise<void> {
  if (says === '') return
  await tx.sql
    .insertInto('conferences_fields')
    .values({
      conference_id: head.conferenceId,
      case_id: head.caseId,
      field,
      section,
      says,
      version: 1,
      written_at: tx.now,
      written_by: tx.actor.memberId,
    })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

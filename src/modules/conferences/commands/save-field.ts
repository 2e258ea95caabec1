/**
 * Saves one answer of the meeting form, as it is typed. It is written only over the version that was seen; what stood
 * there before is kept; and when somebody else changed it meanwhile both texts are answered and nothing is overwritten.
 */
import { sql } from 'kysely'
import { actionsOfConference } from '#modules/plans'
import type { CaseTx } from '#platform/db'
import { changedMeanwhile, done, kept, type Outcome, refused, wrong } from '#shared'
import type { FieldKnown } from '../model/meeting-fields.ts'
import { knownField, wrongAnswer } from '../model/meeting-fields.ts'
import { agendaOf, lastHeld } from '../queries/agenda-of.ts'
import type { MeetingAtHand } from '../queries/meeting-at-hand.ts'
import { inSession } from './in-session.ts'
import { keepEarlier } from './keep-earlier.ts'

/** `version` is the one that was on the screen; 0 when the field was empty and never saved. */
export type ToSave = {
  readonly conferenceId: string
  readonly field: string
  readonly says: string
  readonly version: number
}

/** What stands now. `says` differs from what was sent only when somebody built on an earlier save of the same text. */
export type Saved = {
  readonly field: string
  readonly says: string
  readonly version: number
  readonly savedAt: string
}

type Standing = {
  readonly says: string
  readonly version: number
  readonly section: string
  readonly by: string
  readonly saidBy: string
  readonly saidAt: string
}

async function standing(tx: CaseTx, conferenceId: string, field: string): Promise<Standing | undefined> {
  const found = await sql<Standing>`
    select f.says, f.version, f.section, m.name as by, f.written_by as "saidBy", f.written_at as "saidAt"
      from conferences_fields f join staff_members m on m.id = f.written_by
     where f.conference_id = ${conferenceId} and f.field = ${field}`.execute(tx.sql)
  return found.rows[0]
}

/** True when this text was saved on top of that version before, and somebody has built on it since. */
async function wasSaved(tx: CaseTx, given: ToSave, says: string): Promise<boolean> {
  const found =
    await sql`select 1 from conferences_earlier where conference_id = ${given.conferenceId} and about = ${given.field}
    and version = ${given.version + 1} and says = ${says} and said_by = ${tx.actor.memberId}`.execute(tx.sql)
  return found.rows.length > 0
}

const unknown = refused({
  code: 'conferences/no-such-field',
  says: 'The meeting form has no such field.',
  next: 'Open the meeting again and type it where it belongs.',
})

/** An agency is summed up only when it was asked; a remark is about an action of the last conference. */
async function isThere(tx: CaseTx, { head }: MeetingAtHand, { agencyId, actionId }: FieldKnown): Promise<boolean> {
  if (agencyId !== undefined) {
    const asked = await sql`select 1 from conferences_invitations
      where conference_id = ${head.conferenceId} and agency_id = ${agencyId} and state <> 'removed' limit 1`.execute(
      tx.sql,
    )
    return asked.rows.length > 0
  }
  if (actionId === undefined) return true
  const last = await lastHeld(tx, head)
  return last !== undefined && (await actionsOfConference(tx, last.conferenceId)).some(action => action.id === actionId)
}

/** Writes the answer if its version is the one seen. A save sent again is answered as the first was. */
export async function saveField(tx: CaseTx, given: ToSave): Promise<Outcome<Saved>> {
  const found = await inSession(tx, given.conferenceId)
  if ('trouble' in found) return found.trouble
  const field = knownField(given.field)
  if (field === undefined) return unknown
  if (!(await isThere(tx, found.at, field))) return unknown
  const says = kept(given.says)
  const trouble = wrongAnswer(field, says, await agendaOf(tx, found.at.head))
  if (trouble !== undefined) return wrong({ field: given.field, says: trouble })
  return write(tx, found.at, field, { ...given, says })
}

async function write(tx: CaseTx, at: MeetingAtHand, field: FieldKnown, given: ToSave): Promise<Outcome<Saved>> {
  const before = await standing(tx, given.conferenceId, given.field)
  if ((before?.version ?? 0) === given.version && before?.says !== given.says) {
    const version = before === undefined ? await insert(tx, at, field, given) : await update(tx, at, before, given)
    if (version !== undefined) return done({ field: given.field, says: given.says, version, savedAt: tx.now })
  }
  const now = await standing(tx, given.conferenceId, given.field)
  if (now !== undefined && (now.says === given.says || (await wasSaved(tx, given, given.says)))) {
    tell(tx, at, given, now.version)
    return done({ field: given.field, says: now.says, version: now.version, savedAt: now.saidAt })
  }
  tell(tx, at, given, now?.version ?? 0)
  return changedMeanwhile({
    field: given.field,
    theirs: now?.says ?? '',
    yours: given.says,
    version: now?.version ?? 0,
    by: now?.by ?? '',
  })
}

function tell(tx: CaseTx, { head }: MeetingAtHand, { field }: ToSave, version: number): void {
  const { conferenceId, caseId } = head
  const items = [`field:${field}`, `version:${version}`]
  tx.tell({ kind: 'alteration', act: 'conferences/save-field', caseId, conferenceId, items })
}

async function insert(tx: CaseTx, at: MeetingAtHand, field: FieldKnown, given: ToSave): Promise<number | undefined> {
  if (given.says === '') {
    tell(tx, at, given, 0)
    return 0
  }
  const written = await sql<{ version: number }>`
    insert into conferences_fields (conference_id, case_id, field, section, says, version, written_at, written_by)
    values (${given.conferenceId}, ${at.head.caseId}, ${given.field}, ${field.section}, ${given.says}, 1, ${tx.now}, ${tx.actor.memberId})
    on conflict (conference_id, field) do nothing returning version`.execute(tx.sql)
  const version = written.rows[0]?.version
  if (version !== undefined) tell(tx, at, given, version)
  return version
}

async function update(tx: CaseTx, at: MeetingAtHand, before: Standing, given: ToSave): Promise<number | undefined> {
  const written = await sql<{ version: number }>`
    update conferences_fields set says = ${given.says}, version = version + 1, written_at = ${tx.now}, written_by = ${tx.actor.memberId}
     where conference_id = ${given.conferenceId} and field = ${given.field} and version = ${given.version}
    returning version`.execute(tx.sql)
  const version = written.rows[0]?.version
  if (version === undefined) return undefined
  await keepEarlier(tx, at.head, { about: given.field, ...before })
  tell(tx, at, given, version)
  return version
}

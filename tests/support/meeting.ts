/** A meeting for tests of its commands: a fresh area, a case, a conference, opened or about to be. */
import type { Role } from '#shared'
import { buildConference, meetingRecord, openMeeting, type ToBuild } from '../../src/modules/conferences/builders.ts'
import { testArea } from './area.ts'
import { testCase } from './case.ts'
import { pastEveryPolicy, testDatabase } from './database.ts'

/** Chairs and records unless a test says otherwise. */
export const SOLO = 'social-work-solo'

/** A conference that is convened and not open yet. */
export async function meeting(given: ToBuild = {}) {
  const area = await testArea(await testDatabase())
  const about = await testCase(area)
  const { conferenceId, invitations } = await buildConference(area, about, given)
  const open = () => area.as(SOLO, tx => openMeeting(tx, conferenceId))
  const record = (role: Role = SOLO) => area.as(role, tx => meetingRecord(tx, conferenceId))
  const invitation = (role: Role) => invitations.get(role) ?? ''
  const rows = (statement: string) =>
    pastEveryPolicy(statement.replaceAll('$CONFERENCE', `'${conferenceId}'`).replaceAll('$CASE', `'${about.caseId}'`))
  return { area, about, conferenceId, open, record, invitation, rows }
}

/** The same, opened. */
export async function opened(given: ToBuild = {}) {
  const at = await meeting(given)
  await at.open()
  return at
}

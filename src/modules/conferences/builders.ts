/**
 * A conference as a test needs it, put straight into its tables: tests of the meeting and of the minute start here
 * instead of walking through convening. For tests only.
 */
import { asJson, type CaseTx } from '#platform/db'
import type { Day } from '#rules'
import type { Role } from '#shared'

export { openMeeting } from './commands/open-meeting.ts'
export { meetingRecord } from './queries/meeting-record.ts'
export { routesOfMeeting } from './routes-meeting.ts'

/** The parts of a test area and a test case that a conference is made of. */
type Post = { readonly memberId: string; readonly postId: string; readonly agencyId: string }
type Area = {
  readonly areaId: string
  readonly post: (role: Role) => Post
  readonly as: <T>(role: Role, work: (tx: CaseTx) => Promise<T>) => Promise<T>
}

export type ConferenceBuilt = {
  readonly conferenceId: string
  /** Invitations by role. */
  readonly invitations: ReadonlyMap<Role, string>
}

export type ToBuild = {
  readonly kind?: 'first' | 'review' | 'emergency'
  readonly heldOn?: Day
  readonly invited?: readonly Role[]
  readonly typist?: Role | null
  readonly chair?: Role
  readonly recorder?: Role
  readonly previousId?: string | null
  readonly reasons?: string
  readonly state?: 'convened' | 'in-session' | 'minute-draft' | 'issued' | 'cancelled'
}

export const USUALLY_INVITED: readonly Role[] = [
  'managing-officer',
  'police-solo',
  'housing-solo',
  'prison-social-work',
  'children-and-families',
  'health-liaison',
]

/** Convenes a conference as the social work SOLO, with invitations sent. */
export function buildConference(
  area: Area,
  about: { readonly caseId: string; readonly personId: string },
  given: ToBuild = {},
): Promise<ConferenceBuilt> {
  return area.as('social-work-solo', async tx => {
    const conferenceId = tx.newId()
    tx.tell({ kind: 'collection', act: 'conferences/build-for-a-test', caseId: about.caseId, conferenceId })
    await writeConference(tx, area, conferenceId, about, given)
    const invitations = new Map<Role, string>()
    for (const role of given.invited ?? USUALLY_INVITED) {
      invitations.set(role, await invite(tx, area, conferenceId, about.caseId, role))
    }
    return { conferenceId, invitations }
  })
}

/** The parts of a conference that a test may choose, with what is usual. */
function chosen(tx: CaseTx, area: Area, given: ToBuild) {
  const { typist = 'support-assistant' } = given
  return {
    previous_id: given.previousId ?? null,
    kind: given.kind ?? 'first',
    state: given.state ?? 'convened',
    held_on: given.heldOn ?? tx.today,
    reasons: given.reasons ?? 'Release to the community after a sentence of four years for a sexual offence.',
    chair_id: area.post(given.chair ?? 'social-work-solo').memberId,
    recorder_id: area.post(given.recorder ?? 'social-work-solo').memberId,
    typist_id: typist === null ? null : area.post(typist).memberId,
  }
}

async function writeConference(
  tx: CaseTx,
  area: Area,
  id: string,
  about: { readonly caseId: string; readonly personId: string },
  given: ToBuild,
): Promise<void> {
  await tx.sql
    .insertInto('conferences_conferences')
    .values({
      id,
      case_id: about.caseId,
      person_id: about.personId,
      area_id: area.areaId,
      consideration_id: null,
      ...chosen(tx, area, given),
      starts_at: '10:00',
      minutes_planned: 60,
      venue: 'Council offices, room 2',
      authority: 'People who pose a risk: the corporate approach',
      authority_version: '4 (2024)',
      sender_id: area.post('managing-officer').memberId,
      sender_because: asJson([]),
      template_version: 'invitation/1',
      written_at: tx.now,
      written_by: tx.actor.memberId,
    })
    .execute()
}

async function invite(tx: CaseTx, area: Area, conferenceId: string, caseId: string, role: Role): Promise<string> {
  const id = tx.newId()
  const { memberId, postId, agencyId } = area.post(role)
  await tx.sql
    .insertInto('conferences_invitations')
    .values({
      id,
      conference_id: conferenceId,
      case_id: caseId,
      member_id: memberId,
      post_id: postId,
      agency_id: agencyId,
      as_role: role,
      because: asJson([]),
      state: 'sent',
      sent_at: tx.now,
      template_version: 'invitation/1',
      written_at: tx.now,
      written_by: tx.actor.memberId,
    })
    .execute()
  return id
}

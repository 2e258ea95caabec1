/** Who is asked to a conference, with each answer: the list that becomes the attendance list. */
import { sql } from 'kysely'
import type { Instant } from '#platform/clock'
import type { CaseTx } from '#platform/db'
import type { Invited } from '../model/meeting.ts'

/** One line of the list with what those who prepare the meeting need beside it. */
export type Invitation = Invited & {
  readonly conferenceId: string
  readonly caseId: string
  readonly postId: string | null
  readonly deputyId: string | null
  readonly sentAt: Instant | null
  readonly templateVersion: string | null
  readonly repliedAt: Instant | null
  /** What they need to take part; '' for nothing, and for readers whom it does not concern. */
  readonly accessNeeds: string
}

const columns = sql`i.id as "invitationId", i.conference_id as "conferenceId", i.case_id as "caseId", i.member_id as "memberId",
  coalesce(m.name, i.outside_name) as name, coalesce(p.title, '') as post, i.post_id as "postId",
  coalesce(i.agency_id::text, '') as "agencyId", coalesce(g.name, '') as agency, m.discipline, m.phone, m.email, i.as_role as role,
  i.pack, coalesce(w.because, '[]'::jsonb) as because, i.state, i.removed_because as "removedBecause", i.reply,
  i.reply_says as "replySays", d.name as deputy, i.deputy_id as "deputyId", i.attendance, left(i.arrived_at::text, 5) as "arrivedAt",
  left(i.left_at::text, 5) as "leftAt", i.sent_at as "sentAt", i.template_version as "templateVersion",
  i.replied_at as "repliedAt", coalesce(n.says, '') as "accessNeeds"`

const joins = sql`left join staff_members m on m.id = i.member_id
  left join staff_posts p on p.id = i.post_id
  left join staff_agencies g on g.id = i.agency_id
  left join staff_members d on d.id = i.deputy_id
  left join access.why_invited(i.conference_id) w on w.invitation_id = i.id
  left join conferences_access_needs n on n.invitation_id = i.id`

/**
 * The list of a conference, by agency and name, as far as the reader may see it: whole for those who prepare it,
 * those who were sent an invitation for readers of the front sheet, and one's own line otherwise.
 */
export async function invitationsOf(tx: CaseTx, conferenceId: string): Promise<readonly Invitation[]> {
  tx.tell({ kind: 'consultation', act: 'conferences/invitations', conferenceId })
  const found = await sql<Invitation>`
    select ${columns} from conferences_invitations i ${joins}
     where i.conference_id = ${conferenceId}
     order by i.outside_name is not null, g.name, m.name, i.outside_name`.execute(tx.sql)
  return found.rows
}

/** One invitation, or undefined when it is not there for this reader. */
export async function invitationById(tx: CaseTx, invitationId: string): Promise<Invitation | undefined> {
  const found = await sql<Invitation>`
    select ${columns} from conferences_invitations i ${joins} where i.id = ${invitationId}`.execute(tx.sql)
  const [invitation] = found.rows
  const about = invitation === undefined ? {} : { caseId: invitation.caseId, conferenceId: invitation.conferenceId }
  tx.tell({ kind: 'consultation', act: 'conferences/invitation', items: [`invitation:${invitationId}`], ...about })
  return invitation
}

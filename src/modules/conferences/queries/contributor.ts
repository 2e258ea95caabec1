/** Whether the actor's agency contributes to a conference, and with which form. */
import { sql } from 'kysely'
import { caseFacts } from '#modules/cases'
import type { AgencyKind } from '#modules/staff'
import type { CaseTx } from '#platform/db'
import { type ContributionForm, contributionForm } from '../model/contribution-form.ts'
import { invitationsOf } from './invitations.ts'
import { type MeetingAtHand, meetingAtHand } from './meeting-at-hand.ts'

export type Contributor = {
  readonly at: MeetingAtHand
  readonly agency: { readonly agencyId: string; readonly name: string; readonly kind: AgencyKind }
  /** True for the agency of the supervising worker, which is asked the six parts. */
  readonly supervises: boolean
  readonly form: ContributionForm
}

/**
 * The contributor, or undefined when the conference is not there for the actor or does not ask their agency. Whoever
 * only types the meeting contributes nothing to it, whatever agency pays them.
 */
export async function contributorTo(tx: CaseTx, conferenceId: string): Promise<Contributor | undefined> {
  const at = await meetingAtHand(tx, conferenceId)
  if (at === undefined || at.part === 'typist' || tx.actor.role === 'support-assistant') return undefined
  const own = (await invitationsOf(tx, conferenceId)).filter(
    one => one.agencyId === tx.actor.agencyId && one.state === 'sent' && one.pack === 'full',
  )
  const agency = await sql<{ name: string; kind: AgencyKind }>`
    select name, kind from staff_agencies where id = ${tx.actor.agencyId}`.execute(tx.sql)
  const [known] = agency.rows
  if (own.length === 0 || known === undefined) return undefined
  const facts = await caseFacts(tx, at.head.caseId)
  const supervises = facts?.managingAgencyId === tx.actor.agencyId
  return {
    at,
    agency: { agencyId: tx.actor.agencyId, ...known },
    supervises,
    form: contributionForm(known.kind, supervises),
  }
}

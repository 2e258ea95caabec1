/**
 * Convenes a conference: one press, after which it stands, everybody on the list is known with the reason, and the
 * invitations are out or wait on the one person who sends them (S3-40 to S3-48, S3-52).
 */
import { sql } from 'kysely'
import { caseFacts, recordEntry, withoutBasisOn } from '#modules/cases'
import { stopForRecipient } from '#modules/recipients'
import { postsOfMembers } from '#modules/staff'
import { addTask, endTasks } from '#modules/tasks'
import { asJson, type CaseTx } from '#platform/db'
import { type Because, type Day, weekdayInWords, whoMustBeInvited } from '#rules'
import { done, notFound, type Outcome, refused, wrong } from '#shared'
import { choose, type Ticked } from '../model/choosing.ts'
import type { ConferenceKind } from '../model/meeting.ts'
import { type Consideration, considerationsOfCase } from '../queries/consideration.ts'
import { mayDecide } from '../queries/deciders.ts'
import { mayWrite } from '../queries/may-write.ts'
import { type Proposal, proposalFor } from '../queries/proposal.ts'
import { invitee, outsider, type ProposedInvitee } from '../queries/proposed-invitees.ts'
import { alreadyDecided } from './already-decided.ts'
import { inTurn } from './consider-after.ts'
import { NOT_YOURS } from './not-yours.ts'
import { recipientsAmong } from './recipients-among.ts'
import { SEND_TASK, sendInvitations } from './send-invitations.ts'
import { writeInvitations } from './write-invitations.ts'
import { wrongWithMeeting } from './wrong-with-meeting.ts'

export type Convening = Ticked & {
  readonly caseId: string
  /** The open question that this answers; none for reviews and emergencies. */
  readonly considerationId: string | null
  readonly kind: ConferenceKind
  readonly heldOn: Day
  /** `10:00` */
  readonly startsAt: string
  readonly minutesPlanned: number
  readonly venue: string
  readonly link: string
  readonly reasons: string
  readonly typistId: string | null
  /** People asked beside those proposed, and why. */
  readonly added: readonly { readonly memberId: string; readonly because: string }[]
  /** Bodies without an account: they get the agenda alone. */
  readonly outside: readonly string[]
  /** Emergencies: how senior whoever calls it is, and whether they chair until the SOLO can (S3-24). */
  readonly seniority: string
  readonly iChairBecause: string
}

export type Convened = { readonly conferenceId: string; readonly sent: boolean; readonly invited: number }

/** Convenes, and sends at once when whoever convenes is the one who sends. */
export async function conveneConference(tx: CaseTx, asked: Convening): Promise<Outcome<Convened>> {
  const trouble = await mayNotConvene(tx, asked)
  if (trouble !== undefined) return trouble
  const question = await questionOf(tx, asked)
  if ('trouble' in question) return question.trouble
  const given = { ...asked, considerationId: question.open?.considerationId ?? null }
  const proposal = await proposalFor(tx, given.caseId, given.kind, question.open)
  if (proposal === undefined) return notFound
  const { proposed, ticked } = await everybody(tx, proposal, given)
  const chosen = choose(proposed, ticked, chairOf(tx, proposal, given))
  const found = [...wrongWithMeeting(tx, given, proposal), ...chosen.wrong]
  if (found.length > 0) return wrong(...found)
  const without = await withoutBasisOn(tx, given.caseId, agenciesOf(chosen.asked))
  if (without !== undefined) return without
  const stopped = await stopForRecipient(tx, given.caseId, recipientsAmong(chosen.asked, given.outside))
  if (stopped !== undefined) return stopped
  const conferenceId = tx.newId()
  const of = { conferenceId, caseId: given.caseId }
  await write(tx, conferenceId, proposal, given)
  await writeInvitations(tx, of, [...chosen.asked, ...chosen.left])
  await settleTheQuestion(tx, given)
  await announceIt(tx, conferenceId, given)
  if (proposal.sender.isMe) await sendInvitations(tx, conferenceId)
  else await askToSend(tx, conferenceId, proposal)
  return done({ conferenceId, sent: proposal.sender.isMe, invited: chosen.asked.length })
}

/** Agencies of the people who are asked; bodies without an account get the agenda alone. */
export const agenciesOf = (lines: readonly { readonly agencyId: string | null }[]): readonly string[] =>
  lines.map(one => one.agencyId).filter(id => id !== null)

type Question = { readonly open: Consideration | undefined } | { readonly trouble: Outcome<never> }

/** The open question about the case, which convening answers whether or not it was opened from there. */
async function questionOf(tx: CaseTx, { caseId, considerationId, kind }: Convening): Promise<Question> {
  if (kind === 'emergency') return { open: undefined }
  const all = await considerationsOfCase(tx, caseId)
  if (considerationId === null) return { open: all.find(one => one.state === 'open') }
  const one = all.find(each => each.considerationId === considerationId)
  if (one === undefined) return { trouble: notFound }
  return one.state === 'open' ? { open: one } : { trouble: alreadyDecided(one) }
}

/** Why the actor may not convene this, or nothing. From here on conferences of this case are convened one at a time. */
async function mayNotConvene(tx: CaseTx, { caseId, kind }: Convening): Promise<Outcome<never> | undefined> {
  if (!(await mayWrite(tx, caseId, 'conference'))) return notFound
  const facts = await caseFacts(tx, caseId)
  if (facts === undefined) return notFound
  if (kind !== 'emergency' && !(await mayDecide(tx, facts))) return NOT_YOURS
  await inTurn(tx, caseId)
  return kind === 'emergency' ? undefined : onItsWay(tx, caseId)
}

async function onItsWay(tx: CaseTx, caseId: string): Promise<Outcome<never> | undefined> {
  const found = await sql<{ held_on: Day }>`select held_on from conferences_conferences
     where case_id = ${caseId} and kind <> 'emergency' and (state = 'in-session' or (state = 'convened' and held_on >= ${tx.today}))`.execute(
    tx.sql,
  )
  const [other] = found.rows
  if (other === undefined) return undefined
  return refused({
    code: 'conferences/already-convened',
    says: `A conference is already convened for ${weekdayInWords(other.held_on)}.`,
    next: 'Change its day or its list of invitations, or cancel it first.',
  })
}

/** Emergencies may be chaired by whoever calls them, so that none waits for a chair; otherwise it is as the rule says. */
function chairOf(tx: CaseTx, { seats }: Proposal, { kind, iChairBecause }: Convening): string {
  return kind === 'emergency' && iChairBecause !== '' ? tx.actor.memberId : seats.chair.memberId
}

/** Everything as it is proposed; the day and the reasons are given, because a proposal may have none. */
export const asProposed = (
  { facts, meeting, people, seats }: Proposal,
  given: Pick<Convening, 'heldOn' | 'reasons'>,
): Convening => ({
  caseId: facts.caseId,
  considerationId: null,
  kind: meeting.kind,
  startsAt: meeting.startsAt,
  minutesPlanned: meeting.minutesPlanned,
  venue: meeting.venue,
  link: '',
  typistId: seats.typists[0]?.memberId ?? null,
  invite: people.invitees.filter(one => one.invite).map(one => one.key),
  leftOut: {},
  added: [],
  outside: [],
  seniority: '',
  iChairBecause: '',
  ...given,
})

/** The people to choose from: those proposed, those added by hand, and always whoever chairs. */
async function everybody(
  tx: CaseTx,
  proposal: Proposal,
  given: Convening,
): Promise<{ readonly proposed: readonly ProposedInvitee[]; readonly ticked: Ticked }> {
  const known = new Map(proposal.people.invitees.map(one => [one.key, one]))
  const byHand = new Map<string, ProposedInvitee>()
  const wanted = [...given.added, { memberId: chairOf(tx, proposal, given), because: 'chairs the conference' }]
  for (const held of await postsOfMembers(
    tx,
    wanted.map(one => one.memberId),
  )) {
    const says = wanted.find(one => one.memberId === held.memberId)?.because ?? ''
    if (!known.has(held.memberId) && !byHand.has(held.memberId))
      byHand.set(held.memberId, invitee(held, byHandBecause(says)))
  }
  for (const name of given.outside) {
    const body = outsideBody(name)
    if (!known.has(body.key)) byHand.set(body.key, body)
  }
  const outsideKeys = given.outside.map(name => `outside:${name}`)
  const added = given.added.map(one => one.memberId)
  return {
    proposed: [...known.values(), ...byHand.values()],
    ticked: { ...given, invite: [...given.invite, ...byHand.keys(), ...outsideKeys, ...added] },
  }
}

/** A reason typed by the convener: it stands where those of the rule stand, and says that a person gave it. */
export function byHandBecause(says: string): readonly Because[] {
  const [source] = whoMustBeInvited.sources
  if (source === undefined) return []
  return [
    { rule: `${whoMustBeInvited.id}: added`, says, cite: { source, pinpoint: 'paragraph 19', confidence: 'read' } },
  ]
}

/** A body without an account, as the convener named it. */
export const outsideBody = (name: string): ProposedInvitee =>
  outsider(name, byHandBecause('A body without an account is sent the agenda alone.'))

async function write(tx: CaseTx, id: string, proposal: Proposal, given: Convening): Promise<void> {
  const { facts, meeting, seats, sender } = proposal
  const chair = chairOf(tx, proposal, given)
  const inPlace =
    chair === seats.chair.memberId ? null : `Chaired in place of ${seats.chair.name}: ${given.iChairBecause}`
  await tx.sql
    .insertInto('conferences_conferences')
    .values({
      id,
      case_id: facts.caseId,
      person_id: facts.personId,
      area_id: facts.areaId,
      consideration_id: given.considerationId,
      previous_id: meeting.previousId,
      kind: given.kind,
      state: 'convened',
      held_on: given.heldOn,
      starts_at: given.startsAt,
      minutes_planned: given.minutesPlanned,
      venue: given.venue,
      link: given.link,
      reasons: given.reasons,
      authority: meeting.authority.title,
      authority_version: meeting.authority.version,
      chair_id: chair,
      recorder_id: inPlace === null ? seats.recorder.memberId : chair,
      typist_id: given.typistId,
      devolved_because: inPlace,
      sender_id: sender.memberId,
      sender_because: asJson(sender.because),
      template_version: meeting.templateVersion,
      seniority: given.kind === 'emergency' ? given.seniority : null,
      written_at: tx.now,
      written_by: tx.actor.memberId,
    })
    .execute()
  const items = [`kind:${given.kind}`, `chair:${chair}`, `sender:${sender.memberId}`]
  tx.tell({ kind: 'collection', act: 'conferences/convene-conference', caseId: facts.caseId, conferenceId: id, items })
}

/** Convening answers the question whether to: it is closed by this decision and by nothing else (S3-40). */
async function settleTheQuestion(tx: CaseTx, { considerationId, reasons }: Convening): Promise<void> {
  if (considerationId === null) return
  await sql`update conferences_considerations set state = 'convened', decided_by = ${tx.actor.memberId},
                   decided_at = ${tx.now}, decided_because = ${reasons}
             where id = ${considerationId} and state = 'open'`.execute(tx.sql)
  await endTasks(tx, { aboutId: considerationId }, 'done', 'convened')
}

async function announceIt(tx: CaseTx, conferenceId: string, given: Convening): Promise<void> {
  const { caseId, kind, heldOn, reasons } = given
  await recordEntry(tx, {
    caseId,
    section: 'conference',
    kind: 'conference',
    happenedOn: tx.today,
    headline: `${kind === 'emergency' ? 'Emergency meeting' : 'Conference'} convened for ${weekdayInWords(heldOn)}`,
    detail: reasons,
    about: { table: 'conferences_conferences', id: conferenceId },
  })
  await tx.announce({ fact: 'conference-convened', caseId, aboutId: conferenceId })
}

async function askToSend(tx: CaseTx, conferenceId: string, { sender, facts }: Proposal): Promise<void> {
  await addTask(tx, {
    kind: SEND_TASK,
    says: 'Send the invitations',
    caseId: facts.caseId,
    conferenceId,
    section: 'conference',
    owner: { memberId: sender.memberId, agencyId: sender.agencyId },
    asked: true,
    dueOn: tx.today,
    because: sender.because.map(({ rule, cite }) => ({
      rule,
      cite,
      says: 'You send the invitations of this conference.',
    })),
    opens: `/conferences/${conferenceId}/invitations`,
    about: { table: 'conferences_conferences', id: conferenceId },
  })
}

/** Everything that a conference recorded, in plain values: what the meeting's pages show and the minute is built from. */
import { sql } from 'kysely'
import { type CaseInBrief, caseFacts, caseInBrief } from '#modules/cases'
import { type OptionShown, optionsOfCasePart } from '#modules/housing'
import { type OrdersOfCase, ordersOfCasePart } from '#modules/orders'
import { type AssociateShown, peopleAroundPart } from '#modules/people'
import { actionsOfConference, type PlanOfCase, planOfCasePart } from '#modules/plans'
import { type RiskOfCase, riskOfCasePart } from '#modules/risk'
import { localArrangements, type PostHeld, postsOfArea } from '#modules/staff'
import type { CaseTx } from '#platform/db'
import { type ContactTable, contactFollows } from '../model/contact.ts'
import { decisionsOf } from '../model/decisions.ts'
import type { CoreMember, ItemHeld, MeetingField, MeetingRecord, PersonMet } from '../model/meeting.ts'
import { earlierField, itemField, itemState } from '../model/meeting-fields.ts'
import { summedUp } from '../model/summed-up.ts'
import { planBefore, whoDoesWhat } from '../model/who-does-what.ts'
import { agendaOf, lastHeld } from './agenda-of.ts'
import { personOfConference } from './conference-head.ts'
import { type Invitation, invitationsOf } from './invitations.ts'
import { type MeetingAtHand, meetingAtHand } from './meeting-at-hand.ts'
import { contributedLinesOf, contributionsOf, fieldsOf, minuteLinesOf } from './meeting-lists.ts'
import { registrationDuty } from './registration-duty.ts'

type FromTheCase = {
  readonly risk: RiskOfCase
  readonly orders: OrdersOfCase
  readonly plan: PlanOfCase
  readonly options: readonly OptionShown[]
  readonly people: readonly AssociateShown[]
}

/** What other modules know of the case, in one statement. */
async function fromTheCase(tx: CaseTx, caseId: string): Promise<FromTheCase> {
  const found = await sql<FromTheCase>`
    select ${riskOfCasePart(caseId)} as risk, ${ordersOfCasePart(caseId)} as orders, ${planOfCasePart(caseId)} as plan,
           ${optionsOfCasePart(caseId)} as options, ${peopleAroundPart(caseId)} as people`.execute(tx.sql)
  const [row] = found.rows
  if (row === undefined) throw new Error('A statement without a table gave no row')
  return row
}

/** Who holds the case's core group today: those who stand on the case, and the liaison officers of its area. */
function coreGroup({ standing }: CaseInBrief, posts: readonly PostHeld[]): readonly CoreMember[] {
  const members = standing
    .filter(one => one.core)
    .map(
      ({ memberId, name, title, asRole, agencyId, agency, phone, email }): CoreMember => ({
        memberId,
        name,
        post: title,
        role: asRole,
        agencyId,
        agency,
        phone,
        email,
      }),
    )
  const officers = posts.map(
    ({ memberId, name, title, role, agencyId, agency, phone, email }): CoreMember => ({
      memberId,
      name,
      post: title,
      role,
      agencyId,
      agency,
      phone,
      email,
    }),
  )
  const known = new Set(members.map(one => one.memberId))
  return [...members, ...officers.filter(one => !known.has(one.memberId))]
}

async function agendaHeld(
  tx: CaseTx,
  at: MeetingAtHand,
  fields: readonly MeetingField[],
): Promise<readonly ItemHeld[]> {
  return (await agendaOf(tx, at.head)).map(item => {
    const field = fields.find(one => one.field === itemField(item.key))
    return { ...item, ...itemState(field?.says ?? ''), version: field?.version ?? 0 }
  })
}

async function personMet(tx: CaseTx, at: MeetingAtHand, { head }: CaseInBrief): Promise<PersonMet> {
  const person = await personOfConference(tx, at.head.conferenceId)
  return {
    personId: at.head.personId,
    name: head?.name ?? person?.name ?? '',
    bornOn: head?.bornOn ?? person?.bornOn ?? null,
    communicationNeeds: head?.communicationNeeds ?? null,
    identifiers: head?.identifiers ?? [],
    otherNames: head?.otherNames ?? [],
  }
}

async function lastConference(
  tx: CaseTx,
  at: MeetingAtHand,
  fields: readonly MeetingField[],
): Promise<MeetingRecord['last']> {
  const last = await lastHeld(tx, at.head)
  if (last === undefined) return null
  const actions = await actionsOfConference(tx, last.conferenceId)
  const said = actions.map(({ id }) => [id, fields.find(one => one.field === earlierField(id))?.says ?? ''] as const)
  return { ...last, actions, remarks: Object.fromEntries(said.filter(([, says]) => says !== '')) }
}

type Said = Pick<
  MeetingRecord,
  'fields' | 'lines' | 'contributions' | 'contributed' | 'agenda' | 'summedUp' | 'actions' | 'last'
> & { readonly before: string | undefined; readonly invited: readonly Invitation[] }

/** What was typed for this conference and in it. */
async function whatWasSaid(tx: CaseTx, at: MeetingAtHand): Promise<Said> {
  const { conferenceId } = at.head
  const { fields, before } = await fieldsOf(tx, conferenceId)
  const invited = await invitationsOf(tx, conferenceId)
  const lines = await minuteLinesOf(tx, conferenceId)
  const contributions = await contributionsOf(tx, conferenceId)
  return {
    fields,
    before,
    invited,
    lines,
    contributions,
    contributed: await contributedLinesOf(tx, conferenceId),
    agenda: await agendaHeld(tx, at, fields),
    summedUp: summedUp({ invited, lines, contributions, fields }),
    actions: await actionsOfConference(tx, conferenceId),
    last: await lastConference(tx, at, fields),
  }
}

/** The record of a conference, or undefined when it is not there for this reader. */
export async function meetingRecord(tx: CaseTx, conferenceId: string): Promise<MeetingRecord | undefined> {
  const at = await meetingAtHand(tx, conferenceId)
  return at === undefined ? undefined : recordOf(tx, at)
}

/** The record with what those who run the meeting know of each invitation. */
export type RecordAtHand = Omit<MeetingRecord, 'invited'> & { readonly invited: readonly Invitation[] }

/** The record of a conference that is at hand. */
export async function recordOf(tx: CaseTx, at: MeetingAtHand): Promise<RecordAtHand> {
  const { caseId, conferenceId } = at.head
  tx.tell({ kind: 'consultation', act: 'conferences/meeting-record', caseId, conferenceId })
  const brief = await caseInBrief(tx, caseId)
  const { risk, orders, plan, options, people } = await fromTheCase(tx, caseId)
  const { before, ...said } = await whatWasSaid(tx, at)
  const officers = await postsOfArea(tx, at.areaId, ['police-solo', 'social-work-solo'])
  const table = await localArrangements<ContactTable['value']>(tx, at.areaId, 'contact-by-assessment')
  return {
    head: at.head,
    openedAt: at.openedAt,
    closedAt: at.closedAt,
    jurisdiction: (await caseFacts(tx, caseId))?.jurisdiction ?? 'Scotland',
    person: await personMet(tx, at, brief),
    status: brief.head?.status ?? null,
    warnings: risk.warnings,
    coreGroup: coreGroup(brief, officers),
    ...said,
    ...orders,
    registrationDuty: await registrationDuty(tx, caseId, orders),
    ratings: risk.ratings,
    factors: risk.factors,
    contactFollows: contactFollows({ ratings: risk.ratings, fields: said.fields }, table, tx.today),
    people,
    options,
    planLines: plan.lines,
    contingencies: plan.contingencies,
    whoDoesWhat: whoDoesWhat(plan.lines, before === undefined ? undefined : planBefore(before)),
    decisions: decisionsOf({ head: at.head, fields: said.fields, lines: said.lines, conditions: orders.conditions }),
  }
}

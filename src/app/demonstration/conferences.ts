/**
 * The conferences of the demonstration, `db/seed/conferences.json`: one whose minute went out, one whose minute waits for
 * its chair, one that is convened. Told through the commands that the pages call, so nothing stands that cannot be done.
 */
import { z } from 'zod'
import {
  addLine,
  addPlanLine,
  approveMinute,
  asProposed,
  closeMeeting,
  considerationsOfCase,
  conveneConference,
  definitionShown,
  draftMinute,
  FIELDS,
  invitationsOf,
  issueMinute,
  myMinutes,
  openCopy,
  openMeeting,
  proposalFor,
  rateInMeeting,
  recordAttendance,
  replyToInvitation,
  saveField,
  sendInvitations,
  setMeetingAction,
  summingUpField,
} from '#modules/conferences'
import { PILLARS } from '#modules/plans'
import type { CaseTx } from '#platform/db'
import { day, LEVELS } from '#rules'
import conferences from '../../../db/seed/conferences.json' with { type: 'json' }
import { done, type World } from './world.ts'

const pillar = z.enum(PILLARS)
const held = z.strictObject({
  said: z.array(z.tuple([z.string(), z.string(), z.string()])),
  assessor: z.string(),
  ratings: z.strictObject({ harm: z.enum(LEVELS), reconviction: z.enum(LEVELS) }),
  plan: z.array(z.tuple([pillar, z.string(), z.string(), z.string(), z.string()])),
  actions: z.array(z.tuple([pillar, z.string(), z.string(), z.string(), z.string()])),
  summingUp: z.record(z.string(), z.string()),
  next: z.strictObject({ on: z.string(), at: z.string(), venue: z.string() }),
  issuedOn: z.string().exactOptional(),
})
const told = z.strictObject({
  person: z.string(),
  convenedOn: z.string(),
  reasons: z.string(),
  heldOn: z.string(),
  replies: z.record(z.string(), z.enum(['attend', 'report', 'cannot'])),
  held: held.exactOptional(),
})

type Told = z.infer<typeof told>
type Held = z.infer<typeof held>

const CHAIR = 'solo'
const NOT_RECORDED = { attendance: null, arrivedAt: null, leftAt: null, deputyId: null }
const ATTENDANCE = { attend: 'present', report: 'report', cannot: 'apologies' } as const

/** What every step needs: whose conference, and how to act in it on a day. */
type Stage = {
  readonly world: World
  readonly conference: Told
  readonly caseId: string
  readonly conferenceId: string
  /** Who sends its invitations. */
  readonly sender: string
}

/** Enters every conference, on the cases by the name of their person. */
export async function enterConferences(world: World, cases: ReadonlyMap<string, string>): Promise<void> {
  for (const conference of z.array(told).parse(conferences)) {
    const caseId = cases.get(conference.person)
    if (caseId === undefined) throw new Error(`The demonstration has no case of ${conference.person}`)
    const stage = { world, conference, caseId, ...(await convened(world, conference, caseId)) }
    await replied(stage)
    if (conference.held !== undefined) await meeting(stage, conference.held)
  }
}

async function convened(world: World, told: Told, caseId: string) {
  const { conferenceId, senderId, sent } = await world.on(
    told.convenedOn,
    CHAIR,
    tx => conveneAsProposed(tx, told, caseId),
    [caseId],
  )
  const sender = world.keyOf(senderId)
  if (!sent) await invitationsSent({ world, caseId, sender }, conferenceId, told.convenedOn)
  return { conferenceId, sender }
}

async function invitationsSent(
  { world, caseId, sender }: Pick<Stage, 'world' | 'caseId' | 'sender'>,
  conferenceId: string,
  on: string,
): Promise<void> {
  await world.on(on, sender, async tx => done(await sendInvitations(tx, conferenceId)), [caseId])
}

async function conveneAsProposed(tx: CaseTx, { reasons, heldOn }: Told, caseId: string) {
  const open = (await considerationsOfCase(tx, caseId)).find(one => one.state === 'open')
  const proposal = await proposalFor(tx, caseId, undefined, open)
  if (proposal === undefined) throw new Error('The demonstration convenes on a case that is not there')
  const convening = asProposed(proposal, { heldOn: day(heldOn), reasons })
  const { conferenceId, sent } = done(await conveneConference(tx, convening))
  return { conferenceId, sent, senderId: proposal.sender.memberId }
}

async function replied({ world, conference, caseId, conferenceId }: Stage): Promise<void> {
  const invited = await world.on(conference.convenedOn, CHAIR, tx => invitationsOf(tx, conferenceId), [caseId])
  for (const [key, reply] of Object.entries(conference.replies)) {
    const invitationId = invited.find(one => one.memberId === world.who(key).memberId)?.invitationId
    if (invitationId === undefined) continue
    const says = reply === 'cannot' ? 'On leave that week.' : ''
    const given = { invitationId, reply, deputyId: null, says, accessNeeds: '' }
    await world.on(conference.convenedOn, key, async tx => done(await replyToInvitation(tx, given)), [caseId])
  }
}

async function meeting(stage: Stage, told: Held): Promise<void> {
  const { world, conference, caseId, conferenceId } = stage
  const inChair = <T>(work: (tx: CaseTx) => Promise<T>, on = conference.heldOn) => world.on(on, CHAIR, work, [caseId])
  await inChair(async tx => done(await openMeeting(tx, conferenceId)))
  await inChair(tx => attended(tx, stage))
  await inChair(tx => said(tx, stage, told))
  await inChair(tx => judged(tx, stage, told))
  await inChair(tx => planned(tx, stage, told))
  await inChair(tx => answered(tx, stage, told))
  const { nextId } = await inChair(async tx => done(await closeMeeting(tx, conferenceId)))
  await inChair(async tx => done(await draftMinute(tx, conferenceId)))
  const { issuedOn } = told
  if (issuedOn === undefined) return
  await inChair(async tx => done(await approveMinute(tx, conferenceId)), issuedOn)
  await inChair(async tx => done(await issueMinute(tx, conferenceId)), issuedOn)
  if (nextId !== null) await invitationsSent(stage, nextId, issuedOn)
  await read(stage, issuedOn)
}

/** Everybody who was asked reads their copy, but for housing: one receipt is still wanting. */
async function read({ world, conference, caseId }: Stage, on: string): Promise<void> {
  for (const key of [CHAIR, ...Object.keys(conference.replies)].filter(one => one !== 'housing')) {
    const [copy] = await world.on(on, key, myMinutes, [caseId])
    if (copy !== undefined) await world.on(on, key, tx => openCopy(tx, copy.copyId, 'screen'), [caseId])
  }
}

async function attended(tx: CaseTx, { world, conferenceId }: Stage): Promise<void> {
  for (const { invitationId, memberId, reply, state } of await invitationsOf(tx, conferenceId)) {
    if (state !== 'sent' || memberId === null) continue
    const chairs = memberId === world.who(CHAIR).memberId
    const attendance = chairs ? 'present' : reply === null || reply === 'deputy' ? 'absent' : ATTENDANCE[reply]
    const now = { ...NOT_RECORDED, attendance } as const
    done(await recordAttendance(tx, { conferenceId, invitationId, seen: NOT_RECORDED, now }))
  }
}

async function said(tx: CaseTx, { world, conferenceId }: Stage, told: Held): Promise<void> {
  const invited = await invitationsOf(tx, conferenceId)
  for (const [key, place, says] of told.said) {
    const saidBy = invited.find(one => one.memberId === world.who(key).memberId)?.invitationId ?? ''
    done(await addLine(tx, { conferenceId, place, saidBy, says }))
  }
}

async function judged(tx: CaseTx, { world, conferenceId }: Stage, { ratings, assessor }: Held): Promise<void> {
  const definition = (await definitionShown(tx, world.areaOf('invermouth').areaId))?.version ?? ''
  const shared = { conferenceId, assessedOn: tx.today, assessorId: world.who(assessor).memberId, definition }
  const evidence = 'What was said at the conference, and the file.'
  const { reconviction, harm } = ratings
  done(
    await rateInMeeting(tx, { ...shared, scale: 'reconviction', level: reconviction, tool: 'RM2000 (2007)', evidence }),
  )
  done(await rateInMeeting(tx, { ...shared, scale: 'harm', level: harm, tool: 'structured judgement', evidence }))
}

async function planned(tx: CaseTx, { world, conferenceId }: Stage, told: Held): Promise<void> {
  for (const [pillar, measure, serves, key, frequency] of told.plan) {
    const owner = world.who(key).memberId
    const line = { conferenceId, pillar, measure, serves, owner, frequency, startsOn: null, reviewOn: null }
    done(await addPlanLine(tx, line))
  }
  for (const [pillar, task, key, due, shownBy] of told.actions) {
    const ownerId = world.who(key).memberId
    const action = {
      conferenceId,
      pillar,
      task,
      serves: '',
      ownerId,
      helper: '',
      dueOn: day(due),
      shownBy,
      letStand: [],
    }
    done(await setMeetingAction(tx, action))
  }
}

async function answered(tx: CaseTx, { world, conferenceId }: Stage, { summingUp, next }: Held): Promise<void> {
  const says: readonly (readonly [string, string])[] = [
    [FIELDS.disclosureConsidered, 'no'],
    [FIELDS.disclosureBecause, 'Nobody is at risk whom the plan does not protect.'],
    ...Object.entries(summingUp).map(([key, text]) => [summingUpField(world.who(key).agencyId), text] as const),
    [FIELDS.nextOn, next.on],
    [FIELDS.nextAt, next.at],
    [FIELDS.nextVenue, next.venue],
  ]
  for (const [field, text] of says) done(await saveField(tx, { conferenceId, field, says: text, version: 0 }))
}

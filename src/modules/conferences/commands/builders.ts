/** What tests of convening start from: an area with its own arrangements, a case, and a form that nobody has typed into. */
import { openCase } from '#modules/cases'
import { recordSentence } from '#modules/orders'
import type { CaseTx } from '#platform/db'
import { day } from '#rules'
import type { Outcome, Role } from '#shared'
import { type TestArea, testArea } from '../../../../tests/support/area.ts'
import { arrange } from '../../../../tests/support/arrange.ts'
import { type TestCase, testCase } from '../../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../../tests/support/database.ts'
import { mustBeDone } from '../../../../tests/support/what-it-did.ts'
import type { ConferenceHead, ConferenceKind } from '../model/meeting.ts'
import { conferenceHead } from '../queries/conference-head.ts'
import { considerationsOfCase } from '../queries/consideration.ts'
import { type Invitation, invitationsOf } from '../queries/invitations.ts'
import { type Proposal, proposalFor } from '../queries/proposal.ts'
import { considerAfter } from './consider-after.ts'
import { asProposed, type Convened, type Convening, conveneConference } from './convene-conference.ts'
import { sendInvitations } from './send-invitations.ts'

/** The same transaction with the reaction that `src/app` puts in. */
export const reacting = (tx: CaseTx): CaseTx => ({ ...tx, announce: told => considerAfter(reacting(tx), told) })

export type Stage = {
  readonly area: TestArea
  readonly about: TestCase
  /** Acts on the case as the holder of a role's post. */
  readonly as: <T>(role: Role, work: (tx: CaseTx) => Promise<T>) => Promise<T>
}

const SETTINGS: Readonly<Record<string, unknown>> = {
  venues: ['Council offices, room 2', 'Police office'],
  'conference-authority': { title: 'People who pose a risk', version: '4 (2024)' },
}

/** A fresh area with a case in it on which every casework role stands. */
export async function stageFor(given: Parameters<typeof testCase>[1] = {}): Promise<Stage> {
  const area = await testArea(await testDatabase())
  await arrange(area, SETTINGS)
  const about = await testCase(area, given)
  return { area, about, as: (role, work) => area.as(role, tx => work(reacting(tx)), [about.caseId]) }
}

type Held = Pick<Parameters<typeof openCase>[1], 'basis' | 'regime'> & { readonly managing: Role | null }

/** Another case of the same person, held in another way. */
export async function caseHeldAs({ area, about }: Stage, { basis, regime, managing }: Held): Promise<Stage> {
  const post = managing === null ? null : area.post(managing)
  const opened = await area.as('social-work-solo', tx =>
    openCase(tx, {
      personId: about.personId,
      areaId: area.areaId,
      divisionId: area.divisionId,
      basis,
      ...(regime === undefined ? {} : { regime }),
      place: 'custody',
      releaseOn: day('2026-06-16'),
      preReleaseMeetingOn: day('2026-05-12'),
      managingPostId: post?.postId ?? null,
      members:
        post === null || managing === null
          ? []
          : [
              {
                postId: post.postId,
                agencyId: post.agencyId,
                // The children's service stands on its own cases with the whole of a supervising worker's part.
                asRole: regime === 'under-18' ? 'managing-officer' : managing,
                because: 'allocated',
              },
            ],
    }),
  )
  const caseId = mustBeDone(opened)
  const held = { ...about, caseId }
  return { area, about: held, as: (role, work) => area.as(role, tx => work(reacting(tx)), [caseId]) }
}

/** The proposal as whoever convenes would see it. */
export function proposalIn(stage: Stage, role: Role = 'social-work-solo', kind?: ConferenceKind): Promise<Proposal> {
  return stage.as(role, async tx => {
    const open = (await considerationsOfCase(tx, stage.about.caseId)).find(one => one.state === 'open')
    const found = await proposalFor(tx, stage.about.caseId, kind, open)
    if (found === undefined) throw new Error('The case is not there for this reader')
    return found
  })
}

/** What the form sends when nothing in it is changed. */
export const unchanged = (proposal: Proposal): Convening =>
  asProposed(proposal, {
    heldOn: proposal.meeting.heldOn ?? day('2026-05-20'),
    reasons: proposal.meeting.reasons === '' ? 'Release to the community.' : proposal.meeting.reasons,
  })

/** Records the sentence that by itself raises the question. */
export async function sentenced(stage: Stage): Promise<void> {
  await stage.as('managing-officer', tx =>
    recordSentence(tx, {
      caseId: stage.about.caseId,
      imposedOn: day('2022-06-16'),
      court: 'Invented Sheriff Court',
      offence: 'an offence',
      sexual: true,
      months: 48,
    }),
  )
}

/** A case about which the question "should a conference be convened?" is open, and the address of its page. */
export async function questionRaised(): Promise<{
  readonly stage: Stage
  readonly considerationId: string
  readonly at: string
}> {
  const stage = await stageFor()
  await sentenced(stage)
  const [one] = await stage.as('social-work-solo', tx => considerationsOfCase(tx, stage.about.caseId))
  if (one === undefined) throw new Error('Nothing was raised')
  return { stage, considerationId: one.considerationId, at: `/conferences/consider/${one.considerationId}` }
}

/** Convenes a conference as it is proposed and sends the invitations. */
export async function convenedAndSent(
  stage: Stage,
  change: Partial<Convening> = {},
): Promise<{ readonly conferenceId: string; readonly invitations: ReadonlyMap<string, string> }> {
  const given = { ...unchanged(await proposalIn(stage)), ...change }
  const outcome = await stage.as('social-work-solo', tx => conveneConference(tx, given))
  if (outcome.kind !== 'done') throw new Error(`Not convened: ${JSON.stringify(outcome)}`)
  const { conferenceId } = outcome.value
  await stage.as('managing-officer', tx => sendInvitations(tx, conferenceId))
  const list = await stage.as('social-work-solo', tx => invitationsOf(tx, conferenceId))
  return { conferenceId, invitations: new Map(list.map(one => [one.role, one.invitationId])) }
}

/** The invitation of a role, which must be on the list. */
export function invitationOf(invitations: ReadonlyMap<string, string>, role: Role): string {
  const found = invitations.get(role)
  if (found === undefined) throw new Error(`${role} is not on the list`)
  return found
}

/** Open tasks about a conference, past every policy. */
export async function tasksAbout(
  conferenceId: string,
  kind: string,
): Promise<readonly { memberId: string; says: string; dueOn: string; opens: string }[]> {
  const rows = await pastEveryPolicy(`select owner_member_id, due_on::text as due_on, says, opens from tasks_tasks
    where conference_id = '${conferenceId}' and kind = '${kind}' and state = 'open' order by written_at, id`)
  return rows.map(row => ({
    memberId: String(row['owner_member_id']),
    says: String(row['says']),
    dueOn: String(row['due_on']),
    opens: String(row['opens']),
  }))
}

/** Convenes what is proposed to a role, with some of it changed. */
export async function convene(
  stage: Stage,
  change: Partial<Convening> = {},
  role: Role = 'social-work-solo',
): Promise<Outcome<Convened>> {
  const proposal = await proposalIn(stage, role, change.kind)
  return stage.as(role, tx => conveneConference(tx, { ...unchanged(proposal), ...change }))
}

/** The same, which must succeed. */
export async function convened(stage: Stage, change: Partial<Convening> = {}, role?: Role): Promise<Convened> {
  const outcome = await convene(stage, change, role)
  if (outcome.kind !== 'done') throw new Error(`Not convened: ${JSON.stringify(outcome)}`)
  return outcome.value
}

/** The head of a conference, which must be there for the role. */
export async function headFor(
  stage: Stage,
  conferenceId: string,
  role: Role = 'social-work-solo',
): Promise<ConferenceHead> {
  const head = await stage.as(role, tx => conferenceHead(tx, conferenceId))
  if (head === undefined) throw new Error('The conference is not there for this reader')
  return head
}

/** The list of a conference as a role sees it. */
export function listFor(
  stage: Stage,
  conferenceId: string,
  role: Role = 'social-work-solo',
): Promise<readonly Invitation[]> {
  return stage.as(role, tx => invitationsOf(tx, conferenceId))
}

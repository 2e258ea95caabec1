/** Forms of considering, convening, inviting and replying, and of an agency's contribution. */
import type { Role } from '#shared'
import type { Entry } from './entry.ts'
import { SOLO, type World } from './world.ts'

const decided =
  (what: string, fields: Record<string, string> = {}): Entry['open'] =>
  async world => ({ page: `${(await world.raised()).at}${what}`, fields })

/** A conference that is convened, with a list that can be changed. */
const prepared =
  (what: string, fields: (world: World) => Record<string, string> = () => ({})): Entry['open'] =>
  async world => ({ page: `${(await world.convened({ heldOn: LATER })).at}/${what}`, fields: fields(world) })

const LATER = '2026-05-20' as NonNullable<Parameters<World['convened']>[0]>['heldOn'] & string

/** The invitation of a role. */
async function invited(world: World, role: Role): Promise<string> {
  const { conferenceId } = await world.convened({ heldOn: LATER })
  return world.linkOn(role, `/conferences/${conferenceId}`, /\/invitations\/[0-9a-f-]{36}/)
}

/** The invitation of somebody who sends a deputy, as the deputy finds it. */
async function deputised(world: World): Promise<string> {
  const page = await invited(world, 'managing-officer')
  const deputyId = world.memberOf('team-manager')
  await world.fill('managing-officer', page, '/invitations/:invitationId', { reply: 'deputy', deputyId })
  return page
}

/** Contributes to a conference that has not opened; something is known about the person. */
const contributing =
  (fields: Record<string, string> = {}): Entry['open'] =>
  async world => ({ page: `${(await world.convened({ heldOn: LATER })).at}/contribution`, fields })

/** An address is not any text. */
const UNLINKED = { link: '', addMember: '', addBecause: '', outsideName: '' }

/** What a draft leaves open until it is handed in. */
const UNCHOSEN = { known: 'open until handed in', managerAware: 'open until handed in' }

/** One name a line. */
const CHILDREN = { children: 'Isla\nEwan' }

const CONFERENCE = '/conferences/:conferenceId'
const CONSIDER = '/conferences/consider/:considerationId'

export const ENTRIES_OF_CONVENING: readonly Entry[] = [
  { route: `${CONSIDER}/consulted`, who: SOLO, open: decided('') },
  { route: `${CONSIDER}/not-convened`, who: SOLO, open: decided('') },
  { route: `${CONSIDER}/convene`, who: SOLO, open: decided('/convene', UNLINKED) },
  {
    route: '/cases/:caseId/conferences/new',
    who: SOLO,
    open: async world => ({ page: `/cases/${(await world.about()).caseId}/conferences/new`, fields: UNLINKED }),
  },
  {
    route: `${CONFERENCE}/invitations/send`,
    who: 'managing-officer',
    emptyIsTaken: true,
    open: async world => {
      const { caseId } = await world.about()
      const at = (
        await world.fill(SOLO, `/cases/${caseId}/conferences/new`, '/cases/:caseId/conferences/new', UNLINKED)
      ).to
      return { page: `${at}/invitations` }
    },
  },
  {
    route: `${CONFERENCE}/invitations/add`,
    who: SOLO,
    open: prepared('invitations', world => ({ memberId: world.memberOf('voluntary-worker'), outsideName: '' })),
  },
  { route: `${CONFERENCE}/invitations/remove`, who: SOLO, open: prepared('invitations') },
  {
    route: `${CONFERENCE}/invitations/typist`,
    who: SOLO,
    emptyIsTaken: true,
    open: prepared('invitations', () => ({ typistId: '' })),
  },
  {
    route: '/invitations/:invitationId',
    who: 'police-solo',
    open: async world => ({ page: await invited(world, 'police-solo'), fields: { reply: 'deputy' } }),
  },
  {
    route: '/invitations/:invitationId/cannot-deputise',
    who: 'team-manager',
    emptyIsTaken: true,
    open: async world => ({ page: await deputised(world) }),
  },
  {
    route: '/invitations/:invitationId/noted',
    who: 'team-manager',
    emptyIsTaken: true,
    open: async world => ({ page: await deputised(world) }),
  },
  { route: `${CONFERENCE}/change`, who: SOLO, open: prepared('change', () => ({ link: '' })) },
  { route: `${CONFERENCE}/cancel`, who: SOLO, open: prepared('change') },
  {
    route: `${CONFERENCE}/hand-on`,
    who: SOLO,
    open: prepared('hand-on', world => ({ seat: 'recorder', to: world.memberOf('managing-officer') })),
  },
  {
    route: `${CONFERENCE}/hand-on/answer`,
    who: SOLO,
    open: async world => {
      const chair: Role = 'managing-officer'
      const { at } = await world.convened({ heldOn: LATER, chair })
      const to = world.memberOf('police-solo')
      await world.fill(chair, `${at}/hand-on`, `${CONFERENCE}/hand-on`, { seat: 'chair', to })
      return { page: `${at}/hand-on`, fields: { agree: 'no' } }
    },
  },
  {
    route: `${CONFERENCE}/contribution`,
    name: 'handed in',
    who: 'police-solo',
    lenient: UNCHOSEN,
    open: contributing({ known: 'relevant', do: 'submit' }),
  },
  {
    route: `${CONFERENCE}/contribution`,
    name: 'saved',
    who: 'housing-solo',
    emptyIsTaken: true,
    lenient: UNCHOSEN,
    open: contributing({ do: 'save' }),
  },
  { route: `${CONFERENCE}/contribution/known`, who: 'housing-solo', emptyIsTaken: true, open: contributing() },
  {
    route: `${CONFERENCE}/contribution/intelligence`,
    who: 'police-solo',
    open: contributing({ scheme: '3x5x2', code: 'P', sanitised: 'A letter was found.' }),
  },
  { route: `${CONFERENCE}/contribution/registration`, who: 'police-solo', open: contributing() },
  { route: `${CONFERENCE}/contribution/address`, who: 'housing-solo', open: contributing() },
  { route: `${CONFERENCE}/contribution/visitor`, who: 'children-and-families', open: contributing(CHILDREN) },
  {
    route: `${CONFERENCE}/contribution/protection`,
    who: 'children-and-families',
    open: async world => {
      const { at } = await world.convened({ heldOn: LATER })
      const [page, to] = [`${at}/contribution`, `${CONFERENCE}/contribution/visitor`]
      await world.fill('children-and-families', page, to, CHILDREN)
      return { page }
    },
  },
]

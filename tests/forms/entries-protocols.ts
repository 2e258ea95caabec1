/** Forms of what agencies agreed, and of the posts that a protocol names. */
import { addParty } from '#modules/staff'
import { addDays } from '#rules'
import type { Role } from '#shared'
import { recordAbsence } from '../../src/modules/sharing/commands/keep-protocol.ts'
import { pastEveryPolicy } from '../support/database.ts'
import type { Entry } from './entry.ts'
import { mustBeDone, SOLO, type World } from './world.ts'

/** The protocol of a world’s area. */
export async function protocolOf(world: World): Promise<string> {
  const [row] = await pastEveryPolicy(`select agreement_id as id from staff_agreement_parties
    where agency_id = '${world.area.post(SOLO).agencyId}' order by written_at limit 1`)
  return String(row?.['id'])
}

const protocol = '/protocols/:agreementId'
const post = '/posts/:postId'
const keeping = { route: protocol, who: 'administrator' as Role, everybodys: true } as const

const onProtocol =
  (fields: (world: World) => Record<string, string>): Entry['open'] =>
  async world => ({ page: `/protocols/${await protocolOf(world)}`, fields: fields(world) })

/** A party of its own to end, so that the area’s own agencies go on. */
async function endable(world: World): Promise<{ page: string; partyId: string }> {
  const agreementId = await protocolOf(world)
  const { agencyId } = world.area.post('voluntary-worker')
  const party = {
    agreementId,
    agencyId,
    areaId: world.area.areaId,
    asParty: 'by-basis' as const,
    because: 'asked',
    to: null,
  }
  const partyId = mustBeDone(await world.act('administrator', tx => addParty(tx, { ...party, from: tx.today })))
  return { page: `/protocols/${agreementId}`, partyId }
}

export const ENTRIES_OF_PROTOCOLS: readonly Entry[] = [
  {
    route: '/protocols/new',
    who: 'administrator',
    elsewhere: ['succeeds', 'ownerPostId'],
    open: async () => ({ page: '/protocols/new', fields: { succeeds: '', categories: [] } }),
  },
  {
    ...keeping,
    name: 'a party',
    elsewhere: ['agencyId', 'areaId'],
    open: onProtocol(world => ({ step: 'party', agencyId: world.area.post('voluntary-worker').agencyId })),
  },
  {
    ...keeping,
    name: 'a seat',
    elsewhere: ['postId', 'areaId'],
    open: onProtocol(world => ({ step: 'seat', postId: world.area.post('police-solo').postId })),
  },
  { ...keeping, name: 'a rule it carries', open: onProtocol(() => ({ step: 'rule' })) },
  {
    ...keeping,
    name: 'a party ended',
    emptyIsTaken: true,
    open: async world => {
      const { page, partyId } = await endable(world)
      return { page, fields: { step: 'end-party', partyId } }
    },
  },
  {
    route: post,
    name: 'working days',
    who: 'managing-officer',
    emptyIsTaken: true,
    elsewhere: ['deputyPostId'],
    open: async world => ({
      page: `/posts/${world.area.post('managing-officer').postId}`,
      fields: { step: 'days', days: '1', deputyPostId: world.area.post('team-manager').postId },
    }),
  },
  {
    route: post,
    name: 'an absence',
    who: 'managing-officer',
    elsewhere: ['designatePostId'],
    open: async world => ({
      page: `/posts/${world.area.post('managing-officer').postId}`,
      fields: {
        step: 'away',
        from: '20 March 2026',
        to: '24 March 2026',
        designatePostId: world.area.post('team-manager').postId,
      },
    }),
  },
  {
    route: post,
    name: 'back again',
    who: 'managing-officer',
    emptyIsTaken: true,
    open: async world => {
      const { postId } = world.area.post('managing-officer')
      const designatePostId = world.area.post('team-manager').postId
      const away = { postId, designatePostId, because: 'leave' }
      await world.act('managing-officer', async tx =>
        mustBeDone(await recordAbsence(tx, { ...away, from: addDays(tx.today, 30), to: addDays(tx.today, 40) })),
      )
      return { page: `/posts/${postId}`, fields: { step: 'back' } }
    },
  },
]

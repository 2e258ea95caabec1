/** Forms of sharing: shares, requests, deviations, overrides, what is passed down, the liaison thread; and of protocols. */

import { addOption } from '#modules/housing'
import { addParty } from '#modules/staff'
import type { ItemClass } from '#rules'
import { addDays } from '#rules'
import type { Role } from '#shared'
import { askForInformation } from '../../src/modules/sharing/commands/ask-for-information.ts'
import { proposeDeviation } from '../../src/modules/sharing/commands/deviation.ts'
import { addFourth } from '../../src/modules/sharing/commands/keep-in-touch.ts'
import { namePost, recordAbsence } from '../../src/modules/sharing/commands/keep-protocol.ts'
import { askForOverride } from '../../src/modules/sharing/commands/override.ts'
import { type NewShare, share } from '../../src/modules/sharing/commands/share.ts'
import { pastEveryPolicy } from '../support/database.ts'
import type { Entry } from './entry.ts'
import type { Typed } from './filling.ts'
import { mustBeDone, SOLO, type World } from './world.ts'

const ofCase =
  (what: string, fields: (world: World) => Typed = () => ({})): Entry['open'] =>
  async world => ({ page: `/cases/${(await world.about()).caseId}/${what}`, fields: fields(world) })

/** A share by the social work liaison officer with housing; stopped or urgent where it is said so. */
async function shared(world: World, more: Partial<NewShare> = {}): Promise<{ shareId: string; caseId: string }> {
  const { caseId } = await world.about()
  const { agencyId, postId } = world.area.post('housing-solo')
  const given: NewShare = {
    caseId,
    words: 'Two staff at every visit',
    section: 'safety',
    class: 'ordinary' as ItemClass,
    handling: '',
    itemId: null,
    ownerAgencyId: world.area.post(SOLO).agencyId,
    to: { agencyId, postId, memberId: null },
    protects: 'community',
    why: 'they visit weekly',
    legalBasis: 'the protocol',
    purpose: '',
    urgent: false,
    ...more,
  }
  const { shareId } = mustBeDone(await world.act(SOLO, tx => share(tx, given)))
  return { shareId, caseId }
}

const URGENT = { urgent: true, protects: null, why: '', legalBasis: '' } as const
const IN_CONFIDENCE = { class: 'third-party-confidential' } as const

async function asked(world: World): Promise<string> {
  const { caseId } = await world.about()
  const request = { caseId, asks: 'Does he keep appointments?', why: '', protects: null, urgent: false, answerOn: null }
  const { postId } = world.area.post('health-liaison')
  return `/information-requests/${mustBeDone(await world.act('managing-officer', tx => askForInformation(tx, { ...request, askedPostId: postId })))}`
}

/** The protocol of a world’s area. */
async function protocolOf(world: World): Promise<string> {
  const [row] = await pastEveryPolicy(`select agreement_id as id from staff_agreement_parties
    where agency_id = '${world.area.post(SOLO).agencyId}' order by written_at limit 1`)
  return String(row?.['id'])
}

/** Names both seniors. */
async function named(world: World): Promise<void> {
  const agreementId = await protocolOf(world)
  for (const [role, seat] of [
    ['crime-manager', 'detective-superintendent'],
    ['team-manager', 'criminal-justice-manager'],
  ] as const) {
    const { agencyId, postId } = world.area.post(role)
    mustBeDone(
      await world.act('administrator', tx => namePost(tx, { agreementId, agencyId, areaId: null, seat, postId })),
    )
  }
}

async function proposed(world: World): Promise<string> {
  await named(world)
  const { caseId } = await world.about()
  const given = {
    caseId,
    rule: 'owner',
    shareId: null,
    says: 'Tell housing at once',
    because: 'the owner cannot be reached',
  }
  const until = (today: Parameters<typeof addDays>[0]) => `${addDays(today, 7)}T23:59:59.000Z`
  return `/deviations/${mustBeDone(await world.act(SOLO, tx => proposeDeviation(tx, { ...given, untilAt: until(tx.today) })))}`
}

/** An address, which proposes that the children-and-families team be told. */
async function toPassDown(world: World): Promise<string> {
  const { caseId } = await world.about()
  const option = { caseId, address: '14 Weir Street', kind: 'own-tenancy' as const, availableOn: null, constraints: '' }
  await world.act('housing-solo', tx => addOption(tx, option))
  const [row] = await pastEveryPolicy(`select id from sharing_disseminations where case_id = '${caseId}'`)
  return `/disseminations/${String(row?.['id'])}`
}

const newShare = '/cases/:caseId/shares/new'
const oneShare = '/shares/:shareId'
const request = '/information-requests/:requestId'
const deviation = '/deviations/:deviationId'
const dissemination = '/disseminations/:disseminationId'
const liaison = '/cases/:caseId/liaison'

export const ENTRIES_OF_SHARING: readonly Entry[] = [
  {
    route: newShare,
    name: 'a share',
    who: SOLO,
    open: ofCase('shares/new', () => ({
      step: 'send',
      urgent: [],
      personally: [],
    })),
  },
  { route: newShare, name: 'not shared', who: SOLO, open: ofCase('shares/new', () => ({ form: 'not-shared' })) },
  {
    route: oneShare,
    name: 'stopped, tried again',
    who: SOLO,
    neverGood: true,
    open: async world => ({ page: `/shares/${(await shared(world, { why: '' })).shareId}`, fields: { step: 'send' } }),
  },
  {
    route: oneShare,
    name: 'the reasons of an urgent one',
    who: SOLO,
    open: async world => ({ page: `/shares/${(await shared(world, URGENT)).shareId}`, fields: { step: 'complete' } }),
  },
  {
    route: oneShare,
    name: 'taken back',
    who: SOLO,
    open: async world => ({ page: `/shares/${(await shared(world)).shareId}`, fields: { step: 'withdraw' } }),
  },
  {
    route: oneShare,
    name: 'confidence outweighed',
    who: SOLO,
    open: async world => ({
      page: `/shares/${(await shared(world, IN_CONFIDENCE)).shareId}`,
      fields: { step: 'override' },
    }),
  },
  {
    route: '/overrides/:overrideId',
    who: 'team-manager',
    open: async world => {
      const { shareId } = await shared(world, IN_CONFIDENCE)
      const given = {
        shareId,
        harm: 'violence',
        because: 'a date was named',
        approverPostId: world.area.post('team-manager').postId,
      }
      return {
        page: `/overrides/${mustBeDone(await world.act(SOLO, tx => askForOverride(tx, given)))}`,
        fields: { step: 'approved' },
      }
    },
  },
  {
    route: '/cases/:caseId/information-requests/new',
    who: 'managing-officer',
    open: ofCase('information-requests/new'),
  },
  {
    route: request,
    name: 'declined',
    who: 'health-liaison',
    open: async world => ({ page: await asked(world), fields: { step: 'decline' } }),
  },
  {
    route: request,
    name: 'taken back',
    who: 'managing-officer',
    emptyIsTaken: true,
    open: async world => ({ page: await asked(world), fields: { step: 'withdraw' } }),
  },
  {
    route: '/cases/:caseId/deviations/new',
    who: SOLO,
    open: async world => {
      await named(world)
      return { page: `/cases/${(await world.about()).caseId}/deviations/new`, fields: { until: '30 March 2026' } }
    },
  },
  {
    route: deviation,
    name: 'endorsed',
    who: 'crime-manager',
    open: async world => ({ page: await proposed(world), fields: { step: 'endorsed' } }),
  },
  {
    route: deviation,
    name: 'taken back',
    who: SOLO,
    emptyIsTaken: true,
    open: async world => ({ page: await proposed(world), fields: { step: 'withdraw' } }),
  },
  {
    route: dissemination,
    name: 'passed on',
    who: SOLO,
    elsewhere: ['teamPostId'],
    open: async world => ({ page: await toPassDown(world), fields: { step: 'confirm' } }),
  },
  {
    route: dissemination,
    name: 'nothing passed on',
    who: SOLO,
    open: async world => ({ page: await toPassDown(world), fields: { step: 'decline' } }),
  },
  { route: liaison, name: 'a message', who: 'police-solo', open: ofCase('liaison', () => ({ step: 'write' })) },
  { route: liaison, name: 'a fourth', who: 'police-solo', open: ofCase('liaison', () => ({ step: 'add' })) },
  {
    route: liaison,
    name: 'a fourth’s part ended',
    who: 'police-solo',
    emptyIsTaken: true,
    open: async world => {
      const { caseId } = await world.about()
      const { postId } = world.area.post('health-liaison')
      await world.act('police-solo', async tx =>
        mustBeDone(await addFourth(tx, { caseId, postId, because: 'his health', until: addDays(tx.today, 9) })),
      )
      return { page: `/cases/${caseId}/liaison`, fields: { step: 'end' } }
    },
  },
]

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

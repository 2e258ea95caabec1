/** Forms of sharing: shares, requests, deviations, overrides, what is passed down, the liaison thread. */

import { addOption } from '#modules/housing'
import { addDays } from '#rules'
import { askForInformation } from '../../src/modules/sharing/commands/ask-for-information.ts'
import { proposeDeviation } from '../../src/modules/sharing/commands/deviation.ts'
import { addFourth } from '../../src/modules/sharing/commands/keep-in-touch.ts'
import { namePost } from '../../src/modules/sharing/commands/keep-protocol.ts'
import { askForOverride } from '../../src/modules/sharing/commands/override.ts'
import { type NewShare, share } from '../../src/modules/sharing/commands/share.ts'
import { pastEveryPolicy } from '../support/database.ts'
import { protocolOf } from './entries-protocols.ts'
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
    class: 'ordinary',
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

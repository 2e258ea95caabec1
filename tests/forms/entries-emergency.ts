/** Forms of requests for a second person, of what happens in an emergency, and of why a case was opened. */
import { askForApproval } from '#modules/approvals'
import { breakGlass } from '#modules/need-to-know'
import { askingAbout } from '../support/approval.ts'
import { testCase } from '../support/case.ts'
import { emergency, openingOf, referenceOf } from '../support/glass.ts'
import type { Entry } from './entry.ts'
import { mustBeDone, SOLO, type World } from './world.ts'

/** A request that waits for the police. */
async function request(world: World): Promise<string> {
  const { caseId } = await testCase(world.area)
  const { approvalId } = mustBeDone(await world.act(SOLO, tx => askForApproval(tx, askingAbout(caseId))))
  return `/approvals/${approvalId}`
}

/** A record that the housing liaison officer opened, who may see less of it every day. */
async function opening(world: World): Promise<string> {
  const reference = await referenceOf((await testCase(world.area)).caseId)
  return openingOf(await world.act('housing-solo', tx => breakGlass(tx, emergency(reference, { because: '' }))))
}

async function urgentAction(world: World): Promise<string> {
  const { caseId } = await testCase(world.area)
  const page = `/urgent-actions/new?case=${caseId}`
  const came = await world.fill('managing-officer', page, '/urgent-actions/new', { protects: [], referrals: [] })
  return came.to
}

export const ENTRIES_OF_EMERGENCIES: readonly Entry[] = [
  {
    route: '/approvals/:approvalId/approve',
    who: 'police-solo',
    // No act that the product carries out is one of a case alone; each is approved where its module is tested.
    neverGood: true,
    open: async world => ({ page: await request(world) }),
  },
  {
    route: '/approvals/:approvalId/decline',
    who: 'police-solo',
    open: async world => ({ page: await request(world) }),
  },
  {
    route: '/approvals/:approvalId/withdraw',
    who: SOLO,
    emptyIsTaken: true,
    open: async world => ({ page: await request(world) }),
  },
  {
    route: '/break-glass',
    who: 'housing-solo',
    elsewhere: ['whom'],
    open: async world => {
      const whom = await referenceOf((await testCase(world.area)).caseId)
      return { page: '/break-glass', fields: { whom, bornOn: '', reason: 'other' } }
    },
  },
  {
    route: '/break-glass/:openingId/reason',
    who: 'housing-solo',
    open: async world => ({ page: `/break-glass/${await opening(world)}` }),
  },
  {
    route: '/break-glass/:openingId/close',
    who: 'housing-solo',
    emptyIsTaken: true,
    open: async world => ({ page: `/break-glass/${await opening(world)}` }),
  },
  {
    route: '/break-glass/reviews/:openingId',
    who: 'data-protection-officer',
    open: async world => ({ page: `/break-glass/reviews/${await opening(world)}`, fields: { found: 'in-order' } }),
  },
  {
    route: '/urgent-actions/new',
    who: 'managing-officer',
    emptyIsTaken: true,
    // An urgent act is kept whatever it was said to be about; what is not there for them is left out.
    elsewhere: ['case', 'opening'],
    open: async world => ({
      page: `/urgent-actions/new?case=${(await testCase(world.area)).caseId}`,
      fields: { protects: 'child', referrals: 'child-protection' },
    }),
  },
  {
    route: '/urgent-actions/:urgentId',
    who: 'managing-officer',
    emptyIsTaken: true,
    open: async world => ({
      page: await urgentAction(world),
      fields: { protects: 'child', referrals: 'adult-protection' },
    }),
  },
  {
    route: '/cases/:caseId/purpose',
    name: 'one of the buttons',
    who: 'police-solo',
    emptyIsTaken: true,
    open: async world => ({ page: `/cases/${(await testCase(world.area)).caseId}`, fields: { purpose: 'cover' } }),
  },
]

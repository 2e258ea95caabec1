/** Forms of a case: its chronology, its supervising worker, notices, registration, addresses, actions. */
import { recordEntry } from '#modules/cases'
import { addCondition, stateRegistrationDuty } from '#modules/orders'
import { setAction } from '#modules/plans'
import { addDays } from '#rules'
import { testCase } from '../support/case.ts'
import type { Entry } from './entry.ts'
import { mustBeDone, SOLO, type World } from './world.ts'

const ofCase =
  (what: string, fields: Record<string, string> = {}): Entry['open'] =>
  async world => ({ page: `/cases/${(await world.about()).caseId}/${what}`, fields })

/** A case in whose chronology something stands. */
const withEntry =
  (what: string): Entry['open'] =>
  async world => {
    const { caseId } = await world.about()
    const given = { caseId, section: 'general', kind: 'note', headline: 'A visit' }
    await world.act('managing-officer', tx => recordEntry(tx, { ...given, happenedOn: tx.today }))
    return { page: `/cases/${caseId}/${what}` }
  }

/** A case whose person must register. */
async function mustRegister(world: World): Promise<string> {
  const { caseId } = await world.about()
  const given = { caseId, mustRegister: true, dueOn: null, because: [], version: 0 }
  mustBeDone(await world.act('police-solo', tx => stateRegistrationDuty(tx, given)))
  return `/cases/${caseId}/registration`
}

/** An action of the managing officer's. */
async function action(world: World): Promise<string> {
  const { caseId } = await world.about()
  const { agencyId, memberId } = world.area.post('managing-officer')
  const given = {
    caseId,
    pillar: 'supervision' as const,
    task: 'Visit 14 Weir Street',
    serves: '',
    helper: '',
    shownBy: 'A note',
    owner: { agencyId, memberId },
  }
  return `/actions/${mustBeDone(await world.act(SOLO, tx => setAction(tx, { ...given, dueOn: addDays(tx.today, 7) })))}`
}

/** An entry of the managing officer's. */
async function entry(world: World): Promise<string> {
  const { caseId } = await world.about()
  const given = { caseId, section: 'general', kind: 'note', headline: 'A visit' }
  const id = await world.act('managing-officer', tx => recordEntry(tx, { ...given, happenedOn: tx.today }))
  return `/cases/${caseId}/entries/${id}/correct`
}

/** A case with a condition in force. */
async function bound(world: World): Promise<string> {
  const { caseId } = await world.about()
  const given = {
    caseId,
    wording: 'No contact with children',
    source: 'Parole Board licence',
    state: 'in-force' as const,
  }
  await world.act(SOLO, tx => addCondition(tx, given))
  return `/cases/${caseId}/permissions`
}

const permissions = '/cases/:caseId/permissions'
const registration = '/cases/:caseId/registration'
const addresses = '/cases/:caseId/addresses'

export const ENTRIES_OF_CASES: readonly Entry[] = [
  { route: '/cases/:caseId/entries/new', who: 'managing-officer', open: ofCase('entries/new') },
  {
    route: '/cases/:caseId/entries/:entryId/correct',
    who: 'managing-officer',
    open: async world => ({ page: await entry(world) }),
  },
  { route: '/cases/:caseId/release', who: 'managing-officer', open: ofCase('release') },
  { route: '/cases/:caseId/supervisor', who: SOLO, open: ofCase('supervisor') },
  { route: '/cases/:caseId/chronology-export', who: 'managing-officer', open: withEntry('chronology-export') },
  {
    route: '/cases/:caseId/standing',
    name: 'put on',
    who: SOLO,
    open: async world => ({
      page: `/cases/${(await testCase(world.area, { members: ['managing-officer'] })).caseId}/standing`,
      fields: { step: 'put-on', postId: world.area.post('housing-solo').postId },
    }),
  },
  {
    route: '/cases/:caseId/standing',
    name: 'taken off',
    who: SOLO,
    emptyIsTaken: true,
    open: async world => {
      const { caseId } = await testCase(world.area, { members: ['managing-officer', 'housing-solo'] })
      return { page: `/cases/${caseId}/standing`, fields: { step: 'take-off' } }
    },
  },
  { route: '/cases/:caseId/supervisor-contacted', who: SOLO, open: ofCase('supervisor-contacted') },
  { route: '/cases/:caseId/concern', who: 'housing-solo', open: ofCase('concern') },
  { route: '/cases/:caseId/ask-for-conference', who: 'police-solo', open: ofCase('ask-for-conference') },
  {
    route: '/notices/new',
    who: 'prison-social-work',
    elsewhere: ['areaId'],
    open: async world => ({
      page: '/notices/new',
      fields: {
        areaId: world.area.areaId,
        releaseOn: '16 June 2026',
        preReleaseMeetingOn: '12 May 2026',
        receivedOn: '10 March 2026',
        bornOn: '13 March 1969',
        imposedOn: '16 June 2022',
        length: '4 years',
        kinds: 'sexual',
      },
    }),
  },
  {
    route: '/notices/:noticeId',
    who: SOLO,
    open: async world => ({ page: `/notices/${await world.notice()}`, fields: { match: 'none' } }),
  },
  {
    route: registration,
    name: 'the duty, by police',
    who: 'police-solo',
    open: ofCase('registration', { step: 'state' }),
  },
  {
    route: registration,
    name: 'the advice',
    who: 'managing-officer',
    open: async world => ({ page: await mustRegister(world), fields: { step: 'advise' } }),
  },
  {
    route: registration,
    name: 'that it was done',
    who: 'police-solo',
    open: async world => ({ page: await mustRegister(world), fields: { step: 'registered' } }),
  },
  {
    route: addresses,
    name: 'an option',
    who: 'housing-solo',
    open: ofCase('addresses', { step: 'add', closed: 'yes', point: 'NT 258 732' }),
  },
  {
    route: addresses,
    name: 'a decision',
    who: 'managing-officer',
    open: async world => {
      const page = `/cases/${(await world.about()).caseId}/addresses`
      await world.fill('housing-solo', page, addresses, { step: 'add', closed: 'no', point: 'NT 258 732' })
      return { page, fields: { step: 'decide', state: 'approved' } }
    },
  },
  {
    route: '/actions/:actionId',
    name: 'accepted',
    who: 'managing-officer',
    emptyIsTaken: true,
    open: async world => ({ page: await action(world), fields: { how: 'accept' } }),
  },
  {
    route: '/actions/:actionId',
    name: 'done',
    who: 'managing-officer',
    open: async world => ({ page: await action(world), fields: { how: 'done' } }),
  },
  {
    route: '/actions/:actionId',
    name: 'cannot',
    who: 'managing-officer',
    open: async world => ({ page: await action(world), fields: { how: 'cannot' } }),
  },
  { route: '/cases/:caseId/discharge', who: 'health-liaison', open: ofCase('discharge') },
  {
    route: permissions,
    name: 'given beforehand',
    who: 'managing-officer',
    open: async world => ({
      page: await bound(world),
      fields: { step: 'permit', from: '20 March 2026', to: '24 March 2026' },
    }),
  },
  {
    route: permissions,
    name: 'a contact',
    who: 'police-solo',
    open: async world => ({ page: await bound(world), fields: { step: 'contact' } }),
  },
]

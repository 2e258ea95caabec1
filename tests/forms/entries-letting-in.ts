/** Forms of letting in and keeping out, and of what somebody must hold. */

import { day } from '#rules'
import { letIn } from '../../src/modules/need-to-know/commands/let-in.ts'
import { restrict } from '../../src/modules/need-to-know/commands/restrict.ts'
import type { Entry } from './entry.ts'
import { mustBeDone, SOLO, type World } from './world.ts'

const housing = (world: World) => world.area.post('housing-solo').postId

/** A case to which housing is let in for a while. */
async function granted(world: World): Promise<string> {
  const { caseId } = await world.about()
  const given = {
    caseId,
    postId: housing(world),
    as: 'informed',
    because: 'Finds a flat',
    until: day('2026-06-01'),
  } as const
  const { grantId } = mustBeDone(await world.act(SOLO, tx => letIn(tx, given)))
  return `/cases/${caseId}/access/${grantId}/end`
}

/** A case of its own from which housing is kept. */
async function restricted(world: World): Promise<string> {
  const { caseId } = await world.about()
  const shown = { kind: 'exclusion', shows: 'pointer', reason: 'A relative', reviewOn: day('2026-06-01') } as const
  const given = { caseId, postIds: [housing(world)], ...shown }
  const { restrictionId } = mustBeDone(await world.act(SOLO, tx => restrict(tx, given)))
  return `/cases/${caseId}/restrictions/${restrictionId}/lift`
}

export const ENTRIES_OF_LETTING_IN: readonly Entry[] = [
  {
    route: '/cases/:caseId/access/let-in',
    who: SOLO,
    // Who holds which post is known to everybody; somebody of another area may need to know.
    elsewhere: ['postId'],
    open: async world => ({
      page: `/cases/${(await world.about()).caseId}/access/let-in`,
      fields: { postId: housing(world) },
    }),
  },
  {
    route: '/cases/:caseId/access/:grantId/end',
    who: SOLO,
    open: async world => ({ page: await granted(world) }),
  },
  {
    route: '/cases/:caseId/restrictions/new',
    who: SOLO,
    elsewhere: ['postIds'],
    open: async world => ({
      page: `/cases/${(await world.about()).caseId}/restrictions/new`,
      fields: { kind: 'exclusion', postIds: housing(world) },
    }),
  },
  {
    route: '/cases/:caseId/restrictions/:restrictionId/lift',
    who: SOLO,
    open: async world => ({ page: await restricted(world) }),
  },
  {
    route: '/clearances/record',
    who: 'administrator',
    // Administrators keep what everybody holds.
    elsewhere: ['memberId'],
    open: async world => ({
      page: '/clearances/record',
      fields: { memberId: world.memberOf('housing-solo'), to: '1 March 2027' },
    }),
  },
  {
    route: '/clearances/require',
    who: 'administrator',
    // From a day that no other test reaches: from then on it holds for everybody in such a post.
    open: async () => ({
      page: '/clearances/require',
      fields: { role: 'lay-adviser', kind: 'training', from: '1 March 2036' },
    }),
  },
]

/** Forms about protected places, and about addresses that are checked against them. */
import { addOption, type NewOption } from '#modules/housing'
import { newId } from '#platform/ids'
import { pastEveryPolicy } from '../support/database.ts'
import { HERE, placeOn } from '../support/protected-places.ts'
import type { Entry } from './entry.ts'
import type { World } from './world.ts'

const places = '/cases/:caseId/protected-places'
const addresses = '/cases/:caseId/addresses'
const PLACE = { kind: 'home', precision: '100', point: 'NT 258 732', distance: '400' }

/** A case with an address of housing's. */
async function offered(world: World, more: Partial<NewOption> = {}) {
  const { caseId } = await world.about()
  const given = { caseId, address: '3 Tried Street', kind: 'temporary' as const, availableOn: null, constraints: '' }
  const optionId = await world.act('housing-solo', tx => addOption(tx, { ...given, ...more }))
  return { caseId, optionId, page: `/cases/${caseId}/addresses` }
}

/** A case with a place of the police's. */
async function placed(world: World) {
  const { caseId } = await world.about()
  return { caseId, placeId: await placeOn(world.area, caseId), page: `/cases/${caseId}/protected-places` }
}

/** A place that the police liaison officer may read. */
async function opened(world: World): Promise<string> {
  const { caseId, placeId, page } = await placed(world)
  const { memberId, agencyId } = world.area.post('police-solo')
  await pastEveryPolicy(`insert into victims_readings (id, location_id, case_id, member_id, agency_id, because, from_at, to_at, written_at, written_by)
    values ('${newId()}', '${placeId}', '${caseId}', '${memberId}', '${agencyId}', 'Because', '2026-03-01', '2027-03-01', '2026-03-01', '${newId()}')`)
  return `${page}/${placeId}`
}

/** An address that was checked, for whoever answers by hand. */
async function checked(world: World) {
  const { caseId, optionId, page } = await offered(world, { point: HERE })
  await world.fill('housing-solo', page, addresses, { step: 'check', optionId })
  return { page: `/cases/${caseId}/protected-places`, about: optionId }
}

const ofPlace =
  (step: string, more: Record<string, string> = {}): Entry['open'] =>
  async world => {
    const { page, placeId } = await placed(world)
    return { page, fields: { step, about: placeId, ...more } }
  }

export const ENTRIES_OF_PROTECTED_PLACES: readonly Entry[] = [
  {
    route: places,
    name: 'recorded',
    who: 'police-solo',
    open: async world => ({
      page: `/cases/${(await world.about()).caseId}/protected-places`,
      fields: { step: 'record', ...PLACE },
    }),
  },
  { route: places, name: 'asked to be read', who: 'police-solo', open: ofPlace('ask') },
  { route: places, name: 'ended', who: 'police-solo', open: ofPlace('end') },
  {
    route: places,
    name: 'answered by hand',
    who: 'police-solo',
    open: async world => {
      const { page, about } = await checked(world)
      return { page, fields: { step: 'answer', about } }
    },
  },
  {
    route: `${places}/:placeId`,
    who: 'police-solo',
    open: async world => ({ page: await opened(world), fields: PLACE }),
  },
  {
    route: '/provider-bands',
    who: 'administrator',
    elsewhere: ['agencyId'],
    // A provider that stands on no case of the other forms: with bands it could be put on none that is not rated.
    open: async () => {
      const agencyId = newId()
      await pastEveryPolicy(
        `insert into staff_agencies (id, name, short_name, kind) values ('${agencyId}', 'Another Provider', 'Another', 'voluntary')`,
      )
      return { page: '/provider-bands', fields: { agencyId, limited: 'yes', bands: 'medium' } }
    },
  },
  {
    route: addresses,
    name: 'its point',
    who: 'housing-solo',
    open: async world => ({ page: (await offered(world)).page, fields: { step: 'place', itsPoint: 'NT 258 732' } }),
  },
  {
    route: addresses,
    name: 'a check',
    who: 'housing-solo',
    emptyIsTaken: true,
    open: async world => ({ page: (await offered(world, { point: HERE })).page, fields: { step: 'check' } }),
  },
  {
    route: addresses,
    name: 'a move',
    who: 'housing-solo',
    open: async world => ({
      page: (await offered(world)).page,
      fields: { step: 'moved', movedOn: '10 March 2026' },
    }),
  },
]

/**
 * A place that police keep sealed, and what housing was told about two addresses: one near it, one at the other end of town.
 * And the levels of harm that the provider's contract covers.
 */
import { addOption, checkOption } from '#modules/housing'
import { setProviderBands } from '#modules/staff'
import { recordPlace } from '#modules/victims'
import { day } from '#rules'
import { done, type World } from './world.ts'

const PLACE = { east: 325_840, north: 673_310 }
const ADDRESSES = [
  {
    address: '17 Weir Street, flat 1',
    point: { east: 326_290, north: 673_580 },
    constraints: 'Ground floor; shared door',
  },
  { address: '4 Brae Park', point: { east: 334_120, north: 668_410 }, constraints: '' },
] as const

/** Enters them on one case, by the police and the housing officer. */
export async function enterProtectedPlaces(world: World, caseId: string): Promise<void> {
  const about = [caseId]
  const written = {
    kind: 'home',
    words: 'The flat above the old dairy, Harbour Row',
    point: PLACE,
    distance: 400,
    precision: 10,
    asOf: day('2026-02-27'),
    reviewOn: day('2026-08-27'),
  } as const
  await world.on('2026-03-02', 'police', async tx => done(await recordPlace(tx, { caseId, written })), about)
  for (const { address, point, constraints } of ADDRESSES) {
    const given = { caseId, address, kind: 'own-tenancy', availableOn: null, constraints, point } as const
    const optionId = await world.on('2026-03-05', 'housing', tx => addOption(tx, given), about)
    await world.on('2026-03-06', 'housing', async tx => done(await checkOption(tx, { caseId, optionId })), about)
  }
}

/** The provider's contract. */
export async function enterProviderBands(world: World): Promise<void> {
  const { agencyId } = world.who('provider')
  await world.on('2024-04-01', 'administrator', async tx =>
    done(await setProviderBands(tx, { agencyId, bands: ['low', 'medium', 'high'], from: tx.today })),
  )
}

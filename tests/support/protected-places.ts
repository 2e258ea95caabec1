/** Protected places and addresses about one point, for tests; with the key that seals them. */
import { addOption } from '#modules/housing'
import { type NewPlace, type Point, recordPlace } from '#modules/victims'
import { day } from '#rules'
import type { Role } from '#shared'
import type { TestArea } from './area.ts'
import { victimKeysForTests } from './victim-keys.ts'

victimKeysForTests()

type PlaceWritten = NewPlace['written']

/** Words that stand nowhere else, so that they can be looked for. */
export const PLANTED_WORDS = 'Zwq Quarryhole Mews, top floor'
export const HERE: Point = { east: 325_812, north: 673_246 }
export const FAR: Point = { east: 371_933, north: 641_577 }

export const written = (more: Partial<PlaceWritten> = {}): PlaceWritten => ({
  kind: 'home',
  words: PLANTED_WORDS,
  point: HERE,
  distance: 437,
  precision: 10,
  asOf: day('2026-02-01'),
  reviewOn: day('2026-08-17'),
  ...more,
})

/** Records a place as somebody of its owner; it must be taken. */
export async function placeOn(
  area: TestArea,
  caseId: string,
  more: Partial<PlaceWritten> = {},
  role: Role = 'police-solo',
): Promise<string> {
  const outcome = await area.as(role, tx => recordPlace(tx, { caseId, written: written(more) }))
  if (outcome.kind !== 'done') throw new Error(`The place was not taken: ${JSON.stringify(outcome)}`)
  return outcome.value
}

let count = 0

/** An address option of housing's at a point. */
export function optionAt(area: TestArea, caseId: string, point: Point, role: Role = 'housing-solo'): Promise<string> {
  count += 1
  return area.as(role, tx =>
    addOption(tx, {
      caseId,
      address: `${count} Example Street`,
      kind: 'temporary',
      availableOn: null,
      constraints: '',
      point,
    }),
  )
}

export const moved = ({ east, north }: Point, eastwards: number, northwards = 0): Point => ({
  east: east + eastwards,
  north: north + northwards,
})

/** Days and moments around the one at which rights are judged: in force, at their last and first, just over, not yet. */
import { type Day, day } from '#rules'
import type { Chance } from './chance.ts'

export const NOW = '2026-03-16T09:00:00.000Z'
export const TODAY = day('2026-03-16')
export const LONG_AGO = day('2020-01-01')
const [YESTERDAY, TOMORROW] = [day('2026-03-15'), day('2026-03-17')]
const [LAST_YEAR, NEXT_YEAR] = ['2025-06-01T08:00:00.000Z', '2027-06-01T08:00:00.000Z']
const [A_MINUTE_AGO, IN_A_MINUTE] = ['2026-03-16T08:59:00.000Z', '2026-03-16T09:01:00.000Z']

export type Days = { readonly fromDay: Day; readonly toDay?: Day }
export type Moments = { readonly fromAt: string; readonly toAt: string; readonly endedAt?: string }

/** Mostly in force; otherwise at one of its edges. */
export function days(chance: Chance, inForce = 0.75): Days {
  if (chance.is(inForce)) return { fromDay: LONG_AGO }
  return chance.weighed<Days>([
    [3, { fromDay: LONG_AGO, toDay: TODAY }],
    [3, { fromDay: LONG_AGO, toDay: YESTERDAY }],
    [4, { fromDay: TODAY }],
    [2, { fromDay: TOMORROW }],
    [1, { fromDay: YESTERDAY, toDay: TOMORROW }],
    [1, { fromDay: LONG_AGO, toDay: day('2024-12-31') }],
  ])
}

/** When something was ended early, if it was. */
export function ended(chance: Chance, share = 0.2): { readonly endedAt?: string } {
  if (!chance.is(share)) return {}
  return { endedAt: chance.pick([LAST_YEAR, A_MINUTE_AGO, NOW, IN_A_MINUTE]) }
}

/** From when until when somebody was let in. */
export function moments(chance: Chance): Moments {
  const [fromAt, toAt] = chance.weighed<readonly [string, string]>([
    [8, [LAST_YEAR, NEXT_YEAR]],
    [2, [A_MINUTE_AGO, IN_A_MINUTE]],
    [2, [LAST_YEAR, NOW]],
    [2, [LAST_YEAR, A_MINUTE_AGO]],
    [4, [NOW, NEXT_YEAR]],
    [2, [IN_A_MINUTE, NEXT_YEAR]],
  ])
  return { fromAt, toAt, ...ended(chance) }
}

/** From when a restriction holds, and until when if it has an end. */
export function holding(chance: Chance): { readonly fromAt: string; readonly toAt?: string } {
  const from = chance.weighed([
    [8, LAST_YEAR],
    [1, NOW],
    [1, A_MINUTE_AGO],
    [2, IN_A_MINUTE],
  ])
  const to = chance.weighed<string | undefined>([
    [8, undefined],
    [2, NEXT_YEAR],
    [1, IN_A_MINUTE],
    [1, NOW],
    [2, A_MINUTE_AGO],
  ])
  return to === undefined ? { fromAt: from } : { fromAt: from, toAt: to }
}

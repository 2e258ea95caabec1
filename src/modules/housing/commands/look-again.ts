/** When a protected place is recorded, the addresses of the case that still stand are looked at again, by rule. */
import { lookAgainAt, PLACES_CHANGED } from '#modules/victims'
import type { Reaction } from '#platform/db'
import { addressesWithPoints } from '../queries/addresses-with-points.ts'

export const housingReactions: readonly Reaction[] = [
  async (tx, { fact, caseId }) => {
    if (fact !== PLACES_CHANGED) return
    const standing = await tx.byRule(rule => addressesWithPoints(rule, caseId, true))
    const placed = standing.flatMap(({ optionId, point }) => (point === null ? [] : [{ optionId, point }]))
    await lookAgainAt(tx, caseId, placed)
  },
]

/** What must happen when a fact is recorded, in the transaction that records it. */
import { caseReactions } from '#modules/cases'
import { conferenceReactions } from '#modules/conferences'
import { housingReactions } from '#modules/housing'
import { proposePassingDown } from '#modules/sharing'
import type { Reaction } from '#platform/db'

export const reactions: readonly Reaction[] = [
  ...caseReactions,
  ...conferenceReactions,
  ...housingReactions,
  proposePassingDown,
]

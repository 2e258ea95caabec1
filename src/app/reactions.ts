/** What must happen when a fact is recorded, in the transaction that records it. */
import { considerAfter } from '#modules/conferences'
import type { Reaction } from '#platform/db'

export const reactions: readonly Reaction[] = [considerAfter]

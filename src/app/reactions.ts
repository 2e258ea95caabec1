/** What must happen when a fact is recorded, in the transaction that records it. */
import { conferenceReactions } from '#modules/conferences'
import type { Reaction } from '#platform/db'

export const reactions: readonly Reaction[] = [...conferenceReactions]

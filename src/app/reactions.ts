/** What must happen when a fact is recorded, in the transaction that records it. */
import {
  considerAfter,
  contributionsAfterInvitations,
  invitationsAfterTheMinute,
  renewedContactAlert,
} from '#modules/conferences'
import type { Reaction } from '#platform/db'

export const reactions: readonly Reaction[] = [
  considerAfter,
  contributionsAfterInvitations,
  renewedContactAlert,
  invitationsAfterTheMinute,
]

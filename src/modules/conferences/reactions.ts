/** What this module does when a fact is recorded elsewhere, or by itself. */
import type { Reaction } from '#platform/db'
import { contributionsAfterInvitations } from './commands/ask-for-contributions.ts'
import { considerAfter } from './commands/consider-after.ts'
import { invitationsAfterTheMinute } from './commands/prepare-next.ts'
import { renewedContactAlert } from './commands/renewed-contact.ts'

export const conferenceReactions: readonly Reaction[] = [
  considerAfter,
  contributionsAfterInvitations,
  renewedContactAlert,
  invitationsAfterTheMinute,
]

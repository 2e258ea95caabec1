/** Who may do what with shares and what surrounds them: see {@link RIGHTS_ON}. */
import type { Rights, Who } from './expected.ts'

const never = () => false

/** What an agency keeps for itself: colleagues of whoever wrote it, who know of the case. */
const own = (who: Who) => who.own
const knows = (who: Who) => who.reads('name')

/** The two liaison officers and the crime manager, on what they reach. */
const keepsInTouch = (who: Who) =>
  ['police-solo', 'social-work-solo', 'crime-manager'].includes(who.role) && who.reads('status')
const liaises = (who: Who) => who.role === 'social-work-solo' && who.reads('status')
const decides = (who: Who) => who.role === 'social-work-solo' && who.writes('status')

export const RIGHTS_ON_SHARES: Readonly<Record<string, Rights>> = {
  sharing_shares: { select: own, insert: knows, update: own },
  // Opened by those to whom it went, in their own post.
  sharing_openings: { select: own, insert: never, update: never },
  // Asked in one's own post; settled by whoever is asked.
  sharing_requests: { select: own, insert: never, update: never },
  sharing_refusals: { select: own, insert: knows, update: never },
  // Decided by the approver, who is a stranger.
  sharing_overrides: { select: who => who.reads('disclosure'), insert: own, update: never },
  // Withdrawn by whoever proposed it.
  sharing_deviations: { select: who => who.reads('disclosure') || who.own, insert: knows, update: never },
  // By a senior, in their own post.
  sharing_endorsements: { select: who => who.reads('disclosure') || who.own, insert: never, update: never },
  sharing_disseminations: { select: liaises, insert: decides, update: decides },
  sharing_liaison_messages: { select: keepsInTouch, insert: keepsInTouch, update: never },
  sharing_liaison_added: { select: keepsInTouch, insert: keepsInTouch, update: keepsInTouch },
}

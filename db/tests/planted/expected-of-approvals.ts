/** Who may do what with requests for a second person and with what happened in an emergency: see `expected.ts`. */
import type { Rights, Who } from './expected.ts'

const never = () => false

/** Who answers for telling somebody outside the agencies. */
const ANSWERS = ['crime-manager', 'police-solo', 'social-work-solo', 'team-manager']
const decides = (who: Who) => ANSWERS.includes(who.role) && who.reads('disclosure')

/**
 * Governance sees that a record of its area was opened, and who opened it, without reaching the record: a restricted one
 * too, for a restriction that points to whom to ask does not stand in the way of a broken glass.
 */
const MINE = ['stands', 'authored', 'area', 'under-18', 'restricted']
const governs = (who: Who) => who.role === 'data-protection-officer' && MINE.includes(who.place)
const REVIEWS = ['team-manager', 'crime-manager', 'social-work-solo']

export const APPROVALS_AND_EMERGENCIES: Readonly<Record<string, Rights>> = {
  // One asks in one's own name and in this moment: the row that is tried was asked for before.
  approvals_approvals: { select: decides, insert: never, update: decides },
  // There is one way in, which is no insert.
  need_to_know_openings: {
    select: who => who.reads('ledger') || governs(who),
    insert: never,
    update: who => governs(who) || (REVIEWS.includes(who.role) && who.reads('ledger')),
  },
  need_to_know_urgent_actions: {
    select: who => who.reads('safety'),
    insert: who => who.reads('name'),
    update: never,
  },
  need_to_know_purposes: {
    select: who => who.reads('ledger'),
    insert: who => who.reads('name'),
    update: never,
  },
}

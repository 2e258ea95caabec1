/**
 * The rules that a decision about access names: each refusal and each permission has one, with the sentence that is
 * printed for governance staff. The ids are kept for good; a rule that goes leaves its number empty.
 */
import type { Cite } from '../kernel/sources.ts'
import { ITEM_RULES, type ItemRule } from '../sharing/who-may-read-an-item.ts'
import { recommended } from '../sources/cairn-recommended-practice.ts'
import { edinburgh } from '../sources/edinburgh-liaison-officers-input.ts'
import { mappaGuidance } from '../sources/mappa-guidance-england-and-wales.ts'
import { managementCards } from '../sources/offender-management-cards.ts'

export type NeedToKnowRule = { readonly lets: boolean; readonly says: string; readonly cite: Cite }

const NEED_TO_KNOW = edinburgh('paragraph 5')
const KEPT_APART = recommended('who is kept from whom')

const refuses = (says: string, cite: Cite = NEED_TO_KNOW): NeedToKnowRule => ({ lets: false, says, cite })
const lets = (says: string, cite: Cite = NEED_TO_KNOW): NeedToKnowRule => ({ lets: true, says, cite })

export const NEED_TO_KNOW_RULES = {
  'NK-01': refuses('Nobody acts who does not hold the post today, in the agency for which they act.'),
  'NK-02': refuses(
    'The role needs vetting or training that this member of staff does not hold today.',
    managementCards('vetting'),
  ),
  'NK-03': refuses('A restriction on this person lets in only those whom it names.', KEPT_APART),
  'NK-04': refuses('An exclusion keeps this member of staff or post from this person.', KEPT_APART),
  'NK-05': refuses(
    'The agency has no agreement or other basis today to take part in this area.',
    mappaGuidance('chapter 9'),
  ),
  'NK-06': refuses('Nothing lets them into this case: no area, no standing, no grant in force.'),
  'NK-07': refuses('What they stand on the case as does not read this part of the file.'),
  'NK-08': refuses("The agency's agreement does not cover this part of the file.", mappaGuidance('chapter 9')),
  'NK-09': refuses('What they stand on the case as does not write this part of the file.'),
  'NK-10': refuses(
    'What is read for an hour, by one release or after a licence has ended is not taken out of Cairn.',
    edinburgh('paragraph 9'),
  ),
  'NK-11': refuses('A fact that the decision needs is not known, and what is not known lets nobody in.'),
  'NK-12': refuses('They have no part in this conference.', edinburgh('paragraph 21')),
  'NK-13': refuses('The copy of the minute for their role leaves this part out.', edinburgh('paragraph 33')),
  'NK-14': refuses('It is not theirs to do, and they do not read the plan of the case and the part it belongs to.'),
  'NK-15': refuses('The line has not left the agency that wrote it, or its handling code keeps it there.'),
  'NK-16': refuses('Who is kept from a person is known to those who keep the status of their case.', KEPT_APART),
  'NK-17': refuses('Of an information item only its owner adds or changes anything.', mappaGuidance('chapter 9')),
  'NK-18': refuses(
    'It tells of registration, and the police have not permitted these words for this reader.',
    edinburgh('paragraph 30'),
  ),
  'NK-30': lets('Their post serves the area of the case.'),
  'NK-31': lets('They were put on the case, by name or by post.'),
  'NK-32': lets('A post that reports to theirs stands on the case.', edinburgh('paragraph 19')),
  'NK-33': lets('They were let in for a while, with a reason and an end.', edinburgh('paragraph 10')),
  'NK-34': lets('They broke the glass in an emergency, within the hour.', edinburgh('paragraph 9')),
  'NK-35': lets('Their own agency wrote it, and they know of the case.', mappaGuidance('chapter 9')),
  'NK-36': lets(
    'The person is now beyond the level of their licence; they keep the name and what they wrote.',
    managementCards('integrated offender management'),
  ),
  'NK-37': lets('They chair, record or type the meeting.', edinburgh('paragraph 33')),
  'NK-38': lets('They send the invitations.', edinburgh('paragraph 18')),
  'NK-39': lets('They are asked to the meeting, or come for somebody who is.', edinburgh('paragraph 21')),
  'NK-40': lets('They read the conferences of this case.'),
  'NK-41': lets('It is theirs: they own it, asked for it, or it waits for their post.'),
  'NK-42': lets('Their agency must do it, and they know of the case.'),
  'NK-43': lets('Cairn itself acts by rule, and shows it to nobody.', recommended('work done by rule')),
  'NK-44': lets(
    'That there is a record, and whom to ask, is shown to those who would otherwise be let in.',
    KEPT_APART,
  ),
} as const satisfies Readonly<Record<string, NeedToKnowRule>>

export type RuleId = keyof typeof NEED_TO_KNOW_RULES | ItemRule

const ITEMS_THAT_LET: readonly ItemRule[] = ['IT-08', 'IT-09', 'IT-10']

/** Any rule that a decision may name: those above, and those of information items, which have a file of their own. */
export function ruleOfNeedToKnow(id: RuleId): NeedToKnowRule {
  if (id in ITEM_RULES) {
    const item = id as ItemRule
    return { lets: ITEMS_THAT_LET.includes(item), says: ITEM_RULES[item], cite: mappaGuidance('chapter 9') }
  }
  return NEED_TO_KNOW_RULES[id as keyof typeof NEED_TO_KNOW_RULES]
}

/** Every rule, in the order of their numbers. */
export function everyRule(): readonly (NeedToKnowRule & { readonly id: RuleId })[] {
  const ids = [...Object.keys(NEED_TO_KNOW_RULES), ...Object.keys(ITEM_RULES)] as readonly RuleId[]
  return ids.map(id => ({ id, ...ruleOfNeedToKnow(id) }))
}

/** What every question about a case asks first: as what they stand there, what that opens, and what is their own. */
import { type ActingRole, PASSING_ROLES } from '../cases/rights-of-roles.ts'
import type { Section } from '../cases/sections.ts'
import { mayRead, mayWrite } from '../cases/who-may-read-which-part.ts'
import { asWhatTheyStand, type Standing } from './as-what-they-stand.ts'
import type { CaseFacts, Context, Item, Subject } from './facts-of-access.ts'
import { barFrom, hasBrokenGlass } from './from-whom-barred.ts'
import { hasBasis, isArranged } from './on-what-basis.ts'
import { type RuleId, ruleOfNeedToKnow } from './rules-of-need-to-know.ts'
import type { Acting } from './who-acts.ts'

/** Somebody who acts, asking; and the facts around. */
export type Asked = { readonly acting: Acting; readonly subject: Subject; readonly context: Context }

export type ReadOrWrite = 'read' | 'write'

export const isPassing = (as: ActingRole): boolean => (PASSING_ROLES as readonly string[]).includes(as)

/** True for a rule that lets somebody in. */
export const lets = (rule: RuleId): boolean => ruleOfNeedToKnow(rule).lets

/** The first rule that lets somebody in; where none does, the first that refuses. */
export function anyOf(...rules: readonly RuleId[]): RuleId {
  return rules.find(lets) ?? rules[0] ?? 'NK-11'
}

/** The rule by which what they stand as opens a part of one case, for reading or writing; or the rule that refuses it. */
export function onTheCase(file: CaseFacts, section: Section, action: ReadOrWrite, asked: Asked): RuleId {
  const { acting, subject, context } = asked
  const standings = asWhatTheyStand(acting, file, subject, context)
  if (typeof standings === 'string') return standings
  const opens = ({ as }: Standing) => (action === 'read' ? mayRead(as, section, 'file') : mayWrite(as, section))
  const open = standings.filter(opens)
  // The firmest speaks: of what is open by area and by a broken glass, the area is the reason.
  const by = open.find(one => !isPassing(one.as)) ?? open[0]
  if (by === undefined) return action === 'read' ? 'NK-07' : 'NK-09'
  return isArranged(section, file.area, subject, context) ? by.by : 'NK-08'
}

/**
 * What is somebody's own stays theirs only while their agency takes part there and nothing keeps them from the person. A
 * broken glass has told them of the person, and so of what they themselves have to do there.
 */
export function ownOnCase(file: CaseFacts | undefined, { subject, context }: Asked): RuleId {
  if (file === undefined) return 'NK-41'
  const bar = barFrom(file.person, subject, context)
  if (bar !== undefined && !(bar.opensByGlass && hasBrokenGlass(file.person, subject, context))) return bar.rule
  return hasBasis(file.area, subject, context) ? 'NK-41' : 'NK-05'
}

/** True for what is theirs by name, or waits for a post whose work is theirs. */
export const isMine = ({ members = [], posts = [] }: Item, { acting, subject }: Asked): boolean =>
  acting.role !== 'clockwork' && (members.includes(subject.member) || posts.some(one => acting.posts.includes(one)))

/** The case of an item, where it is known. */
export const fileOf = ({ case: id }: Item, { context }: Asked): CaseFacts | undefined =>
  context.cases.find(one => one.id === id)

/** All cases of a person that are known. */
export const filesOf = (person: string | undefined, { context }: Asked): readonly CaseFacts[] =>
  context.cases.filter(one => one.person === person)

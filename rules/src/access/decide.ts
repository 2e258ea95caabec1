/**
 * Who may do what with what: one pure decision, with the rule it rests on. The database decides by its own policies
 * (`db/access`), written by another hand; `db/tests/differential` compares the two over random worlds, cell by cell.
 *
 * What is not known denies. What bars somebody goes before everything that lets them in.
 */
import { type ActingRole, PASSING_ROLES } from '../cases/rights-of-roles.ts'
import { SECTIONS, type Section } from '../cases/sections.ts'
import { mayRead, mayWrite } from '../cases/who-may-read-which-part.ts'
import { CLASSES } from '../sharing/item-classes.ts'
import { mayReadItem } from '../sharing/who-may-read-an-item.ts'
import { asWhatTheyStand, type Standing, wouldStand } from './as-what-they-stand.ts'
import type { Action, CaseFacts, ConferenceFacts, Context, Item, Subject } from './facts-of-access.ts'
import { barFrom, hasBrokenGlass } from './from-whom-barred.ts'
import { type Circles, circlesOf } from './in-a-conference.ts'
import { hasBasis, isArranged } from './on-what-basis.ts'
import { type RuleId, ruleOfNeedToKnow } from './rules-of-need-to-know.ts'
import { type Acting, whoActs } from './who-acts.ts'

export type Decision = { readonly allowed: boolean; readonly rule: RuleId; readonly says: string }

type Asked = {
  readonly acting: Acting
  readonly subject: Subject
  readonly context: Context
}

const isPassing = (as: ActingRole): boolean => (PASSING_ROLES as readonly string[]).includes(as)

/** The rule by which what they stand as opens a part of one case, for reading or writing; or the rule that refuses it. */
function onTheCase(file: CaseFacts, section: Section, action: 'read' | 'write', asked: Asked): RuleId {
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

const lets = (rule: RuleId): boolean => ruleOfNeedToKnow(rule).lets

/** The first rule that lets somebody in; where none does, the first that refuses. */
function anyOf(...rules: readonly RuleId[]): RuleId {
  return rules.find(lets) ?? rules[0] ?? 'NK-11'
}

/**
 * What is somebody's own stays theirs only while their agency takes part there and nothing keeps them from the person. A
 * broken glass has told them of the person, and so of what they themselves have to do there.
 */
function ownOnCase(file: CaseFacts | undefined, { subject, context }: Asked): RuleId {
  if (file === undefined) return 'NK-41'
  const bar = barFrom(file.person, subject, context)
  if (bar !== undefined && !(bar.opensByGlass && hasBrokenGlass(file.person, subject, context))) return bar.rule
  return hasBasis(file.area, subject, context) ? 'NK-41' : 'NK-05'
}

const isMine = ({ members = [], posts = [] }: Item, { acting, subject }: Asked): boolean =>
  acting.role !== 'clockwork' && (members.includes(subject.member) || posts.some(one => acting.posts.includes(one)))

const fileOf = ({ case: id }: Item, { context }: Asked): CaseFacts | undefined =>
  context.cases.find(one => one.id === id)

/** S3-81: words that tell of registration wait for the police, but not for whoever wrote them. */
function isLocked(item: Item, file: CaseFacts, asked: Asked): boolean {
  if (item.reveals !== true || item.permitted === true) return false
  const { member, agency } = asked.subject
  const wrote = item.author === member || (item.agency !== undefined && item.agency === agency)
  return (
    !wrote && !asked.context.cases.some(one => one.person === file.person && readsRegistration(item, one, file, asked))
  )
}

/** Of a person any case opens what tells of registration; a row of one case is opened by that case alone. */
function readsRegistration(item: Item, one: CaseFacts, file: CaseFacts, asked: Asked): boolean {
  return (item.kind === 'person' || one.id === file.id) && lets(onTheCase(one, 'registration', 'read', asked))
}

/** A row of one part of the file. The agency that wrote a row reads it while it knows of the case at all. */
function part(item: Item, action: 'read' | 'write', asked: Asked): RuleId {
  const rule = partUnlocked(item, action, asked)
  const file = fileOf(item, asked)
  return action === 'read' && file !== undefined && lets(rule) && isLocked(item, file, asked) ? 'NK-18' : rule
}

function partUnlocked(item: Item, action: 'read' | 'write', asked: Asked): RuleId {
  const file = fileOf(item, asked)
  if (file === undefined || item.section === undefined) return 'NK-11'
  const opens = onTheCase(file, item.section, action, asked)
  const written = item.agency !== undefined && item.agency === asked.subject.agency
  if (action === 'write' || lets(opens) || !written) return opens
  return lets(onTheCase(file, 'name', 'read', asked)) ? 'NK-35' : opens
}

/** What is known of a person is open to those whom any case of that person opens it to. */
function person(item: Item, action: 'read' | 'write', asked: Asked): RuleId {
  const files = asked.context.cases.filter(one => one.person === item.person)
  if (files.length === 0) return 'NK-11'
  return anyOf(...files.map(one => part({ ...item, case: one.id }, action, asked)))
}

/** Who stands on a case: known to readers of status, and one's own and one's team's to oneself. */
function standing(item: Item, action: 'read' | 'write', asked: Asked): RuleId {
  const file = fileOf(item, asked)
  // Somebody let in to a whole area: that is known to them.
  if (file === undefined) return item.case === undefined && action === 'read' && isMine(item, asked) ? 'NK-41' : 'NK-11'
  const opens = onTheCase(file, 'status', action, asked)
  if (lets(opens) || action === 'write' || !isMine(item, asked)) return opens
  return ownOnCase(file, asked)
}

/** Who is kept from a person is known to those who keep the status of one of their cases. */
function restriction(item: Item, asked: Asked): RuleId {
  const rule = person({ ...item, section: 'status' }, 'write', asked)
  return lets(rule) || rule === 'NK-03' || rule === 'NK-04' || rule === 'NK-11' ? rule : 'NK-16'
}

/** On a case whose plan somebody reads they see what others must do there, in the parts that they read. */
function task(item: Item, action: 'read' | 'write', asked: Asked): RuleId {
  if (asked.acting.role === 'clockwork') return 'NK-43'
  const file = fileOf(item, asked)
  if (item.case !== undefined && file === undefined) return 'NK-11'
  if (action === 'write') return addingTask(item, file, asked)
  const own = isMine(item, asked) ? ownOnCase(file, asked) : 'NK-14'
  if (lets(own) || file === undefined || item.section === undefined) return own
  const [plan, section] = [onTheCase(file, 'plan', 'read', asked), onTheCase(file, item.section, 'read', asked)]
  if (lets(plan) && lets(section)) return section
  return plan === 'NK-03' || plan === 'NK-04' || plan === 'NK-05' ? plan : own
}

/** Whoever knows of a case or a conference gives somebody something to do there. */
function addingTask(item: Item, file: CaseFacts | undefined, asked: Asked): RuleId {
  if (file === undefined) return item.conference === undefined ? 'NK-41' : 'NK-11'
  const named = onTheCase(file, 'name', 'read', asked)
  return anyOf(named, circles(item, asked)?.knows ?? named)
}

/** A line of the plan: readers of the plan, whoever wrote or must do it, and those who run the meeting that set it. */
function plan(item: Item, action: 'read' | 'write', asked: Asked): RuleId {
  const file = fileOf(item, asked)
  if (file === undefined) return 'NK-11'
  const opens = part({ ...item, section: 'plan' }, action, asked)
  const runs = circles(item, asked)?.runs ?? opens
  if (action === 'write') return anyOf(opens, runs)
  const mustDo = item.ownerAgency === asked.subject.agency && lets(onTheCase(file, 'name', 'read', asked))
  const own = isMine(item, asked) ? ownOnCase(file, asked) : opens
  return anyOf(opens, own, mustDo ? 'NK-42' : opens, runs)
}

const conferenceOf = ({ conference: id }: Item, { context }: Asked): ConferenceFacts | undefined =>
  context.conferences.find(one => one.id === id)

/** In which circles of the item's conference somebody stands; nothing where there is no such conference. */
function circles(item: Item, asked: Asked): Circles | undefined {
  const { subject, context } = asked
  const found = conferenceOf(item, asked)
  const file = context.cases.find(one => one.id === found?.case)
  if (found === undefined || file === undefined) return undefined
  return circlesOf(found, lets(onTheCase(file, 'conference', 'read', asked)), subject, context)
}

/** Which parts of a minute a role reads, as far as the agency's agreement covers them in the area of the conference. */
function hears(item: Item, section: Section, asked: Asked): boolean {
  const { acting, context, subject } = asked
  const found = conferenceOf(item, asked)
  if (found === undefined || !mayRead(acting.role, section, 'minute')) return false
  const always = section === 'front' || section === 'reasons'
  return always || isArranged(section, found.area, subject, context)
}

/** Anything of a conference. Only those who run it write there. */
function ofConference(item: Item, action: 'read' | 'write', asked: Asked): RuleId {
  const { section, sent = false } = item
  const found = circles(item, asked)
  if (found === undefined) return 'NK-11'
  const { runs, prepares, attends, knows } = found
  if (action === 'write' || item.kind === 'minute') return runs ?? 'NK-12'
  if (item.kind === 'conference') return knows ?? 'NK-12'
  if (item.kind === 'invitation') {
    if (prepares !== undefined || !sent) return prepares ?? 'NK-12'
    if (attends !== undefined && hears(item, 'front', asked)) return attends
    const file = asked.context.cases.find(one => one.id === conferenceOf(item, asked)?.case)
    return isMine(item, asked) ? anyOf(knows ?? 'NK-12', ownOnCase(file, asked)) : 'NK-12'
  }
  if (attends === undefined) return 'NK-12'
  if (item.kind === 'contribution') return attends
  if (section === undefined) return 'NK-11'
  return item.kind === 'said'
    ? said(item, section, found, asked)
    : (runs ?? (hears(item, section, asked) ? attends : 'NK-13'))
}

/** S3-80: a line is its agency's until the contribution is submitted, and stays there where its handling code says so. */
function said(item: Item, section: Section, { runs, attends }: Circles, asked: Asked): RuleId {
  if (item.agency !== undefined && item.agency === asked.subject.agency) return 'NK-35'
  if (item.leftItsAgency !== true) return 'NK-15'
  if (runs !== undefined) return runs
  if (item.mayBePassedOn !== true) return 'NK-15'
  return hears(item, section, asked) ? (attends ?? 'NK-12') : 'NK-13'
}

/** Its owner's writers of that part add an item, and police or health alone where the class is theirs. */
function addingInformation({ ownerAgency, information: what }: Item, file: CaseFacts, asked: Asked): RuleId {
  if (ownerAgency !== asked.subject.agency || what === undefined) return 'NK-17'
  const { roles, section } = CLASSES[what.class]
  const role = asked.acting.post?.role
  if (roles !== undefined && (role === undefined || !roles.includes(role)))
    return what.class === 'health' ? 'IT-05' : 'IT-04'
  return onTheCase(file, section, 'write', asked)
}

/** An information item is its owner's: the class and whom the owner named decide, on top of what they stand as. */
function information(item: Item, action: 'read' | 'write', asked: Asked): RuleId {
  const { subject, context, acting } = asked
  const file = fileOf(item, asked)
  if (file === undefined || item.information === undefined || item.ownerAgency === undefined) return 'NK-11'
  if (acting.role !== 'clockwork' && !hasBasis(file.area, subject, context)) return 'NK-05'
  if (action === 'write') return addingInformation(item, file, asked)
  const { author, ...rest } = item.information
  const files = context.cases.filter(one => one.person === file.person)
  const attends = context.conferences.filter(
    one =>
      files.some(({ id }) => id === one.case) && circles({ kind: 'conference', conference: one.id }, asked)?.attends,
  )
  const reader = {
    memberId: subject.member,
    postId: subject.post,
    agencyId: subject.agency,
    role: acting.role === 'clockwork' ? ('clockwork' as const) : (acting.post?.role ?? null),
    sections: SECTIONS.filter(one => lets(onTheCase(file, one, 'read', asked))),
    conferences: attends.map(one => one.id),
    barred: barFrom(file.person, subject, context) !== undefined,
  }
  // Nobody is kept from words that they wrote themselves.
  const registrationPermitted = rest.registrationPermitted || author === subject.member
  const about = { ...rest, registrationPermitted, authorId: author, ownerAgencyId: item.ownerAgency }
  return mayReadItem(reader, about).rule
}

function readOrWrite(item: Item, action: 'read' | 'write', asked: Asked): RuleId {
  switch (item.kind) {
    case 'part':
      return part(item, action, asked)
    case 'person':
      return person(item, action, asked)
    case 'standing':
      return standing(item, action, asked)
    case 'restriction':
      return restriction(item, asked)
    case 'task':
      return task(item, action, asked)
    case 'plan':
      return plan(item, action, asked)
    case 'information':
      return information(item, action, asked)
    default:
      return ofConference(item, action, asked)
  }
}

/** What stands in passing is read and not taken along; what is read by nobody's own standing is nobody's to export. */
function exporting(item: Item, asked: Asked): RuleId {
  const rule = readOrWrite(item, 'read', asked)
  if (rule === 'NK-34' || rule === 'NK-36' || rule === 'NK-43') return 'NK-10'
  const file = fileOf(item, asked)
  if (rule !== 'NK-33' || file === undefined) return rule
  const standings = asWhatTheyStand(asked.acting, file, asked.subject, asked.context)
  return typeof standings !== 'string' && standings.every(one => isPassing(one.as)) ? 'NK-10' : rule
}

/** That there is such a person: to those who read the name, who know of a conference, or whom a pointer tells whom to ask. */
function knowingOf(item: Item, asked: Asked): RuleId {
  const { acting, subject, context } = asked
  const about = item.person ?? fileOf(item, asked)?.person
  const files = context.cases.filter(one => (item.case === undefined ? one.person === about : one.id === item.case))
  const named = anyOf(...files.map(one => onTheCase(one, 'name', 'read', asked)))
  const known = context.conferences
    .filter(one => files.some(file => file.id === one.case))
    .flatMap(one => circles({ ...item, conference: one.id }, asked)?.knows ?? [])
  const rule = anyOf(named, ...known)
  if (lets(rule) || about === undefined) return rule
  const pointer = barFrom(about, subject, context)?.pointer === true
  const wouldBeIn = (file: CaseFacts) =>
    hasBasis(file.area, subject, context) &&
    wouldStand(acting, file, subject, context).some(one => mayRead(one.as, 'name', 'file'))
  return pointer && files.some(wouldBeIn) ? 'NK-44' : rule
}

/** Decides whether the subject may do this with the item, and by which rule. */
export function decide(subject: Subject, action: Action, item: Item, context: Context): Decision {
  const acting = whoActs(subject, context)
  const asked = typeof acting === 'string' ? undefined : { acting, subject, context }
  const rule = asked === undefined ? (acting as 'NK-01' | 'NK-02') : ruleFor(action, item, asked)
  const { lets: allowed, says } = ruleOfNeedToKnow(rule)
  return { allowed, rule, says }
}

function ruleFor(action: Action, item: Item, asked: Asked): RuleId {
  if (action === 'export') return exporting(item, asked)
  return action === 'know-of' ? knowingOf(item, asked) : readOrWrite(item, action, asked)
}

/**
 * Tuples that random worlds hold too seldom, written by hand with what must come of them: the edges of a broken glass on
 * somebody restricted, words that tell of registration, tasks about no case, hats.
 */
import { type Action, type Context, type Decision, day, decide, exampleOfAccess, type Item, type Subject } from '#rules'
import type { Tuple } from './decision-tuples.ts'

const [A_MINUTE_AGO, NOW, IN_A_MINUTE] = [
  '2026-03-16T08:59:00.000Z',
  '2026-03-16T09:00:00.000Z',
  '2026-03-16T09:01:00.000Z',
]

type Rare = {
  readonly says: string
  readonly subject: Subject
  readonly action?: Action
  readonly item: Item
  readonly context: Context
  readonly allowed: boolean
}

const restricted = exampleOfAccess('managing-officer', 'restricted')
const [file] = restricted.context.cases
if (file === undefined) throw new Error('The example has a case')
const ownTask: Item = { kind: 'task', case: restricted.caseId, section: 'plan', members: ['me'], posts: [] }

type Grant = Context['grants'][number]
const glass = (more: Partial<Grant> = {}): Grant => ({
  kind: 'break-glass',
  case: restricted.caseId,
  member: 'me',
  asRole: 'break-glass',
  fromAt: A_MINUTE_AGO,
  toAt: IN_A_MINUTE,
  ...more,
})

const behind = (says: string, grants: readonly Grant[], allowed: boolean, more: Partial<Context> = {}): Rare => ({
  says: `one's own task, of somebody restricted: ${says}`,
  subject: restricted.subject,
  item: ownTask,
  context: { ...restricted.context, grants, ...more },
  allowed,
})

const other = { ...file, id: 'another case of theirs' }
const GLASS: readonly Rare[] = [
  behind('no glass', [], false),
  behind('an open glass', [glass()], true),
  behind('an open glass beside one that is over', [glass({ toAt: NOW }), glass()], true),
  behind('it begins now', [glass({ fromAt: NOW })], true),
  behind('it has not begun', [glass({ fromAt: IN_A_MINUTE, toAt: '2027-01-01T00:00:00.000Z' })], false),
  behind('it ends now', [glass({ toAt: NOW })], false),
  behind('it was ended', [glass({ endedAt: A_MINUTE_AGO })], false),
  behind('it will be ended', [glass({ endedAt: IN_A_MINUTE })], true),
  behind('its beginning cannot be read', [glass({ fromAt: '1' })], false),
  behind('its end cannot be read', [glass({ toAt: 'soon' })], false),
  behind('it is another grant', [glass({ kind: 'need-to-know', asRole: 'managing-officer' })], false),
  behind("it is somebody else's", [glass({ member: 'another' })], false),
  behind('it is on another case of theirs', [glass({ case: other.id })], true, { cases: [file, other] }),
  behind('it is on the case of another person', [glass({ case: other.id })], false, {
    cases: [file, { ...other, person: 'another' }],
  }),
  behind('they are excluded', [glass()], false, {
    restrictions: restricted.context.restrictions.map(one => ({ ...one, kind: 'exclusion' as const, members: ['me'] })),
  }),
]

const housing = exampleOfAccess('housing-solo', 'put there')
const told: Item = {
  kind: 'part',
  case: housing.caseId,
  section: 'housing',
  reveals: true,
  agency: 'theirs',
  author: 'another',
}
const address: Item = { kind: 'person', person: 'somebody', section: 'housing', reveals: true, author: 'another' }
const reads = (says: string, item: Item, allowed: boolean, context: Context = housing.context): Rare => ({
  says: `words that tell of registration: ${says}`,
  subject: housing.subject,
  item,
  context,
  allowed,
})
/** As a supervising worker on another case of the same person, who reads there that they must register. */
const onTwo: Context = {
  ...housing.context,
  cases: [file, other],
  memberships: [
    ...housing.context.memberships,
    { case: other.id, agency: 'ours', post: 'mine', asRole: 'managing-officer', fromDay: housing.subject.today },
  ],
}
const item = (more: Partial<NonNullable<Item['information']>>, agency = 'theirs'): Item => ({
  kind: 'information',
  case: housing.caseId,
  ownerAgency: agency,
  information: {
    class: 'ordinary',
    author: 'another',
    readers: [{ kind: 'member', id: 'me' }],
    revealsRegistration: true,
    registrationPermitted: false,
    ...more,
  },
})
const REGISTRATION: readonly Rare[] = [
  reads('nobody permitted', told, false),
  reads('permitted', { ...told, permitted: true }, true),
  reads('they tell of nothing', { ...told, reveals: false }, true),
  reads('their own', { ...told, author: 'me' }, true),
  reads('their agency’s', { ...told, agency: 'ours' }, true),
  reads('of a person, read on another case', address, true, onTwo),
  reads('of a person, read on none', address, false),
  reads('of one case, read on another', told, false, onTwo),
  reads('in an item, nobody permitted', item({}), false),
  reads('in an item, permitted', item({ registrationPermitted: true }), true),
  reads('in an item, their own', item({ author: 'me' }), true),
  reads('in an item that tells of nothing', item({ revealsRegistration: false }), true),
]

const { subject, context } = housing
const adding = (says: string, given: Item, allowed: boolean, who: Subject = subject): Rare => ({
  says: `adding a task: ${says}`,
  subject: who,
  action: 'write',
  item: given,
  context: { ...context, conferences: exampleOfAccess('housing-solo', 'asked to a conference').context.conferences },
  allowed,
})
const clockwork: Subject = { ...subject, clockwork: true }
const TASKS: readonly Rare[] = [
  adding('about nothing', { kind: 'task', section: 'plan' }, true),
  adding('about a conference that is not known', { kind: 'task', section: 'plan', conference: 'unheard of' }, false),
  adding('about a case that is not known', { kind: 'task', section: 'plan', case: 'unheard of' }, false),
  adding('about a case', { kind: 'task', section: 'plan', case: housing.caseId }, true),
  adding(
    'about a conference they are asked to',
    { kind: 'task', section: 'plan', conference: housing.conferenceId },
    true,
  ),
  {
    says: 'Cairn itself has nothing of its own in an area',
    subject: clockwork,
    item: { kind: 'standing', members: ['me'], posts: [] },
    context,
    allowed: false,
  },
  {
    says: 'what one was let in to of a whole area',
    subject,
    item: { kind: 'standing', members: ['me'] },
    context,
    allowed: true,
  },
]

const children = exampleOfAccess('children-and-families', 'let in')
const hat = (
  says: string,
  role: 'children-and-families' | 'housing-solo',
  regime: 'adult' | 'under-18',
  as: Grant['asRole'],
  allowed: boolean,
): Rare => ({
  says: `let in by name: ${says}`,
  subject: children.subject,
  item: { kind: 'part', case: children.caseId, section: 'offending' },
  context: {
    ...children.context,
    posts: children.context.posts.map(one => ({ ...one, role })),
    cases: [{ ...file, area: 'another area', regime }],
    grants: children.context.grants.map(one => ({ ...one, asRole: as })),
  },
  allowed,
})
const HATS: readonly Rare[] = [
  hat(
    'the children’s worker as the supervising worker of their own case',
    'children-and-families',
    'under-18',
    'managing-officer',
    true,
  ),
  hat('not of an adult’s', 'children-and-families', 'adult', 'managing-officer', false),
  hat('nobody else as that', 'housing-solo', 'under-18', 'managing-officer', false),
  hat('nor the children’s worker as anything else', 'children-and-families', 'under-18', 'police-solo', false),
]

const police = exampleOfAccess('police-solo', 'elsewhere')
const letIn = exampleOfAccess('housing-solo', 'let in')
const meeting = exampleOfAccess('housing-solo', 'asked to a conference')
const part = (says: string, of: typeof police, more: Partial<Context>, allowed: boolean): Rare => ({
  says,
  subject: of.subject,
  item: { kind: 'part', case: of.caseId, section: 'name' },
  context: { ...of.context, ...more },
  allowed,
})
const lasting = (says: string, more: Partial<Grant>, allowed: boolean): Rare =>
  part(`let in: ${says}`, letIn, { grants: letIn.context.grants.map(one => ({ ...one, ...more })) }, allowed)
/** At a meeting for an agency whose agreement covers nothing but names. */
const inParts = (section: 'front' | 'reasons' | 'safety' | 'name', allowed: boolean): Rare => ({
  says: `at a meeting, by an agreement on names: ${section}`,
  subject: meeting.subject,
  item: { kind: 'minute-part', conference: meeting.conferenceId, section },
  context: {
    ...meeting.context,
    agreements: meeting.context.agreements.map(one => ({ ...one, categories: ['name'] })),
  },
  allowed,
})
const provider = exampleOfAccess('accommodation-provider', 'put there')
const licence = (says: string, days: Pick<Context['bands'][number], 'fromDay' | 'toDay'>, allowed: boolean): Rare => ({
  says: `a licence up to low, of somebody rated high: ${says}`,
  subject: provider.subject,
  item: { kind: 'part', case: provider.caseId, section: 'safety' },
  context: { ...provider.context, bands: [{ agency: 'ours', bands: ['low'], ...days }] },
  allowed,
})
const [LONG_AGO, YESTERDAY, TODAY, TOMORROW] = [
  day('2026-01-05'),
  day('2026-03-15'),
  day('2026-03-16'),
  day('2026-03-17'),
]
const EDGES: readonly Rare[] = [
  licence('in force', { fromDay: LONG_AGO }, false),
  licence('from today', { fromDay: TODAY }, false),
  licence('until today', { fromDay: LONG_AGO, toDay: TODAY }, false),
  licence('until yesterday', { fromDay: LONG_AGO, toDay: YESTERDAY }, true),
  licence('from tomorrow', { fromDay: TOMORROW }, true),
  part(
    'a post without an area serves none, not even one without a division',
    police,
    { posts: police.context.posts.map(({ area: _, ...rest }) => rest) },
    false,
  ),
  lasting('until a moment to come', {}, true),
  lasting('until a moment that cannot be read', { toAt: 'soon' }, false),
  lasting('from a moment that cannot be read', { fromAt: '1' }, false),
  lasting('from now', { fromAt: NOW }, true),
  lasting('until now', { toAt: NOW }, false),
  lasting('ended at a moment that cannot be read', { endedAt: 'soon' }, false),
  inParts('front', true),
  inParts('reasons', true),
  inParts('name', true),
  inParts('safety', false),
]

export const RARE: readonly Rare[] = [...GLASS, ...REGISTRATION, ...TASKS, ...HATS, ...EDGES]

/** The same, to judge mutants by: what was written by hand, with the rule that the decision names. */
export const rareTuples = (): readonly Tuple[] =>
  RARE.map(({ subject, action = 'read', item, context, allowed }) => {
    const named: Decision = decide(subject, action, item, context)
    return { subject, action, item, context, expected: { ...named, allowed } }
  })

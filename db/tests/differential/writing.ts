/** Tries to add rows as somebody, each taken back again, and compares with what `decide` says of writing. */
import { decide, type Subject } from '#rules'
import { tryAs, wasLet } from '../planted/attempts.ts'
import { insertOf } from '../planted/plant.ts'
import type { Chance } from './chance.ts'
import { type Compared, type Disagreement, personOf } from './comparing.ts'
import type { Ground } from './ground.ts'
import type { Cell, Row } from './rows.ts'
import { NOW } from './spans.ts'
import { contextOf, type World } from './world.ts'

/** Tables to which rows are added by the right to write in a part; the others have conditions of their own. */
export const ADDED_BY_RIGHT = [
  'cases_entries',
  'orders_sentences',
  'orders_conditions',
  'orders_registrations',
  'risk_ratings',
  'risk_safety_warnings',
  'plans_lines',
  'plans_actions',
  'housing_options',
  'conferences_considerations',
  'conferences_concerns',
  'conferences_fields',
  'conferences_lines',
  'people_addresses',
  'people_identifiers',
  'tasks_tasks',
  'sharing_items',
]

/** The same row, written anew by whoever tries. Columns that the row leaves to the table stay so. */
function mine({ table, row }: Cell, { member, agency, post }: Subject, chance: Chance): Row {
  const theirs: Row = {
    written_by: member,
    written_at: NOW,
    ...(table === 'conferences_fields' ? {} : { id: chance.id() }),
  }
  const own: Row = { agency_id: agency, author_id: member, owner_post_id: post, assessor_id: member }
  const has = (name: string) => name in row || ALWAYS[table]?.includes(name) === true
  const changed = Object.entries(own).filter(
    ([name]) => has(name) && !(table === 'tasks_tasks' && name === 'owner_post_id'),
  )
  return { ...row, ...theirs, ...Object.fromEntries(changed), ...(USUAL[table] ?? {}) }
}

/** Columns that a row of the table must say, where the planted one left them to be filled in. */
const ALWAYS: Readonly<Record<string, readonly string[]>> = { risk_ratings: ['assessor_id'] }
const VERSION: Row = { version: 1 }
const PLANNED: Row = { ...VERSION, section: 'plan' }
const USUAL: Readonly<Record<string, Row>> = {
  cases_entries: { detail: '' },
  orders_sentences: { extended: false, supervised_release: false, section: 'offending' },
  orders_conditions: { ...VERSION, because: '' },
  orders_registrations: VERSION,
  plans_lines: { ...PLANNED, frequency: '', state: 'in-force', because: '' },
  plans_actions: { ...PLANNED, serves: '', helper: '', state: 'open', questioned: [] },
  housing_options: { ...VERSION, constraints_say: '', state_because: '' },
  conferences_considerations: { state: 'convened', nobody_consulted_because: '' },
  conferences_lines: { ...VERSION, part: '', source: '', state: 'kept' },
  tasks_tasks: { because: [] },
  sharing_items: {
    level: 'official',
    conditions: '',
    grounds: 'fact',
    about_role: 'subject',
    may_be_shown_to_subject: false,
  },
}

/** Lines of a contribution are added by their agency while it is being written; here those of the minute are tried. */
const canBeTried = ({ table, row }: Cell): boolean =>
  ADDED_BY_RIGHT.includes(table) && (table !== 'conferences_lines' || !('contribution_id' in row))

/** Compares so many tries for each subject. */
export async function compareWriting(
  ground: Ground,
  world: World,
  chance: Chance,
  { tries = 60, subjects = world.subjects, cells = world.cells, enough = Number.POSITIVE_INFINITY } = {},
): Promise<Compared> {
  const [context, about] = [contextOf(world), personOf(world)]
  const able = cells.filter(canBeTried)
  const rules = new Map<string, number>()
  const wrong: Disagreement[] = []
  let [tuples, allowed] = [0, 0]
  for (const subject of subjects.filter(one => !one.clockwork)) {
    // Half of them where the subject reads: most of what is tried blindly is refused for being elsewhere.
    const reads = able.filter(({ item }) => decide(subject, 'read', item, context(subject, about(item))).allowed)
    const tried = [...new Set([...chance.some(reads, 0, tries), ...chance.some(able, tries / 2, tries / 2)])]
    const { member: memberId, agency: agencyId, post: postId } = subject
    const actor = { memberId, agencyId, postId, role: 'auditor', sessionId: null, purpose: 'supervision' } as const
    const statements = tried.map(cell => insertOf(cell.table, mine(cell, subject, chance)))
    const answers = await tryAs(ground.database, actor, statements)
    for (const [index, { table, key, item: read }] of tried.entries()) {
      const answer = answers[index] ?? ''
      if (!wasLet(answer) && !answer.startsWith('42501')) throw new Error(`${table}: ${answer}`)
      const item = read.kind === 'information' ? { ...read, ownerAgency: agencyId } : read
      const facts = context(subject, about(item))
      const decision = decide(subject, 'write', item, facts)
      tuples += 1
      if (decision.allowed) allowed += 1
      rules.set(decision.rule, (rules.get(decision.rule) ?? 0) + 1)
      const database = wasLet(answer)
      if (decision.allowed === database) continue
      const { seed } = world
      wrong.push({ seed, table, key, action: 'write', subject, item, context: facts, database, rule: decision.rule })
      if (wrong.length >= enough) return { tuples, allowed, rules, wrong }
    }
  }
  return { tuples, allowed, rules, wrong }
}

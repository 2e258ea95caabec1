/** Tries to add rows as somebody, each taken back again, and compares with what `decide` says of writing. */
import { decide, type Item, type Subject } from '#rules'
import { tryAs, wasLet } from '../planted/attempts.ts'
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

/** What besides the writer says from whom a row is. */
const NAMES_ITS_WRITER: Readonly<Record<string, string>> = {
  sharing_items: 'owner_post_id',
  cases_entries: 'agency_id',
  orders_sentences: 'agency_id',
  orders_conditions: 'agency_id',
  orders_registrations: 'agency_id',
  risk_ratings: 'agency_id',
  risk_safety_warnings: 'agency_id',
  housing_options: 'agency_id',
  conferences_concerns: 'agency_id',
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

/** An insert of one row, with every value as JSON so that the table's own types read it. */
function insertOf(table: string, row: Row): string {
  const columns = Object.keys(row).join(', ')
  const whole = `jsonb_populate_record(null::${table}, ${quoted(JSON.stringify(row))}::jsonb)`
  return `insert into ${table} (${columns}) select ${columns} from ${whole}`
}

/** Lines of a contribution are added by their agency while it is being written; here those of the minute are tried. */
const canBeTried = ({ table, row }: Cell): boolean =>
  ADDED_BY_RIGHT.includes(table) && (table !== 'conferences_lines' || !('contribution_id' in row))

/** A column to set to what it is, in tables whose rows are changed by whoever may write them and sees them. */
export const CHANGED: Readonly<Record<string, string>> = {
  cases_cases: 'level',
  orders_sentences: 'court',
  orders_conditions: 'wording',
  orders_registrations: 'must_register',
  risk_ratings: 'evidence',
  risk_safety_warnings: 'says',
  plans_plans: 'version',
  plans_lines: 'measure',
  housing_options: 'address',
  people_particulars: 'born_on',
  people_addresses: 'line',
  conferences_considerations: 'because',
  conferences_fields: 'says',
  cases_memberships: 'to_day',
}
const KEY: Readonly<Record<string, string>> = { plans_plans: 'case_id', people_particulars: 'person_id' }

type Try = { readonly cell: Cell; readonly verb: 'add' | 'change' | 'forge'; readonly statement: string }

function changing({ table, key }: Cell): string {
  const column = CHANGED[table] ?? 'id'
  const [first = '', second] = key.split('+')
  const which =
    second === undefined ? `${KEY[table] ?? 'id'} = '${first}'` : `conference_id = '${first}' and field = '${second}'`
  return `update ${table} set ${column} = ${column} where ${which}`
}

/** What of these cells the subject tries: adding the like of some, changing others. */
function triesOf(
  subject: Subject,
  cells: readonly Cell[],
  tries: number,
  chance: Chance,
  reads: (cell: Cell) => boolean,
) {
  // Half of them where the subject reads: most of what is tried blindly is refused for being elsewhere.
  const among = (able: readonly Cell[]) => [
    ...new Set([...chance.some(able.filter(reads), 0, tries), ...chance.some(able, tries / 2, tries / 2)]),
  ]
  const added = among(cells.filter(canBeTried)).map(
    (cell): Try => ({ cell, verb: 'add', statement: insertOf(cell.table, mine(cell, subject, chance)) }),
  )
  // The same in somebody else's name, which nobody may.
  const forged = chance.some(cells.filter(canBeTried).filter(reads), 0, Math.ceil(tries / 4)).map((cell): Try => {
    const other = chance.is(0.5) ? (NAMES_ITS_WRITER[cell.table] ?? 'written_by') : 'written_by'
    const row = { ...mine(cell, subject, chance), [other]: chance.id() }
    return { cell, verb: 'forge', statement: insertOf(cell.table, row) }
  })
  const changed = among(cells.filter(({ table }) => table in CHANGED)).map(
    (cell): Try => ({ cell, verb: 'change', statement: changing(cell) }),
  )
  return [...added, ...forged, ...changed]
}

export type Tries = {
  readonly tries?: number
  readonly subjects?: readonly Subject[]
  readonly cells?: readonly Cell[]
  readonly enough?: number
}

/** Compares so many tries for each subject. */
export async function compareWriting(
  ground: Ground,
  world: World,
  chance: Chance,
  given: Tries = {},
): Promise<Compared> {
  const { tries = 60, subjects = world.subjects, cells = world.cells, enough = Number.POSITIVE_INFINITY } = given
  const [context, about] = [contextOf(world), personOf(world)]
  const rules = new Map<string, number>()
  const wrong: Disagreement[] = []
  let [tuples, allowed] = [0, 0]
  for (const subject of subjects.filter(one => !one.clockwork)) {
    const decided = (item: Item, action: 'read' | 'write') =>
      decide(subject, action, item, context(subject, about(item)))
    const tried = triesOf(subject, cells, tries, chance, ({ item }) => decided(item, 'read').allowed)
    const answers = await tryAs(
      ground.database,
      actorOf(subject),
      tried.map(one => one.statement),
    )
    for (const [index, { cell, verb }] of tried.entries()) {
      const item = cell.item.kind === 'information' ? { ...cell.item, ownerAgency: subject.agency } : cell.item
      const { rule, allowed: may } = decided(item, 'write')
      const expected = verb !== 'forge' && may && (verb === 'add' || decided(item, 'read').allowed)
      const database = wasDone(answers[index] ?? '', cell.table)
      tuples += 1
      if (expected) allowed += 1
      rules.set(rule, (rules.get(rule) ?? 0) + 1)
      if (expected === database) continue
      const facts = context(subject, about(item))
      wrong.push({ seed: world.seed, ...cell, action: 'write', subject, item, context: facts, database, rule })
      if (wrong.length >= enough) return { tuples, allowed, rules, wrong }
    }
  }
  return { tuples, allowed, rules, wrong }
}

const actorOf = ({ member: memberId, agency: agencyId, post: postId }: Subject) =>
  ({ memberId, agencyId, postId, role: 'auditor', sessionId: null, purpose: 'supervision' }) as const

/** Whether it went past the policies. Any other fault is a fault of the trial. */
function wasDone(answer: string, table: string): boolean {
  if (!wasLet(answer) && !answer.startsWith('42501') && answer !== 'done 0') throw new Error(`${table}: ${answer}`)
  return wasLet(answer)
}

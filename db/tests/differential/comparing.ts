/** Compares what the database shows with what `decide` says, cell by cell. */
import { type Action, type Context, decide, type Item, type Subject } from '#rules'
import type { Ground } from './ground.ts'
import { seenBy } from './reading.ts'
import type { Cell } from './rows.ts'
import { contextOf, type World } from './world.ts'

export type Disagreement = {
  readonly seed: number
  readonly table: string
  readonly key: string
  readonly action: Action
  readonly subject: Subject
  readonly item: Item
  readonly context: Context
  /** What the database does, against the rule of the decision. */
  readonly database: boolean
  readonly rule: string
}

export type Compared = {
  readonly tuples: number
  readonly allowed: number
  readonly rules: ReadonlyMap<string, number>
  readonly wrong: readonly Disagreement[]
}

/** About whom each cell is. */
export function personOf({ cases }: World): (item: Item) => string | undefined {
  const ofCase = new Map(cases.cases.map(one => [one.id, one.person]))
  const ofConference = new Map(cases.conferences.map(one => [one.id, one.person]))
  return ({ person, case: id = '', conference = '' }) => person ?? ofCase.get(id) ?? ofConference.get(conference)
}

/** Compares everything that these subjects see of these cells. */
export async function compare(
  ground: Ground,
  world: World,
  { subjects = world.subjects, cells = world.cells, enough = Number.POSITIVE_INFINITY } = {},
): Promise<Compared> {
  const [context, about] = [contextOf(world), personOf(world)]
  const tables = [...new Set(cells.map(one => one.table))]
  const rules = new Map<string, number>()
  const wrong: Disagreement[] = []
  let [tuples, allowed] = [0, 0]
  // Every second looks in a transaction that is about these cases: the database then looks at them alone, and must see the same.
  const every = world.cases.cases.map(one => one.id)
  for (const [index, subject] of subjects.entries()) {
    const seen = await seenBy(ground, subject, tables, index % 2 === 1 ? every : undefined)
    for (const { table, key, item } of cells) {
      const facts = context(subject, about(item))
      const decision = decide(subject, 'read', item, facts)
      const database = seen.get(table)?.has(key) ?? false
      tuples += 1
      if (decision.allowed) allowed += 1
      rules.set(decision.rule, (rules.get(decision.rule) ?? 0) + 1)
      if (decision.allowed === database) continue
      const { seed } = world
      wrong.push({ seed, table, key, action: 'read', subject, item, context: facts, database, rule: decision.rule })
      if (wrong.length >= enough) return { tuples, allowed, rules, wrong }
    }
    // Cairn itself sees what it acts on in every world.
    if (!subject.clockwork) strangers(seen, cells)
  }
  return { tuples, allowed, rules, wrong }
}

/** Rows of another world would be a leak that no cell of this one can show. */
function strangers(seen: ReadonlyMap<string, ReadonlySet<string>>, cells: readonly Cell[]): void {
  const planted = Map.groupBy(cells, one => one.table)
  for (const [table, keys] of seen) {
    const own = planted.get(table)?.length ?? 0
    if (keys.size > own) throw new Error(`${table} shows ${keys.size} rows where this world has ${own}`)
  }
}

/** Disagreements as lines: one for each kind, with how many there are. */
export function summed(wrong: readonly Disagreement[]): string[] {
  const kinds = Map.groupBy(
    wrong,
    one => `${one.database ? 'shown, though' : 'hidden, though'} ${one.rule}: ${one.table}`,
  )
  return [...kinds].map(([line, own]) => `${line} (${own.length})`).toSorted()
}

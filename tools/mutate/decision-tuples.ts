/**
 * The tuples by which mutants of the decision are judged: those of random worlds, for which the differential run found
 * that the database decides the same, and the same tuples asked about taking out and knowing of.
 */
import { type Action, type Context, type Decision, decide, type Item, type Subject } from '#rules'
import { personOf } from '../../db/tests/differential/comparing.ts'
import { contextOf, type World, worldOf } from '../../db/tests/differential/world.ts'

export type Decide = typeof decide
export type Tuple = {
  readonly subject: Subject
  readonly action: Action
  readonly item: Item
  readonly context: Context
  readonly expected: Decision
}

const ACTIONS: readonly Action[] = ['read', 'read', 'read', 'write', 'export', 'know-of']

/** The same item without one of its facts: what is not known must let nobody in. */
function holed(item: Item, place: number): Item {
  const names = Object.keys(item).filter(name => name !== 'kind')
  const left = names[place % names.length]
  return Object.fromEntries(Object.entries(item).filter(([name]) => name !== left)) as Item
}

const LISTS = ['restrictions', 'grants', 'agreements', 'parties', 'areas', 'posts', 'cases', 'conferences'] as const
const MOMENTS = ['fromAt', 'toAt', 'endedAt'] as const

/** The same facts with one that cannot be read, or without one list of them. */
function spoilt(context: Context, place: number): Context {
  const list = LISTS[place % LISTS.length] ?? 'grants'
  const moment = MOMENTS[place % MOMENTS.length] ?? 'fromAt'
  if (place % 2 === 0) return { ...context, [list]: [] }
  const unreadable = place % 3 === 0 ? 'soon' : '1'
  const unread = (fact: object) => (moment in fact || moment === 'endedAt' ? { ...fact, [moment]: unreadable } : fact)
  return {
    ...context,
    restrictions: context.restrictions.map(unread),
    grants: context.grants.map(unread),
    parties: context.parties.map(one => (moment === 'endedAt' ? { ...one, endedAt: unreadable } : one)),
  } as Context
}

/** Every fact there is, about everybody: what has nothing to do with the question must not be heard. */
const whole = ({ directory, cases }: World): Context => ({ ...directory, ...cases })

type Way = 'as it is' | 'holed' | 'spoilt' | 'wide' | 'timeless'
const WAYS: readonly Way[] = [
  'as it is',
  'as it is',
  'as it is',
  'as it is',
  'holed',
  'holed',
  'spoilt',
  'spoilt',
  'wide',
  'timeless',
]

/** Tuples of one world: every so manieth, beginning somewhere else for each subject, each asked in one of several ways. */
function* tuplesOf(seed: number, people: number, every: number): Generator<Tuple> {
  const world = worldOf(seed, people)
  const [narrow, about, wide] = [contextOf(world), personOf(world), whole(world)]
  let [place, taken] = [seed, 0]
  for (const subject of world.subjects) {
    for (const cell of world.cells) {
      place += 1
      if (place % every !== 0) continue
      taken += 1
      const action = ACTIONS[taken % ACTIONS.length] ?? 'read'
      const way = WAYS[Math.floor(taken / ACTIONS.length) % WAYS.length] ?? 'as it is'
      const facts = narrow(subject, about(cell.item))
      const item = way === 'holed' ? holed(cell.item, taken) : cell.item
      const context = way === 'spoilt' ? spoilt(facts, place) : way === 'wide' ? wide : facts
      const who = way === 'timeless' && taken % 7 === 0 ? { ...subject, now: 'soon' } : subject
      yield { subject: who, action, item, context, expected: decide(who, action, item, context) }
    }
  }
}

/** Tuples of so many worlds, those that let somebody in first: a mutant is mostly killed by one of them. */
export function tuples(seeds: readonly number[], people: number, every: number): readonly Tuple[] {
  const all = seeds.flatMap(seed => [...tuplesOf(seed, people, every)])
  return [...all.filter(one => one.expected.allowed), ...all.filter(one => !one.expected.allowed)]
}

/** What became of a mutant: it let in or kept out somebody it should not, it named another rule, or nobody noticed. */
export type Fate = 'decided otherwise' | 'named another rule' | 'fell over' | 'lived'

export function judge(mutant: Decide, among: readonly Tuple[]): Fate {
  let otherRule = false
  for (const { subject, action, item, context, expected } of among) {
    let found: Decision
    try {
      found = mutant(subject, action, item, context)
    } catch {
      return 'fell over'
    }
    if (found.allowed !== expected.allowed) return 'decided otherwise'
    otherRule ||= found.rule !== expected.rule
  }
  return otherRule ? 'named another rule' : 'lived'
}

/**
 * Reads every row of case data again and compares it with its history, the history with itself, and each act with the
 * line of the ledger that answers for it. So what was edited past Cairn shows, whoever did it, however high their rights.
 */
import { sql } from 'kysely'
import { type Database, keepSetting, readSetting } from '#platform/db'

/** A row that is not as it was written: where, since when it was as it should be, and what is wrong. Never its content. */
export type RowFault = {
  readonly table: string
  readonly id: string
  /** When it was last written as far as the history says; nothing where it says nothing. */
  readonly since: string | null
  readonly wrong: string
  readonly act?: string
}

/** What was compared, and what was found. */
export type Reconciled = {
  readonly at: string
  readonly rows: number
  readonly lines: number
  readonly acts: number
  readonly faultCount: number
  /** The first of them. */
  readonly faults: readonly RowFault[]
}

/** What is asked of the database: the first rows of several tables, or what comes after a place in one. */
type Step =
  | { readonly ask: 'first_portions'; readonly tables: readonly string[] }
  | { readonly ask: 'rows_portion' | 'gone_portion'; readonly table: string; readonly after: string }
  | { readonly ask: 'before_portion' | 'acts_portion' | 'empty_acts_portion'; readonly after: string | number | null }

type Portion = {
  readonly looked_at: number
  readonly last?: string | number | null
  readonly unfinished?: readonly Step[]
  readonly faults: readonly RowFault[]
}

/** Where a reconcile that was stopped goes on: the steps that are left, and what it had counted and found. */
type Place = { readonly left: readonly Step[]; readonly soFar: Reconciled }

const AT_ONCE = 5_000
const TABLES_AT_ONCE = 25
const FAULTS_KEPT = 200
const PLACE = 'history/reconcile-place'
const LAST = 'history/reconciled'

/** The last whole comparison of this installation. */
export const lastReconciled = (database: Database): Promise<Reconciled | undefined> =>
  readSetting<Reconciled>(database, LAST)

const COUNTS: Readonly<Partial<Record<Step['ask'], 'rows' | 'lines' | 'acts'>>> = {
  first_portions: 'rows',
  rows_portion: 'rows',
  before_portion: 'lines',
  acts_portion: 'acts',
}

/** The steps of a whole comparison. Many tables are small, so several are asked in one. */
async function stepsOf(database: Database): Promise<readonly Step[]> {
  const found = await database.asKeeper(keeper =>
    sql<{ tables: string[] }>`select history.tables() as tables`.execute(keeper),
  )
  const tables = found.rows[0]?.tables ?? []
  const groups = Array.from({ length: Math.ceil(tables.length / TABLES_AT_ONCE) }, (_, at) =>
    tables.slice(at * TABLES_AT_ONCE, (at + 1) * TABLES_AT_ONCE),
  )
  return [
    ...groups.map(group => ({ ask: 'first_portions', tables: group }) as const),
    { ask: 'before_portion', after: null },
    { ask: 'acts_portion', after: null },
    { ask: 'empty_acts_portion', after: null },
  ]
}

function argumentsOf(step: Step) {
  if (step.ask === 'first_portions') return [sql`${[...step.tables]}::text[]`]
  return 'table' in step ? [sql`${step.table}`, sql`${step.after}`] : [sql`${step.after}`]
}

/** One portion in one snapshot: a row and its line are committed together, so work that goes on beside it is no fault. */
async function portion(database: Database, step: Step): Promise<Portion> {
  const call = sql`${sql.raw(`history.${step.ask}`)}(${sql.join([...argumentsOf(step), sql`${AT_ONCE}`])})`
  const found = await database.asKeeper(keeper => sql<Portion>`select * from ${call}`.execute(keeper))
  return found.rows[0] ?? { looked_at: 0, faults: [] }
}

/** What a portion leaves to do. */
function leftAfter(step: Step, { last = null, unfinished = [] }: Portion): readonly Step[] {
  return last === null || step.ask === 'first_portions' ? unfinished : [{ ...step, after: last } as Step]
}

function added(
  soFar: Reconciled,
  counts: 'rows' | 'lines' | 'acts' | undefined,
  found: Portion,
  named: number,
): Reconciled {
  const counted = counts === undefined ? {} : { [counts]: soFar[counts] + found.looked_at }
  const faults = [...soFar.faults, ...found.faults].slice(0, named)
  return { ...soFar, ...counted, faults, faultCount: soFar.faultCount + found.faults.length }
}

/** Lines that belong to no act are a list of their own, and no long one: nothing of Cairn writes any. */
async function beginning(database: Database, named = FAULTS_KEPT): Promise<Place> {
  const found = await database.asKeeper(keeper =>
    sql<{ faults: RowFault[] }>`select history.acts_of_nobody(${named}) as faults`.execute(keeper),
  )
  const nothing = { at: database.clock.now(), rows: 0, lines: 0, acts: 0, faultCount: 0, faults: [] }
  const soFar = added(nothing, undefined, { looked_at: 0, faults: found.rows[0]?.faults ?? [] }, named)
  return { left: await stepsOf(database), soFar }
}

async function through(
  database: Database,
  from: Place,
  signal: AbortSignal | undefined,
  notePlace: (place: Place) => Promise<void>,
  named = FAULTS_KEPT,
): Promise<Reconciled> {
  let { left, soFar } = from
  for (let [step] = left; step !== undefined; [step] = left) {
    if (signal?.aborted === true) {
      await notePlace({ left, soFar })
      signal.throwIfAborted()
    }
    const found = await portion(database, step)
    soFar = added(soFar, COUNTS[step.ask], found, named)
    left = [...leftAfter(step, found), ...left.slice(1)]
  }
  return soFar
}

/** Compares everything now, in portions, and answers what was found, so many faults by name. Nothing is noted. */
export async function compareRows(database: Database, named = FAULTS_KEPT): Promise<Reconciled> {
  return through(database, await beginning(database, named), undefined, async () => {}, named)
}

/**
 * The nightly comparison. One that was stopped goes on where it was; one that is done is told to the ledger and kept, so
 * that the page about the ledger can show it.
 */
export async function reconcile(database: Database, signal?: AbortSignal): Promise<Reconciled> {
  const place = await readSetting<Place | null>(database, PLACE)
  const found = await through(database, place ?? (await beginning(database)), signal, stopped =>
    keepSetting(database, PLACE, stopped),
  )
  if (place != null) await keepSetting(database, PLACE, null)
  await keepSetting(database, LAST, found)
  await database.asClockwork(async tx => {
    const { rows, acts, faultCount } = found
    tx.tell({
      kind: 'administration',
      act: 'history/reconcile',
      items: [`rows:${rows}`, `acts:${acts}`, `faults:${faultCount}`],
    })
  })
  return found
}

/** One line for whoever looks after the installation. */
export function faultInWords({ table, id, since, wrong }: RowFault): string {
  return `${table} ${id}: ${wrong}${since === null ? '' : `; last written ${since}`}`
}

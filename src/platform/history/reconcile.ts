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

type Count = 'rows' | 'lines' | 'acts'
type Step = { readonly ask: string; readonly table: string | undefined; readonly counts: Count | undefined }
type Portion = { readonly looked_at: number; readonly last: string | number | null; readonly faults: RowFault[] }

/** Where a reconcile that was stopped goes on: the step, its place, and what it had counted and found. */
type Place = { readonly step: number; readonly after: string | number | null; readonly soFar: Reconciled }

const AT_ONCE = 5_000
const FAULTS_KEPT = 200
const PLACE = 'history/reconcile-place'
const LAST = 'history/reconciled'

/** The last whole comparison of this installation. */
export const lastReconciled = (database: Database): Promise<Reconciled | undefined> =>
  readSetting<Reconciled>(database, LAST)

async function stepsOf(database: Database): Promise<readonly Step[]> {
  const found = await database.asKeeper(keeper =>
    sql<{ tables: readonly string[] }>`select history.tables() as tables`.execute(keeper),
  )
  const tables = found.rows[0]?.tables ?? []
  return [
    ...tables.map(table => ({ ask: 'rows_portion', table, counts: 'rows' as const })),
    ...tables.map(table => ({ ask: 'gone_portion', table, counts: undefined })),
    { ask: 'before_portion', table: undefined, counts: 'lines' },
    { ask: 'acts_portion', table: undefined, counts: 'acts' },
    { ask: 'empty_acts_portion', table: undefined, counts: undefined },
  ]
}

/** One portion in one snapshot: a row and its line are committed together, so work that goes on beside it is no fault. */
async function portion(database: Database, { ask, table }: Step, after: Place['after']): Promise<Portion> {
  const which = table === undefined ? [] : [sql`${table}`]
  const call = sql`${sql.raw(`history.${ask}`)}(${sql.join([...which, sql`${after}`, sql`${AT_ONCE}`])})`
  const found = await database.asKeeper(keeper => sql<Portion>`select * from ${call}`.execute(keeper))
  return found.rows[0] ?? { looked_at: 0, last: null, faults: [] }
}

function added(soFar: Reconciled, step: Step, found: Portion): Reconciled {
  const counted = step.counts === undefined ? {} : { [step.counts]: soFar[step.counts] + found.looked_at }
  const faults = [...soFar.faults, ...found.faults].slice(0, FAULTS_KEPT)
  return { ...soFar, ...counted, faults, faultCount: soFar.faultCount + found.faults.length }
}

/** Lines that belong to no act are a list of their own, and no long one: nothing of Cairn writes any. */
async function pastCairn(database: Database): Promise<Portion> {
  const found = await database.asKeeper(keeper =>
    sql<{ faults: RowFault[] }>`select history.acts_of_nobody(${FAULTS_KEPT}) as faults`.execute(keeper),
  )
  return { looked_at: 0, last: null, faults: found.rows[0]?.faults ?? [] }
}

async function beginning(database: Database): Promise<Place> {
  const nothing = { at: database.clock.now(), rows: 0, lines: 0, acts: 0, faultCount: 0, faults: [] }
  const found = await pastCairn(database)
  const soFar = added(nothing, { ask: '', table: undefined, counts: undefined }, found)
  return { step: 0, after: null, soFar }
}

async function through(
  database: Database,
  from: Place,
  signal: AbortSignal | undefined,
  notePlace: (place: Place) => Promise<void>,
): Promise<Reconciled> {
  const steps = await stepsOf(database)
  let { step: at, after, soFar } = from
  for (let step = steps[at]; step !== undefined; step = steps[at]) {
    if (signal?.aborted === true) {
      await notePlace({ step: at, after, soFar })
      signal.throwIfAborted()
    }
    const found = await portion(database, step, after)
    soFar = added(soFar, step, found)
    after = found.last
    if (after === null) at += 1
  }
  return soFar
}

/** Compares everything now, in portions, and answers what was found. Nothing is noted. */
export async function compareRows(database: Database): Promise<Reconciled> {
  return through(database, await beginning(database), undefined, async () => {})
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

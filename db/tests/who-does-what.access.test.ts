import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ROLES, type Role } from '#shared'
import { testDatabase } from '../../tests/support/database.ts'
import { askAs, tryAs, wasLet } from './planted/attempts.ts'
import { everyTable, type Table } from './planted/columns.ts'
import { type Place, RIGHTS_ON, Who } from './planted/expected.ts'
import { OTHER } from './planted/other-tables.ts'
import { plantWorld, putIn, type World } from './planted/plant.ts'
import { CASEWORK, SERVES_THE_AREA } from './planted/roles.ts'
import type { Row } from './planted/rows.ts'
import {
  adding,
  addingAboutNothing,
  addingForAnother,
  changing,
  everyRow,
  keyOf,
  type PlantedAt,
  reading,
} from './planted/tries.ts'

const database = await testDatabase()
const tables = await everyTable()
let planted: Promise<World> | undefined
const world = () => (planted ??= plantWorld(database))

/** Tables about a case, with their rows. */
function byTable(here: World): readonly (readonly [Table, readonly PlantedAt[]])[] {
  return [...Map.groupBy(everyRow(here), one => one.table)].map(([name, rows]) => {
    const table = tables.get(name)
    if (table === undefined) throw new Error(`There is no table ${name}`)
    return [table, rows]
  })
}

/** What went wrong, rows of one table and place in one line. */
function summed(wrong: readonly { readonly at: string; readonly what: string; readonly says: string }[]): string[] {
  const groups = Map.groupBy(wrong, one => `${one.at}: ${one.says}`)
  return [...groups].map(([line, own]) => `${line} (${own.map(one => one.what).join(', ')})`)
}

type Asked = 'select' | 'update'
const STATEMENT = { select: reading, update: changing } as const

/** Rows that a role reads or changes though it may not, or the other way round. */
async function wronglyReached(here: World, role: Role, verb: Asked): Promise<string[]> {
  const all = byTable(here)
  const statements = all.map(([table, rows]) =>
    STATEMENT[verb](
      table,
      rows.map(one => keyOf(table, one.row)),
    ),
  )
  const answers = await askAs(database, here.area.actor(role), statements)
  const wrong = all.flatMap(([table, rows], index) => {
    const answer = answers[index] ?? ''
    const reached = new Set(answer.split(' '))
    return rows.flatMap(one => {
      const may = RIGHTS_ON[table.name]?.[verb](new Who(role, one.place, one.what)) ?? false
      const can = reached.has(keyOf(table, one.row))
      const says = may ? `should, but: ${answer.slice(0, 60)}` : 'should not'
      return may === can ? [] : [{ at: `${one.place} ${verb} ${table.name}`, what: one.what, says }]
    })
  })
  return summed(wrong)
}

/** Places where a role's way to a case differs: to who stands nowhere, or serves no area, several are one. */
function placesThatDiffer(role: Role): readonly Place[] {
  if (!CASEWORK.includes(role)) return ['stands']
  const member: readonly Place[] = ['stands', 'authored', 'area']
  return SERVES_THE_AREA.includes(role) ? [...member, 'under-18', 'elsewhere'] : member
}
const OF_THE_CONFERENCE: readonly Place[] = ['runs', 'sends', 'invited', 'agenda']

/** One row for each kind of answer: those of tables whose parts are alike stand for all. */
function standsForOthers(role: Role, { table, what, place }: PlantedAt): boolean {
  const ofConference = table.startsWith('conferences_') || what.startsWith('held')
  const places = [...placesThatDiffer(role), ...(ofConference ? OF_THE_CONFERENCE : [])]
  if (!places.includes(place)) return false
  const alike = ['conferences_lines', 'conferences_fields', 'conferences_earlier', 'tasks_tasks', 'cases_entries']
  if (!alike.includes(table) || /^(contributed )?(general|intelligence)$/.test(what)) return true
  return table === 'cases_entries' && place === 'stands'
}

type Tried = { readonly table: Table; readonly one: PlantedAt }
const kindOf = ({ table, one }: Tried) => `${table.name} ${one.what}`

/** What each kind of row is answered with when it is about people, cases and conferences that do not exist. */
async function answersAboutNothing(here: World, role: Role, tried: readonly Tried[]) {
  const kinds = [...new Map(tried.map(one => [kindOf(one), one])).values()]
  const by = here.area.post(role)
  const statements = kinds.map(({ table, one }) => addingAboutNothing(table, one, by, here))
  const answers = await tryAs(database, here.area.actor(role), statements)
  return new Map(kinds.map((kind, index) => [kindOf(kind), answers[index]]))
}

/** Rows that a role adds though it may not, or the other way round; and refusals that tell hidden from absent. */
async function wronglyAdded(here: World, role: Role): Promise<string[]> {
  const tried = byTable(here).flatMap(([table, rows]) =>
    rows.filter(one => standsForOthers(role, one)).map(one => ({ table, one })),
  )
  const by = here.area.post(role)
  const statements = tried.map(({ table, one }) => adding(table, one, by))
  const answers = await tryAs(database, here.area.actor(role), statements)
  const absent = await answersAboutNothing(here, role, tried)
  const wrong = tried.flatMap(({ table, one }, index) => {
    const answer = answers[index] ?? ''
    const may = RIGHTS_ON[table.name]?.insert(new Who(role, one.place, one.what)) ?? false
    const at = `${one.place} insert ${table.name}`
    if (wasLet(answer) !== may) return [{ at, what: one.what, says: `${may ? 'should' : 'should not'}: ${answer}` }]
    const none = absent.get(kindOf({ table, one }))
    return may || answer === none ? [] : [{ at, what: one.what, says: `hidden "${answer}", absent "${none}"` }]
  })
  return summed(wrong)
}

/** Where the agency of a row is the one it is about: put on a case, asked to a meeting, handed something. */
const ABOUT_AN_AGENCY: readonly string[] = [
  'cases_memberships',
  'conferences_consultations',
  'conferences_copies',
  'conferences_invitations',
]

/** Whoever keeps the minute writes down what each agency said; a contribution comes from the agency itself. */
const isOfTheMinute = (table: Table, row: Row) => table.name === 'conferences_lines' && row['contribution_id'] == null

/** Rows that a role may add, and may add in the name of another agency, too. */
async function addedForOthers(here: World, role: Role): Promise<string[]> {
  const by = here.area.post(role)
  const another = here.area.post(role === 'coordinator' ? 'managing-officer' : 'coordinator').agencyId
  const tried = byTable(here)
    .filter(([table]) => table.insertable.includes('agency_id') && !ABOUT_AN_AGENCY.includes(table.name))
    .flatMap(([table, rows]) =>
      rows
        .filter(one => one.row['agency_id'] != null && !isOfTheMinute(table, one.row) && standsForOthers(role, one))
        .map(one => ({ table, one })),
    )
  const own = tried.map(({ table, one }) => adding(table, one, by))
  const forged = tried.map(({ table, one }) => addingForAnother(table, one, by, another))
  const answers = await tryAs(database, here.area.actor(role), [...own, ...forged])
  return tried.flatMap(({ table }, index) =>
    wasLet(answers[index] ?? '') && wasLet(answers[tried.length + index] ?? '') ? [table.name] : [],
  )
}

describe('who may do what with a row of which table', () => {
  it('nobody records in the name of another agency S1-15', async () => {
    const here = await world()
    const wrong = new Set<string>()
    let tried = 0
    for (const role of CASEWORK) {
      await putIn(here, role)
      for (const table of await addedForOthers(here, role)) wrong.add(table)
      tried += 1
    }
    assert.ok(tried > 5)
    assert.deepEqual([...wrong].toSorted(), [])
  })

  for (const role of ROLES) {
    it(`${role} S3-45 S3-48`, async () => {
      const here = await world()
      await putIn(here, role)
      const wrong = [...(await wronglyReached(here, role, 'select')), ...(await wronglyReached(here, role, 'update'))]
      wrong.push(...(await wronglyAdded(here, role)))
      assert.deepEqual(wrong, [])
    })
  }

  it('speaks of every table there is', () => {
    const known = [...Object.keys(RIGHTS_ON), ...Object.keys(OTHER)].toSorted()
    assert.deepEqual([...tables.keys()].toSorted(), known)
  })

  it('has a row of every table about a case', async () => {
    const rows = byTable(await world()).map(([table]) => table.name)
    assert.deepEqual(rows.toSorted(), Object.keys(RIGHTS_ON).toSorted())
  })
})

/** What is tried on the planted rows: one statement a table to read and to change, one a row to add. */
import { newId } from '#platform/ids'
import type { Table } from './columns.ts'
import { PLACES, type Place } from './expected.ts'
import { insertOf, type World } from './plant.ts'
import type { Planted, Row } from './rows.ts'

/** Columns that say whose and about whom a row is: they stay as they are. */
export const TIES = /^(id|.*_id|written_at|.*_by)$/

/** Who tries. */
export type By = { readonly memberId: string; readonly agencyId: string; readonly postId: string }

export type PlantedAt = Planted & { readonly place: Place }

/** Every planted row with its place. */
export const everyRow = ({ rows }: World): readonly PlantedAt[] =>
  PLACES.flatMap(place => (rows.get(place) ?? []).map(one => ({ ...one, place })))

/** The key of a row as one text: ids, words and numbers. */
export const keyOf = (table: Table, row: Row): string =>
  table.key.map(column => String(row[column] as string | number)).join('+')

const keySql = (table: Table) => table.key.map(column => `${column}::text`).join(` || '+' || `)
const listed = (keys: readonly string[]) => keys.map(key => `'${key}'`).join(', ')

/** Which of the rows with these keys can be read: their keys, in one text. */
export function reading(table: Table, keys: readonly string[]): string {
  return `select string_agg(${keySql(table)}, ' ') from ${table.name} where ${keySql(table)} in (${listed(keys)})`
}

/** A change where any other would be refused for what it says, and not for who makes it. */
const CHANGES: Readonly<Record<string, string>> = {
  conferences_copies: 'opened_at = now()',
  conferences_corrections: 'decided_by = access.me()',
  access_records_owner_answers: 'answered_by = access.me()',
  access_records_requests: 'closed_by = access.me()',
  approvals_approvals: "state = 'declined', decided_by = access.me(), decided_at = access.now()",
  need_to_know_openings: "found = 'in-order', reviewed_by = access.me(), reviewed_at = access.now()",
  sharing_item_readers: 'ended_by = access.me()',
  sharing_pointers: 'ended_by = access.me()',
  sharing_disseminations: 'decided_by = access.me()',
  sharing_liaison_added: 'ended_by = access.me()',
  sharing_registration_permissions: "decided_by = access.me(), state = 'refused'",
}

/** Which of them can be changed, in a column that does not say whose or about whom they are. */
export function changing(table: Table, keys: readonly string[]): string {
  const column = table.changeable.find(one => !TIES.test(one)) ?? table.insertable.at(-1) ?? ''
  const change = CHANGES[table.name] ?? `${column} = ${column}`
  const update = `update ${table.name} set ${change} where ${keySql(table)} in (${listed(keys)})`
  return `with changed as (${update} returning ${keySql(table)} as key) select string_agg(key, ' ') from changed`
}

/** The same row, written anew by whoever tries. */
function mine(table: Table, { row }: Planted, by: By): Row {
  const own: Row = {
    written_by: by.memberId,
    agency_id: by.agencyId,
    author_id: by.memberId,
    approved_by: by.memberId,
    sent_by: by.memberId,
    member_id: by.memberId,
    ...(table.name === 'sharing_items' ? { owner_post_id: by.postId } : {}),
    ...(['ledger_events', 'need_to_know_purposes'].includes(table.name) ? { post_id: by.postId } : {}),
    ...(table.name === 'cases_cases' ? { reference: newId() } : {}),
  }
  const changed = Object.entries(own).filter(([column]) => row[column] != null)
  return { ...row, ...Object.fromEntries(changed), ...(table.columns.includes('id') ? { id: newId() } : {}) }
}

/** Adds a row like the planted one. */
export const adding = (table: Table, planted: Planted, by: By): string => insertOf(table.name, mine(table, planted, by))

/** Adds the same in the name of another agency than the writer's own. */
export const addingForAnother = (table: Table, planted: Planted, by: By, agencyId: string): string =>
  insertOf(table.name, { ...mine(table, planted, by), agency_id: agencyId })

/** Adds the same about people, cases and conferences that do not exist. */
export function addingAboutNothing(table: Table, planted: Planted, by: By, { about }: World): string {
  const ids = new Set([...about.values()].flatMap(one => [one.caseId, one.personId, one.conferenceId]))
  const nothing = newId()
  const row = Object.entries(mine(table, planted, by)).map(([name, value]) => [
    name,
    typeof value === 'string' && ids.has(value) && name !== 'id' ? nothing : value,
  ])
  return insertOf(table.name, Object.fromEntries(row) as Row)
}

/** What one officer did, for those to whom it is open: themselves, and whoever answers for access. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import { countsWanted, type Group, type LineShown, linesWanted, type Wanted } from './lines.ts'

export type Acts = { readonly name: string; readonly lines: readonly LineShown[]; readonly groups: readonly Group[] }

/** The wanted lines under one name, at most so many, with counts of all; undefined where they are not open. */
export async function actsOf(
  tx: CaseTx,
  wanted: Wanted & { readonly member: string },
  most: number,
): Promise<Acts | undefined> {
  const open = await sql<{ name: string }>`
    select name from staff_members where id = ${wanted.member} and access.acts_open_to_me(id)`.execute(tx.sql)
  const name = open.rows[0]?.name
  if (name === undefined) return undefined
  const lines = await linesWanted(tx, wanted, most)
  return { name, lines, groups: await countsWanted(tx, { member: wanted.member }) }
}

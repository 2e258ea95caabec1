/** Whom to ask about somebody who is restricted: that there is a record, and nothing of it. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import { possibleIdentifiers } from '../model/identifiers.ts'
import { wordsOfName } from '../model/name-words.ts'

export type Pointer = {
  readonly post: string
  readonly agency: string
  readonly name: string | null
  readonly phone: string | null
}

/**
 * Only for a searcher who would know of the person by their own right, and only where they typed all of a name, or a
 * number; a hidden person has none. It is asked whatever else was found, so that finding somebody changes nothing.
 */
export async function pointersTo(tx: CaseTx, typed: string): Promise<readonly Pointer[]> {
  const numbers = possibleIdentifiers(typed)
  const words = numbers.length > 0 ? [] : wordsOfName(typed)
  const found = await sql<Pointer>`
    select post, agency, name, phone from access.pointers_to(${[...words]}::text[], ${[...numbers]}::text[])`.execute(
    tx.sql,
  )
  if (found.rows.length > 0)
    tx.tell({ kind: 'access-decision', act: 'people/pointed-elsewhere', items: [`pointers:${found.rows.length}`] })
  return found.rows
}

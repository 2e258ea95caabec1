/** Keeps what somebody typed into the search box, for them alone. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'

/** Keeps the words and returns the id under which they are found again. */
export async function keepSearch(tx: CaseTx, typed: string): Promise<string> {
  const id = tx.newId()
  await tx.sql
    .insertInto('people_searches')
    .values({ id, member_id: tx.actor.memberId, typed, written_at: tx.now })
    .execute()
  tx.tell({ kind: 'consultation', act: 'people/search', items: [`search:${id}`] })
  return id
}

/** What was typed, or undefined when it is somebody else's search. */
export async function searchTyped(tx: CaseTx, searchId: string): Promise<string | undefined> {
  tx.tell({ kind: 'consultation', act: 'people/search-results', items: [`search:${searchId}`] })
  const found = await sql<{ typed: string }>`select typed from people_searches where id = ${searchId}`.execute(tx.sql)
  return found.rows[0]?.typed
}

/** Tries statements as somebody, each undone again, and says how each ended in one line of text. */
import { sql } from 'kysely'
import type { Actor, CaseTx, Database } from '#platform/db'

/**
 * Runs a statement and takes it back: `done` and the number of rows, or the engine's code and message. The second form
 * runs a statement that answers one text, and gives that. Both live in the session alone and have the rights of whoever
 * calls them.
 */
const FUNCTIONS = [
  `create or replace function pg_temp.attempt(statement text) returns text language plpgsql as $$
declare
  rows bigint;
begin
  execute statement;
  get diagnostics rows = row_count;
  raise exception using errcode = 'CA000', message = format('done %s', rows);
exception
  when sqlstate 'CA000' then return sqlerrm;
  when others then return format('%s %s', sqlstate, sqlerrm);
end
$$`,
  `create or replace function pg_temp.answered(statement text) returns text language plpgsql as $$
declare
  said text;
begin
  execute statement into said;
  raise exception using errcode = 'CA000', message = coalesce(said, '');
exception
  when sqlstate 'CA000' then return sqlerrm;
  when others then return format('%s %s', sqlstate, sqlerrm);
end
$$`,
]

async function call(
  tx: CaseTx,
  name: 'attempt' | 'answered',
  statements: readonly string[],
): Promise<readonly string[]> {
  for (const text of FUNCTIONS) await sql`${sql.raw(text)}`.execute(tx.sql)
  const found = await sql<{ answer: string }>`
    select ${sql.raw(`pg_temp.${name}`)}(one.statement) as answer
      from jsonb_array_elements_text(${JSON.stringify(statements)}::jsonb) with ordinality as one (statement, place)
     order by one.place`.execute(tx.sql)
  return found.rows.map(row => row.answer)
}

function acting<T>(database: Database, actor: Actor, work: (tx: CaseTx) => Promise<T>): Promise<T> {
  return database.asActor(actor, tx => {
    tx.tell({ kind: 'access-decision', act: 'test/attempts' })
    return work(tx)
  })
}

/** Tries statements as somebody, one after another. */
export function tryAs(database: Database, actor: Actor, statements: readonly string[]): Promise<readonly string[]> {
  return acting(database, actor, tx => call(tx, 'attempt', statements))
}

/** The one text that each statement answers, as somebody. */
export function askAs(database: Database, actor: Actor, statements: readonly string[]): Promise<readonly string[]> {
  return acting(database, actor, tx => call(tx, 'answered', statements))
}

/** True for an insert that got past the policies: it was done, or met a row that is there already. */
export const wasLet = (answer: string): boolean => /^done [1-9]/.test(answer) || answer.startsWith('23505')

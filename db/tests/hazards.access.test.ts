import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testArea } from '../../tests/support/area.ts'
import { testCase } from '../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../tests/support/database.ts'
import { filesUnder, textOf } from '../../tools/source/files.ts'
import { everyTable } from './planted/columns.ts'

/**
 * The ways in which row-level security leaks, each with its house test. Views, functions that look past it, roles above it,
 * forcing, uniqueness, references and statistics are in `schema.access.test.ts`; hidden answered like absent in
 * `who-does-what.access.test.ts`; here is the rest.
 */

/** Runs a statement as the application with these settings and nothing else, takes it back, and gives its one answer. */
const AS_APPLICATION = `create or replace function public.test_as_application(settings jsonb, statement text) returns text language plpgsql as $$
declare
  one record;
  said text;
begin
  for one in select * from jsonb_each_text(settings) loop
    perform set_config(one.key, one.value, true);
  end loop;
  perform set_config('role', 'cairn_app', true);
  execute statement into said;
  raise exception using errcode = 'CA000', message = coalesce(said, '');
exception
  when sqlstate 'CA000' then return sqlerrm;
  when others then return 'fault ' || sqlstate;
end
$$`

const SETTINGS = [
  'member',
  'agency',
  'post',
  'today',
  'now',
  'act',
  'focus',
  'role',
  'posts',
  'basis',
  'categories',
  'bands',
]

/** Tables that the application reads at all, but for those that hold the rights themselves: releases write them, all read. */
async function readable(): Promise<readonly string[]> {
  const found = await pastEveryPolicy(`select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and has_any_column_privilege('cairn_app', c.oid, 'select')
      and c.relname not in ('access_sections', 'access_roles', 'access_rights', 'approvals_approvers') order by 1`)
  return found.map(row => String(row['name']))
}

/** How many rows each table shows with these settings, or the fault; only what is not nothing. */
async function shown(settings: Readonly<Record<string, string>>): Promise<string[]> {
  const tables = await readable()
  const ask = tables.map(table => {
    const quoted = `'${JSON.stringify(settings).replaceAll("'", "''")}'::jsonb`
    return `select '${table}' as name, public.test_as_application(${quoted}, 'select count(*)::text from ${table}') as rows`
  })
  const found = await asking(`select name, rows from (${ask.join(' union all ')}) asked where rows <> '0'`)
  return found.map(row => `${String(row['name'])}: ${String(row['rows'])}`)
}

/** Makes the function, asks, and takes it away: the next question may have another session. */
async function asking(question: string): Promise<readonly Record<string, unknown>[]> {
  await pastEveryPolicy(AS_APPLICATION)
  try {
    return await pastEveryPolicy(question)
  } finally {
    await pastEveryPolicy('drop function public.test_as_application(jsonb, text)')
  }
}

describe('somebody who has not said who they are', () => {
  it('sees nothing in any table: without settings, and with empty ones', async () => {
    await testCase(await testArea(await testDatabase()))
    assert.ok((await everyTable()).size > 60)
    assert.deepEqual(await shown({}), [])
    assert.deepEqual(await shown(Object.fromEntries(SETTINGS.map(name => [`app.${name}`, '']))), [])
  })

  it('sees nothing by settings that cannot be read: the question fails, and shows no rows', async () => {
    const unread = Object.fromEntries(SETTINGS.filter(name => name !== 'role').map(name => [`app.${name}`, 'nobody’s']))
    const answers = await shown(unread)
    const leaks = answers.filter(one => !one.includes(': fault 22'))
    assert.deepEqual(leaks, [])
  })

  it('would be seen: a member of staff with a post sees the directory', async () => {
    const area = await testArea(await testDatabase())
    const rows = await area.as('administrator', async tx => {
      tx.tell({ kind: 'access-decision', act: 'test/hazards' })
      return tx.sql.selectFrom('staff_agencies').select('id').execute()
    })
    assert.ok(rows.length > 0)
  })
})

describe('who somebody is ends with the transaction', () => {
  const SOURCES = filesUnder('.', path =>
    /^(src|db\/(access|migrations)|tools|rules|bench)\/.*\.(ts|tsx|sql|mjs)$/.test(path),
  )

  it('no setting outlives it: set_config is local everywhere, and nothing is set for a session', () => {
    const found = SOURCES.flatMap(path => {
      const text = textOf(path)
      const calls = [...text.matchAll(/set_config\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/g)].map(match => match[0])
      const lasting = calls.filter(call => !/,\s*true\s*\)$/.test(call))
      const session = [
        ...text.matchAll(/['"`;]\s*(set session (authorization|characteristics)|set role|set app\.)/gi),
      ].map(match => match[0])
      return [...lasting, ...session].map(what => `${path}: ${what.slice(0, 80)}`)
    })
    assert.deepEqual(found, [])
  })

  it('would be found: the pattern knows a lasting one', () => {
    const call = /set_config\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/.exec(
      `select set_config('app.member', coalesce(x::text, ''), false)`,
    )
    assert.ok(call !== null && !/,\s*true\s*\)$/.test(call[0]))
  })

  it('the next transaction on the connection starts as nobody', async () => {
    const area = await testArea(await testDatabase())
    const database = await testDatabase()
    await area.as('police-solo', async tx => {
      tx.tell({ kind: 'access-decision', act: 'test/hazards' })
      return tx.sql.selectFrom('staff_agencies').select('id').execute()
    })
    const left = await database.asKeeper(keeper =>
      keeper
        .selectNoFrom(eb => [
          eb.fn<string>('current_setting', [eb.val('app.member'), eb.val(true)]).as('member'),
          eb.fn<string>('current_setting', [eb.val('app.role'), eb.val(true)]).as('role'),
        ])
        .execute(),
    )
    assert.deepEqual([left[0]?.member ?? '', left[0]?.role ?? ''], ['', ''])
  })
})

describe('what is asked before a policy has judged', () => {
  it('no function of ours says of itself that it leaks nothing, so none runs on rows that are hidden', async () => {
    const found = await pastEveryPolicy(`select p.oid::regprocedure::text as name from pg_proc p
      join pg_namespace n on n.oid = p.pronamespace where p.proleakproof and n.nspname !~ '^(pg_|information_schema)'`)
    assert.deepEqual(found, [])
  })

  it('no statistics of several columns, and no materialised view, keep values of hidden rows', async () => {
    const found = await pastEveryPolicy(`select stxname::text as name from pg_statistic_ext
      union all select relname::text from pg_class where relkind = 'm'`)
    assert.deepEqual(found, [])
  })

  it('the lists that decide access are under policies themselves', async () => {
    const open =
      await pastEveryPolicy(`select relname from pg_class where relname ~ '^(access_|staff_)' and relkind = 'r'
      and not (relrowsecurity and relforcerowsecurity)`)
    assert.deepEqual(open, [])
  })

  it('no policy is for everybody: each names the role that it lets in', async () => {
    const found = await pastEveryPolicy(
      `select polrelid::regclass::text as name, polname from pg_policy where 0 = any (polroles)`,
    )
    assert.deepEqual(found, [])
  })
})

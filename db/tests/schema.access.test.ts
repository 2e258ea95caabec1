import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pastEveryPolicy } from '../../tests/support/database.ts'
import { everyTable } from './planted/columns.ts'
import { RIGHTS_ON } from './planted/expected.ts'

const namesOf = (rows: readonly Record<string, unknown>[]) => rows.map(row => Object.values(row).join(' ')).toSorted()
const found = async (query: string) => namesOf(await pastEveryPolicy(query))

const OURS = `n.nspname in ('public', 'access', 'history')`
const TABLES = `pg_class c join pg_namespace n on n.oid = c.relnamespace`

/** What Cairn may do with a table as a whole beyond reading, adding and changing. */
const DELETES = ['platform_drafts']

/** Columns that are not read with their rows, because a function gives them to those who may know: see db/access. */
const KEPT_BACK: Readonly<Record<string, readonly string[]>> = {
  conferences_conferences: ['reasons', 'reveals_registration'],
  conferences_invitations: ['because', 'reveals_registration'],
  ledger_events: ['session_id', 'body', 'salt', 'body_hash', 'leaf', 'written_in'],
  releases_notices: ['as_written'],
}

/** What is unique besides a row's own id, and why that tells nobody that a hidden row exists. */
const UNIQUE: Readonly<Record<string, string>> = {
  approvals_approvers_pkey: 'who answers for which act: public inside Cairn',
  access_rights_pkey: 'written by a release',
  access_roles_pkey: 'written by a release',
  access_sections_pkey: 'written by a release',
  ledger_cosignatures_pkey: 'numbers, hashes and names of witnesses: nothing of a case',
  ledger_row_tables_pkey: 'written by a release',
  ledger_sequence_event_id_key: 'numbers, hashes and names of witnesses: nothing of a case',
  ledger_sequence_pkey: 'numbers, hashes and names of witnesses: nothing of a case',
  ledger_tiles_pkey: 'numbers, hashes and names of witnesses: nothing of a case',
  ledger_watch_pkey: 'numbers, hashes and names of witnesses: nothing of a case',
  access_records_signals_member_id_rule_subject_key: 'written by Cairn itself, by rule',
  people_joins_once: 'written by two alone, who may read both',
  retention_proposals_open: 'written by Cairn itself, by rule',
  cases_cases_reference_key: 'made by the program from the id; typed by nobody',
  cases_last_looked_pkey: "one's own",
  conferences_access_needs_pkey: "one's own invitation",
  conferences_considerations_open: 'refused to those who may not know of the case before it is looked at',
  conferences_contributions_conference_id_agency_id_key: "one's own agency",
  conferences_copies_conference_id_member_id_edition_key: 'those who run the conference',
  conferences_copies_conference_id_number_edition_key: 'those who run the conference',
  conferences_copy_contents_pkey: 'those who run the conference',
  conferences_devolutions_asked: 'those who run the conference or read that there is one',
  conferences_fields_pkey: 'those who run the conference',
  conferences_invitations_once: 'those who prepare the conference',
  conferences_lines_box: "one's own agency",
  conferences_lines_taken_once: 'those who run the conference',
  conferences_minutes_conference_id_version_key: 'those who run the conference',
  orders_registrations_case_id_key: 'refused to those who may not write it before it is looked at',
  people_name_words_pkey: 'words without a thread to a person',
  people_particulars_pkey: 'refused to those who may not write them before it is looked at',
  people_word_deletions_pkey: 'words without a thread to a person',
  plans_plans_pkey: 'refused to those who may not write it before it is looked at',
  platform_drafts_pkey: "one's own",
  platform_migrations_pkey: 'written by a release',
  platform_settings_pkey: 'kept by administrators, read by every colleague',
  platform_spent_forms_pkey: 'a random key that only the form carries',
  risk_ratings_current: 'refused to those who may not write it before it is looked at',
}

describe('what the catalogue says', () => {
  it('every table forces row-level security and has a policy', async () => {
    const bare = await found(`select c.relname from ${TABLES} where ${OURS} and c.relkind in ('r', 'p') and not
      (c.relrowsecurity and c.relforcerowsecurity and exists (select 1 from pg_policy p where p.polrelid = c.oid))`)
    assert.deepEqual(bare, [])
    assert.ok((await everyTable()).size > 60)
  })

  it('every other schema of ours is reached by one role alone: jobs', async () => {
    const schemas = await found(`select nspname from pg_namespace where nspname !~ '^(pg_|information_schema)'`)
    assert.deepEqual(schemas, ['access', 'history', 'jobs', 'public'])
    const reached = await found(`select distinct r.rolname from pg_roles r, ${TABLES}
      where n.nspname = 'jobs' and c.relkind in ('r', 'p') and not r.rolsuper and r.rolname !~ '^pg_'
        and has_schema_privilege(r.oid, n.oid, 'usage') and (has_table_privilege(r.oid, c.oid, 'select')
          or has_table_privilege(r.oid, c.oid, 'update') or has_table_privilege(r.oid, c.oid, 'delete'))`)
    // The definer puts jobs in: it sees the names of queues, so as to make a missing one.
    assert.deepEqual(reached, ['cairn_definer', 'cairn_jobs'])
    const definer = await found(`select c.relname from ${TABLES} where n.nspname = 'jobs' and c.relkind in ('r', 'p')
      and has_table_privilege('cairn_definer', c.oid, 'select')`)
    assert.deepEqual(definer, ['queue'])
  })

  it('every view reads with the rights of whoever asks', async () => {
    const views = `select c.relname from ${TABLES} where ${OURS} and (c.relkind = 'm' or (c.relkind = 'v'
      and not coalesce(c.reloptions, '{}') && array['security_invoker=true', 'security_invoker=on']))`
    assert.deepEqual(await found(views), [])
  })

  it('no role of ours signs in, is above the policies, or inherits another', async () => {
    const wrong = await found(`select rolname from pg_roles where rolname ~ '^cairn_' and rolname <> 'cairn_web'
      and (rolcanlogin or rolsuper or rolbypassrls or rolinherit or rolcreaterole or rolcreatedb)`)
    assert.deepEqual(wrong, [])
    const members = await found(`select m.rolname, r.rolname from pg_auth_members a join pg_roles r on r.oid = a.roleid
      join pg_roles m on m.oid = a.member where r.rolname ~ '^cairn_' and m.rolname ~ '^cairn_' and m.rolname <> 'cairn_web'`)
    assert.deepEqual(members, [])
  })

  it('every function that looks past the policies belongs to the role made for it and names where it looks', async () => {
    const wrong = await found(`select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where ${OURS} and p.prosecdef and not (p.proowner = case n.nspname when 'history' then 'cairn_historian' else 'cairn_definer' end::regrole
        and exists (select 1 from unnest(p.proconfig) s where s ~ '^search_path=pg_catalog(, public)?$'))`)
    assert.deepEqual(wrong, [])
    const outside = await found(`select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where p.prosecdef and n.nspname not in ('access', 'history', 'pg_catalog', 'information_schema')`)
    assert.deepEqual(outside, [])
    // A body bound when the function was made has no names left to look up.
    const unpinned =
      await found(`select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ('access', 'history') and p.prosqlbody is null and not exists (select 1 from unnest(p.proconfig) s where s ~ '^search_path=pg_catalog')`)
    assert.deepEqual(unpinned, [])
  })

  it('nobody may put anything where such a function looks', async () => {
    const makers = await found(`select r.rolname, n.nspname from pg_roles r, pg_namespace n
      where n.nspname in ('public', 'access', 'history', 'jobs') and has_schema_privilege(r.oid, n.oid, 'create')
        and not r.rolsuper and r.rolname !~ '^pg_' and n.nspowner <> r.oid`)
    assert.deepEqual(makers, ['cairn_definer access', 'cairn_historian history'])
  })

  // To act puts on the application's role, which the engine allows to its members alone, whoever asks.
  it('the bare login may ask who holds a token, act, and note where a form led, and nothing else', async () => {
    const callable = await found(`select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace,
      aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where ${OURS} and a.grantee = 0`)
    assert.deepEqual(callable.toSorted(), ['act_as', 'note_where_form_led', 'session'])
    const readable = await found(
      `select c.relname from ${TABLES}, aclexplode(c.relacl) a where ${OURS} and a.grantee = 0`,
    )
    assert.deepEqual(readable, [])
  })

  it('nothing is ever deleted but drafts, and the ledger is only ever added to', async () => {
    const deletes = await found(`select c.relname from ${TABLES} where ${OURS} and c.relkind in ('r', 'p')
      and (has_table_privilege('cairn_app', c.oid, 'delete') or has_table_privilege('cairn_app', c.oid, 'truncate')
        or has_table_privilege('cairn_app', c.oid, 'references') or has_table_privilege('cairn_app', c.oid, 'trigger'))`)
    assert.deepEqual(deletes, DELETES)
    const changes = await found(`select r.rolname, p.privilege from pg_roles r,
      unnest(array['update', 'delete', 'truncate', 'trigger', 'references']) p (privilege)
      where not r.rolsuper and r.rolname !~ '^pg_' and has_table_privilege(r.oid, 'ledger_events', p.privilege)`)
    assert.deepEqual(changes, [])
    const columns = await found(`select r.rolname, a.attname from pg_roles r, pg_attribute a
      where a.attrelid = 'ledger_events'::regclass and a.attnum > 0 and not r.rolsuper and r.rolname !~ '^pg_'
        and has_column_privilege(r.oid, a.attrelid, a.attnum, 'update')`)
    // A body is taken away by one function alone, for what two people decided: see access.erase_body.
    assert.deepEqual(columns, ['cairn_definer body', 'cairn_definer salt'])
  })

  it('columns that some readers of a row may not know are not read with it', async () => {
    const kept = await pastEveryPolicy(`select c.relname as name, json_agg(a.attname order by a.attnum) as columns
      from ${TABLES} join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where n.nspname = 'public' and c.relkind in ('r', 'p') and has_any_column_privilege('cairn_app', c.oid, 'select')
       and not has_column_privilege('cairn_app', c.oid, a.attnum, 'select') group by c.relname`)
    assert.deepEqual(Object.fromEntries(kept.map(row => [row['name'], row['columns']])), KEPT_BACK)
  })

  it('what is unique is known to everybody who could meet it', async () => {
    const unique = await found(`select i.relname from pg_index x join pg_class i on i.oid = x.indexrelid
      join ${TABLES} on c.oid = x.indrelid where ${OURS} and x.indisunique and c.relname !~ '^identity_'
        and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'id' and a.attnum = any (x.indkey))`)
    assert.deepEqual(unique, Object.keys(UNIQUE).toSorted())
  })

  it('nothing about how often values occur is shown', async () => {
    const shown = await found(`select c.relname from ${TABLES} where n.nspname = 'public' and c.relkind in ('r', 'p')
      and not (c.relrowsecurity and c.relforcerowsecurity)`)
    assert.deepEqual(shown, [])
  })
})

describe('ties between rows', () => {
  const CASE_TABLES = Object.keys(RIGHTS_ON)
  const listed = CASE_TABLES.map(name => `'${name}'`).join(', ')

  it('what a row leads to lies in the same case, the same conference or the same person', async () => {
    // A reference by one column to another row of a case needs a second one that holds the tie as well.
    const loose = await found(`
      select f.conrelid::regclass, a.attname from pg_constraint f
        join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
       where f.contype = 'f' and cardinality(f.conkey) = 1
         and f.conrelid::regclass::text in (${listed}) and f.confrelid::regclass::text in (${listed})
         and a.attname not in ('case_id', 'person_id', 'conference_id', 'copy_id')
         and not exists (select 1 from pg_constraint g where g.conrelid = f.conrelid and g.contype = 'f'
           and cardinality(g.conkey) = 2 and g.conkey[1] = f.conkey[1])`)
    assert.deepEqual(loose, [])
    const untied = await found(`
      select c.relname from ${TABLES} where n.nspname = 'public' and c.relname in (${listed})
         and (select count(*) from pg_attribute a where a.attrelid = c.oid and a.attname in ('case_id', 'conference_id')) = 2
         and not exists (select 1 from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'
           and f.confrelid = 'conferences_conferences'::regclass and cardinality(f.conkey) = 2)`)
    assert.deepEqual(untied, [])
  })

  it('whose and about whom a row is, is never changed', async () => {
    const free = [...(await everyTable()).values()].flatMap(({ name, changeable }) =>
      CASE_TABLES.includes(name)
        ? changeable
            .filter(column => /^(id|case_id|person_id|conference_id|area_id|agency_id|member_id)$/.test(column))
            .map(column => `${name}.${column}`)
        : [],
    )
    // A plan is agreed again by the next conference on its case, and a notice finds its case when it is settled.
    const settled = ['releases_notices.case_id', 'releases_notices.person_id']
    assert.deepEqual(free, ['plans_plans.conference_id', ...settled])
  })
})

describe('the history of rows', () => {
  it('every table of case data and of the directory records its rows, and the others are named with a reason', async () => {
    const without = await found(`select c.relname from ${TABLES} where n.nspname = 'public' and c.relkind in ('r', 'p')
      and history.keeps_none(c.relname) is null and (select count(*) from pg_trigger t where t.tgrelid = c.oid and t.tgname ~ '^history_of_') <> 3`)
    assert.deepEqual(without, [])
    const none = await found(`select c.relname from ${TABLES} where n.nspname = 'public' and c.relkind in ('r', 'p')
      and history.keeps_none(c.relname) is not null and c.relname !~ '^(platform|identity|ledger)_'`)
    const named = [
      'access_rights',
      'access_roles',
      'access_sections',
      'cases_last_looked',
      'people_name_words',
      'people_searches',
    ]
    assert.deepEqual(none, [...named, 'people_word_deletions'])
  })

  it('nobody but the historian reads or writes it, and the historian only adds to it', async () => {
    const may =
      await found(`select r.rolname, p.what from pg_roles r, unnest(array['select', 'insert', 'update', 'delete']) p (what)
      where r.rolname ~ '^cairn_' and has_table_privilege(r.oid, 'ledger_rows', p.what)`)
    assert.deepEqual(may, ['cairn_historian insert', 'cairn_historian select'])
  })

  it('the historian writes nowhere else, and nobody but the release becomes it', async () => {
    const writes =
      await found(`select c.relname from ${TABLES} where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname <> 'ledger_rows'
      and (has_table_privilege('cairn_historian', c.oid, 'insert') or has_any_column_privilege('cairn_historian', c.oid, 'update'))`)
    assert.deepEqual(writes, [])
    const members =
      await found(`select r.rolname from pg_roles r where r.rolname ~ '^cairn_' and r.rolname <> 'cairn_historian'
      and pg_has_role(r.oid, 'cairn_historian', 'member')`)
    assert.deepEqual(members, [])
  })
})

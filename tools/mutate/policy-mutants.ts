/** Mutants of policies: dropped, replaced by true or by false, or without one of their terms. */
import type { Ground } from '../../db/tests/differential/ground.ts'
import { COMPARED } from '../../db/tests/differential/rows.ts'
import { ADDED_BY_RIGHT, CHANGED } from '../../db/tests/differential/writing.ts'
import { withoutOneTerm } from './sql-terms.ts'

/** One fault in the database: how to put it there, how to take it back, and of which table it is. */
export type DatabaseMutant = {
  readonly table: string | undefined
  readonly what: string
  /** What the policy is about: reading is told by what is seen, the others by what can be done. */
  readonly verb: 'read' | 'write' | 'both'
  readonly put: string
  readonly restore: string
}

type Policy = {
  readonly table: string
  readonly name: string
  readonly command: 'r' | 'a' | 'w' | '*'
  readonly permissive: boolean
  readonly using: string | null
  readonly checked: string | null
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`
const COMMAND = { r: 'select', a: 'insert', w: 'update', '*': 'all' } as const

async function policiesOf({ past }: Ground): Promise<readonly Policy[]> {
  const found =
    await past(`select c.relname as table, p.polname as name, p.polcmd as command, p.polpermissive as permissive,
      pg_get_expr(p.polqual, p.polrelid) as using, pg_get_expr(p.polwithcheck, p.polrelid) as checked
    from pg_policy p join pg_class c on c.oid = p.polrelid
   where c.relnamespace = 'public'::regnamespace and 'cairn_app'::regrole = any (p.polroles) order by 1, 2`)
  return found as unknown as readonly Policy[]
}

/** True where worlds have rows of the table and the comparison does with them what the policy is about. */
const isCompared = ({ table, command }: Policy): boolean =>
  (command === 'a' && ADDED_BY_RIGHT.includes(table)) ||
  (command === 'w' && table in CHANGED) ||
  ((command === 'r' || command === '*') && COMPARED.includes(table))

/** The statement that makes the policy again as it was. */
function remade({ table, name, command, permissive, using, checked }: Policy): string {
  const kind = permissive ? 'permissive' : 'restrictive'
  const shown = using === null ? '' : ` using (${using})`
  const let_ = checked === null ? '' : ` with check (${checked})`
  return `create policy ${quoted(name)} on ${table} as ${kind} for ${COMMAND[command]} to cairn_app${shown}${let_}`
}

/** An expression in other words, and what was done to it. */
type Other = { readonly becomes: string; readonly what: string }

const others = (text: string, permissive: boolean): readonly Other[] => [
  // A restrictive policy that is true, like a permissive one that is false, is the same as one that was dropped.
  { becomes: permissive ? 'true' : 'false', what: permissive ? 'always true' : 'always false' },
  // The terms of a restrictive policy are made for all tables by one release file, and are judged by that file's own tests.
  ...(permissive ? withoutOneTerm(text).map(({ becomes, left }) => ({ becomes, what: `without: ${left}` })) : []),
]

function mutantsOfPolicy(policy: Policy): readonly DatabaseMutant[] {
  const { table, name, command, permissive, using, checked } = policy
  const verb = command === 'r' ? 'read' : command === '*' ? 'both' : 'write'
  const drop = `drop policy ${quoted(name)} on ${table}`
  const restore = `drop policy if exists ${quoted(name)} on ${table}; ${remade(policy)}`
  const mutant = (what: string, put: string): DatabaseMutant => ({
    table,
    verb,
    what: `${table}, ${name}: ${what}`,
    put,
    restore,
  })
  const alter = (how: string) => `alter policy ${quoted(name)} on ${table} ${how}`
  // What is seen to be changed and what it may become are one condition: either half alone would do.
  if (using !== null && using === checked) {
    const both = others(using, permissive).map(({ becomes, what }) =>
      mutant(`changed where ${what}`, alter(`using (${becomes}) with check (${becomes})`)),
    )
    return [mutant('dropped', drop), ...both]
  }
  return [
    mutant('dropped', drop),
    ...(using === null ? [] : others(using, permissive)).map(({ becomes, what }) =>
      mutant(`seen where ${what}`, alter(`using (${becomes})`)),
    ),
    ...(checked === null ? [] : others(checked, permissive)).map(({ becomes, what }) =>
      mutant(`written where ${what}`, alter(`with check (${becomes})`)),
    ),
  ]
}

/** Every mutant of every policy that the comparison speaks of. */
export async function policyMutants(ground: Ground): Promise<readonly DatabaseMutant[]> {
  return (await policiesOf(ground)).filter(isCompared).flatMap(mutantsOfPolicy)
}

/** Mutants of the functions by which policies decide: a comparison shifted, a condition turned round, a term left out. */
import type { Ground } from '../../db/tests/differential/ground.ts'
import type { DatabaseMutant } from './policy-mutants.ts'

/** Functions that decide who sees what. Others remember, search, or keep statements apart, and have tests of their own. */
export const DECIDING_FUNCTIONS = [
  'note_role',
  'note_basis',
  'note_bars',
  'my_areas',
  'have_basis',
  'is_arranged',
  'cases_closed',
  'me_in_post',
  'standing',
  'standing_of_right',
  'standing_by_grant',
  'cases_where_we_take_part',
  'note_reach',
  'sections_beside',
  'cases_by_right',
  'people_by_right',
  'is_open_to_me',
  'conferences_i_run',
  'conferences_i_prepare',
  'conferences_i_am_asked_to',
  'conferences_i_attend',
  'minute_sections_i_may_read',
  'contribution_is_submitted',
  'may_be_passed_on',
  'items_opened_to_me',
]

type Fault = { readonly pattern: RegExp; readonly becomes: string }

const FAULTS: readonly Fault[] = [
  { pattern: / <= /g, becomes: ' < ' },
  { pattern: / >= /g, becomes: ' > ' },
  { pattern: / < (?!>)/g, becomes: ' >= ' },
  { pattern: / > /g, becomes: ' <= ' },
  { pattern: / and /gi, becomes: ' or ' },
  { pattern: / or /gi, becomes: ' and ' },
  { pattern: / = any \(/gi, becomes: ' <> all (' },
  { pattern: / <> all \(/gi, becomes: ' = any (' },
  { pattern: /\bnot exists\b/gi, becomes: 'exists' },
  { pattern: / is null\b/gi, becomes: ' is not null' },
  { pattern: / is not null\b/gi, becomes: ' is null' },
  { pattern: / = '/g, becomes: " <> '" },
  { pattern: / <> '/g, becomes: " = '" },
  { pattern: / in \(/gi, becomes: ' not in (' },
  // Between two names; in a declaration `:=` and `constant` stand otherwise.
  { pattern: /(?<=[\w)]) = (?=[a-z][\w.]*(?:\(\))?)(?!any\b)/gi, becomes: ' <> ' },
]

type Made = { readonly name: string; readonly definition: string; readonly body: string }

/** Where the faults go: the statements, without what is declared and what is said about it. */
function faultsIn({ name, definition, body }: Made): readonly { readonly put: string; readonly what: string }[] {
  const start = definition.indexOf(body)
  const begin = /\bbegin\b/i.exec(body)?.index ?? 0
  return FAULTS.flatMap(({ pattern, becomes }) =>
    [...body.matchAll(pattern)].flatMap(match => {
      const at = match.index
      const line = body.slice(
        body.lastIndexOf('\n', at) + 1,
        (body.indexOf('\n', at) + body.length + 1) % (body.length + 1) || body.length,
      )
      if (at < begin || /^\s*--/.test(line)) return []
      const from = start + at
      const put = `${definition.slice(0, from)}${becomes}${definition.slice(from + match[0].length)}`
      return [{ put, what: `${name}:${match[0]}became${becomes}in “${line.trim().slice(0, 90)}”` }]
    }),
  )
}

/** Every mutant of the functions that decide. A function that is not there is a fault of this list. */
export async function functionMutants({ past }: Ground): Promise<readonly DatabaseMutant[]> {
  const rows = (await past(`select p.proname as name, pg_get_functiondef(p.oid) as definition,
      coalesce(nullif(p.prosrc, ''), pg_get_function_sqlbody(p.oid)) as body
    from pg_proc p where p.pronamespace = 'access'::regnamespace
     and p.proname = any (array[${DECIDING_FUNCTIONS.map(one => `'${one}'`).join(', ')}]) order by 1`)) as unknown as readonly Made[]
  const missing = DECIDING_FUNCTIONS.filter(name => !rows.some(row => row.name === name))
  if (missing.length > 0) throw new Error(`No such function: ${missing.join(', ')}`)
  return rows.flatMap(made =>
    faultsIn(made).map(({ put, what }) => ({
      table: undefined,
      verb: 'both' as const,
      what,
      put,
      restore: made.definition,
    })),
  )
}

/**
 * A table belongs to one module and carries its prefix; only that module's SQL writes it, and only published tables
 * are read by others, from above. Imports cannot show this, so the test reads every piece of text in the source that
 * could be SQL and looks for names of tables.
 */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import ts from 'typescript'
import { filesUnder, isSource, isTest, textOf } from '../../tools/source/files.ts'
import { everyNode, lineAt, parse, parsed } from '../../tools/source/parsed.ts'
import { none } from './none.ts'
import { KEPT_BY, PUBLISHED, READ_BY_THE_PLATFORM } from './published-tables.ts'

/** Prefixes of the tables that the platform keeps. Every module may use them only through the platform. */
const PLATFORM = ['access', 'identity', 'ledger', 'platform']

const [, listed = ''] = textOf('db/tables.generated.ts').split('export interface Tables {')
const tables = [...listed.matchAll(/^ {2}([a-z_]+): [A-Z]\w*$/gm)].map(found => found[1] ?? '')
const { steps } = JSON.parse(textOf('modules.order.json')) as { steps: string[][] }
const asPrefix = (module: string) => module.replaceAll('-', '_')
const owners = [...PLATFORM, ...steps.flat().map(asPrefix)]

/** The owner of a table: the longest that its name begins with, for `access` and `access_records` both own some. */
function prefixOf(table: string): string {
  const keeper = KEPT_BY[table]
  if (keeper !== undefined) return asPrefix(keeper)
  const found = owners.filter(owner => table.startsWith(`${owner}_`)).toSorted((a, b) => b.length - a.length)
  return found[0] ?? table.slice(0, table.indexOf('_'))
}

type Named = { readonly path: string; readonly line: number; readonly table: string; readonly written: boolean }

const WRITING = /(insert\s+into|update|delete\s+from|merge\s+into|truncate)\s+(only\s+)?$/i
const WRITING_CALL = /[.](insertInto|updateTable|deleteFrom|mergeInto|replaceInto)$/

/** Names of tables in the texts of a file, and whether they stand where something is written. */
function tablesNamedIn(path: string, tree: ts.SourceFile): Named[] {
  const found: Named[] = []
  everyNode(tree, node => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)
    if (!isText) return
    const text = node.getText()
    const inCall = ts.isCallExpression(node.parent) && WRITING_CALL.test(node.parent.expression.getText())
    for (const word of text.matchAll(/\b[a-z]+_[a-z_]+\b/g)) {
      if (!tables.includes(word[0])) continue
      const written = inCall || WRITING.test(text.slice(0, word.index))
      found.push({ path, line: lineAt(tree, node.getStart() + word.index), table: word[0], written })
    }
  })
  return found
}

/** What is wrong with naming this table here, if anything. */
function wrong({ path, line, table, written }: Named, published: readonly string[]): string[] {
  const owner = prefixOf(table)
  const module = /^src[/]modules[/]([^/]+)[/]/.exec(path)?.[1]
  if (module === undefined && path.startsWith('src/platform/') && PLATFORM.includes(owner)) return []
  if (module !== undefined && asPrefix(module) === owner) return []
  const at = `${path}:${line}: ${table}`
  if (written) return [`${at} is written only by ${owner}; use its front door`]
  if (!published.includes(table)) return [`${at} belongs to ${owner} and is not published; use its front door`]
  if (path.startsWith('src/platform/') && READ_BY_THE_PLATFORM.includes(table)) return []
  const step = (name: string) => steps.findIndex(names => names.map(asPrefix).includes(name))
  if (module !== undefined && step(owner) < step(asPrefix(module))) return []
  return [`${at} belongs to ${owner}, which is not below this file`]
}

describe('Tables are named by their owner, and read by others only when published', () => {
  const sources = filesUnder('src', path => isSource(path) && !isTest(path))
  const named = sources.flatMap(path => tablesNamedIn(path, parsed(path)))

  it('in all SQL of the product', () => {
    assert.ok(named.length > 50, `only ${named.length} names of tables were found`)
    none(named.flatMap(one => wrong(one, Object.keys(PUBLISHED))))
  })

  it('every table carries the prefix of a module or of the platform', () => {
    assert.ok(tables.length > 40)
    none(tables.filter(table => !owners.includes(prefixOf(table))))
  })

  it('nothing is published that nobody else reads', () => {
    const readers = (table: string) =>
      named.filter(one => one.table === table && !one.path.includes(`/${prefixOf(table)}/`))
    none(Object.keys(PUBLISHED).filter(table => readers(table).length === 0))
  })

  it('would find a foreign table in SQL, in a join, in a template with values, and where it is written', () => {
    const text = [
      'export const a = tx.selectFrom("cases_cases")',
      "  .innerJoin('people_searches as p', 'p.id', 'person_id')",
      '// conferences_lines in a comment is no SQL',
      'export const b = sql`select ${one} from cases_cases join tasks_tasks on ${two} join staff_posts on true`',
      'export const c = sql`update staff_posts set title = ${three}`',
      "export const d = tx.insertInto('people_names')",
      'export const e = sql`select 1 from conferences_lines`',
    ].join('\n')
    const found = tablesNamedIn('src/modules/cases/queries/x.ts', parse('x.ts', text)).flatMap(one =>
      wrong(one, ['staff_posts', 'people_names']),
    )
    assert.deepEqual(
      found.map(line => line.replace('src/modules/cases/queries/x.ts:', '').split(' ').slice(0, 3).join(' ')),
      [
        '2: people_searches belongs',
        '4: tasks_tasks belongs',
        '5: staff_posts is',
        '6: people_names is',
        '7: conferences_lines belongs',
      ],
    )
  })
})

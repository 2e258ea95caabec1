/** The register of rules for people who do not read code: `docs/generated/rules.md`. Part of `npm run snapshot`. */
import {
  type AnyQuestion,
  type Dated,
  dayInWords,
  inWords,
  type JsonSchema,
  register,
  type Setting,
  type Source,
  sourcesInUse,
} from '#rules'
import { filesUnder, textOf } from './source/files.ts'
import { type Picture, write } from './source/pictures.ts'

type Example = { readonly question: string; readonly title: string }

const FORCE: Readonly<Record<Source['force'], string>> = {
  law: 'law',
  guidance: 'guidance',
  practice: 'practice',
  local: 'local arrangement',
  superseded: 'superseded, kept for areas that still work so and for old cases',
}
const CONFIDENCE = {
  read: 'read in the source',
  'second-hand': 'second-hand',
  unconfirmed: 'unconfirmed',
} as const

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

/** What kind of fact it is, in words. */
function kindOf(schema: JsonSchema): string {
  if (Array.isArray(schema['enum'])) return `one of: ${schema['enum'].join(', ')}`
  switch (schema['type']) {
    case 'boolean':
      return 'yes or no'
    case 'integer':
      return 'a whole number'
    case 'array':
      return `list of: ${kindOf(schema['items'] as JsonSchema)}`
    case 'object':
      return Object.keys(schema['properties'] as object).join(', ')
    default:
      if (schema['pattern'] !== undefined) return 'a day and an hour'
      return schema['format'] === 'date' ? 'a day' : 'text'
  }
}

function factsTable({ facts }: AnyQuestion): string[] {
  const required = new Set(facts.schema['required'] as string[])
  const rows = Object.entries(facts.schema['properties'] as Record<string, JsonSchema>).map(([name, schema]) => {
    const may = required.has(name) ? 'must be given' : 'if known'
    return `| \`${name}\` | ${cell(schema['description'] as string)} | ${cell(kindOf(schema))} | ${may} |`
  })
  return rows.length === 0 ? ['It needs no facts.'] : ['| Fact | What it is | Kind | |', '|---|---|---|---|', ...rows]
}

/** A value in full: `3`, or `level: medium, months: 6`. */
function inFull(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return Object.entries(value)
    .map(([name, one]) => `${name}: ${typeof one === 'string' ? one : inFull(one)}`)
    .join(', ')
}

function valueLine(name: string, { from, to, value, cite }: Dated<unknown>): string {
  const until = to === undefined ? '' : ` to ${dayInWords(to)}`
  return `- ${name}: **${inFull(value)}** from ${dayInWords(from)}${until} (${inWords(cite)}; ${CONFIDENCE[cite.confidence]})`
}

const settingLine = ({ asks, unit, suggested, row }: Setting<unknown>) =>
  `- ${asks} (${unit}${suggested === undefined ? '' : `; people remember ${inFull(suggested)}`}; ${row}, unconfirmed)`

function examplesOf(id: string, all: ReadonlyMap<string, readonly Example[]>): string[] {
  return [...all].flatMap(([path, examples]) => {
    const own = examples.filter(one => one.question === id).length
    return own === 0 ? [] : [`[${path.replace('rules/examples/', '')}](../../${path}) (${own})`]
  })
}

function section(question: AnyQuestion, examples: ReadonlyMap<string, readonly Example[]>): string {
  const { id, asks, sources, values = {}, rows = [], settings = [] } = question
  const dated = Object.entries(values).flatMap(([name, list]) => list.map(value => valueLine(name, value)))
  return [
    `## ${asks}`,
    '',
    `[\`${id}\`](../../rules/src/${id}.ts) · from: ${sources.map(source => source.title).join('; ')}`,
    '',
    ...factsTable(question),
    ...(dated.length === 0 ? [] : ['', 'Values:', '', ...dated]),
    ...(settings.length === 0
      ? []
      : ['', 'Settings, off until an area switches them on:', '', ...settings.map(settingLine)]),
    ...(rows.length === 0 ? [] : ['', `Rows of [the reference](law.md): ${rows.join(', ')}`]),
    '',
    `Examples: ${examplesOf(id, examples).join(', ')}`,
  ].join('\n')
}

function sourceLine({ title, jurisdiction, force, link, checkedOn }: Source): string {
  const name = link === undefined ? title : `[${title}](${link})`
  return `| ${cell(name)} | ${jurisdiction} | ${FORCE[force]} | ${dayInWords(checkedOn)} |`
}

/** The whole page. */
export function rulesPage(): string {
  const files = filesUnder('rules/examples', path => path.endsWith('.json'))
  const examples = new Map(files.map(path => [path, JSON.parse(textOf(path)) as Example[]]))
  return [
    '# The questions that the rules answer',
    '',
    `Made from \`rules/src/register.ts\` by \`npm run snapshot\`. Do not edit. ${register.length} questions.`,
    'An answer is a value with its reasons, or the statement that a person must decide and what is missing. No lawyer has',
    'checked the law here yet: have it checked before it is relied on.',
    'How to add one: [add a rule](../how-to/add-a-rule.md).',
    '',
    ...register.flatMap(question => [section(question, examples), '']),
    '## Sources',
    '',
    '| Source | Where | Force | Last read |',
    '|---|---|---|---|',
    ...sourcesInUse().map(sourceLine),
    '',
  ].join('\n')
}

export function pictures(): readonly Picture[] {
  return [{ path: 'docs/generated/rules.md', text: rulesPage() }]
}

if (import.meta.main) write(pictures())

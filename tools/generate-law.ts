/** Each row of the reference of law and guidance and what became of it: `docs/generated/law.md`. Part of `npm run snapshot`. */
import { type Became, ROWS, type Row, register, type Setting, whatBecameOf } from '#rules'
import { type Picture, write } from './source/pictures.ts'

const MARKS: Readonly<Record<Row['marks'], string>> = {
  C: 'read',
  S: 'second-hand',
  U: 'unconfirmed',
  CS: 'read; in part second-hand',
  CU: 'read; in part unconfirmed',
  SU: 'second-hand; in part unconfirmed',
  '': 'by design',
}

const SETTINGS: ReadonlyMap<string, Setting<unknown>> = new Map(
  register.flatMap(one => one.settings ?? []).map(one => [one.id, one]),
)

const cell = (text: string) => text.replaceAll('|', '\\|')

const became = ({ questions, settings, product }: Became): string =>
  [
    ...questions.map(id => `[\`${id}\`](../../rules/src/${id}.ts)`),
    ...settings.map(id => `setting, off: \`${id}\``),
    ...(product === undefined ? [] : [product]),
  ].join('; ')

const line = (row: Row) =>
  `| ${row.id} | ${cell(row.about)} | ${row.force} | ${MARKS[row.marks]} | ${cell(became(whatBecameOf(row, register)))} |`

const section = (name: string, rows: readonly Row[]): string[] => [
  `## ${name}`,
  '',
  '| Row | About | Force | How sure | Answered for by |',
  '|---|---|---|---|---|',
  ...rows.map(line),
  '',
]

function settingLine({ id, row, asks, unit, suggested }: Setting<unknown>): string {
  const offered = suggested === undefined ? 'nothing' : JSON.stringify(suggested)
  return `| \`${id}\` | ${row} | ${cell(asks)} | ${cell(unit)} | ${cell(offered)} |`
}

/** How many rows each way answers for; a row may be answered for in more than one way. */
function counts(rows: readonly Row[]): string {
  const all = rows.map(row => whatBecameOf(row, register))
  const [asked, set] = [all.filter(one => one.questions.length > 0), all.filter(one => one.settings.length > 0)]
  const told = all.filter(one => one.product !== undefined)
  return `${rows.length} rows: ${asked.length} by questions, ${set.length} by settings, ${told.length} by a sentence (some by more than one).`
}

/** The whole page. */
export function lawPage(): string {
  return [
    '# Each row of law and guidance, and what answers for it',
    '',
    'Made by `npm run snapshot` from `rules/src/rows/` and the questions. Do not edit. A row is one statement of the',
    'reference from which the rules were written, kept by its id so that none is lost. What was read nowhere is never law',
    'here: it is a setting, off until an area enters a value of its own, and always shown as unconfirmed. No lawyer has',
    'checked the law here yet: have it checked before it is relied on.',
    '',
    counts(Object.values(ROWS).flat()),
    '',
    ...Object.entries(ROWS).flatMap(([name, rows]) => section(name, rows)),
    '## Settings that an area may switch on',
    '',
    '| Setting | Row | Asks | Unit | Offered |',
    '|---|---|---|---|---|',
    ...[...SETTINGS.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(settingLine),
    '',
  ].join('\n')
}

export function pictures(): readonly Picture[] {
  return [{ path: 'docs/generated/law.md', text: lawPage() }]
}

if (import.meta.main) write(pictures())

/**
 * One page a role for governance staff: `docs/generated/roles`. Every line is decided by the rules on a small example, so
 * the page cannot say what Cairn does not do. Part of `npm run snapshot`.
 */
import { everyRule, type PageOfRole, POST_ROLES, pageOfRole, sentenceOf } from '#rules'
import { type Picture, write } from './source/pictures.ts'

const FOLDER = 'docs/generated/roles'
const yes = ({ allowed }: { readonly allowed: boolean }): string => (allowed ? 'yes' : 'no')

const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] =>
  [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`)

const situations = (rows: PageOfRole['cases'], head: string, asked = 'Sees it'): readonly string[] =>
  table(
    [head, asked, 'Rule', 'Why'],
    rows.map(({ when, decision }) => [when, yes(decision), decision.rule, decision.says]),
  )

const partsOfAMinute = (of: PageOfRole): readonly string[] => [
  '## Which parts of a minute',
  '',
  'When they are asked to the meeting. Whoever chairs, records or types it sees the whole for as long as they do (NK-37).',
  '',
  ...table(
    ['Part', 'Reads', 'Rule'],
    of.minute.map(({ when, decision }) => [when, yes(decision), decision.rule]),
  ),
  '',
]

function page(of: PageOfRole): string {
  const parts = of.parts.map(({ part, reads, writes }) => [part, yes(reads), reads.rule, yes(writes), writes.rule])
  return [
    `# ${sentenceOf(of.title)}`,
    '',
    'Made by `npm run snapshot` from the decision itself (`rules/src/access/decide.ts`). Do not edit. A rule number and its',
    'sentence stand with every line; `docs/generated/roles/rules.md` lists them all.',
    '',
    `In short: ${of.because}.`,
    '',
    '## Which cases',
    '',
    ...situations(of.cases, 'Case'),
    '',
    '## Which parts of a file',
    '',
    `On a case to which they come by ${of.comesBy}. What their own agency wrote they read as well, while they know of the case (NK-35).`,
    '',
    ...table(['Part', 'Reads', 'Rule', 'Writes', 'Rule'], parts),
    '',
    ...partsOfAMinute(of),
    '## When it ends',
    '',
    'On the next request, in each of these cases.',
    '',
    ...situations(of.ends, 'It ends'),
    '',
    '## What may leave Cairn',
    '',
    ...situations(of.leaves, 'What', 'May leave'),
    '',
    '## Signed off',
    '',
    'Read and agreed for the agencies by: ............................................ Post: ............................ Date: ................',
    '',
  ].join('\n')
}

function contents(): string {
  const lines = POST_ROLES.map(role => `- [${sentenceOf(pageOfRole(role).title)}](${role}.md)`)
  return [
    '# Who may see what: one page a role',
    '',
    'Made by `npm run snapshot`. Do not edit.',
    '',
    ...lines,
    '',
    '[The rules](rules.md)',
    '',
  ].join('\n')
}

function rulesPage(): string {
  const rows = everyRule().map(({ id, lets, says }) => [id, lets ? 'lets in' : 'keeps out', says])
  return [
    '# The rules of need to know',
    '',
    'Made by `npm run snapshot`. Do not edit.',
    '',
    ...table(['Rule', '', 'Says'], rows),
    '',
  ].join('\n')
}

export function pictures(): readonly Picture[] {
  return [
    { path: `${FOLDER}/README.md`, text: contents() },
    { path: `${FOLDER}/rules.md`, text: rulesPage() },
    ...POST_ROLES.map(role => ({ path: `${FOLDER}/${role}.md`, text: page(pageOfRole(role)) })),
  ]
}

if (import.meta.main) write(pictures())

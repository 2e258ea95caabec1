/**
 * Who may see what, for those who sign for it: `docs/generated/access-matrix.md`. Made from the expectations by which
 * `db/tests` tries every table as every role, held against the rules as it is made, and from the routes. Part of
 * `npm run snapshot`.
 */
import type { Route } from '#platform/http'
import { RIGHTS, SECTIONS } from '#rules'
import { ROLES, type Role } from '#shared'
import {
  CASEWORK,
  REACHES_UNDER_18,
  readsInFile,
  readsInMinute,
  SERVES_THE_AREA,
  writesInFile,
} from '../db/tests/planted/roles.ts'
import { configFrom } from '../src/app/config.ts'
import { everyRoute } from '../src/app/web.ts'
import { textOf } from './source/files.ts'
import { type Picture, write } from './source/pictures.ts'

/** Heads of columns, so that the table fits on a page turned sideways. */
const SHORT: Readonly<Partial<Record<Role, string>>> = {
  'managing-officer': 'MO',
  'team-manager': 'TM',
  'police-solo': 'PS',
  'crime-manager': 'CM',
  'social-work-solo': 'SWS',
  'housing-solo': 'HS',
  'health-liaison': 'HL',
  'prison-social-work': 'PSW',
  'children-and-families': 'CF',
  'accommodation-provider': 'AP',
  'voluntary-worker': 'VOL',
  coordinator: 'CO',
}
const headOf = (role: Role) => SHORT[role] ?? role

/** What a section is and what a role is, in the words of the table of rights itself. */
const WORDS = new Map(
  [...textOf('db/access/03-rights.sql').matchAll(/^ {2}\('([a-z0-9-]+)', '([^']+)'/gm)].map(
    ([, name = '', says = '']) => [name, says],
  ),
)
const inWords = (name: string): string => {
  const says = WORDS.get(name)
  if (says === undefined) throw new Error(`db/access/03-rights.sql does not say what "${name}" is`)
  return says
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] =>
  [head, head.map((_, index) => (index === 0 ? '---' : ':-:')), ...rows].map(cells => `| ${cells.join(' | ')} |`)

/** The three statements of who reads and writes what must be one: this, and the rules. The database is held to them by tests. */
function agreed(role: Role, section: (typeof SECTIONS)[number], place: 'file' | 'minute'): string {
  const reads = place === 'file' ? readsInFile(role, section) : readsInMinute(role, section)
  const writes = place === 'file' && writesInFile(role, section)
  const rule = RIGHTS[role]
  if (reads !== rule[place].includes(section) || (place === 'file' && writes !== rule.writes.includes(section)))
    throw new Error(`The rules and the tests disagree on ${role} and ${section} in the ${place}`)
  return `${reads ? 'r' : ''}${writes ? 'w' : ''}` || '·'
}

function sectionsIn(place: 'file' | 'minute'): readonly string[] {
  const rows = SECTIONS.map(section => ({ section, cells: CASEWORK.map(role => agreed(role, section, place)) }))
  const told = rows.filter(({ cells }) => cells.some(cell => cell !== '·'))
  return table(
    ['Part', ...CASEWORK.map(headOf)],
    told.map(({ section, cells }) => [`**${section}**: ${inWords(section)}`, ...cells]),
  )
}

function reachOf(role: Role): string {
  if (!CASEWORK.includes(role)) return 'no case; what they are sent of a conference, and what they run'
  if (!SERVES_THE_AREA.includes(role)) return 'cases on which they stand, or somebody who reports to them'
  return REACHES_UNDER_18.includes(role) ? 'every case of their area' : 'every adult case of their area'
}

const NOT_OF_CASES = /^\/(sign-in|sign-out|prove-again|your-account|stay|demonstration)(\/|$)/

const parts = {
  config: configFrom({}),
  secret: new Uint8Array(32),
  clock: undefined,
  address: 'http://localhost',
  nightly: async () => {},
}

function askedBy({ roles }: Route): string {
  if (roles === undefined) return 'whoever may know of what it shows'
  return ROLES.filter(role => roles.includes(role))
    .map(headOf)
    .join(', ')
}

function pages(): readonly string[] {
  const routes = everyRoute(parts).filter(({ path }) => !NOT_OF_CASES.test(path))
  const rows = routes.map(route => [
    `${route.method === 'GET' ? 'see' : 'send'} \`${route.path}\``,
    askedBy(route),
    route.tells === 'none' ? 'nothing' : route.tells,
    route.purpose,
  ])
  return table(['Address', 'Who may ask', 'The ledger says', 'For'], rows)
}

function matrix(): string {
  const others = ROLES.filter(role => !CASEWORK.includes(role))
  return [
    '# Who may see what',
    '',
    'Made by `npm run snapshot` from the expectations by which the tests try every table and every page as every role. Do not',
    'edit. `r` reads, `w` writes, `·` neither. A role that writes where it does not read sees what its own agency wrote there.',
    '',
    '## Which cases',
    '',
    ...table(
      ['Role', 'Reaches'],
      ROLES.map(role => [
        `${SHORT[role] === undefined ? '' : `**${headOf(role)}** `}${role}: ${inWords(role)}`,
        reachOf(role),
      ]),
    ),
    '',
    '## Parts of the file of a case they reach',
    '',
    ...sectionsIn('file'),
    '',
    `Nothing of any file: ${others.join(', ')}.`,
    '',
    '## Parts of the minute of a conference they take part in',
    '',
    'Whoever chairs, records or types a conference sees the whole of its record for as long as they do.',
    '',
    ...sectionsIn('minute'),
    '',
    '## Pages and forms',
    '',
    'Who may ask at all. What is then shown is decided row by row, by the tables above; whatever somebody may not know of',
    'answers as if it did not exist.',
    '',
    ...pages(),
    '',
  ].join('\n')
}

export function pictures(): readonly Picture[] {
  return [{ path: 'docs/generated/access-matrix.md', text: matrix() }]
}

if (import.meta.main) write(pictures())

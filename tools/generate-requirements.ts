/** The list of requirements and the tests that show each: `docs/generated/requirements.md`. Part of `npm run snapshot`. */
import { filesUnder, isTest, textOf } from './source/files.ts'
import { type Picture, write } from './source/pictures.ts'
import { idsIn, type TestTitle, titlesIn } from './source/test-titles.ts'

export type Index = {
  readonly sources: Readonly<Record<string, string>>
  /** What the work that is in hand has promised to show. */
  readonly promised: readonly string[]
  readonly titles: Readonly<Record<string, string>>
}

export const index = JSON.parse(textOf('docs/requirements-index.json')) as Index

/** All tests that name a requirement, in their own title or in that of a group around them, by requirement. */
export function testsByRequirement(tests: readonly TestTitle[]): Map<string, TestTitle[]> {
  const shown = new Map<string, TestTitle[]>()
  for (const test of tests) {
    for (const id of new Set(idsIn(test.titles.join(' > ')))) shown.set(id, [...(shown.get(id) ?? []), test])
  }
  return shown
}

/** Every test in the repository. */
export const allTests = (): TestTitle[] => filesUnder('.', isTest).flatMap(path => titlesIn(path))

const escaped = (text: string) => text.replace(/[\\`*_[\]<>|]/g, character => `\\${character}`)

/** The tests of one requirement, one line a file. */
function linesFor(tests: readonly TestTitle[]): string[] {
  return [...Map.groupBy(tests, ({ path }) => path)].map(([path, own]) => {
    const [first] = own
    const title = own.length === 1 && first !== undefined ? escaped(first.titles.join(' › ')) : `${own.length} tests`
    return `  - [${path}](../../${path}): ${title}`
  })
}

function requirementsPage(
  { sources, promised, titles }: Index,
  shown: ReadonlyMap<string, readonly TestTitle[]>,
): string {
  const isShown = (id: string) => shown.has(id)
  const all = Object.keys(titles)
  const missing = promised.filter(id => !isShown(id))
  const sections = Object.entries(sources).map(([source, what]) => {
    const own = Object.entries(titles).filter(([id]) => id.startsWith(`${source}-`))
    const lines = own.flatMap(([id, title]) => [
      `- **${id}** ${title}${isShown(id) ? '' : promised.includes(id) ? ' — *promised, not shown yet*' : ' — *not yet*'}`,
      ...linesFor(shown.get(id) ?? []),
    ])
    return [
      `## ${source}: ${what}`,
      '',
      `${own.filter(([id]) => isShown(id)).length} of ${own.length} shown.`,
      '',
      ...lines,
    ].join('\n')
  })
  const head = [
    '# Requirements and the tests that show them',
    '',
    'Made from the names of tests by `npm run snapshot`. Do not edit. A requirement is shown when a test carries its id.',
    '',
    `${all.filter(isShown).length} of ${all.length} are shown by at least one test. Of the ${promised.length} promised by the work in hand, ${missing.length} are not shown yet${missing.length === 0 ? '.' : `: ${missing.join(', ')}.`}`,
  ].join('\n')
  return `${[head, ...sections].join('\n\n')}\n`
}

export function pictures(): readonly Picture[] {
  return [{ path: 'docs/generated/requirements.md', text: requirementsPage(index, testsByRequirement(allTests())) }]
}

if (import.meta.main) write(pictures())

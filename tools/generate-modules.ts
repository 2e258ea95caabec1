/** The picture of which module stands on which: `docs/generated/modules.md`, from `modules.order.json` and the front doors. */
import { filesUnder, isSource, isTest, textOf } from './source/files.ts'
import { importsOf } from './source/imports.ts'
import { type Picture, write } from './source/pictures.ts'

const { steps } = JSON.parse(textOf('modules.order.json')) as { steps: string[][] }

const moduleOf = (path: string) => /^src[/]modules[/]([^/]+)[/]/.exec(path)?.[1]

/** The modules whose front door a module knocks at, at run time. */
function usedBy(module: string): string[] {
  const files = filesUnder(`src/modules/${module}`, path => isSource(path) && !isTest(path))
  const used = files.flatMap(path => importsOf(path)).flatMap(path => moduleOf(path) ?? [])
  return [...new Set(used)].filter(name => name !== module).toSorted()
}

/** Only modules that exist; the order names some before they are built. */
function existing(): string[][] {
  const present = new Set(filesUnder('src/modules', path => path.endsWith('/index.ts')).map(moduleOf))
  return steps.map(names => names.filter(name => present.has(name))).filter(names => names.length > 0)
}

function modulesPage(): string {
  const levels = existing()
  const boxes = levels.map((names, step) => [
    `  subgraph step${step + 1}["step ${step + 1}"]`,
    ...names.map(name => `    ${name}`),
    '  end',
  ])
  const arrows = levels.flat().flatMap(module => usedBy(module).map(used => `  ${module} --> ${used}`))
  return [
    '# Modules',
    '',
    'Made from `modules.order.json` and the imports by `npm run snapshot`. Do not edit. Each module may use modules of lower',
    'steps, through their `index.ts`; an arrow says that it does. All stand on `rules`, `src/shared`, `src/platform` and `src/web`;',
    '`src/app` puts them together.',
    '',
    '```mermaid',
    'flowchart BT',
    ...boxes.flat(),
    ...arrows,
    '```',
    '',
  ].join('\n')
}

export function pictures(): readonly Picture[] {
  return [{ path: 'docs/generated/modules.md', text: modulesPage() }]
}

if (import.meta.main) write(pictures())

/**
 * `npm run where -- "home visit"`: where in the house something is. Prints rules, their sources, tables, modules and
 * their pages, decisions and papers whose names or first lines hold every word that was asked for.
 */
import { filesUnder, isSource, isTest, textOf } from './source/files.ts'

type Hit = { readonly path: string; readonly says: string }

type Place = { readonly title: string; readonly hits: (asked: Asked) => readonly Hit[] }

/** Whether a text holds every word; `visits` is found by `visit`. */
type Asked = (text: string) => boolean

const plain = (text: string) => text.toLowerCase().replaceAll(/[-_/.]/g, ' ')

/** The first sentence that a file says about itself. */
function opening(text: string): string {
  const comment =
    /^\/\*\*?([\s\S]*?)\*\//.exec(text)?.[1]?.replaceAll(/^\s*\* ?/gm, '') ?? /^#+ (.+)/m.exec(text)?.[1] ?? ''
  return (
    comment
      .trim()
      .replaceAll(/\s+/g, ' ')
      .split(/(?<=[.]) /)[0] ?? ''
  ).slice(0, 140)
}

/** Files whose path or opening words match. */
const byOpening =
  (folder: string, wanted: (path: string) => boolean) =>
  (asked: Asked): Hit[] =>
    filesUnder(folder, wanted).flatMap(path => {
      const says = opening(textOf(path))
      return asked(`${path} ${says}`) ? [{ path, says }] : []
    })

/** Single lines that match, with the number of the line. */
const byLine =
  (folder: string, wanted: (path: string) => boolean, telling: RegExp) =>
  (asked: Asked): Hit[] =>
    filesUnder(folder, wanted).flatMap(path =>
      textOf(path)
        .split('\n')
        .flatMap((line, index) =>
          telling.test(line) && asked(line) ? [{ path: `${path}:${index + 1}`, says: line.trim().slice(0, 110) }] : [],
        ),
    )

const isProduct = (path: string) => isSource(path) && !isTest(path)

const PLACES: readonly Place[] = [
  {
    title: 'Rules',
    hits: byOpening('rules/src', path => isProduct(path) && !/[/](kernel|sources)[/]|[/]index[.]ts$/.test(path)),
  },
  {
    title: 'Sources of the law',
    hits: byLine('rules/src', path => /[/]sources[/]/.test(path) && isProduct(path), /['"`]/),
  },
  { title: 'Pages', hits: byOpening('src/modules', path => /[/]pages[/].*page[.]tsx?$/.test(path)) },
  { title: 'What is done', hits: byOpening('src/modules', path => path.includes('/commands/') && isProduct(path)) },
  { title: 'What is asked', hits: byOpening('src/modules', path => path.includes('/queries/') && isProduct(path)) },
  { title: 'Tables', hits: byLine('db/migrations', () => true, /^create table /i) },
  { title: 'Who may see it', hits: byLine('db/access', () => true, /^(select|create policy|--)/i) },
  {
    title: 'The platform and the look',
    hits: byOpening('src', path => /^src[/](platform|web|shared)[/]/.test(path) && isProduct(path)),
  },
  { title: 'Requirements', hits: byLine('docs', path => path === 'docs/requirements-index.json', /"S\d-\d+":/) },
  {
    title: 'Decisions and papers',
    hits: byOpening('.', path => path.endsWith('.md') && !path.startsWith('docs/generated/')),
  },
]

const MOST = 12

const words = plain(process.argv.slice(2).join(' '))
  .split(/\s+/)
  .filter(word => word !== '')
if (words.length === 0) {
  console.error('Say what you look for: npm run where -- "home visit"')
  process.exit(2)
}
const asked: Asked = text => words.every(word => plain(text).includes(word))
let total = 0
for (const { title, hits } of PLACES) {
  const found = hits(asked)
  total += found.length
  if (found.length === 0) continue
  console.log(`\n${title}`)
  for (const { path, says } of found.slice(0, MOST)) console.log(`  ${path}${says === '' ? '' : `\n      ${says}`}`)
  if (found.length > MOST) console.log(`  and ${found.length - MOST} more`)
}
if (total === 0)
  console.log(`Nothing here speaks of "${words.join(' ')}". Try fewer or other words; docs/words.md lists ours.`)
process.exit(total === 0 ? 1 : 0)

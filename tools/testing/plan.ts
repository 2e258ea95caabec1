/** Divides the test files into shards that can run side by side. */
import type { Asked } from './arguments.ts'
import type { TestFile } from './find.ts'
import type { Prepared } from './prepare.ts'

export type PlannedShard = {
  readonly name: string
  readonly files: readonly string[]
  readonly engine: 'embedded' | 'server' | undefined
}

/** A file that cannot or shall not run here, and why. */
export type LeftOut = { readonly path: string; readonly why: string }

export type Plan = { readonly shards: readonly PlannedShard[]; readonly leftOut: readonly LeftOut[] }

type Group = {
  readonly name: string
  readonly engine: PlannedShard['engine']
  readonly takes: (file: TestFile) => boolean
}

const ENGINES = { embedded: 'embedded engine', server: 'PostgreSQL server' } as const

const isOfModule = ({ path }: TestFile) => path.startsWith('src/modules/')

/**
 * Each group is a process with a database of its own. What runs once has another than what runs on both engines: it looks
 * at the whole database again and again, and the less others left in it the sooner it is done. Longest first, so that all
 * workers end at about the same time.
 */
function groups(engines: Asked['engines'], { postgres }: Prepared): Group[] {
  // What runs once runs where real use does, on a server, if there is one.
  const theOne = engines.find(engine => engine === 'server' && postgres) ?? engines[0]
  const forEngines = (name: string, takes: Group['takes']): Group[] =>
    engines.map(engine => ({
      name: `${name}, ${ENGINES[engine]}`,
      engine,
      takes: file => file.database && takes(file) && (!file.once || engine === theOne),
    }))
  return [
    ...forEngines('modules', file => !file.browser && !file.once && isOfModule(file)),
    ...forEngines('database', file => !file.browser && !file.once && !isOfModule(file)),
    // The last engine has what runs once besides, and so is longer.
    ...forEngines('browser', file => file.browser).toReversed(),
    // Waits more than it works, so that others work meanwhile.
    { name: 'no database', engine: undefined, takes: file => !file.browser && !file.database },
    { name: 'pages and forms', engine: theOne, takes: file => file.database && file.once && !file.browser },
    { name: 'browser', engine: undefined, takes: file => file.browser && !file.database },
  ]
}

function whyNot(file: TestFile, engine: PlannedShard['engine'], asked: Asked, prepared: Prepared): string | undefined {
  if (file.browser && !asked.browser) return 'left out by --no-browser'
  if (file.browser && prepared.chromium === undefined) return 'Chromium is missing'
  if ((engine === 'server' || file.server) && !prepared.postgres) return 'PostgreSQL is missing'
  return undefined
}

/** The shards for these files. Every file is in a shard of each of its engines, or left out with a reason. */
export function plan(files: readonly TestFile[], asked: Asked, prepared: Prepared): Plan {
  const shards: PlannedShard[] = []
  const leftOut: LeftOut[] = []
  for (const group of groups(asked.engines, prepared)) {
    const own = files
      .filter(group.takes)
      .map(file => ({ path: file.path, why: whyNot(file, group.engine, asked, prepared) }))
    for (const { path, why } of own) if (why !== undefined) leftOut.push({ path, why: `${group.name}: ${why}` })
    const run = own.filter(({ why }) => why === undefined).map(({ path }) => path)
    if (run.length > 0) shards.push({ name: group.name, files: run, engine: group.engine })
  }
  const planned = new Set([...shards.flatMap(shard => shard.files), ...leftOut.map(({ path }) => path)])
  const lost = files.filter(({ path }) => !planned.has(path))
  if (lost.length > 0) throw new Error(`In no shard: ${lost.map(({ path }) => path).join(', ')}`)
  return { shards, leftOut }
}

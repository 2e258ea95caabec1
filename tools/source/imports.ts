/** Which files a file brings in, and what it reaches through them. Enough for sorting tests; the boundary check uses a full parser. */
import { existsSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { root, textOf } from './files.ts'

// `import type` and `export type` vanish before the program runs, so they reach nothing.
const IMPORT =
  /(?:^|[\s;}])(?:import|export)\s+(?!type[\s{])(?:[^'"();]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

type Names = Readonly<Record<string, string>>
const { imports: shortNames } = JSON.parse(textOf('package.json')) as { imports: Names }

/** `#platform/db` -> `src/platform/db/index.ts`, by the table in package.json. */
export function behindShortName(name: string, names: Names = shortNames): string | undefined {
  const exact = names[name]
  if (exact !== undefined) return posix.normalize(exact)
  for (const [pattern, target] of Object.entries(names)) {
    const [head, tail] = pattern.split('*')
    if (tail === undefined || head === undefined || !name.startsWith(head) || !name.endsWith(tail)) continue
    return posix.normalize(target.replace('*', name.slice(head.length, name.length - tail.length)))
  }
  return undefined
}

/** What one file names in its imports: paths in the repository, or the names of packages. */
export function importsOf(path: string, text = textOf(path)): string[] {
  return [...text.matchAll(IMPORT)].map(found => {
    const name = found[1] ?? found[2] ?? ''
    if (name.startsWith('.')) return posix.normalize(posix.join(dirname(path), name))
    return name.startsWith('#') ? (behindShortName(name) ?? name) : name
  })
}

const known = new Map<string, readonly string[]>()

/** Everything that loading a file loads: paths in the repository and names of packages, the file itself included. */
export function reachedFrom(path: string): ReadonlySet<string> {
  const reached = new Set<string>()
  const waiting = [path]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next)) continue
    reached.add(next)
    if (!/[.](ts|tsx|mjs|js)$/.test(next) || !existsSync(join(root, next))) continue
    const imports = known.get(next) ?? importsOf(next)
    known.set(next, imports)
    waiting.push(...imports)
  }
  return reached
}

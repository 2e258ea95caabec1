/** The files of the repository as they lie on the disk, for the tools and tests that read the source itself. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** The top of the repository. */
export const root = join(import.meta.dirname, '../..')

/** Folders that hold nothing of ours, or faults planted on purpose. */
const NOT_OURS = new Set(['node_modules', '.git', '.cairn', 'dist', 'coverage'])
const PLANTED = 'tests/house/fixtures'

/** All files under a folder whose path (from the top of the repository, with `/`) passes. */
export function filesUnder(folder: string, wanted: (path: string) => boolean = () => true): string[] {
  const found: string[] = []
  const walk = (absolute: string) => {
    for (const entry of readdirSync(absolute, { withFileTypes: true })) {
      const path = join(absolute, entry.name)
      const named = relative(root, path).split(sep).join('/')
      if (named === PLANTED || NOT_OURS.has(entry.name)) continue
      if (entry.isDirectory()) walk(path)
      else if (entry.isFile() && wanted(named)) found.push(named)
    }
  }
  walk(join(root, folder))
  return found.toSorted()
}

/** Text of a file, by its path from the top of the repository. */
export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8')

export const isTest = (path: string): boolean => /[.]test[.]tsx?$/.test(path)

/** Our TypeScript: product, rules, tools and tests; not what a program made. */
export const isSource = (path: string): boolean => /[.](ts|tsx|mts|mjs)$/.test(path) && !path.includes('.generated.')

/**
 * Committed files that a program makes, so that reviewers see consequences and not only causes. A tool that makes some
 * exports `pictures`; nothing else is needed to take part in `npm run snapshot` and in the test that finds stale ones.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { filesUnder, isSource, isTest, root, textOf } from './files.ts'

/** One file as it should be now. */
export type Picture = { readonly path: string; readonly text: string }

type Maker = { readonly pictures: () => Promise<readonly Picture[]> | readonly Picture[] }

/** The tools that make pictures: those that export a function of that name. */
export function makers(): string[] {
  const exporting = /^export (async )?(function|const) pictures\b/m
  return filesUnder('tools', path => isSource(path) && !isTest(path)).filter(path => exporting.test(textOf(path)))
}

/** Everything that one tool makes. */
export async function picturesBy(maker: string): Promise<readonly Picture[]> {
  const { pictures } = (await import(join(root, maker))) as Maker
  return pictures()
}

/** Whether the committed file says what it should. */
export const isCurrent = ({ path, text }: Picture): boolean => existsSync(join(root, path)) && textOf(path) === text

/** Writes what is stale and says so. */
export function write(pictures: readonly Picture[]): void {
  for (const picture of pictures) {
    const path = join(root, picture.path)
    if (isCurrent(picture)) continue
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, picture.text)
    console.log(`${picture.path} written (${picture.text.split('\n').length} lines)`)
  }
}

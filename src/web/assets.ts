/**
 * The style sheet, script and fonts of the pages. They are built when their sources changed, into files named after
 * their content, so that a browser may keep them for ever and always has the right ones.
 */
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

const ROOT = join(import.meta.dirname, '../..')
/** Where built assets are kept; the web server serves this folder under `/assets/`. */
export const ASSET_FOLDER = join(ROOT, '.cairn/assets')
/** Where pages find them. */
export const ASSET_PREFIX = '/assets/'

/** The addresses that a page refers to. */
export type Assets = { readonly css: string; readonly script: string; readonly font: string; readonly icon: string }

/** What was built, from what: kept beside the assets to see whether they are still right. */
export type Built = { readonly inputs: readonly string[]; readonly fingerprint: string; readonly assets: Assets }

let known: Assets | undefined

/** Pages may bring scripts of their own: each file here is part of the one script. */
const entryFiles = () =>
  globSync('src/modules/*/client/*.ts', { cwd: ROOT })
    .filter(path => !path.endsWith('.test.ts'))
    .toSorted()

/** One hash over everything that was read; the lock file stands for all packages. */
function fingerprintOf(inputs: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of [
    'package-lock.json',
    'src/web/asset-compiler.ts',
    'src/web/icon.svg',
    ...inputs,
    ...entryFiles(),
  ]) {
    const whole = join(ROOT, path)
    hash.update(`${path}\0`).update(existsSync(whole) ? readFileSync(whole) : 'gone')
  }
  return hash.digest('hex')
}

function lastBuilt(folder: string): Built | undefined {
  const path = join(folder, 'built.json')
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Built) : undefined
}

/** The name of a file after its content: `cairn.1f3a….css`. */
function named(name: string, content: Uint8Array): string {
  return name.replace(/(\.\w+)$/, `.${createHash('sha256').update(content).digest('hex').slice(0, 12)}$1`)
}

/** Written aside and moved into place, so that no reader ever sees half a file. */
function put(folder: string, name: string, content: Uint8Array | string): void {
  const aside = join(folder, `.${name}.${process.pid}`)
  writeFileSync(aside, content)
  renameSync(aside, join(folder, name))
}

/**
 * Builds what is stale: milliseconds when nothing changed, about two seconds otherwise. Compilers are loaded only when
 * needed.
 */
export function buildAssets(folder: string = ASSET_FOLDER): Assets {
  const last = lastBuilt(folder)
  if (last !== undefined && last.fingerprint === fingerprintOf(last.inputs)) {
    if (folder === ASSET_FOLDER) known = last.assets
    return last.assets
  }
  const { compile } = createRequire(import.meta.url)('./asset-compiler.ts') as typeof import('./asset-compiler.ts')
  mkdirSync(folder, { recursive: true })
  const keep = (name: string, content: Uint8Array): string => {
    const file = named(name, content)
    put(folder, file, content)
    // Fonts are compressed already; the rest is, once, as small as it gets, for whoever is on a slow line.
    if (!file.endsWith('.woff2')) put(folder, `${file}.br`, brotliCompressSync(content))
    return ASSET_PREFIX + file
  }
  const { inputs, assets } = compile(ROOT, entryFiles(), keep)
  put(folder, 'built.json', JSON.stringify({ inputs, fingerprint: fingerprintOf(inputs), assets } satisfies Built))
  if (folder === ASSET_FOLDER) known = assets
  return assets
}

/** The addresses of the assets; builds them first if nobody has. */
export function assets(): Assets {
  known ??= buildAssets()
  return known
}

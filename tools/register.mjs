/**
 * Lets Node run our source as it is. Node strips types from `.ts` by itself; `.tsx` also needs its markup turned into
 * function calls, which esbuild does. What comes of both is kept between starts: the code that Node compiled, and each
 * `.tsx` file with the fingerprint of what it was made of, so that a start without changes does not load esbuild at all.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire, enableCompileCache, registerHooks } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../.cairn/compile-cache', import.meta.url))
const require = createRequire(import.meta.url)
const hashOf = (...parts) => createHash('sha256').update(parts.join('\0')).digest('hex')

// Another release of esbuild, or another way of asking it, is in this file or in the one that pins releases.
const maker = hashOf(...['./register.mjs', '../package.json'].map(path => readFileSync(new URL(path, import.meta.url))))

/** What esbuild makes of a file. */
function transformed(path, source) {
  const { code } = require('esbuild').transformSync(source, {
    loader: 'tsx',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    format: 'esm',
    target: 'esnext',
    sourcefile: path,
    sourcemap: 'inline',
  })
  return code
}

/** The file under this name with this fingerprint as its first line, or nothing. */
function kept(name, fingerprint) {
  try {
    const text = readFileSync(join(folder, name), 'utf8')
    return text.startsWith(`${fingerprint}\n`) ? text.slice(fingerprint.length + 1) : undefined
  } catch {
    return undefined
  }
}

/** Written aside and moved into place, so that no other start reads half of it. A folder that cannot be written does no harm. */
function keep(name, fingerprint, code) {
  try {
    mkdirSync(folder, { recursive: true })
    const aside = join(folder, `${name}.${process.pid}`)
    writeFileSync(aside, `${fingerprint}\n${code}`)
    renameSync(aside, join(folder, name))
  } catch {}
}

enableCompileCache(folder)

registerHooks({
  load(url, context, nextLoad) {
    if (!url.endsWith('.tsx')) return nextLoad(url, context)
    const path = fileURLToPath(url)
    const source = readFileSync(path, 'utf8')
    const [name, fingerprint] = [`${hashOf(path).slice(0, 32)}.js`, hashOf(maker, path, source)]
    let code = kept(name, fingerprint)
    if (code === undefined) {
      code = transformed(path, source)
      keep(name, fingerprint, code)
    }
    return { format: 'module', source: code, shortCircuit: true }
  },
})

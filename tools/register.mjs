/**
 * Lets Node run our source as it is. Node strips types from `.ts` by itself; `.tsx` also needs its markup turned into
 * function calls, which esbuild does in about a millisecond a file. The compile cache keeps the result between starts.
 */
import { readFileSync } from 'node:fs'
import { enableCompileCache, registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'esbuild'

enableCompileCache(fileURLToPath(new URL('../.cairn/compile-cache', import.meta.url)))

registerHooks({
  load(url, context, nextLoad) {
    if (!url.endsWith('.tsx')) return nextLoad(url, context)
    const path = fileURLToPath(url)
    const { code } = transformSync(readFileSync(path, 'utf8'), {
      loader: 'tsx',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      format: 'esm',
      target: 'esnext',
      sourcefile: path,
      sourcemap: 'inline',
    })
    return { format: 'module', source: code, shortCircuit: true }
  },
})

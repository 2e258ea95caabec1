/** Turns sources into the files that browsers load: Sass to CSS, TypeScript to one script, fonts as they are. */
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync, transformSync } from 'esbuild'
import { compile as compileSass } from 'sass'
import type { Assets } from './assets.ts'

type Keep = (name: string, content: Uint8Array) => string
type Compiled = { readonly inputs: readonly string[]; readonly assets: Assets }

const BROWSERS = ['es2022', 'chrome109', 'firefox115', 'safari16']

/** Public Sans in two weights; letters of Gaelic and Māori are in the second file of each. */
const FACES = [400, 700].flatMap(weight => ['latin', 'latin-ext'].map(letters => ({ weight, letters })))
const RANGES: Readonly<Record<string, string>> = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
}

function fonts(root: string, keep: Keep): { css: string; first: string } {
  const faces = FACES.map(({ weight, letters }) => {
    const path = join(root, `node_modules/@fontsource/public-sans/files/public-sans-${letters}-${weight}-normal.woff2`)
    const address = keep(`public-sans-${letters}-${weight}.woff2`, readFileSync(path))
    const css = `@font-face{font-family:"Public Sans";font-weight:${weight};font-display:swap;src:url(${address}) format("woff2");unicode-range:${RANGES[letters]}}`
    return { address, css }
  })
  return { css: faces.map(({ css }) => css).join(''), first: faces[0]?.address ?? '' }
}

function styles(root: string, faces: string): { code: Uint8Array; inputs: string[] } {
  const { css, loadedUrls } = compileSass(join(root, 'src/web/styles/cairn.scss'), {
    loadPaths: [join(root, 'node_modules')],
    style: 'compressed',
    // Without this Sass begins with a byte order mark, which our fonts would push into the middle.
    charset: false,
    quietDeps: true,
  })
  const { code } = transformSync(faces + css, {
    loader: 'css',
    minify: true,
    target: BROWSERS.filter(name => name !== 'es2022'),
  })
  return { code: Buffer.from(code), inputs: loadedUrls.map(url => relative(root, fileURLToPath(url))) }
}

function script(root: string, entries: readonly string[]): { code: Uint8Array; inputs: string[] } {
  const imports = ['src/web/client/main.ts', ...entries].map(path => `import ${JSON.stringify(`./${path}`)}`)
  const { outputFiles, metafile } = buildSync({
    stdin: { contents: imports.join('\n'), resolveDir: root, loader: 'ts' },
    bundle: true,
    // Of the rules, page scripts get those they ask; the whole register of law is not for every browser to load.
    alias: { '#rules': './rules/src/in-the-browser.ts' },
    minify: true,
    format: 'esm',
    target: BROWSERS,
    write: false,
    metafile: true,
    absWorkingDir: root,
    logLevel: 'error',
  })
  const [built] = outputFiles
  if (built === undefined) throw new Error('esbuild wrote no script')
  return { code: built.contents, inputs: Object.keys(metafile.inputs).filter(path => path !== '<stdin>') }
}

/** Builds all assets, hands each to `keep`, and tells which of our files they were made from. */
export function compile(root: string, entries: readonly string[], keep: Keep): Compiled {
  const { css: faces, first } = fonts(root, keep)
  const style = styles(root, faces)
  const code = script(root, entries)
  const inputs = [...style.inputs, ...code.inputs].filter(path => !path.includes('node_modules')).toSorted()
  const icon = keep('cairn.svg', readFileSync(join(root, 'src/web/icon.svg')))
  return {
    inputs,
    assets: { css: keep('cairn.css', style.code), script: keep('cairn.js', code.code), font: first, icon },
  }
}

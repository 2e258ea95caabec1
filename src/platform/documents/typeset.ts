/** Turns the JSON of a paper into a tagged PDF, in the thread it is called in. */
import { join } from 'node:path'

type Diagnostics = object
type Compiled = {
  readonly hasError: () => boolean
  readonly result: object | null
  readonly takeError: () => Diagnostics | null
  readonly takeWarnings: () => Diagnostics | null
}
export type Compiler = {
  readonly compile: (what: { mainFilePath: string; inputs: Record<string, string>; resetRead: boolean }) => Compiled
  readonly pdf: (document: object, how: { pdfStandard: 'ua-1' }) => Uint8Array
  readonly fetchDiagnostics: (diagnostics: Diagnostics) => readonly { readonly message: string }[]
  readonly evictCache: (olderThan: number) => void
}

/** The part of the compiler's native binding that we use; it brings no types when it is taken directly. */
export type Typst = {
  readonly NodeCompiler: {
    readonly create: (how: { workspace: string; fontArgs: readonly { fontPaths: readonly string[] }[] }) => Compiler
  }
}

// The standard refuses a paper with a letter that no font can show, and names the letters it could not.
const NO_LETTER = /the text `\\?"(.+?)\\?"` could not be displayed/g

/** A letter that cannot be printed, by its number, so that the reader sees that something stood there and what. */
const byNumber = (letter: string) => `[U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`

/** The JSON with the letters that a fault names written by their numbers, or nothing if it names none. */
export function withoutLetters(json: string, fault: string): string | undefined {
  const named = [...fault.matchAll(NO_LETTER)].map(found => found[1] ?? '').join('')
  const spelt = named.replaceAll(/\\+u\{([0-9a-f]+)\}/gi, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  )
  const letters = new Set([...spelt].filter(letter => (letter.codePointAt(0) ?? 0) > 0x7e))
  if (letters.size === 0) return undefined
  return [...json].map(letter => (letters.has(letter) ? byNumber(letter) : letter)).join('')
}

const saying = (compiler: Compiler, diagnostics: Diagnostics | null) =>
  diagnostics === null
    ? ''
    : compiler
        .fetchDiagnostics(diagnostics)
        .map(({ message }) => message)
        .join('; ')

function once(compiler: Compiler, paper: string): Uint8Array {
  const compiled = compiler.compile({
    mainFilePath: join(import.meta.dirname, 'paper.typ'),
    inputs: { paper },
    resetRead: true,
  })
  if (compiled.hasError() || compiled.result === null) throw new Error(saying(compiler, compiled.takeError()))
  // A font that is not there, for one, is only a warning; a paper that looks otherwise than meant is a fault.
  const warnings = saying(compiler, compiled.takeWarnings())
  if (warnings !== '') throw new Error(warnings)
  return compiler.pdf(compiled.result, { pdfStandard: 'ua-1' })
}

/** The PDF of a paper. It bears the day of the paper and no other time, so that the same paper is the same file. */
export function typeset(compiler: Compiler, paper: string): Uint8Array {
  try {
    return once(compiler, paper)
  } catch (fault) {
    const printable = withoutLetters(paper, (fault as Error).message)
    if (printable === undefined) throw fault
    return once(compiler, printable)
  } finally {
    // What a paper said does not stay in memory once it is made.
    compiler.evictCache(0)
  }
}

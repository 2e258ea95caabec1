/** What `npm test` was asked to do. */
export type Asked = {
  /** Parts of paths; a test file that contains one of them runs. None means all, and the gates too. */
  readonly filters: readonly string[]
  readonly engines: readonly ('embedded' | 'server')[]
  readonly browser: boolean
  /** Nothing may be left out: the rule of continuous integration. */
  readonly strict: boolean
  readonly minutes: number
}

const USAGE = 'npm test -- [PART OF A PATH ...] [--engine embedded|server] [--no-browser] [--minutes N]'

function engines(word: string | undefined): Asked['engines'] {
  if (word === undefined) return ['embedded', 'server']
  if (word === 'embedded' || word === 'server') return [word]
  throw new Error(`--engine is "embedded" or "server". Usage: ${USAGE}`)
}

/** Reads the words after `npm test --`. Throws a sentence on a word it does not know. */
export function readArguments(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Asked {
  const strict = environment['CI'] === 'true'
  const filters: string[] = []
  const given: { engine?: string; minutes?: string; browser: boolean } = { browser: true }
  const rest = [...words]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--engine') given.engine = rest.shift() ?? ''
    else if (word === '--minutes') given.minutes = rest.shift() ?? ''
    else if (word === '--no-browser') given.browser = false
    else if (word.startsWith('-')) throw new Error(`Unknown option ${word}. Usage: ${USAGE}`)
    else filters.push(word)
  }
  const minutes = Number(given.minutes ?? 25)
  if (!(minutes > 0)) throw new Error(`--minutes is a number above 0. Usage: ${USAGE}`)
  if (strict && (filters.length > 0 || given.engine !== undefined || !given.browser)) {
    throw new Error('With CI=true every test runs: no filter, no --engine, no --no-browser')
  }
  return { filters, engines: engines(given.engine), browser: given.browser, strict, minutes }
}

/**
 * Scans a running demonstration on this machine with sqlmap and wapiti, signed in, and says what they found:
 *
 *   npm start                      (in another window)
 *   node --import ./tools/register.mjs tests/attacks/scan.ts http://localhost:3000
 *
 * Both come with Debian (`apt-get install sqlmap wapiti`). Only a demonstration is scanned: what a scanner sends is kept.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const [base = 'http://localhost:3000', who = 'SOLO'] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'cairn-scan-'))

/** What wapiti looks for. Named one by one: some of those that Debian brings do not start with its Python. */
const MODULES = [
  ...[
    'exec',
    'file',
    'xss',
    'permanentxss',
    'crlf',
    'csrf',
    'csp',
    'cookieflags',
    'http_headers',
    'redirect',
    'ssrf',
    'sql',
  ],
  ...['blindsql', 'timesql', 'xxe', 'backup', 'htaccess', 'methods'],
]

/** Wapiti 3.0.4 reads what it must leave out with an expression that Python 3.11 refuses; the same, as Python has it. */
const WAPITI = `import fnmatch, re, wapitiCore.net.crawler as crawler
crawler.wildcard_translate = lambda pattern: re.compile(fnmatch.translate(pattern))
from wapitiCore.main.wapiti import wapiti_main
wapiti_main()`

type Jar = Map<string, string>
const jar: Jar = new Map()
const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')

async function ask(path: string, fields?: Readonly<Record<string, string>>): Promise<string> {
  const answer = await fetch(base + path, {
    method: fields === undefined ? 'GET' : 'POST',
    redirect: 'manual',
    headers: { cookie: cookies(), 'sec-fetch-site': 'same-origin' },
    ...(fields === undefined ? {} : { body: new URLSearchParams(fields) }),
  })
  for (const cookie of answer.headers.getSetCookie()) {
    const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split(/=(.*)/s)
    jar.set(name, value)
  }
  const to = answer.headers.get('location')
  return answer.status === 303 && to !== null ? ask(to) : answer.text()
}

const hidden = (form: string): Record<string, string> =>
  Object.fromEntries(
    [...form.matchAll(/<(?:input|button)[^>]*name="([^"]+)"[^>]*value="([^"]*)"/g)].map(found => [
      found[1] ?? '',
      found[2] ?? '',
    ]),
  )

async function signIn(): Promise<void> {
  const page = await ask('/sign-in')
  const forms = page.split('<form').filter(form => form.includes('action="/demonstration/sign-in"'))
  const form = forms.find(one => one.includes(who)) ?? forms[0]
  if (form === undefined) throw new Error(`${base} is no demonstration`)
  await ask('/demonstration/sign-in', hidden(form))
}

/** Runs a scanner and gives all that it said. */
function run(program: string, args: readonly string[]): string {
  const done = spawnSync(program, args, { encoding: 'utf8', timeout: 25 * 60_000, maxBuffer: 1e9 })
  if (done.error !== undefined) throw done.error
  return `${done.stdout}\n${done.stderr}`
}

/** Parameters that sqlmap says can be injected, of one address. */
function injected(address: string, data: string | undefined, parameters: string): readonly string[] {
  const args = [
    '-u',
    base + address,
    '--cookie',
    cookies(),
    '--batch',
    '--level',
    '3',
    '--risk',
    '2',
    '--threads',
    '4',
    '--output-dir',
    folder,
  ]
  const more = ['-p', parameters, '--flush-session', '--disable-coloring', '--ignore-code', '404,409,422']
  const said = run('sqlmap', [...args, ...more, ...(data === undefined ? [] : ['--data', data])])
  const tested = said.includes('testing if') || said.includes('does not seem to be injectable')
  console.log(`sqlmap ${address} (${parameters}): ${tested ? 'tested' : 'NOT TESTED'}`)
  if (!tested) console.log(said.slice(-1_500))
  return /is vulnerable|identified the following injection/.test(said) ? [`${address}: ${parameters}`] : []
}

await signIn()
const first = await ask('/')
const token = hidden(first.split('<form').find(form => form.includes('/people/search')) ?? '')
const search = new URLSearchParams({ ...token, q: 'leon' }).toString()
const cases = [...new Set([...first.matchAll(/href="(\/cases\/[0-9a-f-]{36})"/g)].map(found => found[1] ?? ''))]
const found = [
  ...injected('/people/search', search, 'q'),
  ...injected('/?show=late&page=1', undefined, 'show,page'),
  ...injected(`${cases[0] ?? '/cases'}/seen?kind=x&from=2026-01-01`, undefined, 'kind,from'),
]
const report = join(folder, 'wapiti.json')
const crawled = run('/usr/bin/python3', [
  '-c',
  WAPITI,
  '-u',
  base,
  '--flush-session',
  '-S',
  'polite',
  '-d',
  '4',
  '--max-scan-time',
  '900',
  '-f',
  'json',
  '-o',
  report,
  '-H',
  `Cookie: ${cookies()}`,
  '-x',
  `${base}/sign-out`,
  '--no-bugreport',
  '-m',
  MODULES.join(','),
])
const { vulnerabilities, infos } = JSON.parse(readFileSync(report, 'utf8')) as {
  vulnerabilities: Record<string, readonly { method: string; path: string; info: string; parameter: string }[]>
  infos: { crawled_pages_nbr?: number }
}
console.log(`wapiti: ${infos.crawled_pages_nbr ?? crawled.match(/(\d+) (?:URL|pages)/)?.[1] ?? '?'} pages`)
for (const [kind, cases_] of Object.entries(vulnerabilities))
  for (const { method, path, info } of cases_) found.push(`${kind}: ${method} ${path}: ${info}`)
console.log(found.length === 0 ? 'nothing found' : found.join('\n'))
process.exitCode = found.length === 0 ? 0 : 1

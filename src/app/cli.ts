/** The command line: `./cairn WORD`. Each word is loaded when it is used. Errors are one line on standard error. */
import { BadSettings, configFrom } from './config.ts'

const HELP = `Cairn: multi-agency public-protection case management

  ./cairn start            database, web and worker; the demonstration when no DATABASE_URL is set
  ./cairn seed             loads the demonstration area into the database, if it is not there
  ./cairn doctor           what is configured, what is missing, what to do
  ./cairn ledger verify    reads the whole ledger again and says the first thing that is wrong (--since-last)
  ./cairn ledger state     how the ledger and its witnesses fare
  ./cairn ledger prove ID  a proof of one line, for tools/verify-proof.mjs
  ./cairn ledger key       the ledger's public key, for witnesses and whoever verifies
  ./cairn ledger sign      signs heads, as a process of its own where the web must not reach the key (--once)
  ./cairn ledger mend-tree makes the kept hashes of the tree anew from the lines' own
  ./cairn ledger recover   goes on after a restore that lost lines: --first NAME --second NAME --because WHY
  ./cairn witness          keeps watch over another agency's ledger: ./cairn witness --help
  ./cairn victims rotate-key   makes a new key to protected places and seals them with it (--drop-old)
  ./cairn victims check    tries whether every protected place opens
  ./cairn rules list       every question with the schema of its facts, as JSON lines
  ./cairn rules answer     answers JSON lines { "id", "question", "facts", "on" } from standard input
  ./cairn help             this text
`

/** Shows progress: a line that is replaced in a terminal, a plain line elsewhere. */
function sayer(): (line: string, again?: boolean) => void {
  let replaced = false
  return (line, again = false) => {
    if (!process.stdout.isTTY) {
      if (!again) process.stdout.write(`${line}\n`)
      return
    }
    if (replaced) process.stdout.write('\x1b[1A\x1b[2K')
    process.stdout.write(`${line}\n`)
    replaced = again
  }
}

const print = (line: string) => void process.stdout.write(`${line}\n`)

async function startUntilStopped(): Promise<number> {
  const { start } = await import('./start.ts')
  const running = await start(configFrom(process.env), sayer())
  // Asked for before anybody hears that it runs: whoever stops it at once must find it ready to stop.
  const asked = new Promise<void>(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  await running.sayWhere()
  await asked
  await running.stop()
  return 0
}

/** What each word does with the words after it. */
const WORDS: Readonly<Record<string, (after: readonly string[]) => Promise<number>>> = {
  start: startUntilStopped,
  seed: async () =>
    (await import('./cli/seed.ts')).seed(configFrom({ ...process.env, CAIRN_DEMONSTRATION: 'yes' }), sayer()),
  doctor: async () => (await import('./cli/doctor.ts')).doctor(process.env, print),
  witness: async after => (await import('./cli/witness.ts')).witness(after, print),
  'victims rotate-key': async after =>
    (await import('./cli/victims.ts')).rotateKey(configFrom(process.env), after.includes('--drop-old'), print),
  'victims check': async () => (await import('./cli/victims.ts')).checkPlaces(configFrom(process.env), print),
  'rules list': async () => (await import('./cli/rules.ts')).listRules({ out: process.stdout }),
  'rules answer': async () => {
    const { stdin: input, stdout: out, stderr: err } = process
    return (await import('./cli/rules.ts')).answerRules({ input, out, err })
  },
  help: async () => {
    process.stdout.write(HELP)
    return 0
  },
}

const LEDGER_WORDS = ['verify', 'state', 'prove', 'key', 'sign', 'recover', 'mend-tree']

/** None of these needs the secret, and whoever signs shall not have it. */
async function ledgerWord(word: string, after: readonly string[]): Promise<number> {
  const config = configFrom({ CAIRN_SECRET_KEY: '0'.repeat(64), ...process.env })
  return (await import('./cli/ledger.ts')).ledgerWords(word, after, config)
}

async function run(words: readonly string[]): Promise<number> {
  const [first = 'help', second = ''] = words
  if (first === 'ledger' && LEDGER_WORDS.includes(second)) return ledgerWord(second, words.slice(2))
  const [word, after] = first === 'witness' ? [first, 1] : [`${first} ${second}`.trim(), 2]
  const work = new Map(Object.entries(WORDS)).get(word === '--help' ? 'help' : word)
  if (work !== undefined) return work(words.slice(after))
  process.stderr.write(`cairn: there is no "${words.join(' ')}"; ./cairn help lists the words\n`)
  return 2
}

/** What a fault says to whoever runs Cairn; where it is one that everybody meets once, with what to do. */
function saying(error: unknown): string {
  if (error instanceof BadSettings) return error.message
  const [message = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
  if (message.startsWith('permission denied to set role'))
    return 'cairn: the login of DATABASE_URL may not act yet. As the owner: grant cairn_app, cairn_gate, cairn_keeper, cairn_jobs to that login, then start again (RUNBOOK.md, "Two logins")'
  return `cairn: ${message}`
}

try {
  process.exit(await run(process.argv.slice(2)))
} catch (error) {
  process.stderr.write(`${saying(error)}\n`)
  process.exit(1)
}

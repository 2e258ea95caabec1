/** `./cairn doctor`: what is configured, what is missing, what to do. One line each, and 1 when something must be done. */
import { accessSync, constants } from 'node:fs'
import { systemClock } from '#platform/clock'
import { type AboutServer, aboutServer, openDatabase } from '#platform/db'
import { newId } from '#platform/ids'
import { isLeftUndone, type JobFigures, jobFigures } from '#platform/jobs'
import { ENOUGH_WITNESSES, type LedgerState, ledgerState } from '#platform/ledger'
import { BadSettings, type Config, configFrom } from '../config.ts'
import { ALARMS } from './ledger-alarms.ts'

type Finding = { readonly state: 'good' | 'note' | 'mend'; readonly says: string }

const SIGNS = { good: 'ok  ', note: 'note', mend: 'MEND' } as const

function judged({ version, fsync, commit, super: superuser, bypass, owns, missing }: AboutServer): readonly Finding[] {
  const recent = Number.parseInt(version, 10) >= 15
  const durable = fsync === 'on' && commit !== 'off'
  const strong = superuser || bypass || owns > 0
  const weak = 'DATABASE_URL signs in as a superuser or the owner of the tables: give the web its own login (RUNBOOK)'
  return [
    { state: recent ? 'good' : 'mend', says: `PostgreSQL ${version}${recent ? '' : ': Cairn needs 15 or later'}` },
    {
      state: durable ? 'good' : 'mend',
      says: `fsync ${fsync}, synchronous_commit ${commit}${durable ? '' : ': acknowledged work can be lost; turn both on'}`,
    },
    { state: strong ? 'mend' : 'good', says: strong ? weak : 'the web signs in with a login that owns nothing' },
    missing.length === 0
      ? { state: 'good', says: 'the login may become everything it needs' }
      : { state: 'mend', says: `the login misses ${missing.join(', ')}: grant them as in RUNBOOK, "Two logins"` },
  ]
}

/** What the background says of itself: work that nobody does, and work that was given up. */
export function ofWork(figures: readonly JobFigures[]): readonly Finding[] {
  const stuck = figures.filter(isLeftUndone).map(one => one.job)
  const dead = figures.reduce((sum, one) => sum + one.dead, 0)
  if (stuck.length === 0 && dead === 0) return [{ state: 'good', says: 'background work is done as it comes' }]
  const waits = { state: 'mend', says: `nobody does ${stuck.join(', ')}: see that Cairn is running` } as const
  const gone = { state: 'mend', says: `${dead} given up after the last try: see Background work` } as const
  return [...(stuck.length === 0 ? [] : [waits]), ...(dead === 0 ? [] : [gone])]
}

/** What the ledger says of itself: who does not do their part, and whether anybody outside could tell a rewritten one. */
export function ofLedger({ alarms, lines, witnesses }: LedgerState): readonly Finding[] {
  const wrong = alarms.map(alarm => ({ state: 'mend', says: `ledger: ${ALARMS[alarm]}` }) as const)
  const few = witnesses.length < ENOUGH_WITNESSES
  const says = `ledger: ${witnesses.length} witnesses countersign; with fewer than ${ENOUGH_WITNESSES} no line is evidence (CAIRN_WITNESSES)`
  const sound = { state: 'good', says: `ledger: ${lines} lines in their places` } as const
  return [...(wrong.length === 0 ? [sound] : wrong), ...(few ? [{ state: 'note', says } as const] : [])]
}

async function ofServer(url: string): Promise<readonly Finding[]> {
  const database = await openDatabase({ server: url, connections: 1 }, { clock: systemClock, newId })
  try {
    const about = judged(await aboutServer(database))
    if (about.some(({ state }) => state === 'mend')) return about
    const ledger = await database.asKeeper(keeper => ledgerState(keeper, database.clock.now()))
    return [...about, ...ofWork(await jobFigures(database)), ...ofLedger(ledger)]
  } catch (error) {
    return [{ state: 'mend', says: `the database does not answer: ${(error as Error).message}` }]
  } finally {
    await database.close()
  }
}

/** The key to protected places: none is a choice, one that is named and cannot be read is not. */
function ofVictimKey({ victimKeyFile, demonstration }: Config): Finding {
  if (victimKeyFile === undefined) {
    return demonstration
      ? { state: 'good', says: 'protected places: the demonstration has a key of its own' }
      : {
          state: 'note',
          says: 'no key to protected places (CAIRN_VICTIM_KEY_FILE): none can be recorded, every check is answered "ask"',
        }
  }
  try {
    accessSync(victimKeyFile, constants.R_OK)
    return { state: 'good', says: 'protected places: the key can be read' }
  } catch {
    return {
      state: 'mend',
      says: `the key to protected places cannot be read at ${victimKeyFile}: ./cairn victims rotate-key makes the first one`,
    }
  }
}

async function findings(config: Config): Promise<readonly Finding[]> {
  const server = config.databaseUrl
  const found: Finding[] = [{ state: 'good', says: `Node.js ${process.versions.node}` }]
  if (server === undefined)
    found.push({
      state: 'note',
      says: 'embedded database: demonstration only, never a real case; set DATABASE_URL for a server',
    })
  else found.push(...(await ofServer(server)))
  found.push(
    config.publicUrl === undefined
      ? {
          state: server === undefined ? 'note' : 'mend',
          says: 'CAIRN_PUBLIC_URL is not set: links in mail lead to this machine',
        }
      : { state: config.publicUrl.startsWith('https:') ? 'good' : 'note', says: `reached at ${config.publicUrl}` },
    ofVictimKey(config),
    config.smtpUrl === undefined
      ? { state: 'note', says: 'no mail server (CAIRN_SMTP_URL): what would be mailed is kept in the outbox' }
      : { state: 'good', says: 'mail goes out' },
    config.issuers.length === 0
      ? { state: 'note', says: 'no agency sign-in (CAIRN_SIGN_IN_WITH): local accounts only' }
      : { state: 'good', says: `agency sign-in: ${config.issuers.map(one => one.name).join(', ')}` },
  )
  return found
}

/** Says what it finds; answers 1 when something must be mended. */
export async function doctor(environment: NodeJS.ProcessEnv, say: (line: string) => void): Promise<number> {
  let config: Config
  try {
    config = configFrom(environment)
  } catch (error) {
    if (!(error instanceof BadSettings)) throw error
    for (const line of error.message.split('\n').slice(1)) say(`${SIGNS.mend} ${line.replace('  - ', '')}`)
    return 1
  }
  const found = await findings(config)
  for (const { state, says } of found) say(`${SIGNS[state]} ${says}`)
  return found.some(({ state }) => state === 'mend') ? 1 : 0
}

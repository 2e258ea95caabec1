/** Starts everything on one port: web and worker, on the database the settings name. */
import { createServer } from 'node:net'
import { listDemonstrationPeople } from '#platform/identity'
import { startJobs } from '#platform/jobs'
import { keepLedger } from '#platform/ledger'
import { buildAssets } from '#web'
import type { Config } from './config.ts'
import { faultLine } from './fault-line.ts'
import { jobs, nightlyNow } from './jobs.ts'
import { keepPublicKeys, ledgerSettings } from './ledger.ts'
import { openInstallation, type Say } from './open.ts'
import { secretOf } from './secret.ts'
import { webServer } from './web.ts'

export type Running = {
  readonly address: string
  /** Says that it runs and where: for whoever is ready to be told to stop. */
  readonly sayWhere: () => Promise<void>
  readonly stop: () => Promise<void>
}

function reportFault(fault: unknown, reference: string): void {
  process.stderr.write(`${faultLine(fault, reference, new Date().toISOString())}\n`)
}

async function printDemonstration(database: Parameters<typeof listDemonstrationPeople>[0], say: Say): Promise<void> {
  const people = await listDemonstrationPeople(database)
  say('')
  say('Sign in there as any of these (no password, all fictional):')
  for (const { name, post, area } of people.filter(one => one.area.startsWith('Invermouth')))
    say(`  ${name.padEnd(26)} ${post}, ${area}`)
  const elsewhere = people.filter(one => !one.area.startsWith('Invermouth')).length
  say(`  and ${elsewhere} people of two neighbouring areas`)
  say('')
  say('This is a demonstration: the people are invented, and the embedded database must never hold a real case.')
  say('For real use set DATABASE_URL: see RUNBOOK.md.')
}

/** A port that is free now, for whoever asked for any. */
async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>(resolve => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as { port: number }
  await new Promise(resolve => probe.close(resolve))
  return port
}

const onThisMachine = (host: string) => ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host)

/** Starts, saying what takes its time; answers how to say where it runs, and how to stop. */
export async function start(given: Config, say: Say): Promise<Running> {
  const config = given.port === 0 ? { ...given, port: await freePort() } : given
  const { database, clock } = await openInstallation(config, say)
  say('Preparing the pages')
  buildAssets()
  const secret = secretOf(config.secretKey, config.dataFolder)
  const worker = await startJobs(database, jobs(config), { report: (fault, at) => reportFault(fault, at.reference) })
  await keepPublicKeys(database, config)
  const ledger = keepLedger(database, ledgerSettings(config), { report: fault => reportFault(fault, 'ledger') })
  // Passkeys need a host name, so the address is "localhost" even where a number would do.
  const address = `http://${onThisMachine(config.host) ? 'localhost' : config.host}:${config.port}`
  const nightly = () => nightlyNow(database)
  const server = await webServer({ config, database, secret, clock, address, nightly, report: reportFault })
  await server.listen({ host: config.host, port: config.port })
  const sayWhere = async () => {
    say('')
    say(`Cairn is running at ${address}`)
    if (config.demonstration) await printDemonstration(database, say)
  }
  const stop = async () => {
    await server.close()
    await worker.stop(5)
    await ledger.stop()
    await database.close()
  }
  return { address, sayWhere, stop }
}

/** Starts everything on one port: web and worker, on the database the settings name. */
import { accountsRoutes } from '#modules/accounts'
import { signInRoutes } from '#modules/sign-in'
import { listDemonstrationPeople } from '#platform/identity'
import { startJobs } from '#platform/jobs'
import { buildAssets } from '#web'
import type { Config } from './config.ts'
import { jobs, nightlyNow } from './jobs.ts'
import { openInstallation, type Say } from './open.ts'
import { secretOf } from './secret.ts'
import { webServer } from './web.ts'

export type Running = { readonly address: string; readonly stop: () => Promise<void> }

function reportFault(fault: unknown, reference: string): void {
  const { name, message, stack } = fault instanceof Error ? fault : new Error(String(fault))
  const where = (stack ?? '')
    .split('\n')
    .filter(line => line.includes('/src/'))
    .slice(0, 6)
    .join(' ')
  process.stderr.write(
    `${JSON.stringify({ at: new Date().toISOString(), reference, fault: name, message: message.slice(0, 300), where })}\n`,
  )
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

/** Starts, says where, and answers how to stop. */
export async function start(config: Config, say: Say): Promise<Running> {
  const { database, clock } = await openInstallation(config, say)
  say('Preparing the pages')
  await buildAssets()
  const secret = secretOf(config.secretKey, config.dataFolder)
  const worker = await startJobs(database, jobs(config), { report: (fault, at) => reportFault(fault, at.reference) })
  const publicUrl = config.publicUrl ?? `http://localhost:${config.port}`
  const { issuers, demonstration } = config
  const signIn = [
    ...signInRoutes({ secretKey: secret, publicUrl, issuers, demonstration }),
    ...accountsRoutes({ publicUrl, issuers }),
  ]
  const server = await webServer({
    config,
    database,
    secret,
    clock,
    signIn,
    nightly: () => nightlyNow(database),
    report: reportFault,
  })
  await server.listen({ host: config.host, port: config.port })
  const { port } = server.server.address() as { port: number }
  const address = `http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${port}`
  say('')
  say(`Cairn is running at ${address}`)
  if (config.demonstration) await printDemonstration(database, say)
  const stop = async () => {
    await server.close()
    await worker.stop(5)
    await database.close()
  }
  return { address, stop }
}

/**
 * The whole of Cairn as `npm start` starts it, for the journeys: web and worker on one port, the demonstration loaded,
 * mail to a real server on this machine. One for all journeys of a run; on a PostgreSQL server in a database of its own.
 */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { Browser } from 'playwright-core'
import { systemClock } from '#platform/clock'
import { migrate, openDatabase } from '#platform/db'
import { newId } from '#platform/ids'
import { type Config, configFrom } from '../../../src/app/config.ts'
import { start } from '../../../src/app/start.ts'
import { startBrowser } from '../../support/browser.ts'
import { engineUnderTest } from '../../support/database.ts'
import { type MailServer, mailServer } from '../../support/mail-server.ts'

export type LeonWorld = {
  readonly address: string
  readonly browser: Browser
  readonly mail: MailServer
}

/** A database of its own, worked in as a login that owns nothing, as a real installation does. */
async function ownDatabase(): Promise<Record<string, string>> {
  const owner = new URL(process.env['CAIRN_TEST_SERVER'] ?? '')
  const client = new Client({ connectionString: owner.href })
  await client.connect()
  await client.query('create database journeys')
  owner.pathname = '/journeys'
  const migrating = await openDatabase({ server: owner.href, connections: 1 }, { clock: systemClock, newId })
  await migrate(migrating)
  await migrating.close()
  await client.query('grant cairn_app, cairn_gate, cairn_keeper, cairn_jobs to cairn_web')
  await client.end()
  const web = new URL(owner)
  web.username = 'cairn_web'
  return { DATABASE_URL: web.href, CAIRN_OWNER_DATABASE_URL: owner.href, CAIRN_DEMONSTRATION: 'yes' }
}

async function settings(mail: MailServer): Promise<Config> {
  return configFrom({
    ...(engineUnderTest === 'server' ? await ownDatabase() : {}),
    CAIRN_DATA_DIR: join(mkdtempSync(join(tmpdir(), 'cairn-journeys-')), 'data'),
    CAIRN_SMTP_URL: mail.url,
    CAIRN_MAIL_FROM: 'cairn@invermouth.example',
    CAIRN_REQUESTS_A_MINUTE: '1000000',
    PORT: '0',
  })
}

async function opened(): Promise<LeonWorld> {
  const mail = await mailServer()
  const [browser, { address }] = await Promise.all([
    startBrowser(),
    settings(mail).then(config => start(config, () => {})),
  ])
  return { address, browser, mail }
}

let shared: Promise<LeonWorld> | undefined

/** The world of this run. Each caller gets the same; nobody closes it. */
export function leonWorld(): Promise<LeonWorld> {
  shared ??= opened()
  return shared
}

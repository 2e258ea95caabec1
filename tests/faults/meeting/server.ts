/**
 * The web server with every page of the product, as a process of its own that is killed without a word. The worker is
 * not started: that its work survives is shown beside it, and a server alone is there again sooner.
 */
import { flushCompileCache } from 'node:module'
import { systemClock } from '#platform/clock'
import { openDatabase } from '#platform/db'
import { newId } from '#platform/ids'
import { buildAssets } from '#web'
import { configFrom } from '../../../src/app/config.ts'
import { reactions } from '../../../src/app/reactions.ts'
import { secretOf } from '../../../src/app/secret.ts'
import { webServer } from '../../../src/app/web.ts'

const config = configFrom(process.env)
const where = config.databaseUrl === undefined ? { folder: config.dataFolder } : { server: config.databaseUrl }
const database = await openDatabase(where, { clock: systemClock, newId, reactions })
buildAssets()
const server = await webServer({
  config: { ...config, demonstration: false },
  database,
  secret: secretOf(config.secretKey, config.dataFolder),
  clock: undefined,
  address: 'http://127.0.0.1',
  nightly: async () => {},
  report: fault => console.error(fault),
})
console.log(`running at ${await server.listen({ host: '127.0.0.1', port: 0 })}`)
// A killed process cannot keep what it compiled; kept now, the next one starts in half the time.
flushCompileCache()

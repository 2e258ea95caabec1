import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { NEED_TO_KNOW_RULES } from '#rules'
import { startPostgres } from '../../../tests/support/postgres-server.ts'
import { serverGround } from './ground.ts'
import { inWords, run } from './trial.ts'

const MILLION = 1_000_000
const FIRST_SEED = 1

/** Rules that speak of actions which the database does not know: taking out, and knowing that there is somebody. */
const NOT_OF_TABLES = ['NK-10', 'NK-17', 'NK-44']

describe('the decision and the policies, on a server', () => {
  it(`agree on a million tuples of random worlds (from seed ${FIRST_SEED}) S3-10 S2-34 S3-45`, async () => {
    const server = await startPostgres()
    try {
      const ground = await serverGround(server, 'worlds')
      const found = await run(ground, FIRST_SEED, MILLION, { people: 30, tries: 16 })
      await ground.close()
      assert.equal(inWords(found), '')
      assert.ok(found.tuples >= MILLION, `${found.tuples} tuples`)
      assert.ok(found.allowed >= found.tuples / 20, `only ${found.allowed} of ${found.tuples} were let in`)
      assert.ok(found.written >= 3000, `${found.written} tries to write`)
      const unheard = Object.keys(NEED_TO_KNOW_RULES).filter(rule => !found.rules.has(rule))
      assert.deepEqual(unheard, NOT_OF_TABLES, 'each other rule has spoken at least once')
    } finally {
      await server.stop()
    }
  })
})

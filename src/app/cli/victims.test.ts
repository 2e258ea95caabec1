import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { systemClock } from '#platform/clock'
import { migrate, openDatabase } from '#platform/db'
import { newId } from '#platform/ids'
import { victimKeysForTests } from '../../../tests/support/victim-keys.ts'
import { configFrom } from '../config.ts'
import { doctor } from './doctor.ts'
import { checkPlaces, rotateKey } from './victims.ts'

const root = mkdtempSync(join(tmpdir(), 'cairn-cli-victims-'))
const CAIRN_DATA_DIR = join(root, 'data')
const CAIRN_VICTIM_KEY_FILE = join(root, 'places.key')

async function said(work: (say: (line: string) => void) => Promise<number>): Promise<{ code: number; text: string }> {
  const lines: string[] = []
  return { code: await work(line => lines.push(line)), text: lines.join('\n') }
}

describe('./cairn victims S3-67', () => {
  before(async () => {
    const database = await openDatabase({ folder: CAIRN_DATA_DIR }, { clock: systemClock, newId })
    await migrate(database)
    await database.close()
  })
  after(() => void victimKeysForTests())

  it('makes the first key, tries the places, changes the key, and forgets old ones when told', async () => {
    const config = { ...configFrom({ CAIRN_DATA_DIR, CAIRN_VICTIM_KEY_FILE }), demonstration: false }
    assert.equal((await said(say => checkPlaces(config, say))).code, 1, 'no key yet')
    const first = await said(say => rotateKey(config, false, say))
    assert.equal(first.code, 0)
    assert.match(first.text, /^Key [0-9a-f]{8} seals 0 of 0 places/)
    assert.deepEqual(await said(say => checkPlaces(config, say)), {
      code: 0,
      text: '0 protected places, and every one opens. Tests are answered.',
    })
    await said(say => rotateKey(config, false, say))
    const keys = () => readFileSync(CAIRN_VICTIM_KEY_FILE, 'utf8').trim().split('\n').length
    assert.equal(keys(), 2)
    assert.match((await said(say => rotateKey(config, true, say))).text, /2 older keys were dropped/)
    assert.equal(keys(), 1)
  })

  it('says that no file is named, on a server', async () => {
    const server = { ...configFrom({ CAIRN_DATA_DIR }), demonstration: false }
    for (const work of [rotateKey.bind(undefined, server, false), checkPlaces.bind(undefined, server)]) {
      const { code, text } = await said(work)
      assert.equal(code, 1)
      assert.match(text, /set CAIRN_VICTIM_KEY_FILE/)
    }
  })

  it('the doctor says whether the key can be read', async () => {
    const asked = (file: string) => said(say => doctor({ CAIRN_DATA_DIR, CAIRN_VICTIM_KEY_FILE: file }, say))
    const gone = await asked(join(root, 'gone.key'))
    assert.equal(gone.code, 1)
    assert.match(gone.text, /MEND the key to protected places cannot be read/)
    writeFileSync(join(root, 'there.key'), '')
    assert.match((await asked(join(root, 'there.key'))).text, /ok {3}protected places: the key can be read/)
  })
})

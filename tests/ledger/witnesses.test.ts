/** Two witnesses as programs of their own: what they refuse, what they outlive, and what makes a line evidence. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, beforeEach, describe, it } from 'node:test'
import { keepSetting } from '#platform/db'
import { KEYS_SETTING, ledgerState, type ProofPack, proofPack, signAndCountersign } from '#platform/ledger'
import { written } from '../../src/platform/ledger/note.ts'
import { lossOf, recover } from '../../src/platform/ledger/recover.ts'
import { noteOf } from '../../src/platform/ledger/signing-key.ts'
import { rootAt } from '../../src/platform/ledger/tree-store.ts'
import { placedIds, rebuild, type SmallLedger, smallLedger } from './small-ledger.ts'
import { startWitness, type WitnessProgram } from './witness-programs.ts'

let ledger: SmallLedger
let health: WitnessProgram
let council: WitnessProgram

const settings = () => ({ sequences: true, signer: ledger.signer, witnesses: [health.witness, council.witness] })
const countersigned = () => signAndCountersign(ledger.database, settings())
const state = () => ledger.database.asKeeper(keeper => ledgerState(keeper, ledger.clock.now()))

async function offer(program: WitnessProgram, body: string) {
  const answer = await fetch(`${program.witness.url}/add-checkpoint`, { method: 'POST', body })
  return { status: answer.status, text: await answer.text(), type: answer.headers.get('content-type') }
}

const head = async (size: number) =>
  noteOf(ledger.signer, { size, root: await ledger.database.asKeeper(keeper => rootAt(keeper, size)) })

before(async () => {
  ledger = await smallLedger()
  const to = { folder: ledger.folder, logKey: ledger.signer.publicKey }
  health = await startWitness({ ...to, name: 'health.test/witness' })
  council = await startWitness({ ...to, name: 'council.test/witness' })
})
after(async () => {
  await Promise.all([health.stop(), council.stop()])
  await ledger.close()
})

describe('S0-13: a witness', () => {
  beforeEach(async () => {
    await ledger.grow(5)
    assert.ok(await countersigned())
  })

  it('countersigns a head that continues the last, and with two of them every line is evidence', async () => {
    await ledger.grow(7)
    assert.ok((await state()).evidential < (await state()).lines)
    assert.ok(await countersigned())
    const { head: newest, evidential, lines, witnesses, alarms } = await state()
    assert.equal(newest?.witnesses.length, 2)
    assert.equal(evidential, lines)
    assert.deepEqual(
      witnesses.map(one => [one.name, one.size, one.wrong]),
      [
        ['council.test/witness', lines, null],
        ['health.test/witness', lines, null],
      ],
    )
    assert.deepEqual(alarms, [])
  })

  it('answers as the protocol says: unknown log, bad signature, stale size, bad proof, no head at all', async () => {
    const size = (await placedIds(ledger)).length
    const note = await head(size)
    assert.equal((await offer(health, `old ${size}\n\n${note.replace('cairn.test', 'cairn.rest')}`)).status, 404)
    assert.equal(
      (await offer(health, `old ${size}\n\n${note.replace(/\n\u2014 (\S+) ..../, '\n\u2014 $1 AAAA')}`)).status,
      403,
    )
    const stale = await offer(health, `old ${size - 1}\n\n${note}`)
    assert.deepEqual([stale.status, stale.text, stale.type], [409, `${size}\n`, 'text/x.tlog.size'])
    const longer = noteOf(ledger.signer, { size: size + 1, root: Buffer.alloc(32, 1) })
    assert.equal(
      (await offer(health, `old ${size}\n${Buffer.alloc(32, 2).toString('base64')}\n\n${longer}`)).status,
      422,
    )
    for (const body of ['', 'old x\n\n', `old ${size + 5}\n\n${note}`])
      assert.equal((await offer(health, body)).status, 400)
    assert.equal((await offer(health, `old ${size}\n\n${note}`)).status, 200)
    assert.equal((await offer(health, 'x'.repeat(100_000))).status, 400)
  })

  it('refuses a split view: another log of the same length, or a longer one that left a line out', async () => {
    await ledger.keep('true_view')
    const ids = await placedIds(ledger)
    await rebuild(ledger, [...ids.slice(0, -2), ids.at(-1) ?? '', ids.at(-2) ?? ''])
    const same = await offer(health, `old ${ids.length}\n\n${await head(ids.length)}`)
    assert.deepEqual([same.status, same.text], [409, `${ids.length}\n`])
    await ledger.write({ kind: 'consultation', act: 'test/another' })
    const [added] = await ledger.superuser("select id from ledger_events where act = 'test/another'")
    await rebuild(ledger, [...ids.slice(0, 3), ...ids.slice(4), ids[3] ?? '', String(added?.['id'])])
    assert.equal(await countersigned(), false)
    assert.match((await state()).signer?.wrong ?? '', /not the log of which (the signer|\S+) holds a head over/)
    await ledger.putBack('true_view')
    assert.ok(await countersigned())
  })

  it('refuses a log that was cut off or rolled back, also where the signer forgot', async () => {
    await ledger.keep('whole')
    const ids = await placedIds(ledger)
    const forgetful = { ...ledger.signer, last: () => undefined, remember: () => {} }
    await rebuild(ledger, ids.slice(0, -3))
    assert.equal(await countersigned(), false)
    assert.match((await state()).signer?.wrong ?? '', /^3 lines are gone: \S+ signer holds/)
    assert.equal(await signAndCountersign(ledger.database, { ...settings(), signer: forgetful }), false)
    assert.match((await state()).signer?.wrong ?? '', /^3 lines are gone: (health|council)/)
    const cut = await offer(council, `old ${ids.length - 3}\n\n${await head(ids.length - 3)}`)
    assert.deepEqual([cut.status, cut.text], [409, `${ids.length}\n`])
    assert.ok((await state()).alarms.includes('signer-refuses'))
    await ledger.putBack('whole')
    assert.ok(await countersigned())
  })

  it('holds its head through a power failure, and is caught up with afterwards', async () => {
    const [port, name] = [Number(new URL(council.witness.url).port), 'council.test/witness']
    const held = readFileSync(council.state, 'utf8')
    await council.kill()
    await ledger.grow(4)
    assert.equal(await countersigned(), false)
    assert.equal((await state()).witnesses.find(one => one.name === name)?.wrong, 'it does not answer')
    council = await startWitness({ folder: ledger.folder, logKey: ledger.signer.publicKey, name, port })
    assert.equal(readFileSync(council.state, 'utf8'), held)
    assert.ok(await countersigned())
    assert.equal((await state()).head?.witnesses.length, 2)
  })
})

describe('S0-13: a ledger that comes back shorter from a restore', () => {
  it('signs nothing, says how many lines are gone, and goes on when two people recorded it and each witness accepted', async () => {
    await ledger.keep('backup')
    await ledger.grow(6)
    assert.ok(await countersigned())
    const before = (await placedIds(ledger)).length
    await ledger.putBack('backup')
    await ledger.grow(2).catch(() => {})
    const loss = (await lossOf(ledger.database, settings())) ?? assert.fail('nothing is lost')
    assert.equal(loss.gone, 4)
    assert.equal(loss.held.head.size, before)
    const by = { ...settings(), first: 'A Keeper', second: 'Another Keeper', because: 'the disk failed' }
    const headsFile = join(ledger.folder, 'heads.jsonl')
    assert.equal(await recover(ledger.database, loss, { ...by, headsFile }), 2)
    assert.equal(await countersigned(), false)
    const [line] = await ledger.superuser("select body from ledger_events where act = 'ledger/recovered'")
    assert.match(JSON.stringify(line), /first:A Keeper.*second:Another Keeper/)
    for (const program of [health, council]) {
      assert.match(
        await program.acceptRecovery(),
        new RegExp(`old ${before} [\\s\\S]*holds a head over ${before} lines`),
      )
      assert.equal(await countersigned(), false)
      assert.match(await program.acceptRecovery('--yes'), /Accepted/)
    }
    await ledger.grow(3)
    assert.ok(await countersigned())
    const verdict = await ledger.verify()
    assert.ok(verdict.sound, JSON.stringify(verdict))
    const unexplained = ledger.outside().filter(note => !note.startsWith('cairn-ledger-recovery'))
    assert.match((await ledger.verify({ outside: unexplained })).fault?.says ?? '', /somebody outside keeps/)
  })
})

describe('S0-13: a proof of one line, checked by a program that knows nothing of Cairn', () => {
  const TOOL = join(import.meta.dirname, '../../tools/verify-proof.mjs')
  let pack: ProofPack

  function checked(
    changed: object,
    ...words: readonly string[]
  ): { readonly code: number | null; readonly said: string } {
    const path = join(ledger.folder, 'proof.json')
    writeFileSync(path, JSON.stringify({ ...pack, ...changed }))
    const { status, stdout, stderr } = spawnSync(process.execPath, [TOOL, path, ...words], { encoding: 'utf8' })
    return { code: status, said: stdout + stderr }
  }

  before(async () => {
    const keys = { log: ledger.signer.publicKey, witnesses: [health.publicKey, council.publicKey] }
    await keepSetting(ledger.database, KEYS_SETTING, keys)
    const ids = await placedIds(ledger)
    const proved = await ledger.database.asKeeper(keeper => proofPack(keeper, ids[3] ?? ''))
    assert.ok(proved.kind === 'proved' && proved.evidential)
    pack = proved.pack
  })

  it('is sound under keys known beforehand, is small, and its path is less than a kilobyte', () => {
    const keys = ['--log', pack.keys.log, ...pack.keys.witnesses.flatMap(key => ['--witness', key])]
    const { code, said } = checked({}, ...keys)
    assert.equal(code, 0, said)
    assert.match(said, /^Sound: line 3 of \d+ of cairn.test\/ledger stands as it was written/)
    assert.match(said, /countersigned by health.test\/witness at .* and council.test\/witness at /)
    assert.match(checked({}).said, /Keys came with the proof: compare them/)
    assert.ok(pack.path.length * 32 <= 1_024)
  })

  it('says the first thing that is wrong with any other', () => {
    const [first = '', ...rest] = pack.path
    const other = written('cairn.test/ledger', generateKeyPairSync('ed25519').privateKey)
    const wrong: readonly (readonly [changed: object, words: readonly string[], says: RegExp])[] = [
      [{ line: { ...pack.line, act: 'test/other' } }, [], /does not stand under this head/],
      [{ line: { ...pack.line, extra: 1 } }, [], /does not stand under this head/],
      [{ body: { items: [] } }, [], /body is not the one that was written/],
      [{ salt: '00' }, [], /body is not the one that was written/],
      [{ place: pack.place + 1 }, [], /does not stand under this head/],
      [{ place: 100_000 }, [], /no such place/],
      [{ path: rest }, [], /has \d+ hashes, this one/],
      [{ path: [...rest, first] }, [], /does not stand under this head/],
      [{ checkpoint: pack.checkpoint.replace(/\n(\d+)\n/, '\n1$1\n') }, [], /not signed with the ledger's key/],
      [{ origin: 'cairn.rest/ledger' }, [], /another ledger/],
      [{ cosignatures: pack.cosignatures.slice(1) }, [], /countersigned by 1 of the witnesses, 2 are needed/],
      [{ cosignatures: pack.cosignatures.map(line => line.replace(/.....$/, 'AAAA=')) }, [], /countersigned by 0/],
      [{}, ['--log', other], /names another key/],
      [{ keys: { ...pack.keys, log: other } }, [], /not signed with the ledger's key/],
      [
        {},
        ['--witness', written('health.test/witness', generateKeyPairSync('ed25519').privateKey, true)],
        /countersigned by 0/,
      ],
      [{ format: 'another' }, [], /not a proof/],
      [{ line: null }, [], /not a proof that can be read/],
    ]
    for (const [changed, words, says] of wrong) {
      const { code, said } = checked(changed, ...words)
      assert.equal(code, 1, said)
      assert.match(said, says)
    }
  })
})

import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import type { Database } from '#platform/db'
import { newId } from '#platform/ids'
import { pastEveryPolicy, testClock, testDatabase } from '../../../tests/support/database.ts'
import { lineOf } from './line.ts'
import { isConsistent, rootFromInclusion } from './proof.ts'
import { sequenceNext } from './sequence.ts'
import { growingTree } from './tree.ts'
import { consistencyProof, inclusionProof, type Keeper, rootAt, sizeOfTree } from './tree-store.ts'

const teller = { memberId: null, agencyId: null, postId: null, role: 'keeper', sessionId: null, purpose: 'test' }

async function write(keeper: Keeper, count: number): Promise<void> {
  const lines = Array.from({ length: count }, (_, index) =>
    lineOf(
      { kind: 'administration', act: 'test/placed', items: [`${index}`] },
      teller,
      testClock.now(),
      newId(),
      randomBytes(16),
    ),
  )
  const rows = lines.map(({ body, ...line }) => ({ ...line, body: JSON.stringify(body) }))
  await keeper
    .insertInto('ledger_events')
    .values(rows as never)
    .execute()
}

const lines = (database: Database, count: number) => database.asKeeper(keeper => write(keeper, count))

async function settled(database: Database): Promise<void> {
  for (let more = true; more; ) more = (await sequenceNext(database)).more
}

const sizeNow = (database: Database) => database.asKeeper(sizeOfTree)

describe('the sequencer', () => {
  it('gives every line one place, without a gap, and the tree that the leaves make', async () => {
    const database = await testDatabase()
    for (const count of [1, 15, 1, 300, 16, 700]) {
      await lines(database, count)
      await settled(database)
    }
    const placed = await pastEveryPolicy(
      'select s.seq, s.leaf, e.leaf as said from ledger_sequence s left join ledger_events e on e.id = s.event_id order by s.seq',
    )
    const [unplaced] = await pastEveryPolicy(
      'select count(*)::int as many from ledger_events e where not exists (select from ledger_sequence s where s.event_id = e.id)',
    )
    assert.equal(unplaced?.['many'], 0)
    const tree = growingTree()
    for (const [place, row] of placed.entries()) {
      assert.equal(Number(row['seq']), place)
      assert.deepEqual(row['leaf'], row['said'])
      tree.append(row['leaf'] as Uint8Array)
    }
    assert.ok(placed.length > 1_000)
    assert.equal(
      (await database.asKeeper(keeper => rootAt(keeper, placed.length))).toString('hex'),
      tree.root().toString('hex'),
    )
  })

  it('leaves a tree in which every line and every earlier size can be proved', async () => {
    const database = await testDatabase()
    await lines(database, 40)
    await settled(database)
    const size = await sizeNow(database)
    const root = await database.asKeeper(keeper => rootAt(keeper, size))
    for (const place of [0, 1, 17, Math.floor(size / 2), size - 2, size - 1].filter(place => place < size)) {
      const [row] = await pastEveryPolicy(`select leaf from ledger_sequence where seq = ${place}`)
      const path = await database.asKeeper(keeper => inclusionProof(keeper, place, size))
      const leaf = row?.['leaf'] as Uint8Array
      assert.deepEqual(rootFromInclusion({ place, size, leaf }, path), root)
      const first = place + 1
      const begun = await database.asKeeper(keeper => rootAt(keeper, first))
      const proof = await database.asKeeper(keeper => consistencyProof(keeper, first, size))
      assert.ok(isConsistent({ size: first, root: begun }, { size, root }, proof), `from ${first}`)
    }
  })

  it('finds a line whose transaction commits after later ones were placed', async t => {
    const database = await testDatabase()
    if (database.engine === 'embedded') return t.diagnostic('one connection: no transaction runs beside another')
    await settled(database)
    const before = await sizeNow(database)
    const { next } = await sequenceNext(database)
    let commit = () => {}
    const held = new Promise<void>(resolve => {
      commit = resolve
    })
    let written = () => {}
    const begun = new Promise<void>(resolve => {
      written = resolve
    })
    const late = database.asKeeper(async keeper => {
      await write(keeper, 3)
      written()
      await held
    })
    await begun
    await lines(database, 2)
    const first = await sequenceNext(database, next)
    assert.equal(await sizeNow(database), before + 2)
    commit()
    await late
    await sequenceNext(database, first.next)
    assert.equal(await sizeNow(database), before + 5)
  })

  it('looks through everything when numbers of transactions have begun anew, as after a restore on another server', async () => {
    const database = await testDatabase()
    await settled(database)
    const before = await sizeNow(database)
    await lines(database, 4)
    assert.equal((await sequenceNext(database, '999999999999')).placed, 4)
    assert.equal(await sizeNow(database), before + 4)
  })

  it('places each line once when two try at the same time', async () => {
    const database = await testDatabase()
    await settled(database)
    const before = await sizeNow(database)
    await lines(database, 50)
    const tries = await Promise.all([1, 2, 3].map(() => sequenceNext(database)))
    await settled(database)
    assert.equal(
      tries.reduce((sum, one) => sum + one.placed, 0),
      50,
    )
    assert.equal(await sizeNow(database), before + 50)
  })

  it('keeps up with 5,000 lines a second and more', async t => {
    const database = await testDatabase()
    await settled(database)
    for (let part = 0; part < 10; part += 1) await lines(database, 1_000)
    const began = performance.now()
    const { placed } = await sequenceNext(database)
    const seconds = (performance.now() - began) / 1_000
    t.diagnostic(`${placed} lines in ${seconds.toFixed(2)} s`)
    assert.equal(placed, 10_000)
    assert.ok(placed / seconds > 5_000, `${Math.round(placed / seconds)} a second`)
  })

  it('nobody takes a place away or changes one', async () => {
    const database = await testDatabase()
    for (const statement of [
      sql`delete from ledger_sequence`,
      sql`update ledger_sequence set seq = seq + 1`,
      sql`truncate ledger_sequence`,
      sql`delete from ledger_tiles`,
      sql`update ledger_checkpoints set size = 0`,
      sql`delete from ledger_cosignatures`,
    ])
      await assert.rejects(
        database.asKeeper(keeper => statement.execute(keeper)),
        { code: '42501' },
      )
  })
})

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { systemClock } from '#platform/clock'
import { type Database, migrate, openDatabase } from '#platform/db'
import { foldedName, hashOfPassword } from '#platform/identity'
import { newId } from '#platform/ids'
import { lineOf } from '#platform/ledger'
import { sequenceNext } from '../../platform/ledger/sequence.ts'

const ROOT = join(import.meta.dirname, '../../..')
const PASSWORD = 'a long enough password'
const [FIRST, SECOND] = ['first@keeper.example', 'second@keeper.example']
let lineId = ''
let folder: string
const data = () => join(folder, 'data')

/** The command line as a process of its own. */
function cairn(
  words: readonly string[],
  input = '',
): { readonly code: number | null; readonly out: string; readonly err: string } {
  const args = ['--import', join(ROOT, 'tools/register.mjs'), join(ROOT, 'src/app/cli.ts'), 'ledger', ...words]
  const env = { PATH: process.env['PATH'], CAIRN_DATA_DIR: data() }
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, env, input, encoding: 'utf8' })
  return { code: status, out: stdout, err: stderr }
}

async function opened(work: (database: Database) => Promise<unknown>): Promise<void> {
  const database = await openDatabase({ folder: data() }, { clock: systemClock, newId })
  try {
    await work(database)
  } finally {
    await database.close()
  }
}

const asSuperuser = (statement: string) =>
  opened(database => database.asOwner(owner => sql`${sql.raw(statement)}`.execute(owner)))

async function accountOf(database: Database, name: string): Promise<void> {
  const [agency, member] = [newId(), newId()]
  const hash = await hashOfPassword(PASSWORD)
  await database.asKeeper(async keeper => {
    await sql`insert into staff_agencies (id, name, short_name, kind) values (${agency}, ${name}, ${name}, 'police')`.execute(
      keeper,
    )
    await sql`insert into staff_members (id, name, agency_id) values (${member}, ${name}, ${agency})`.execute(keeper)
    await sql`insert into identity_accounts (id, member_id, sign_in_name, sign_in_key, password_hash, made_at)
      values (${newId()}, ${member}, ${name}, ${foldedName(name)}, ${hash}, ${database.clock.now()})`.execute(keeper)
  })
}

/** A line that answers for no row, so that nothing but itself is lost with it. */
async function writeLine(database: Database): Promise<void> {
  const teller = { memberId: null, agencyId: null, postId: null, role: 'keeper', sessionId: null, purpose: 'test' }
  const told = { kind: 'consultation', act: 'test/looked' } as const
  const { body, ...line } = lineOf(told, teller, database.clock.now(), newId(), randomBytes(16))
  const insert = async (keeper: Parameters<Parameters<Database['asKeeper']>[0]>[0]) => {
    const row = { ...line, body: JSON.stringify(body) } as never
    await keeper.insertInto('ledger_events').values(row).execute()
  }
  await database.asKeeper(insert)
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-ledger-words-'))
  await opened(async database => {
    await migrate(database)
    for (const name of [FIRST, SECOND]) await accountOf(database, name)
    await writeLine(database)
    for (let more = true; more; ) more = (await sequenceNext(database)).more
    const { rows } = await database.asOwner(owner =>
      sql<{ id: string }>`select id from ledger_events order by id limit 1`.execute(owner),
    )
    lineId = rows[0]?.id ?? ''
  })
})
after(() => rmSync(folder, { recursive: true }))

describe('./cairn ledger', () => {
  it('verifies, signs with a key of its own, and proves one line to a program that knows nothing of Cairn', () => {
    assert.equal(cairn(['sign', '--once']).code, 0)
    const key = cairn(['key']).out.trim()
    assert.match(key, /^cairn[.]demonstration\/ledger\+[0-9a-f]{8}\+/)
    assert.equal(statSync(`${data()}.keys/ledger-signing.pem`).mode & 0o077, 0)
    const { code, out } = cairn(['verify'])
    assert.equal(code, 0, out)
    assert.match(out, /\d+ lines read and hashed again: every one is as it was written, and none is missing/)
    const proof = cairn(['prove', lineId])
    assert.equal(proof.code, 0, proof.err)
    assert.match(proof.err, /Fewer than two witnesses/)
    writeFileSync(join(folder, 'proof.json'), proof.out)
    const tool = [join(ROOT, 'tools/verify-proof.mjs'), join(folder, 'proof.json'), '--log', key, '--need', '0']
    assert.match(
      spawnSync(process.execPath, tool, { encoding: 'utf8' }).stdout,
      /^Sound: line \d+ of \d+ of cairn[.]demo/,
    )
  })

  it('names the line that somebody changed, and ends with 1', async () => {
    await asSuperuser(`update ledger_events set purpose = 'housing' where id = '${lineId}'`)
    const { code, out } = cairn(['verify'])
    assert.equal(code, 1)
    assert.match(out, new RegExp(`Not sound. Line \\d+ [(]${lineId}[)]: who, what or when was changed`))
    assert.match(cairn(['state']).out, /MEND the last verification found a fault/)
    await asSuperuser(`update ledger_events set purpose = 'administration' where id = '${lineId}'`)
    assert.equal(cairn(['verify', '--since-last']).code, 0)
  })

  it('after a restore that lost lines, goes on only when two people with accounts of their own say so', async () => {
    await asSuperuser(`delete from ledger_sequence where seq >= (select max(seq) from ledger_sequence)`)
    await asSuperuser(
      `delete from ledger_events e where not exists (select from ledger_sequence s where s.event_id = e.id)`,
    )
    const refused = cairn(['sign', '--once'])
    assert.equal(refused.code, 1)
    assert.match(refused.out, /The signer refuses: 1 line is gone: the signer holds a head over/)
    assert.match(cairn(['recover']).out, /1 line is gone[^]*with both people present/)
    const both = ['recover', '--first', FIRST, '--second', SECOND, '--because', 'the disk failed']
    for (const [words, typed] of [
      [both, `${PASSWORD}\nanother password\n`],
      [['recover', '--first', FIRST, '--second', FIRST, '--because', 'x'], `${PASSWORD}\n${PASSWORD}\n`],
    ] as const) {
      const { code, err } = cairn(words, typed)
      assert.equal(code, 1)
      assert.match(err, /nothing was done/)
    }
    const done = cairn(both, `${PASSWORD}\n${PASSWORD}\n`)
    assert.equal(done.code, 0, done.err)
    assert.match(done.out, /Recorded[.] 0 of 0 witnesses took note/)
    assert.equal(cairn(['sign', '--once']).code, 0)
    const { code, out } = cairn(['verify'])
    assert.equal(code, 0, out)
    assert.match(readFileSync(`${data()}.keys/ledger-heads.jsonl`, 'utf8'), /cairn-ledger-recovery/)
  })
})

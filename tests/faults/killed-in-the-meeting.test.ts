/**
 * `kill -9` at random points of the meeting, 50 times: on a PostgreSQL server that keeps what it commits, and on the
 * embedded engine. Nothing that was answered is lost, nothing is there twice, drafts come back.
 */
import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { systemClock } from '#platform/clock'
import { type Database, migrate, openDatabase } from '#platform/db'
import { newId } from '#platform/ids'
import { startPostgres, type TestServer } from '../support/postgres-server.ts'
import { type Program, startProgram } from './meeting/program.ts'
import { makeRoom, type Room } from './meeting/room.ts'

const LANES = 4
const KILLS_A_LANE = 12
const KILLS_EMBEDDED = 2
const SECRET = '07'.repeat(32)
const surroundings = { clock: systemClock, newId }

type Settings = Readonly<Record<string, string>>

let server: TestServer
let database: Database

before(async () => {
  server = await startPostgres(true)
  const owner = await openDatabase({ server: server.ownerUrl('postgres'), connections: 1 }, surroundings)
  await migrate(owner)
  await owner.close()
  const client = new Client({ connectionString: server.ownerUrl('postgres') })
  await client.connect()
  await client.query('grant cairn_app, cairn_gate, cairn_keeper, cairn_jobs to cairn_web')
  await client.end()
  database = await openDatabase({ server: server.url('postgres'), connections: 4 }, surroundings)
})
after(async () => {
  await database.close()
  await server.stop()
})

/** The page of the contribution, which shows the draft and holds the token of every form. */
async function shown(room: Room, { address }: Program): Promise<{ readonly token: string; readonly draft: string }> {
  const answer = await fetch(address + room.contribution, { headers: { cookie: `cairn=${room.cookie}` } })
  const html = await answer.text()
  const token = /name="_form" value="([^"]*)"/.exec(html)?.[1] ?? ''
  return { token, draft: /<textarea[^>]*name="box\/raises"[^>]*>([^<]*)</.exec(html)?.[1] ?? '' }
}

/** Starts the program again, sends what had no answer, and compares what stands with what was answered. */
async function comesBack(room: Room, settings: Settings, check: () => Promise<void>) {
  const program = await startProgram(settings)
  const before = await shown(room, program)
  const draft = room.desks.find(desk => desk.kind.name === 'draft')
  const last = draft?.acknowledged.at(-1)
  // What was kept last, or what was being kept when the program was killed and had no answer yet.
  if (last !== undefined) assert.ok([last, draft?.next].includes(before.draft), `${before.draft}, not ${last}`)
  for (const desk of room.desks) await desk.catchUp(program.address, before.token)
  await check()
  return { program, token: before.token }
}

/**
 * Each thing that was answered stands there once, and nothing else but what was on its way; of an answer that is
 * changed, the last.
 */
async function isAllThere(room: Room, now: Database): Promise<void> {
  const standing = await room.standing(now)
  for (const { kind, acknowledged, next } of room.desks) {
    if (kind.name === 'draft') continue
    const there = (standing[kind.name] ?? []).filter(one => one !== next || acknowledged.includes(one))
    const expected = kind.name === 'answer' ? acknowledged.slice(-1) : acknowledged
    if (kind.name === 'answer' && next !== undefined && standing[kind.name]?.includes(next) === true) continue
    assert.deepEqual(there.toSorted(), expected.toSorted(), kind.name)
  }
}

const answered = (room: Room) => room.desks.reduce((sum, desk) => sum + desk.acknowledged.length, 0)

/** Waits for so many more answers, to whatever was sent. */
async function answers(room: Room, more: number): Promise<void> {
  for (const wanted = answered(room) + more; answered(room) < wanted; ) await wait(1)
}

/** Kills the program again and again while everything is being sent. */
async function killed(times: number, room: Room, settings: Settings, check: () => Promise<void>): Promise<void> {
  let { program, token } = await comesBack(room, settings, check)
  for (let kill = 0; kill < times; kill += 1) {
    const { address } = program
    const work = room.desks.map(desk => desk.work(address, token))
    await answers(room, randomInt(1, 12))
    await wait(randomInt(0, 20))
    await program.kill()
    await Promise.all(work)
    ;({ program, token } = await comesBack(room, settings, check))
  }
  await program.kill()
}

describe('kill -9 in the middle of the meeting', () => {
  it(`${LANES * KILLS_A_LANE} times on a server: nothing answered is lost, nothing is there twice, drafts come back S3-54`, async () => {
    const settings = {
      DATABASE_URL: server.url('postgres'),
      CAIRN_SECRET_KEY: SECRET,
      CAIRN_REQUESTS_A_MINUTE: '1000000',
    }
    const rooms = await Promise.all(Array.from({ length: LANES }, () => makeRoom(database)))
    await Promise.all(rooms.map(room => killed(KILLS_A_LANE, room, settings, () => isAllThere(room, database))))
    for (const room of rooms) assert.ok(answered(room) > KILLS_A_LANE * 3, `only ${answered(room)} answers`)
  })

  it(`${KILLS_EMBEDDED} times on the embedded engine, whose files are read again by the next process`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cairn-killed-'))
    const data = join(folder, 'data')
    const open = () => openDatabase({ folder: data }, surroundings)
    const first = await open()
    await migrate(first)
    const room = await makeRoom(first)
    await first.close()
    const settings = { CAIRN_DATA_DIR: data, CAIRN_SECRET_KEY: SECRET, CAIRN_REQUESTS_A_MINUTE: '1000000' }
    // One process at a time has the folder, so what stands there is read when the last one is dead.
    await killed(KILLS_EMBEDDED, room, settings, async () => {})
    const last = await open()
    await isAllThere(room, last)
    await last.close()
    rmSync(folder, { recursive: true })
  })
})

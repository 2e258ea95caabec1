/** Ways in which somebody who rules the database may tamper with the ledger, each somewhere else every time. */
import { randomBytes } from 'node:crypto'
import { newId } from '#platform/ids'
import { type Line, lineOf } from '#platform/ledger'
import { hashOfBody, leafOf } from '../../src/platform/ledger/line.ts'
import { noteOf, openSigner } from '../../src/platform/ledger/signing-key.ts'
import { rootAt } from '../../src/platform/ledger/tree-store.ts'
import { placedIds, rebuild, type SmallLedger } from './small-ledger.ts'

/**
 * Where the fault must be said to be: exactly from one place to another, or between two heads with this place between
 * them, which end at `to` where lines are gone; and the words that must be said.
 */
export type Where = { readonly from?: number; readonly to?: number; readonly between?: number; readonly says?: RegExp }

/** A number from nought up to, and without, another. */
export type Chance = (below: number) => number

/** Does it, and answers where it must be found. */
export type Tampering = (ledger: SmallLedger, chance: Chance) => Promise<Where>

const OTHER = "'0197c000-0000-7000-8000-0000000000ff'"
const FIELDS: readonly string[] = [
  "happened_at = happened_at - interval '1 day'",
  "happened_at = happened_at + interval '7 microseconds'",
  "written_at = written_at + interval '1 millisecond'",
  `member_id = ${OTHER}`,
  `agency_id = ${OTHER}`,
  `post_id = ${OTHER}`,
  "role = 'auditor'",
  `session_id = ${OTHER}`,
  "kind = 'alteration'",
  "act = 'cases/case-page'",
  "purpose = 'housing'",
  `case_id = ${OTHER}`,
  `act_id = ${OTHER}`,
  'act_id = null',
  'salt = sha256(salt)',
  'body_hash = sha256(body_hash)',
  'leaf = sha256(leaf)',
  'body = null, salt = null',
]

const hex = (bytes: Uint8Array) => `'\\x${Buffer.from(bytes).toString('hex')}'`
const at = async (ledger: SmallLedger, chance: Chance) => {
  const ids = await placedIds(ledger)
  const place = chance(ids.length)
  return { ids, place, id: ids[place] ?? '' }
}
const exactly = (place: number): Where => ({ from: place, to: place })

const editField: Tampering = async (ledger, chance) => {
  const { place, id } = await at(ledger, chance)
  await ledger.superuser(`update ledger_events set ${FIELDS[chance(FIELDS.length)]} where id = '${id}'`)
  return exactly(place)
}

const deleteRow: Tampering = async (ledger, chance) => {
  const { ids, place, id } = await at(ledger, chance)
  const how = chance(3)
  if (how !== 1) await ledger.superuser(`delete from ledger_events where id = '${id}'`)
  if (how > 0) await ledger.superuser(`delete from ledger_sequence where event_id = '${id}'`)
  if (how === 2)
    await rebuild(
      ledger,
      ids.filter(one => one !== id),
    )
  if (how === 2) return { between: place }
  // Without its place the last line is as good as cut off.
  return how === 1 && place === ids.length - 1 ? { between: place, to: place } : exactly(place)
}

const truncateTail: Tampering = async (ledger, chance) => {
  const ids = await placedIds(ledger)
  const left = chance(ids.length - 1) + 1
  await ledger.superuser(
    `delete from ledger_events where id in (select event_id from ledger_sequence where seq >= ${left})`,
  )
  await rebuild(ledger, ids.slice(0, left))
  await ledger.superuser(`delete from ledger_checkpoints where size > ${left}`)
  return { between: left, to: ids.length - 1 }
}

const reorder: Tampering = async (ledger, chance) => {
  const { ids, place } = await at(ledger, chance)
  const other = (place + 1 + chance(ids.length - 1)) % ids.length
  const swapped = ids.map((id, index) =>
    index === place ? (ids[other] ?? '') : index === other ? (ids[place] ?? '') : id,
  )
  await rebuild(ledger, swapped)
  return { between: Math.min(place, other) }
}

async function insertLine(ledger: SmallLedger, minutesBack: number): Promise<string> {
  const when = new Date(Date.parse(ledger.clock.now()) - minutesBack * 60_000).toISOString()
  const teller = { memberId: null, agencyId: null, postId: null, role: 'keeper', sessionId: null, purpose: 'test' }
  const line = lineOf({ kind: 'consultation', act: 'test/never-happened' }, teller, when, newId(), randomBytes(16))
  await ledger.superuser(`insert into ledger_events (id, happened_at, written_at, role, kind, act, purpose, body, salt, body_hash, leaf)
    values ('${line.id}', '${when}', '${when}', 'keeper', 'consultation', 'test/never-happened', 'test', '{}',
      ${hex(line.salt ?? ([] as never))}, ${hex(line.body_hash)}, ${hex(line.leaf)})`)
  return line.id
}

const backdate: Tampering = async (ledger, chance) => {
  const ids = await placedIds(ledger)
  const [place, minutes] = [chance(ids.length), 20 + chance(10_000)]
  const id = await insertLine(ledger, minutes)
  if (chance(2) === 0) {
    await rebuild(ledger, [...ids.slice(0, place), id, ...ids.slice(place)])
    return { between: place }
  }
  // Placed at the end as any line: it is found by what it says of its time.
  await rebuild(ledger, [...ids, id])
  return { from: ids.length, to: ids.length, says: /earlier/ }
}

/** Another body for one line, with every hash made anew. */
async function rewriteLine(ledger: SmallLedger, id: string): Promise<void> {
  const [row] =
    (await ledger.superuser(`select e.*, to_char(written_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as w,
    to_char(happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as h from ledger_events e where id = '${id}'`)) as unknown as (Line & {
      w: string
      h: string
    })[]
  if (row === undefined) throw new Error('no such line')
  const salt = randomBytes(16)
  const body_hash = hashOfBody(salt, { items: ['nothing:1'] })
  const { member_id, agency_id, post_id, role, session_id, kind, act, purpose, case_id, act_id } = row
  const head = { id, member_id, agency_id, post_id, role, session_id, kind, act, purpose, case_id, act_id, body_hash }
  const leaf = leafOf({ ...head, written_at: row.w, happened_at: row.h })
  await ledger.superuser(`update ledger_events set body = '{"items": ["nothing:1"]}', salt = ${hex(salt)},
    body_hash = ${hex(body_hash)}, leaf = ${hex(leaf)} where id = '${id}'`)
}

const rehash: Tampering = async (ledger, chance) => {
  const { ids, place, id } = await at(ledger, chance)
  await rewriteLine(ledger, id)
  await rebuild(ledger, ids)
  if (chance(2) === 0) await ledger.superuser('truncate ledger_checkpoints, ledger_cosignatures')
  return { between: place }
}

/** Every head that the database keeps, signed anew over what now stands there. */
async function resignAll(ledger: SmallLedger): Promise<void> {
  for (const row of await ledger.superuser('select id, size from ledger_checkpoints')) {
    const size = Number(row['size'])
    const root = await ledger.database.asKeeper(keeper => rootAt(keeper, size))
    const note = noteOf(ledger.signer, { size, root })
    await ledger.superuser(
      `update ledger_checkpoints set root = ${hex(root)}, note = '${note}' where id = '${String(row['id'])}'`,
    )
  }
}

const resign: Tampering = async (ledger, chance) => {
  const { ids, place, id } = await at(ledger, chance)
  await rewriteLine(ledger, id)
  await rebuild(ledger, ids)
  await resignAll(ledger)
  return { between: place }
}

const olderBackup: Tampering = async ledger => {
  const before = await placedIds(ledger)
  await ledger.putBack('older')
  return { between: (await placedIds(ledger)).length, to: before.length - 1 }
}

/** Another ledger from some place on, longer than the true one, signed with the stolen key: shown to one agency only. */
const splitView: Tampering = async (ledger, chance) => {
  const { ids, place } = await at(ledger, chance)
  const more = [await insertLine(ledger, 0), await insertLine(ledger, 0), await insertLine(ledger, 0)]
  await rebuild(ledger, [...ids.slice(0, place), ...ids.slice(place + 1), ...more])
  await resignAll(ledger)
  return { between: place }
}

const moveClock: Tampering = async (ledger, chance) => {
  const size = (await placedIds(ledger)).length
  const id = await insertLine(ledger, 15 + chance(400 * 24 * 60))
  await rebuild(ledger, [...(await placedIds(ledger)), id])
  return { from: size, to: size, says: /earlier/ }
}

const BODIES = [`'{"items": []}'`, `'{}'`, `'null'`, `body || '{"rule": "x"}'`, `'[1]'`]
const changeBody: Tampering = async (ledger, chance) => {
  const { ids } = await at(ledger, chance)
  const place = chance(Math.floor(ids.length / 3)) * 3
  await ledger.superuser(`update ledger_events set body = ${BODIES[chance(BODIES.length)]} where id = '${ids[place]}'
    and body::text <> (${BODIES[0]})`)
  const [line] = await ledger.superuser(`select body from ledger_events where id = '${ids[place]}'`)
  if (line === undefined) throw new Error('no such line')
  return exactly(place)
}

/** The same value in another spelling, which a careless verifier hashes as if nothing had been done. */
const respellNumber: Tampering = async (ledger, chance) => {
  const found = await ledger.superuser(`select s.seq, s.event_id, e.body->>'count' as count from ledger_sequence s
    join ledger_events e on e.id = s.event_id where e.body ? 'count' order by s.seq`)
  const row = found[chance(found.length)] ?? {}
  const zeros = '0'.repeat(1 + chance(5))
  await ledger.superuser(
    `update ledger_events set body = '{"count": ${String(row['count'])}.${zeros}}' where id = '${String(row['event_id'])}'`,
  )
  return exactly(Number(row['seq']))
}

/** Another log in the place of ours: its heads, under its name or under ours with its key. */
const swapIdentity: Tampering = async (ledger, chance) => {
  const origin = chance(2) === 0 ? 'cairn.other/ledger' : 'cairn.test/ledger'
  const other = openSigner(`${ledger.folder}/other-${newId()}.pem`, origin)
  const rows = await ledger.superuser('select id, size, root from ledger_checkpoints order by size')
  const row = rows[chance(rows.length)] ?? {}
  const note = noteOf(other, { size: Number(row['size']), root: Buffer.from(row['root'] as Uint8Array) })
  await ledger.superuser(`update ledger_checkpoints set note = '${note}' where id = '${String(row['id'])}'`)
  return { says: new RegExp(`another log|over ${String(row['size'])} lines that the log's key did not sign`) }
}

/** A row of the directory changed by somebody who turns the triggers off: the ledger itself stays as it was. */
const editRow: Tampering = async (ledger, chance) => {
  const rows = await ledger.superuser('select id from staff_areas order by id')
  const id = String(rows[chance(rows.length)]?.['id'])
  await ledger.superuser(`do $tamper$ begin set local session_replication_role = replica;
    update staff_areas set name = name || '${chance(1_000)}' where id = '${id}'; end $tamper$`)
  return { says: new RegExp(id) }
}

/** All kinds; that nothing is shown without a line in the ledger is a rule of the house with tests of its own. */
export const TAMPERINGS: Readonly<Record<string, Tampering>> = {
  'a field of a line edited': editField,
  'a line deleted': deleteRow,
  'the tail cut off': truncateTail,
  'lines put in another order': reorder,
  'a line put in and dated back': backdate,
  'the whole log hashed anew': rehash,
  'the log signed anew with a stolen key': resign,
  'an older backup put back': olderBackup,
  'another log shown to one agency': splitView,
  'the clock moved': moveClock,
  'a body changed under its hashes': changeBody,
  'a number spelt otherwise': respellNumber,
  'the identity of the log swapped': swapIdentity,
  'a row edited under an intact log': editRow,
}

/**
 * One arranged world behind the whole product: people, cases and conferences in every place from which a reader may
 * stand, a word of its own in each cell, an issued minute with its copies, and everybody who may sign in.
 */
import type { FastifyInstance } from 'fastify'
import type { CaseTx, Database } from '#platform/db'
import type { Route } from '#platform/http'
import { SECTIONS } from '#rules'
import type { Role } from '#shared'
import { buildAssets } from '#web'
import { everyTable } from '../../db/tests/planted/columns.ts'
import type { Place } from '../../db/tests/planted/expected.ts'
import { plantWorld, putIn, type World } from '../../db/tests/planted/plant.ts'
import type { Row } from '../../db/tests/planted/rows.ts'
import { configFrom } from '../../src/app/config.ts'
import { demonstrationClock } from '../../src/app/demonstration/clock.ts'
import { reactions } from '../../src/app/reactions.ts'
import { everyRoute, webServer } from '../../src/app/web.ts'
import { ASKED, heldConference } from '../../src/modules/conferences/example/held.ts'
import { issuedMinute } from '../../src/modules/conferences/example/issued.ts'
import type { TestArea } from '../support/area.ts'
import { arrange } from '../support/arrange.ts'
import { pastEveryPolicy, testDatabase } from '../support/database.ts'
import { TEST_SECRET } from '../support/gatehouse.ts'
import { Visitor } from './visitor.ts'
import { type Cell, Words } from './words.ts'

export const SOLO: Role = 'social-work-solo'
export const TYPIST: Role = 'support-assistant'

/** How far the planted conferences are. */
export type Stage = 'convened' | 'in-session' | 'minute-draft'

/** The database with the reactions that `src/app` gives it. `spoil` spoils what each transaction tells the ledger. */
function reacting(database: Database, spoil: (tx: CaseTx) => void = () => {}): Database {
  const within = (tx: CaseTx): CaseTx => ({
    ...tx,
    announce: async told => {
      for (const reaction of reactions) await reaction(within(tx), told)
    },
  })
  return {
    ...database,
    asActor: (actor, work, about) =>
      database.asActor(
        actor,
        async tx => {
          const value = await work(within(tx))
          spoil(tx)
          return value
        },
        about,
      ),
  }
}

/** A line of a kind that the ledger does not take, so that writing it fails. */
const unwritable = (tx: CaseTx) => tx.tell({ kind: 'no such kind' as 'consultation', act: 'test/unwritable' })

const parts = {
  config: configFrom({ CAIRN_REQUESTS_A_MINUTE: '1000000' }),
  secret: TEST_SECRET,
  clock: demonstrationClock(),
  address: 'http://localhost:20000',
  nightly: async () => {},
}

/** Every address of the product. */
export const ROUTES: readonly Route[] = everyRoute(parts)

const textIn = (row: Row | undefined, column: string): string => {
  const value = row?.[column]
  if (typeof value !== 'string') throw new Error(`There is no text in ${column}`)
  return value
}

export class Estate {
  readonly words: Words
  readonly world: World
  readonly server: FastifyInstance
  /** The same product whose ledger cannot be written. */
  readonly withoutLedger: FastifyInstance
  /** The same product from all of whose routes the calls of the ledger were taken out. */
  readonly tellingNothing: FastifyInstance
  /** Copies of the issued minute by whose they are. */
  readonly copies: ReadonlyMap<string, string>
  readonly issuedId: string
  /** What went wrong inside while pages were made. */
  readonly faults: unknown[]
  readonly #visitors = new Map<string, Promise<Visitor>>()

  constructor(
    made: Pick<
      Estate,
      'words' | 'world' | 'server' | 'withoutLedger' | 'tellingNothing' | 'copies' | 'issuedId' | 'faults'
    >,
  ) {
    this.words = made.words
    this.world = made.world
    this.server = made.server
    this.withoutLedger = made.withoutLedger
    this.tellingNothing = made.tellingNothing
    this.copies = made.copies
    this.issuedId = made.issuedId
    this.faults = made.faults
  }

  /** A role's holder at home, or the one in the neighbouring authority. */
  as(role: Role, area: TestArea = this.world.area, server: FastifyInstance = this.server): Promise<Visitor> {
    const post = area.post(role)
    const key = `${post.postId} ${[this.server, this.withoutLedger, this.tellingNothing].indexOf(server)}`
    const known = this.#visitors.get(key) ?? testDatabase().then(database => Visitor.signedIn(server, database, post))
    this.#visitors.set(key, known)
    return known
  }

  /** Puts a role's holder at home in the seats that a place is about. */
  seat(role: Role): Promise<void> {
    return putIn(this.world, role)
  }

  /** The id of a planted row of a place, or another text that stands in it. */
  of(place: Place, table: string, what?: string, column = 'id'): string {
    const found = this.world.rows.get(place)?.find(one => one.table === table && (what ?? one.what) === one.what)
    if (found === undefined) throw new Error(`Nothing in ${table} at ${place}`)
    return textIn(found.row, column)
  }

  /** Brings every planted conference to a stage, as if nobody had done anything to it since it was planted. */
  async bringTo(stage: Stage): Promise<void> {
    const ids = [...this.world.about.values()].map(({ conferenceId }) => `'${conferenceId}'`).join(', ')
    const opened = stage === 'convened' ? 'null' : `'2026-03-16T08:00:00Z'`
    const closed = stage === 'minute-draft' ? `'2026-03-16T08:30:00Z'` : 'null'
    await pastEveryPolicy(`update conferences_conferences set state = '${stage}', opened_at = ${opened}, closed_at = ${closed}
      where id in (${ids})`)
    await pastEveryPolicy(
      `update conferences_circulation_changes set state = 'in-force' where conference_id in (${ids})`,
    )
  }
}

/** A minute about the person on whom everybody stands, with a word of its own in each part, issued to all who were asked. */
async function issue(world: World, words: Words): Promise<{ issuedId: string; copies: ReadonlyMap<string, string> }> {
  const { area } = world
  const about = world.about.get('stands')
  if (about === undefined) throw new Error('Nobody stands anywhere')
  const { conferenceId } = await heldConference(area, about)
  const { strangerId: memberId, strangersAgencyId: agencyId } = about
  for (const [index, section] of SECTIONS.entries()) {
    const says = words.for({ place: 'stands', table: 'conferences_lines', what: section, column: 'issued' })
    await pastEveryPolicy(`insert into conferences_lines (id, conference_id, case_id, item, section, agency_id, author_id, says,
      position, written_at, written_by) values (gen_random_uuid(), '${conferenceId}', '${about.caseId}', 'information',
      '${section}', '${agencyId}', '${memberId}', '${says}', ${100 + index}, now(), '${memberId}')`)
  }
  await issuedMinute(area, conferenceId)
  const rows = await pastEveryPolicy(
    `select member_id, id from conferences_copies where conference_id = '${conferenceId}' and member_id is not null`,
  )
  return { issuedId: conferenceId, copies: new Map(rows.map(row => [String(row['member_id']), String(row['id'])])) }
}

/** Gives every planted minute and copy the content of the issued one, in words of its own. */
async function fillMinutes(world: World, words: Words, issuedId: string): Promise<void> {
  const [minute] = await pastEveryPolicy(
    `select content::text as text from conferences_minutes where conference_id = '${issuedId}'`,
  )
  const [copy] = await pastEveryPolicy(`select c.content::text as text from conferences_copy_contents c
    join conferences_copies o on o.id = c.copy_id where o.conference_id = '${issuedId}' order by length(c.content::text) desc limit 1`)
  const put = (set: string, text: unknown, cell: Cell) =>
    pastEveryPolicy(set.replace('$', `'${words.moved(String(text), cell).replaceAll("'", "''")}'::jsonb`))
  for (const [place, rows] of world.rows) {
    for (const { table, what, row } of rows) {
      const cell = { place, table, what, column: 'content' }
      if (table === 'conferences_minutes')
        await put(
          `update conferences_minutes set content = $ where id = '${textIn(row, 'id')}'`,
          minute?.['text'],
          cell,
        )
      if (table === 'conferences_copy_contents')
        await put(
          `update conferences_copy_contents set content = $ where copy_id = '${textIn(row, 'copy_id')}'`,
          copy?.['text'],
          cell,
        )
    }
  }
}

/** A condition that the meeting proposed, so that there is something to write to the Parole Board about. */
async function propose(world: World, words: Words): Promise<void> {
  for (const place of ['stands', 'area', 'elsewhere'] as const) {
    const cell = { place, table: 'orders_conditions', what: '' }
    const given = world.rows.get(place)?.find(one => one.table === cell.table)?.row
    const columns = (await everyTable()).get('orders_conditions')?.insertable.join(', ')
    await pastEveryPolicy(`insert into orders_conditions (${columns}) select ${columns} from (
      select (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'state', 'proposed',
        'wording', '${words.for({ ...cell, column: 'wording' })}', 'because', '${words.for({ ...cell, column: 'because' })}'))).*
      from orders_conditions o where o.id = '${textIn(given, 'id')}') as proposed`)
  }
}

/** Notices about which nobody has said whom they are about. */
async function unsettle(world: World): Promise<void> {
  for (const place of ['area', 'elsewhere'] as const) {
    await pastEveryPolicy(`update releases_notices set state = 'to-match', case_id = null, person_id = null
      where case_id = '${world.about.get(place)?.caseId}'`)
  }
}

async function make(words: Words): Promise<Estate> {
  buildAssets()
  const database = await testDatabase()
  const world = await plantWorld(database, words.reword)
  for (const area of [world.area, world.elsewhere]) {
    await arrange(area, { venues: ['Council offices'], 'conference-authority': { title: 'A protocol', version: '1' } })
  }
  const faults: unknown[] = []
  const report = (fault: unknown) => void faults.push(fault)
  const server = await webServer({ ...parts, database: reacting(database), report })
  const withoutLedger = await webServer({ ...parts, database: reacting(database, unwritable), report: () => {} })
  const issued = await issue(world, words)
  await fillMinutes(world, words, issued.issuedId)
  await propose(world, words)
  await unsettle(world)
  const silent = { ...reacting(database), asActor: silently(reacting(database).asActor) }
  const tellingNothing = await webServer({ ...parts, database: silent, report: () => {} })
  return new Estate({ words, world, server, withoutLedger, tellingNothing, faults, ...issued })
}

/** What a machine makes of a route when it takes out every call that tells the ledger. */
function silently(asActor: Database['asActor']): Database['asActor'] {
  const mute = (tx: CaseTx): CaseTx => ({
    ...tx,
    tell: () => {},
    byRule: work => tx.byRule(inner => work(mute(inner))),
  })
  return (actor, work, about) => asActor(actor, tx => work(mute(tx)), about)
}

const made = new Map<string, Promise<Estate>>()

/** The one estate of this run, or the one in which every text goes on with these words. */
export function estate(tail = ''): Promise<Estate> {
  const known = made.get(tail) ?? make(new Words(tail))
  made.set(tail, known)
  return known
}

/** Those to whom the issued minute went. */
export const READERS_OF_THE_MINUTE: readonly Role[] = ASKED

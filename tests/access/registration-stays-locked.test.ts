/**
 * S3-81, DL-20: every text of a whole world says that somebody is on the sex offenders' register. Everybody who may not
 * know that asks for every page, file and list: none of those texts comes back, but what their own agency wrote.
 */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Role } from '#shared'
import { type Place, Who } from '../../db/tests/planted/expected.ts'
import { readsInFile, readsInMinute } from '../../db/tests/planted/roles.ts'
import { pastEveryPolicy } from '../support/database.ts'
import { onOneEngine } from '../support/on-one-engine.ts'
import { filledIn, NO_CASE, parametersOf } from './addresses.ts'
import { estate, READERS_OF_THE_MINUTE, ROUTES, type Stage } from './estate.ts'
import type { Cell } from './words.ts'

const TAIL = ' is on the sex offenders register'
const here = await estate(TAIL)
const PAGES = ROUTES.filter(({ method, path }) => method === 'GET' && !NO_CASE.test(path))

/** Roles that do not read registration in a file, and that reach a case or come to a conference about one. */
const KEPT: readonly Role[] = [
  'housing-solo',
  'health-liaison',
  'prison-social-work',
  'children-and-families',
  'accommodation-provider',
  'voluntary-worker',
  'coordinator',
  'elected-member',
]

/**
 * What is no text about the person's status, though somebody typed it: names and numbers, and where and on whose authority
 * a meeting is held, which everybody asked to it must be told.
 */
const NO_TEXT = [
  'people_people.known_as',
  'people_names.name',
  'people_identifiers.raw',
  'people_identifiers.canonical',
  'people_addresses.postcode',
  // What a rule said of the days between, which nobody typed.
  'releases_notices.because',
  'conferences_conferences.venue',
  'conferences_conferences.authority',
  'conferences_conferences.authority_version',
]

/** Tables whose rows belong to the agency that stands in them; the plan belongs to whoever must do it. */
const OWN_WORDS = /^(?!plans_|tasks_|cases_memberships)/

/** Whether somebody may meet a text at this address although it tells. */
function mayKnow(role: Role, address: string, cell: Cell): boolean {
  const { place } = cell
  const who = new Who(role, place, cell.what)
  if (who.runs || readsInFile(role, 'registration')) return true
  if (place === 'authored' && who.own && OWN_WORDS.test(cell.table)) return true
  const inMeeting =
    /^\/(conferences|minutes)\//.test(address) || cell.table.startsWith('conferences_') || cell.column === 'issued'
  if (inMeeting && readsInMinute(role, 'registration') && (who.takesPart || place === 'stands')) return true
  // Their own invitation, and what they need to take part.
  return (place === 'invited' || place === 'agenda') && cell.table === 'conferences_invitations' && cell.what === ''
}

/** From where a page is asked for: where the reader stands, where their agency wrote, and where they come to a meeting. */
function placesOf(about: string | undefined, stage: Stage): readonly Place[] {
  if (stage !== 'convened') return about === 'conferenceId' ? ['stands', 'invited'] : []
  if (about === undefined) return ['stands']
  if (about === 'conferenceId') return ['stands', 'authored', 'invited', 'agenda']
  return about === 'invitationId' ? ['invited', 'agenda'] : ['stands', 'authored']
}

async function leaks(role: Role, stage: Stage): Promise<readonly string[]> {
  await here.seat(role)
  await here.bringTo(stage)
  const who = await here.as(role)
  const found = new Set<string>()
  for (const route of PAGES) {
    for (const place of placesOf(parametersOf(route.path)[0], stage)) {
      const address = await filledIn(route.path, here, { role, place })
      const came = await who.open(address)
      assert.ok(came.status < 500, `${role} ${route.path}: ${String(here.faults.at(-1))}`)
      for (const cell of here.words.in(came.text)) {
        const name = `${cell.table}.${cell.column}`
        if (!NO_TEXT.includes(name) && !mayKnow(role, address, cell))
          found.add(`${role} ${route.path} ${place}: ${name} ${cell.what} of ${cell.place}`)
      }
    }
  }
  return [...found]
}

describe(onOneEngine('registration stays locked'), () => {
  for (const role of KEPT) {
    it(`${role} reads it on no page, in no file, list, copy or calendar S3-81 DL-20`, async () => {
      assert.deepEqual(await leaks(role, 'convened'), [])
      assert.deepEqual(await leaks(role, 'in-session'), [])
    })
  }

  it('every planted text that tells is marked by the database', async () => {
    const marked =
      (await pastEveryPolicy(`select c.relname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
      where a.attname = 'reveals_registration' and c.relnamespace = 'public'::regnamespace`)) as { name: string }[]
    let rows = 0
    for (const { name } of marked) {
      const [row] =
        await pastEveryPolicy(`select count(*) filter (where t.reveals_registration is null)::int as missed, count(*)::int as all
        from ${name} t where t::text like '%qz${TAIL}%'`)
      assert.equal(row?.['missed'], 0, name)
      rows += Number(row?.['all'])
    }
    assert.ok(rows > 500, `only ${rows} texts tell`)
  })

  it('no mail that waits to go out tells of it', async () => {
    assert.ok(READERS_OF_THE_MINUTE.length > 0)
    const mails = await pastEveryPolicy(
      `select count(*)::int as found from platform_outbox o where o::text like '%offenders register%'`,
    )
    assert.equal(mails[0]?.['found'], 0)
  })
})

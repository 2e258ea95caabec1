/**
 * Whatever leaves Cairn as a file is opened again (5.2 row 37): only declared columns and parts, nothing that nobody sees,
 * the reader's mark on each page, and no word of a part that the reader may not read. The files are found by asking for
 * every address there is, so that a new one is among them by itself, or fails here until it is declared.
 */
import assert from 'node:assert/strict'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { invitationFile } from '#platform/calendar'
import { keepSetting } from '#platform/db'
import { newId } from '#platform/ids'
import { KEYS_SETTING, openSigner, signAndCountersign } from '#platform/ledger'
import { day } from '#rules'
import { ROLES, type Role } from '#shared'
import type { Place } from '../../db/tests/planted/expected.ts'
import { sequenceNext } from '../../src/platform/ledger/sequence.ts'
import { filesUnder, isSource, isTest, textOf } from '../../tools/source/files.ts'
import { none } from '../house/none.ts'
import { pastEveryPolicy, testDatabase } from '../support/database.ts'
import { onOneEngine } from '../support/on-one-engine.ts'
import { filledIn, NO_CASE } from './addresses.ts'
import { estate, ROUTES, SOLO, TYPIST } from './estate.ts'
import { FILES, type FileDeclared } from './exports-declared.ts'
import { type FileOpened, opened } from './exports-opened.ts'
import type { Came } from './visitor.ts'
import { mayKnow } from './who-may-know.ts'

const here = await estate()

/** What a role sees of a case is another thing in each; whoever runs a conference hands copies over. */
const PLACES: readonly Place[] = ['stands', 'authored', 'area', 'under-18', 'runs']
/** Beginnings of formulas, and what would break out of a cell, as somebody may type them for a reason. */
const TYPED = [
  '=HYPERLINK("http://x")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '"quoted", with a comma\nand a line',
  '|calc',
]

const flat = (text: string) => text.replaceAll(/\s+/g, '')

/** Pages, or rows of a table of values, that do not say whose copy they are. */
function unmarked({ bears }: FileDeclared, { pages, rows }: FileOpened, name: string, reader: string): string[] {
  const [, mark = 'no mark in the name of the file'] = /-([0-9A-Z]{4}-[0-9A-Z]{4})\.\w+$/.exec(name) ?? []
  const wanted = { 'reader and mark': [reader, mark], mark: [mark], nothing: [] }[bears]
  return (rows.length > 0 ? rows.slice(1).map(row => row.join(' ')) : pages).flatMap((page, at) => {
    const lacks = wanted.filter(one => !flat(page).includes(flat(one)))
    return lacks.length === 0 ? [] : [`page or row ${at + 1} does not bear ${lacks.join(' and ')}`]
  })
}

/** Everything that is wrong with one file that somebody was given. */
function wrongWith(route: string, role: Role, address: string, { file, text }: Came, reader: string): string[] {
  const declared = FILES[route]
  if (file === undefined) return []
  if (declared?.types.some(type => file.type.startsWith(type)) !== true) return [`${file.type} is not declared`]
  const found = opened(file.type, file.bytes)
  const [head] = found.rows
  const cells = here.words.in([text, ...found.pages].join('\n'))
  return [
    ...found.wrong,
    ...(head === undefined || head.join() === declared.columns.join() ? [] : [`has the columns ${head.join()}`]),
    ...unmarked(declared, found, file.name, reader),
    ...cells.filter(({ table }) => !declared.holds.includes(table)).map(({ table }) => `${table} is not declared`),
    ...cells
      .filter(cell => !mayKnow(role, cell, address, here.issuedId))
      .map(({ place, table, column, what }) => `${table}.${column} ${what} of ${place} is not theirs`),
  ]
}

const nameOf = async (role: Role): Promise<string> => {
  const { memberId } = here.world.area.post(role)
  return String((await pastEveryPolicy(`select name from staff_members where id = '${memberId}'`))[0]?.['name'])
}

const isAsked = (route: string, place: Place) =>
  route.startsWith('/minutes/') ? place === 'stands' : route.startsWith('/conferences/') === (place === 'runs')

/** How many files came of each address, and in how many of them something of a case stood. */
const came = new Map<string, number>()

async function wrongFor(role: Role): Promise<readonly string[]> {
  await here.seat(role)
  const [who, reader] = [await here.as(role), await nameOf(role)]
  const wrong: string[] = []
  for (const [route, { asked }] of Object.entries(FILES)) {
    for (const place of PLACES.filter(one => isAsked(route, one))) {
      for (const query of asked) {
        const address = `${await filledIn(route, here, { role, place })}${query}`
        const answer = await who.open(address)
        if (answer.file !== undefined) came.set(`${route}${query}`, (came.get(`${route}${query}`) ?? 0) + 1)
        wrong.push(...wrongWith(route, role, address, answer, reader).map(one => `${role} ${place} ${address}: ${one}`))
      }
    }
  }
  return wrong
}

/** A signed head over all lines so far, so that there is something to prove. */
async function signed(): Promise<void> {
  const database = await testDatabase()
  for (let more = true; more; ) more = (await sequenceNext(database)).more
  const folder = mkdtempSync(join(tmpdir(), 'cairn-exports-'))
  const signer = openSigner(join(folder, 'log.pem'), 'cairn.test/exports')
  await keepSetting(database, KEYS_SETTING, { log: signer.publicKey, witnesses: [] })
  await signAndCountersign(database, { sequences: true, signer, witnesses: [] })
}

describe(onOneEngine('every file that leaves Cairn, opened again, 5.2 row 37'), () => {
  before(async () => {
    const { area, about } = here.world
    for (const place of ['stands', 'authored', 'area'] as const)
      for (const because of TYPED)
        await area.as('police-solo', async tx =>
          tx.tell({
            kind: 'consultation',
            act: 'need-to-know/say-purpose',
            caseId: about.get(place)?.caseId ?? '',
            because,
          }),
        )
    await signed()
    await here.bringTo('minute-draft')
  })
  after(() => {
    const all = [...came.values()].reduce((sum, one) => sum + one, 0)
    assert.ok(all >= 200, `only ${all} files`)
    none(
      Object.entries(FILES).flatMap(([route, { asked }]) =>
        asked.map(query => `${route}${query}`).filter(one => !came.has(one)),
      ),
    )
  })

  for (const role of ROLES) it(role, async () => none(await wrongFor(role)))
})

describe(onOneEngine('no address answers with a file that is not declared, 5.2 row 37'), () => {
  const OTHERS = ROUTES.filter(({ method, path }) => method === 'GET' && !NO_CASE.test(path) && !(path in FILES))

  /** Whoever reads most, each in another way; that nothing else makes files at all is seen below. */
  const ASKING: readonly Role[] = [SOLO, TYPIST, 'police-solo', 'administrator', 'data-protection-officer']

  it('whoever asks, for a case or a conference of theirs', async () => {
    const wrong: string[] = []
    for (const role of ASKING) {
      await here.seat(role)
      const who = await here.as(role)
      for (const { path, roles } of OTHERS.filter(one => one.roles?.includes(role) !== false)) {
        const place = path.startsWith('/conferences/') ? 'runs' : 'stands'
        const { file } = await who.open(await filledIn(path, here, { role, place }))
        if (file !== undefined) wrong.push(`${role} ${path} (${roles?.length ?? 'all'} roles): ${file.name}`)
      }
    }
    none(wrong)
  })

  it('nor does the product make one anywhere else, an address that takes a form included', () => {
    const makers = filesUnder('src/modules', path => isSource(path) && !isTest(path)).filter(path =>
      /[^\w.]file\(|kind: 'file'/.test(textOf(path)),
    )
    assert.deepEqual(makers.toSorted(), [...new Set(Object.values(FILES).map(({ madeIn }) => madeIn))].toSorted())
  })
})

/** What a calendar file may say; of these none is about what the meeting is about. */
const IN_A_CALENDAR =
  'BEGIN END VERSION CALSCALE PRODID METHOD X-PUBLISHED-TTL UID SUMMARY DTSTAMP SEQUENCE CLASS DTSTART DTEND DESCRIPTION URL LOCATION STATUS ORGANIZER ATTENDEE'

describe('a calendar file, 5.2 row 37', () => {
  it('has declared lines alone, whatever somebody typed for a venue, and attaches nothing', () => {
    const names = new Set<string>()
    for (const [index, where] of [...TYPED, 'Room\r\nATTACH:http://x', 'Room\nX-CASE:1;a,b:c', 'Ærø 3'].entries()) {
      const meeting = { meetingId: newId(), change: index, day: day('2026-04-14'), time: '14:30', minutes: 60, where }
      const to = { memberId: newId(), address: 'reader@agency.example' }
      const settings = { organiser: 'cairn@cairn.example' }
      const at = '2026-03-16T09:00:00.000Z'
      const made = invitationFile(
        { ...meeting, cancelled: index % 2 === 1 },
        to,
        'https://cairn.example/x',
        at,
        settings,
      )
      for (const line of made.replaceAll(/\r?\n[ \t]/g, '').split(/\r?\n/))
        if (line !== '') names.add(/^[\w-]+/.exec(line)?.[0] ?? line)
    }
    none([...names].filter(name => !IN_A_CALENDAR.split(' ').includes(name)))
  })
})

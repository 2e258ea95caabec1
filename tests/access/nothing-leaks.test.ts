/**
 * Everybody asks for every page of every case, their own and others': an answer holds only words that this reader may
 * know there, and what is refused answers exactly like what does not exist.
 */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Route } from '#platform/http'
import { ROLES, type Role } from '#shared'
import { type Place, Who } from '../../db/tests/planted/expected.ts'
import { CASEWORK } from '../../db/tests/planted/roles.ts'
import { onOneEngine } from '../support/on-one-engine.ts'
import { aboutNothing, filledIn, NO_CASE, parametersOf } from './addresses.ts'
import { estate, ROUTES, type Stage } from './estate.ts'
import { bare, type Came, type Visitor } from './visitor.ts'
import { mayKnow } from './who-may-know.ts'
import type { Cell } from './words.ts'

const here = await estate()
const PAGES = ROUTES.filter(({ method, path }) => method === 'GET' && !NO_CASE.test(path))

/** Pages that show something else as the conference goes on. */
const CHANGES = /\/(contribution|brief|meeting|changes|chair|close|minute|wording|corrections)$/

/** Pages that whoever may know of the case or conference finds. */
const FOUND_BY_ALL = ['/cases/:caseId', '/conferences/:conferenceId', '/conferences/:conferenceId/agenda']

/** Whoever runs a conference sees all of it, whatever their role: one of each kind stands for the others. */
const RUNNING: readonly Role[] = ['managing-officer', 'housing-solo', 'auditor']

/** Where a page about a conference is asked for. */
function placesOfConference(path: string, role: Role, stage: Stage): readonly Place[] {
  const runs: readonly Place[] = RUNNING.includes(role) ? ['runs'] : []
  if (stage !== 'convened') return CHANGES.test(path) ? [...runs, 'invited'] : []
  const open = FOUND_BY_ALL.includes(path)
  const asked: readonly Place[] = open || CHANGES.test(path) ? ['invited', 'sends', 'agenda'] : ['invited']
  const others: readonly Place[] = open ? ['elsewhere', 'area'] : ['elsewhere']
  return ['stands', ...runs, ...asked, ...(CASEWORK.includes(role) ? others : [])]
}

/** Where a page is asked for: by what it is about, and at which stage of the conferences. */
function placesOf({ path }: Route, role: Role, stage: Stage): readonly Place[] {
  const [about] = parametersOf(path)
  if (about === 'conferenceId') return placesOfConference(path, role, stage)
  if (stage !== 'convened') return []
  if (about === 'invitationId') return ['stands', 'elsewhere', 'invited', 'agenda']
  if (about === 'copyId' || about === undefined) return ['stands']
  const open: readonly Place[] = FOUND_BY_ALL.includes(path) ? ['authored', 'under-18', 'excluded', 'expired'] : []
  const owned: readonly Place[] = path.includes(':itemId') ? ['authored'] : []
  // Whoever is kept out of a page is kept out of all of them: those who could have found it try each.
  const kept: readonly Place[] = CASEWORK.includes(role) ? ['restricted', 'hidden'] : []
  return ['stands', 'area', 'elsewhere', ...open, ...owned, ...kept]
}

/** What no page shows as yet, though it is kept. */
const ON_NO_PAGE = [
  'people_particulars.born_about',
  'people_names.name',
  'people_identifiers.canonical',
  'people_addresses.line',
  'people_addresses.postcode',
  'conferences_considerations.nobody_consulted_because',
  'conferences_conferences.sender_because',
  'conferences_earlier.says',
  'orders_reminders.says',
  'orders_registrations.advice_evidence',
  'risk_ratings.definition',
  'risk_ratings.evidence',
  'plans_lines.because',
  'conferences_copies.because',
  'conferences_copies.outside_name',
  // Read by whoever wrote it and by whoever it was passed to: the tests beside those pages see to it.
  'need_to_know_urgent_actions.done',
  'need_to_know_urgent_actions.told',
  'need_to_know_purposes.words',
  'recipients_tries.name',
  'recipients_confirmations.because',
]

/** Words met so far by anybody, so that none is planted where nobody would ever meet it. */
const met = new Set<Cell>()

/** Route x role x relationship x field: each answer is looked through for the word of every field there is. */
let cells = 0
const fields = new Set([...here.words.all].map(({ table, column, what }) => `${table}.${column} ${what}`)).size

type Asking = { readonly role: Role; readonly who: Visitor; readonly absent: Map<string, string> }

/** What is answered about nothing at all, under this address. */
async function absentAt({ who, absent }: Asking, address: string): Promise<string> {
  const nothing = aboutNothing(address)
  const known = absent.get(nothing)
  if (known !== undefined) return known
  const answer = bare(await who.open(nothing))
  absent.set(nothing, answer)
  return answer
}

/** Whoever answers for data protection in an area finds who looked at its cases, and nothing of what they say. */
const answersForAccess = (who: Who) =>
  who.role === 'data-protection-officer' && ['stands', 'authored', 'area', 'under-18'].includes(who.place)

/** Whether somebody must find, or must not find, what an address is about; undefined where a page decides more closely. */
function mustFind({ path, roles }: Route, who: Who): boolean | undefined {
  if (roles !== undefined && !roles.includes(who.role)) return false
  const [about] = parametersOf(path)
  if (about === 'conferenceId') return who.knows ? FOUND_BY_ALL.includes(path) || undefined : false
  if (about === 'caseId' && path.includes('/seen') && answersForAccess(who)) return true
  if (about === 'caseId') return who.reads('name') ? FOUND_BY_ALL.includes(path) || undefined : false
  if (about === 'considerationId') return who.reads('conference') ? undefined : false
  return undefined
}

async function wrongAt(asking: Asking, route: Route, place: Place): Promise<readonly string[]> {
  const { role, who } = asking
  const address = await filledIn(route.path, here, { role, place })
  const came: Came = await who.open(address)
  const told = here.words.in(came.text)
  cells += fields
  for (const cell of told) met.add(cell)
  const at = `${role} ${place} ${route.path}`
  const wrong = told
    .filter(cell => !mayKnow(role, cell, address, here.issuedId))
    .map(cell => `${at}: ${cell.table}.${cell.column} ${cell.what} of ${cell.place}`)
  if (came.status >= 500) wrong.push(`${at}: ${String(here.faults.at(-1))}`)
  const must = mustFind(route, new Who(role, place, ''))
  if (must === true && came.status !== 200) wrong.push(`${at}: ${came.status}, but should be found`)
  if (must === false && came.status !== 404) wrong.push(`${at}: ${came.status}, but should not be found`)
  if (came.status === 404 && bare(came) !== (await absentAt(asking, address)))
    wrong.push(`${at}: hidden answers otherwise than absent`)
  return wrong
}

const asked = new Map<Role, Promise<Asking>>()
const askingAs = (role: Role) => {
  const known = asked.get(role) ?? here.as(role).then(who => ({ role, who, absent: new Map<string, string>() }))
  asked.set(role, known)
  return known
}

async function wrongFor(role: Role, stage: Stage): Promise<readonly string[]> {
  await here.seat(role)
  const asking = await askingAs(role)
  const wrong: string[] = []
  for (const route of PAGES) {
    for (const place of placesOf(route, role, stage)) wrong.push(...(await wrongAt(asking, route, place)))
  }
  return wrong
}

describe(onOneEngine('who meets which word on which page'), () => {
  for (const stage of ['convened', 'in-session', 'minute-draft'] as const) {
    // What those who are asked see of a meeting changes as it opens; a draft is for those who run it.
    const differs = (role: Role) =>
      stage === 'convened' || RUNNING.includes(role) || (stage === 'in-session' && CASEWORK.includes(role))
    for (const role of ROLES.filter(differs)) {
      it(`${role}, conferences ${stage} S3-45 S3-48 S3-91`, async () => {
        await here.bringTo(stage)
        assert.deepEqual(await wrongFor(role, stage), [])
      })
    }
  }

  it('more than 20,000 cells of route, role, relationship and field were looked at', context => {
    context.diagnostic(`${cells} cells, ${fields} fields`)
    assert.ok(cells > 20_000)
  })

  it('every kind of word is met by somebody', () => {
    const tables = (cells: Iterable<Cell>) => [...new Set([...cells].map(({ table, column }) => `${table}.${column}`))]
    const seen = new Set(tables(met))
    assert.deepEqual(
      tables(here.words.all).filter(one => !seen.has(one) && !ON_NO_PAGE.includes(one)),
      [],
    )
  })
})

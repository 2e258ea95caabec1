/**
 * No address shows case data without a line in the ledger that says who saw it, as what and why; and none shows any
 * when that line cannot be written. Every route of the product is visited, a new one included by itself.
 */
import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { h } from 'preact'
import { isPurpose } from '#modules/need-to-know'
import { page, type Route } from '#platform/http'
import { ROLES, type Role } from '#shared'
import { pastEveryPolicy, testDatabase } from '../support/database.ts'
import { onOneEngine } from '../support/on-one-engine.ts'
import { pageServer } from '../support/page-server.tsx'
import { type Aim, filledIn, hiddenFieldsOf, NO_CASE, unknownIn } from './addresses.ts'
import { estate, ROUTES, SOLO, type Stage, TYPIST } from './estate.ts'
import { type Came, Visitor } from './visitor.ts'

const here = await estate()

/** Who is tried, in turn, until somebody is let in. */
const TRIED: readonly Role[] = [SOLO, TYPIST, 'managing-officer', 'police-solo', 'prison-social-work', 'administrator']

/** Where the reader runs the conference, where everybody stands on the case, and where the reader is asked. */
const PLACES = ['runs', 'stands', 'invited', 'sends'] as const

type Line = { readonly kind: string; readonly purpose: string; readonly case_id: string | null }

/** What the ledger says that somebody did since a line. */
async function linesAfter(last: string, who: Visitor): Promise<readonly Line[]> {
  return (await pastEveryPolicy(`select kind, purpose, case_id from ledger_events
    where id > '${last}' and member_id = '${who.memberId}' and agency_id = '${who.agencyId}' and post_id = '${who.postId}'
      and act not like 'http/%' and act not like 'test/%'`)) as unknown as readonly Line[]
}

const lastLine = async () =>
  String((await pastEveryPolicy('select id from ledger_events order by id desc limit 1'))[0]?.['id'])

type Visit = {
  readonly role: Role
  readonly who: Visitor
  readonly came: Came
  readonly lines: readonly Line[]
  readonly address: string
}

async function visit(route: Route, aim: Aim): Promise<Visit> {
  const who = await here.as(aim.role)
  const address = await filledIn(route.path, here, aim)
  const fields = route.method === 'GET' ? {} : await hiddenFieldsOf(route, here, aim)
  const last = await lastLine()
  const came = route.method === 'GET' ? await who.open(address) : await who.send(address, fields)
  return { role: aim.role, who, came, address, lines: await linesAfter(last, who) }
}

/** Pages whose line says for what they were opened as what is in hand shows it: a task, a meeting. */
const FROM_WHAT_IS_IN_HAND: readonly string[] = ['/cases/:caseId']

/** What an answer tells that the ledger does not say, or nothing. */
function untold(route: Route, { came, lines, address }: Visit): string | undefined {
  const told = here.words.in(came.text)
  const cases = new Set(told.map(({ place }) => here.world.about.get(place)?.caseId))
  const mustTell = route.method === 'GET' && route.tells !== 'none' && came.status === 200
  if (told.length === 0 && !mustTell) return undefined
  const inHand = FROM_WHAT_IS_IN_HAND.includes(route.path)
  const right = lines.filter(line => line.purpose === route.purpose || (inHand && isPurpose(line.purpose)))
  if (right.length === 0) return `${told.length} words told, no line for ${route.purpose}`
  // A page about one case says which; lists say whom they showed.
  const about = right.some(line => line.case_id === null || cases.has(line.case_id))
  return cases.size === 0 || about || !address.includes('-') ? undefined : 'no line about the case that was shown'
}

const STAGES: readonly Stage[] = ['convened', 'in-session', 'minute-draft']
const OF_CASES = ROUTES.filter(({ path }) => !NO_CASE.test(path))

/** Visits a route as somebody, wherever and at whichever stage they are let in. */
async function letIn(route: Route, role: Role): Promise<Visit | undefined> {
  await here.seat(role)
  for (const stage of STAGES) {
    await here.bringTo(stage)
    for (const place of PLACES) {
      const visited = await visit(route, { role, place })
      if (visited.came.status !== 404) return visited
    }
  }
  return undefined
}

/** Visits a route as the first who is let in. */
async function found(route: Route): Promise<Visit | undefined> {
  for (const role of [...TRIED, ...ROLES.filter(one => !TRIED.includes(one))]) {
    if (route.roles !== undefined && !route.roles.includes(role)) continue
    const visited = await letIn(route, role)
    if (visited !== undefined) return visited
  }
  return undefined
}

/** The same page of the product whose ledger cannot be written: it says that something failed, and no word of a case. */
async function withoutLedger({ role, address }: Visit): Promise<string | undefined> {
  const { status, text } = await (await here.as(role, here.world.area, here.withoutLedger)).open(address)
  const told = here.words.in(text).length
  return status === 500 && told === 0 ? undefined : `without a ledger ${status} and ${told} words`
}

/** Routes from which the calls of the ledger were taken out, one after the other, and what came of it. */
const silenced: string[] = []

/** The route with its ledger calls taken out: nothing is shown and nothing is changed, and it is seen at once. */
async function tellingNothing(route: Route, { role, address, came }: Visit): Promise<string | undefined> {
  if (came.status >= 400) return undefined
  const who = await here.as(role, here.world.area, here.tellingNothing)
  const aim = { role, place: 'stands' } as const
  const answer =
    route.method === 'GET' ? await who.open(address) : await who.send(address, await hiddenFieldsOf(route, here, aim))
  silenced.push(`${route.method} ${route.path}`)
  return answer.status < 400 && here.words.in(answer.text).length > 0
    ? 'without its calls it still shows words of a case'
    : undefined
}

async function wrongWith(route: Route): Promise<readonly string[]> {
  const name = `${route.method} ${route.path}`
  const visited = await found(route)
  if (visited === undefined) return [`${name}: nobody is let in`]
  if (visited.came.status >= 500) return [`${name}: ${String(here.faults.at(-1))}`]
  const shows = route.method === 'GET' && here.words.in(visited.came.text).length > 0
  const quiet = await tellingNothing(route, visited)
  return [untold(route, visited), shows ? await withoutLedger(visited) : undefined, quiet]
    .filter(one => one !== undefined)
    .map(one => `${name}: ${one}`)
}

async function wrongWithAll(method: Route['method']): Promise<readonly string[]> {
  const wrong: string[] = []
  for (const route of OF_CASES.filter(one => one.method === method)) wrong.push(...(await wrongWith(route)))
  return wrong
}

describe(onOneEngine('no route without a line in the ledger S3-48 S0-13'), () => {
  before(async () => {
    // Somebody whom an invitee sends in their place, so that there is something to decline.
    const id = here.of('sends', 'conferences_invitations', 'sent')
    const deputy = here.world.area.post('managing-officer').memberId
    await pastEveryPolicy(
      `update conferences_invitations set reply = 'deputy', deputy_id = '${deputy}' where id = '${id}'`,
    )
  })

  it('knows what each parameter stands for', () => {
    assert.deepEqual(
      ROUTES.flatMap(({ path }) => unknownIn(path).map(name => `${path}: ${name}`)),
      [],
    )
    assert.deepEqual(unknownIn('/cases/:caseId/visits/:visitId'), ['visitId'])
  })

  it('every page that shows case data is in the ledger, with who, as what and why, and is not shown otherwise', async () => {
    assert.deepEqual(await wrongWithAll('GET'), [])
  })

  it('every form too', async () => {
    assert.deepEqual(await wrongWithAll('POST'), [])
  })

  it('a route whose calls of the ledger a machine takes out is found out, one after the other S0-13', context => {
    context.diagnostic(`${silenced.length} routes`)
    assert.ok(silenced.length > 60)
  })

  it('the way in, accounts and what only a demonstration has show no case', async () => {
    const left = ROUTES.filter(({ method, path }) => method === 'GET' && NO_CASE.test(path))
    const shown: string[] = []
    for (const { path } of left) {
      const address = await filledIn(path, here, { role: 'administrator', place: 'stands' })
      const { text } = await (await here.as('administrator')).open(address)
      if (here.words.in(text).length > 0) shown.push(path)
    }
    assert.ok(left.length > 20)
    assert.deepEqual(shown, [])
  })
})

describe('the check itself', () => {
  const word = here.words.for({ place: 'stands', table: 'cases_entries', what: 'general', column: 'headline' })
  const caseId = here.of('stands', 'cases_cases')
  const path = '/planted/:caseId'
  const shared = { method: 'GET', path, door: 'signed-in', purpose: 'supervision', tells: 'none' } as const
  const shown = page('Planted', h('p', {}, word))

  /** What is found wrong with a route of our own that shows a word of a case. */
  async function foundIn(answer: Route['answer'], more: Partial<Route> = {}): Promise<string | undefined> {
    const route: Route = { ...shared, answer, ...more }
    const server = await pageServer(await testDatabase(), [route], undefined, { report: () => {} })
    const aim = { role: SOLO, place: 'stands' } as const
    const who = await Visitor.signedIn(server, await testDatabase(), here.world.area.post(SOLO))
    const last = await lastLine()
    const came = await who.open(`/planted/${caseId}`)
    return untold(route, { who, came, ...aim, lines: await linesAfter(last, who), address: `/planted/${caseId}` })
  }

  it('finds a page that shows a case and tells nothing, and one that tells it for another purpose or of another case', async () => {
    assert.match((await foundIn(async () => shown)) ?? '', /no line for supervision/)
    const telling =
      (about: string): Route['answer'] =>
      asked =>
        asked.act(async tx => {
          tx.tell({ kind: 'consultation', act: 'planted/look', caseId: about })
          return shown
        })
    assert.equal(await foundIn(telling(caseId)), undefined)
    const elsewhere = here.of('elsewhere', 'cases_cases')
    assert.match((await foundIn(telling(elsewhere))) ?? '', /no line about the case/)
    const answer: Route['answer'] = ({ database, actor }) =>
      database.asActor({ ...actor, purpose: 'housing' }, async tx => {
        tx.tell({ kind: 'consultation', act: 'planted/look', caseId })
        return shown
      })
    assert.match((await foundIn(answer)) ?? '', /no line for supervision/)
  })

  it('a page that reads and tells nothing is not shown at all', async () => {
    const reads: Route['answer'] = asked => asked.act(async () => shown)
    assert.equal(await foundIn(reads), undefined)
    assert.match((await foundIn(reads, { tells: 'consultation' })) ?? 'not shown', /not shown/)
  })
})

/**
 * Colleagues of the same role in the neighbouring authority, with addresses that were passed on to them; and what a form
 * answers when somebody sends it about a case that is not theirs.
 */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Role } from '#shared'
import { onOneEngine } from '../support/on-one-engine.ts'
import { aboutNothing, filledIn, hiddenFieldsOf, NO_CASE, NOTHING, parametersOf } from './addresses.ts'
import { estate, ROUTES, SOLO } from './estate.ts'
import { bare, type Visitor } from './visitor.ts'
import { mayKnow } from './who-may-know.ts'

const here = await estate()
/** What agencies agreed and the posts that serve it stand in the directory, which every colleague reads. */
const DIRECTORY = /^\/(protocols|posts)\//
const OF_CASES = ROUTES.filter(
  ({ path }) => !NO_CASE.test(path) && !DIRECTORY.test(path) && parametersOf(path).length > 0,
)
const [GETS, POSTS] = (['GET', 'POST'] as const).map(method => OF_CASES.filter(one => one.method === method))

/** Whether what is hidden answers otherwise than what is absent, or tells anything. */
async function wrongWith(who: Visitor, address: string, fields?: Readonly<Record<string, string>>): Promise<string[]> {
  const absent = fields && Object.fromEntries(Object.keys(fields).map(name => [name, NOTHING]))
  const ask = (url: string, sent = fields) => (sent === undefined ? who.open(url) : who.send(url, sent))
  const came = await ask(address)
  const none = await ask(aboutNothing(address), absent)
  const wrong = here.words.in(came.text).map(({ table, column }) => `tells ${table}.${column}`)
  // A form in which nothing was filled in leads back without having looked.
  const leadsBack = fields !== undefined && came.status === 303
  if (came.status !== 404 && !leadsBack) wrong.push(`answers ${came.status}`)
  if (bare(came) !== bare(none)) wrong.push('hidden answers otherwise than absent')
  return wrong
}

describe(onOneEngine('a colleague of the same role in the neighbouring authority'), () => {
  const COLLEAGUES: readonly Role[] = [
    SOLO,
    'police-solo',
    'crime-manager',
    'coordinator',
    'managing-officer',
    'housing-solo',
  ]
  for (const role of COLLEAGUES) {
    it(`${role} finds none of its pages, by whatever address S3-45`, async () => {
      await here.bringTo('convened')
      const who = await here.as(role, here.world.elsewhere)
      const wrong: string[] = []
      for (const { path } of GETS ?? []) {
        const address = await filledIn(path, here, { role, place: 'stands' })
        wrong.push(...(await wrongWith(who, address)).map(one => `${path}: ${one}`))
      }
      assert.ok((GETS ?? []).length > 30)
      assert.deepEqual(wrong, [])
    })
  }
})

describe('a form about a case', () => {
  it('that is not theirs answers as one about nothing does S3-48', async () => {
    const who = await here.as(SOLO, here.world.elsewhere)
    const wrong: string[] = []
    for (const route of POSTS ?? []) {
      const aim = { role: SOLO, place: 'stands' } as const
      const fields = await hiddenFieldsOf(route, here, aim)
      const address = await filledIn(route.path, here, aim)
      wrong.push(...(await wrongWith(who, address, fields)).map(one => `${route.path}: ${one}`))
    }
    assert.ok((POSTS ?? []).length > 40)
    assert.deepEqual(wrong, [])
  })

  for (const role of ['housing-solo', 'voluntary-worker', 'auditor'] as const) {
    it(`in which ${role} stands tells no more in its complaints than in its page S3-48`, async () => {
      await here.seat(role)
      const who = await here.as(role)
      const wrong: string[] = []
      for (const { path } of POSTS ?? []) {
        for (const place of ['stands', 'invited'] as const) {
          const address = await filledIn(path, here, { role, place })
          const { status, text } = await who.send(address, { reply: 'nonsense', heldOn: '31 February', kind: '%' })
          const told = here.words.in(text).filter(cell => !mayKnow(role, cell, address, here.issuedId))
          wrong.push(...told.map(({ table, column, what }) => `${place} ${path}: ${table}.${column} ${what}`))
          if (status >= 500) wrong.push(`${place} ${path}: ${String(here.faults.at(-1))}`)
        }
      }
      assert.deepEqual(wrong, [])
    })
  }
})

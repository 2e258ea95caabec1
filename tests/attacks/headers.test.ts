/** What every answer carries under https and behind a proxy (ASVS chapters 3, 4, 12, 15). */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { startSession } from '#platform/identity'
import { assets } from '#web'
import { testArea } from '../support/area.ts'
import { testDatabase } from '../support/database.ts'
import { accountFor } from '../support/gatehouse.ts'
import { notebookRoutes } from '../support/notebook.tsx'
import { pageServer } from '../support/page-server.tsx'

const database = await testDatabase()
const seen: string[] = []
const asked: (typeof notebookRoutes)[number] = {
  method: 'GET',
  path: '/from',
  door: 'open',
  purpose: 'own-work',
  tells: 'none',
  answer: async ({ origin }) => {
    seen.push(origin)
    return { kind: 'json', value: {} }
  },
}
const server: FastifyInstance = await pageServer(database, [...notebookRoutes, asked], undefined, {
  secure: true,
  report: () => {},
})
const area = await testArea(database)
const { memberId, postId } = area.post('social-work-solo')
const { accountId } = await accountFor(database, memberId)
const token = await startSession(database, { accountId, memberId, postId, stage: 'full', device: 'Test' })
const asset = assets().css

const ANSWERS = [
  ['a page', '/notes'],
  ['an answer for a script', '/stay-not-here'],
  ['nothing there', '/nowhere'],
  ['no id', '/notes/1'],
  ['a script or style', asset],
  ['small data', '/from'],
] as const

const get = (url: string, headers: Record<string, string> = {}) =>
  server.inject({ method: 'GET', url, headers, cookies: { '__Host-cairn': token } })

describe('every answer', () => {
  it('says under https that this host is asked under https alone, for a year, all hosts under it too', async () => {
    for (const [what, url] of ANSWERS) {
      const { headers } = await get(url)
      assert.equal(headers['strict-transport-security'], 'max-age=31536000; includeSubDomains', what)
    }
  })

  it('lets no other site read an answer', async () => {
    for (const [what, url] of ANSWERS) {
      const { headers } = await get(url, { origin: 'https://elsewhere.example' })
      assert.equal(headers['access-control-allow-origin'], undefined, what)
      assert.equal(headers['access-control-allow-credentials'], undefined, what)
    }
    const before = await server.inject({
      method: 'OPTIONS',
      url: '/notes',
      headers: { origin: 'https://elsewhere.example' },
    })
    assert.ok(before.statusCode >= 400)
  })

  it('carries the same guards on every kind of answer', async () => {
    for (const [what, url] of ANSWERS) {
      const { headers } = await get(url)
      assert.equal(headers['x-content-type-options'], 'nosniff', what)
      assert.equal(headers['referrer-policy'], 'same-origin', what)
      assert.match(String(headers['content-security-policy']), /frame-ancestors 'none'/, what)
      assert.equal(headers['x-powered-by'], undefined, what)
      assert.equal(headers['server'], undefined, what)
    }
  })

  it('says of every answer what it is, in UTF-8', async () => {
    for (const [what, url] of ANSWERS) {
      const { headers } = await get(url)
      assert.match(
        String(headers['content-type']),
        /^(text\/html|text\/css|text\/plain|application\/json); charset=utf-8$/i,
        what,
      )
    }
  })

  it('believes one proxy and nothing that a browser sends through it', async () => {
    seen.length = 0
    // What the browser claimed stands first; the proxy adds whom it saw.
    await get('/from', { 'x-forwarded-for': '10.9.9.9, 198.51.100.7' })
    assert.deepEqual(seen, ['198.51.100.7'])
  })
})

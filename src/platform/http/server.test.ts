/** What every answer carries, and what happens to requests that no page expects. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { brotliDecompressSync } from 'node:zlib'
import type { LightMyRequestResponse } from 'fastify'
import { assets } from '#web'
import { type Notebook, notesOf, openNotebook } from '../../../tests/support/notebook.tsx'
import { formIn } from '../../../tests/support/page-server.tsx'

const FORM = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }

function ask(
  { server, token }: Notebook,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH' | 'HEAD' | 'OPTIONS',
  url: string,
  more: { payload?: string; headers?: Record<string, string>; out?: true } = {},
): Promise<LightMyRequestResponse> {
  const { payload, headers = payload === undefined ? {} : FORM } = more
  return server.inject({
    method,
    url,
    headers,
    ...(more.out === true ? {} : { cookies: { cairn: token } }),
    ...(payload === undefined ? {} : { payload }),
  })
}

async function filled(book: Notebook, note: string): Promise<string> {
  const { values } = formIn((await ask(book, 'GET', '/notes')).body, '/notes')
  values.set('note', note)
  return values.toString()
}

const POLICY = /^default-src 'none';/

function isGuarded(answer: LightMyRequestResponse, what: string): void {
  assert.equal(answer.headers['cache-control'], 'no-store', `${what}: cache-control`)
  const policy = String(answer.headers['content-security-policy'])
  assert.match(policy, POLICY, what)
  assert.doesNotMatch(policy, /unsafe/, what)
  assert.equal(answer.headers['x-content-type-options'], 'nosniff', what)
  assert.equal(answer.headers['access-control-allow-origin'], undefined, what)
}

describe('every kind of answer', () => {
  it('may not be kept by anybody and runs nothing that is not ours', async () => {
    const book = await openNotebook()
    const answers = {
      page: await ask(book, 'GET', '/notes'),
      'led on': await ask(book, 'POST', '/notes', { payload: await filled(book, 'x') }),
      'form shown again': await ask(book, 'POST', '/notes', { payload: await filled(book, 'wrong') }),
      fault: await ask(book, 'POST', '/notes', { payload: await filled(book, 'fault') }),
      forged: await ask(book, 'POST', '/notes', { payload: 'note=x' }),
      'signed out, reading': await ask(book, 'GET', '/notes', { out: true }),
      'signed out, sending': await ask(book, 'POST', '/notes', { payload: 'note=x', out: true }),
      'no such page': await ask(book, 'GET', '/nowhere'),
      'no such page, in a script': await ask(book, 'GET', '/nowhere', { headers: { 'x-cairn-script': '1' } }),
      'no id': await ask(book, 'GET', '/notes/1'),
      'no address at all': await ask(book, 'GET', '/notes/%zz'),
      'far too long': await ask(book, 'GET', `/notes/${'x'.repeat(3_000)}`),
      'too large': await ask(book, 'POST', '/notes', { payload: `note=${'x'.repeat(2_000_100)}` }),
      'not a form': await ask(book, 'POST', '/notes', {
        payload: '{"note":[1,{"a":2}]}',
        headers: { ...FORM, 'content-type': 'application/json' },
      }),
    }
    const status = Object.fromEntries(Object.entries(answers).map(([what, { statusCode }]) => [what, statusCode]))
    assert.deepEqual(status, {
      page: 200,
      'led on': 303,
      'form shown again': 422,
      fault: 500,
      forged: 403,
      'signed out, reading': 303,
      'signed out, sending': 401,
      'no such page': 404,
      'no such page, in a script': 404,
      'no id': 404,
      'no address at all': 404,
      'far too long': 404,
      'too large': 413,
      'not a form': 400,
    })
    for (const [what, answer] of Object.entries(answers)) isGuarded(answer, what)
  })

  it('says nothing of what was asked for where there is nothing', async () => {
    const book = await openNotebook()
    const answer = await ask(book, 'GET', '/notes/%zzLeon')
    assert.doesNotMatch(answer.body, /Leon/)
  })
})

describe('requests that no page expects', () => {
  for (const method of ['HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH'] as const) {
    it(`${method} finds nothing and does nothing`, async () => {
      const book = await openNotebook()
      const answer = await ask(book, method, '/notes', { payload: await filled(book, 'by another method') })
      assert.equal(answer.statusCode, 404)
      assert.deepEqual(await notesOf(book.memberId), [])
    })
  }

  it('ids are small letters and digits of the one shape, or there is nothing', async () => {
    const book = await openNotebook()
    const good = '0197c000-0000-7000-8000-00000000000a'
    const shapes = [good.toUpperCase(), `${good}0`, good.slice(1), `${good}%00`, '..%2f..', "' or 1=1", '{}', 'null']
    assert.equal((await ask(book, 'GET', `/notes/${good}`)).statusCode, 200)
    for (const shape of shapes) {
      assert.equal((await ask(book, 'GET', `/notes/${encodeURI(shape)}`)).statusCode, 404, shape)
    }
  })

  it('a page that is not there looks to whoever is signed in like a page that is not theirs', async () => {
    const book = await openNotebook()
    const [nowhere, notMine] = [await ask(book, 'GET', '/nowhere'), await ask(book, 'GET', '/notes/1')]
    const shown = (html: string) => html.replaceAll(/value="[^"]*"/g, '')
    assert.equal(shown(nowhere.body), shown(notMine.body))
  })
})

describe('asking too often', () => {
  it('is answered with a wait, and what was typed is kept', async () => {
    const book = await openNotebook(30)
    const payload = await filled(book, 'typed in a hurry')
    for (let times = 0; times < 30; times += 1) await ask(book, 'GET', '/nowhere')
    const answer = await ask(book, 'POST', '/notes', { payload })
    assert.equal(answer.statusCode, 429)
    assert.match(answer.body, /Wait a minute/)
    assert.match(answer.body, /typed in a hurry/)
    isGuarded(answer, 'too often')
  })
})

describe('a fault of ours', () => {
  it('is reported once under the reference that the page shows, and keeps what was typed', async () => {
    const book = await openNotebook()
    const answer = await ask(book, 'POST', '/notes', { payload: await filled(book, 'fault while writing') })
    const [fault] = book.faults
    assert.equal(book.faults.length, 1)
    assert.ok(fault !== undefined && answer.body.includes(fault.reference))
    assert.match(answer.body, /fault while writing/)
    assert.doesNotMatch(answer.body, /could not keep|RangeError/)
    assert.deepEqual(await notesOf(book.memberId), [])
  })
})

describe('scripts and styles', () => {
  it('are packed for a browser that unpacks, plain for any other, and kept for ever by both', async () => {
    const book = await openNotebook()
    const { script } = assets()
    const packed = await ask(book, 'GET', script, { headers: { 'accept-encoding': 'br, gzip' }, out: true })
    const plain = await ask(book, 'GET', script, { headers: { 'accept-encoding': 'identity' }, out: true })
    assert.equal(packed.headers['content-encoding'], 'br')
    assert.equal(plain.headers['content-encoding'], undefined)
    assert.equal(brotliDecompressSync(packed.rawPayload).toString(), plain.body)
    for (const answer of [packed, plain]) {
      assert.match(String(answer.headers['content-type']), /javascript/)
      assert.match(String(answer.headers['cache-control']), /immutable/)
    }
  })
})

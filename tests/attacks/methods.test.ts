/** Requests that no page asks for: strange methods, addresses, lengths and fields (ASVS chapters 3, 4, 5, 13, 15). */
import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { type Notebook, notesOf, openNotebook } from '../support/notebook.tsx'
import { formIn } from '../support/page-server.tsx'

let book: Notebook
let port = 0
before(async () => {
  book = await openNotebook()
  await book.server.listen({ port: 0, host: '127.0.0.1' })
  const address = book.server.server.address()
  port = typeof address === 'object' && address !== null ? address.port : 0
})
after(() => book.server.close())

/** Sends exactly these bytes and gives the first line that comes back. */
const raw = (bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes))
    let answer = ''
    socket.on('data', part => {
      answer += part.toString('latin1')
    })
    socket.on('close', () => resolve(answer.split('\r\n')[0] ?? ''))
    socket.on('error', reject)
  })

async function freshForm(): Promise<URLSearchParams> {
  const page = await book.server.inject({ method: 'GET', url: '/notes', cookies: { cairn: book.token } })
  return formIn(page.body, '/notes').values
}

const send = (payload: string, headers: Record<string, string> = {}) =>
  book.server.inject({
    method: 'POST',
    url: '/notes',
    cookies: { cairn: book.token },
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', ...headers },
    payload,
  })

describe('a request that no page asks for', () => {
  it('nothing is changed by a method that reads', async () => {
    const values = await freshForm()
    values.set('note', 'by reading')
    const kept = await notesOf(book.memberId)
    for (const method of ['GET', 'HEAD', 'OPTIONS'] as const)
      await book.server.inject({ method, url: `/notes?${values}`, cookies: { cairn: book.token } })
    for (const name of ['x-http-method-override', 'x-method-override', 'x-http-method'])
      await book.server.inject({
        method: 'GET',
        url: `/notes?${values}&_method=POST`,
        headers: { [name]: 'POST' },
        cookies: { cairn: book.token },
      })
    assert.deepEqual(await notesOf(book.memberId), kept)
  })

  it('TRACE and all methods that no page has are refused', async () => {
    for (const method of ['TRACE', 'CONNECT', 'PUT', 'DELETE', 'PATCH', 'PROPFIND', 'NONSENSE']) {
      const line = await raw(`${method} /notes HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`)
      assert.doesNotMatch(line, / 2\d\d /, method)
    }
  })

  it('a request that contradicts itself about its length is refused', async () => {
    const body = 'note=x'
    const head = 'POST /notes HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/x-www-form-urlencoded\r\n'
    for (const lengths of [
      `content-length: ${body.length}\r\ntransfer-encoding: chunked\r\n`,
      `content-length: ${body.length}\r\ncontent-length: 1\r\n`,
      'content-length: -1\r\n',
      'transfer-encoding: chunked, identity\r\n',
    ]) {
      const line = await raw(`${head}${lengths}\r\n${body}`)
      assert.match(line, /^HTTP\/1.1 [45]\d\d|^$/, lengths)
    }
  })

  it('a form that is far too large is refused, and says so', async () => {
    const answer = await send(`note=${'x'.repeat(3_000_000)}`)
    assert.equal(answer.statusCode, 413)
  })

  it('a field named like a part of every object is a field like any other', async () => {
    const values = await freshForm()
    values.set('note', 'plain')
    for (const name of ['__proto__', 'constructor', 'prototype', 'hasOwnProperty', '__proto__[polluted]', 'toString'])
      values.append(name, 'polluted')
    assert.equal((await send(values.toString())).statusCode, 303)
    assert.equal((Object.prototype as unknown as Record<string, unknown>)['polluted'], undefined)
    assert.ok((await notesOf(book.memberId)).includes('plain'))
  })

  it('a field sent twice is read once', async () => {
    const values = await freshForm()
    values.set('note', 'first')
    await send(`${values}&note=second`)
    const kept = await notesOf(book.memberId)
    assert.ok(kept.includes('first') && !kept.includes('second') && !kept.includes('first,second'))
  })

  it('no way leads out of the folder of assets', async () => {
    for (const way of [
      '../package.json',
      '..%2fpackage.json',
      '%2e%2e/%2e%2e/package.json',
      '....//package.json',
      '/etc/passwd',
      'x%00.css',
    ]) {
      const line = await raw(`GET /assets/${way} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`)
      assert.doesNotMatch(line, / [23]\d\d /, way)
    }
  })

  it('no folder is listed', async () => {
    for (const url of ['/assets', '/assets/', '/assets/.'])
      assert.ok((await book.server.inject({ method: 'GET', url })).statusCode >= 400, url)
  })

  it('nothing of the source is there to be fetched', async () => {
    for (const url of [
      '/.git/config',
      '/.git/HEAD',
      '/package.json',
      '/src/app/cli.ts',
      '/.env',
      '/docs',
      '/metrics',
      '/debug',
      '/documentation',
    ])
      assert.ok((await book.server.inject({ method: 'GET', url })).statusCode >= 400, url)
  })
})

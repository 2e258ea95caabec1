/** Forms: only from our own pages, each once, and nothing typed is lost. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { startSession } from '#platform/identity'
import { newId } from '#platform/ids'
import { accountFor } from '../../../tests/support/gatehouse.ts'
import { type Notebook, notesOf, openNotebook } from '../../../tests/support/notebook.tsx'
import { formIn } from '../../../tests/support/page-server.tsx'

type Sent = { readonly status: number; readonly to: string | undefined; readonly html: string }

const OURS = { 'sec-fetch-site': 'same-origin' }

async function post(
  { server, token }: Notebook,
  fields: Readonly<Record<string, string>>,
  more: { to?: string; token?: string; headers?: Readonly<Record<string, string>> } = {},
): Promise<Sent> {
  const answer = await server.inject({
    method: 'POST',
    url: more.to ?? '/notes',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...(more.headers ?? OURS) },
    cookies: { cairn: more.token ?? token },
    payload: new URLSearchParams(fields).toString(),
  })
  return { status: answer.statusCode, to: answer.headers.location, html: answer.body }
}

/** What the form on a page holds. */
const heldIn = (html: string, to = '/notes') => Object.fromEntries(formIn(html, to).values)

/** The fields of a freshly opened form. */
async function opened({ server, token }: Notebook): Promise<Record<string, string>> {
  return heldIn((await server.inject({ method: 'GET', url: '/notes', cookies: { cairn: token } })).body)
}

const kept = ({ memberId }: Notebook) => notesOf(memberId)

describe('a form comes from our own page, in this session', () => {
  it('is taken with the token of its page, and led on', async () => {
    const book = await openNotebook()
    const { status, to } = await post(book, { ...(await opened(book)), note: 'first' })
    assert.equal(status, 303)
    assert.match(to ?? '', /^\/notes\/[0-9a-f-]{36}$/)
    assert.deepEqual(await kept(book), ['first'])
  })

  for (const [what, headers] of [
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a sister site', { 'sec-fetch-site': 'same-site' }],
    ['another origin', { origin: 'https://elsewhere.example' }],
    ['a page that hides where it comes from', { origin: 'null' }],
    ['an origin that is none', { origin: 'no such thing' }],
  ] as const) {
    it(`is not taken from ${what}, even with the right token; what was typed is kept`, async () => {
      const book = await openNotebook()
      const { status, html } = await post(book, { ...(await opened(book)), note: 'from afar' }, { headers })
      assert.equal(status, 403)
      assert.match(html, /Check and send again/)
      assert.match(html, /from afar/)
      assert.deepEqual(await kept(book), [])
    })
  }

  for (const [what, token] of [
    ['no token', undefined],
    ['an empty token', ''],
    ['a wrong token', 'x'.repeat(43)],
    ['a token of the right length in other letters', 'é'.repeat(43)],
  ] as const) {
    it(`is not taken with ${what}`, async () => {
      const book = await openNotebook()
      const { _form, ...rest } = await opened(book)
      assert.notEqual(_form, undefined)
      const { status } = await post(book, { ...rest, note: 'x', ...(token === undefined ? {} : { _form: token }) })
      assert.equal(status, 403)
      assert.deepEqual(await kept(book), [])
    })
  }

  it('is not taken with the token of another session, and can be sent again from the answer', async () => {
    const book = await openNotebook()
    const { postId } = book.area.post('social-work-solo')
    const old = await opened(book)
    const { accountId } = await accountFor(book.database, book.area.post('managing-officer').memberId)
    const { memberId, postId: otherPost } = book.area.post('managing-officer')
    const other = await startSession(book.database, {
      accountId,
      memberId,
      postId: otherPost,
      stage: 'full',
      device: 'Test',
    })
    assert.notEqual(otherPost, postId)
    const refused = await post(book, { ...old, note: 'kept text' }, { token: other })
    assert.equal(refused.status, 403)
    const again = await post(book, heldIn(refused.html), { token: other })
    assert.equal(again.status, 303)
    assert.deepEqual(await notesOf(memberId), ['kept text'])
  })

  it('keeps what was typed by somebody who was signed out meanwhile, to be sent after signing in again', async () => {
    const book = await openNotebook()
    const typed = { ...(await opened(book)), note: 'Zażółć\nline two <b>' }
    const out = await post(book, typed, { token: 'no-such-session' })
    assert.equal(out.status, 401)
    assert.match(out.html, /You have been signed out/)
    assert.match(out.html, /Zażółć\nline two &lt;b>/)
    // Signed in again in another tab: the browser now sends a session that this page's token does not belong to.
    const stale = await post(book, heldIn(out.html))
    assert.equal(stale.status, 403)
    assert.equal((await post(book, heldIn(stale.html))).status, 303)
    assert.deepEqual(await kept(book), ['Zażółć\nline two <b>'])
  })
})

describe('a form does its work once', () => {
  it('sent twice at the same moment, makes one record, and both land on the same page', async () => {
    const book = await openNotebook()
    const fields = { ...(await opened(book)), note: 'slow' }
    const [one, other] = await Promise.all([post(book, fields), post(book, fields)])
    assert.equal(one.status, 303)
    assert.deepEqual(other, one)
    assert.match(one.to ?? '', /^\/notes\/[0-9a-f-]{36}$/)
    assert.deepEqual(await kept(book), ['slow'])
  })

  it('sent again after going back, leads where the first one led', async () => {
    const book = await openNotebook()
    const fields = { ...(await opened(book)), note: 'once' }
    const first = await post(book, fields)
    assert.equal((await post(book, fields)).to, first.to)
    assert.deepEqual(await kept(book), ['once'])
  })

  it('sent again with other words, says so instead of losing them, and takes them when asked to', async () => {
    const book = await openNotebook()
    const fields = await opened(book)
    await post(book, { ...fields, note: 'first words' })
    const other = await post(book, { ...fields, note: 'second words' })
    assert.equal(other.status, 409)
    assert.match(other.html, /sent before/)
    assert.match(other.html, /second words/)
    assert.deepEqual(await kept(book), ['first words'])
    assert.equal((await post(book, heldIn(other.html))).status, 303)
    assert.deepEqual(await kept(book), ['first words', 'second words'])
  })

  it('with the key of another form, is not taken for that one', async () => {
    const book = await openNotebook()
    const fields = await opened(book)
    await post(book, { ...fields, note: 'first' })
    const other = await post(book, { ...fields, note: 'first' }, { to: '/other-notes' })
    assert.equal(other.status, 409)
    assert.match(other.html, /sent before/)
  })

  it("with a key that another person's form spent, is not taken for that one", async () => {
    const [book, others] = [await openNotebook(), await openNotebook()]
    const key = newId()
    await post(others, { ...(await opened(others)), note: 'theirs', _once: key })
    const mine = await post(book, { ...(await opened(book)), note: 'mine', _once: key })
    assert.equal(mine.status, 409)
    assert.doesNotMatch(mine.html, /theirs/)
    assert.deepEqual(await kept(book), [])
  })

  for (const note of ['wrong', 'refused', 'fault']) {
    it(`answered with "${note}", may be mended and sent with the same key`, async () => {
      const book = await openNotebook()
      const fields = await opened(book)
      assert.ok((await post(book, { ...fields, note })).status >= 409)
      assert.equal((await post(book, { ...fields, note: 'mended' })).status, 303)
      assert.deepEqual(await kept(book), ['mended'])
    })
  }

  it('without a key, or with one that is none, is taken each time', async () => {
    const book = await openNotebook()
    const { _once, ...fields } = await opened(book)
    assert.notEqual(_once, undefined)
    for (const key of [{}, { _once: 'no id' }, { _once: '' }]) await post(book, { ...fields, note: 'again', ...key })
    assert.deepEqual(await kept(book), ['again', 'again', 'again'])
  })
})

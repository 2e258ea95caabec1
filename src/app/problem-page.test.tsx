import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Problem } from '#platform/http'
import { newId } from '#platform/ids'
import { renderDocument } from '#web'
import { problemPage } from './problem-page.tsx'

function shown(problem: Problem, sent: Readonly<Record<string, string | readonly string[]>>, to: string): string {
  const { title, content } = problemPage(problem, sent, to)
  return renderDocument({
    title,
    content,
    frame: 'full',
    signedIn: undefined,
    navigation: [],
    antiforgery: 'token',
    demonstration: undefined,
    path: to,
  })
}

const ODD = '<script>alert("x")</script>'

describe('a page that says what went wrong', () => {
  it('shows back what was typed, as text, and sends it again with a key of its own', () => {
    const key = newId()
    const sent = {
      _form: 'stale',
      _once: key,
      note: ODD,
      boxes: ['one', 'two'],
      postcode: 'EH1',
      code: 'A1',
      empty: '',
    }
    const html = shown({ kind: 'stale-form' }, sent, '/conferences/1/contribution')
    assert.doesNotMatch(html, /<script>alert/)
    assert.match(html, /&lt;script/)
    for (const field of ['note', 'boxes', 'postcode', 'code']) assert.match(html, new RegExp(`name="${field}"`), field)
    assert.equal(html.match(/name="boxes"/g)?.length, 2)
    assert.doesNotMatch(html, new RegExp(key))
    assert.match(html, /name="_form" value="token"/)
    assert.match(html, /name="_once" value="[0-9a-f-]{36}"/)
  })

  it('never shows back what proves who somebody is', () => {
    const secret = 'herring gull over Leith'
    for (const to of ['/sign-in', '/sign-in/second', '/prove-again', '/your-account/password']) {
      for (const field of ['password', 'newPassword', 'presentPassword', 'code', 'response']) {
        const html = shown({ kind: 'fault', reference: 'r' }, { name: 'm.keir', [field]: secret }, to)
        assert.doesNotMatch(html, /herring/, `${field} at ${to}`)
        assert.match(html, /m\.keir/)
      }
    }
  })

  it('offers nothing to send where nothing was typed or sending again would not help', () => {
    const button = /<button[^>]*>\s*Send again/
    assert.doesNotMatch(shown({ kind: 'not-found' }, { note: 'x' }, '/cases/1'), button)
    assert.doesNotMatch(shown({ kind: 'try-again' }, {}, '/cases/1'), button)
    assert.match(shown({ kind: 'try-again' }, { note: 'x' }, '/cases/1'), button)
  })

  it('says what to do next, whatever went wrong', () => {
    const refusal = { code: 'x', says: 'Only the chair may.', next: 'Ask the chair.' }
    const refused = shown({ kind: 'refused', refusal }, { note: 'x' }, '/x')
    assert.match(refused, /Only the chair may\./)
    assert.match(refused, /Ask the chair\./)
    assert.match(shown({ kind: 'fault', reference: 'ab12' }, {}, '/x'), /quote ab12/)
    assert.match(shown({ kind: 'signed-out', to: '/x' }, {}, '/x'), /href="\/sign-in"/)
  })
})

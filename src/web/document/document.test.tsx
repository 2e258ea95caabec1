import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { day } from '#rules'
import { ErrorSummary, Form } from '../forms/form.tsx'
import { asTyped } from '../forms/state.ts'
import { type DocumentParts, renderDocument } from './document.tsx'

const somebody = { name: 'Moira <Keir>', post: 'Supervising officer', area: 'Invermouth' }
const parts: DocumentParts = {
  title: 'A "case" & more',
  content: <p>Here</p>,
  signedIn: somebody,
  navigation: [
    { to: '/', text: 'What needs me now' },
    { to: '/cases', text: 'Cases', count: 3 },
  ],
  antiforgery: 'the-token',
  demonstration: undefined,
  path: '/cases/1',
}
const draw = (more: Partial<DocumentParts> = {}) => renderDocument({ ...parts, ...more })

describe('A document', () => {
  it('has a language, a title, one main part, a way past the header, and nobody else’s words as HTML', () => {
    const html = draw()
    assert.match(html, /^<!doctype html><html lang="en-GB"/)
    assert.match(html, /<title>A &quot;case&quot; &amp; more – Cairn<\/title>/)
    assert.equal(html.match(/<main /g)?.length, 1)
    assert.match(html, /<a href="#main" class="govuk-skip-link"/)
    assert.match(html, /Moira &lt;Keir>/)
  })

  it('carries no inline script or style, which the content policy would block', () => {
    const html = draw({ demonstration: { today: day('2026-03-16') }, searchesPeople: true })
    assert.doesNotMatch(html, /<style| style=| on\w+="|<script(?![^>]* src="\/assets\/)/)
  })

  it('marks where one is', () => {
    assert.match(draw(), /href="\/cases" aria-current="page"/)
    assert.doesNotMatch(draw(), /href="\/" [^>]*aria-current/)
    assert.match(draw({ path: '/' }), /href="\/"[^>]*aria-current="page"/)
  })

  it('lets those search for people who may, and nobody else', () => {
    const search = /action="\/people\/search"/
    assert.doesNotMatch(draw(), search)
    assert.match(draw({ searchesPeople: true }), search)
    assert.doesNotMatch(draw({ searchesPeople: true, signedIn: undefined }), search)
    assert.doesNotMatch(draw({ searchesPeople: true, frame: 'bare' }), search)
    assert.doesNotMatch(draw({ frame: 'bare' }), /What needs me now/)
  })

  it('shows who is signed in, as what, where, and the way out', () => {
    assert.match(
      draw(),
      /<b>Moira &lt;Keir><\/b> · Supervising officer · Invermouth[^]*action="\/sign-out"[^]*Sign out/,
    )
    assert.doesNotMatch(draw({ signedIn: undefined }), /sign-out/)
  })

  it('says on every page of a demonstration that it is one, in every frame', () => {
    for (const frame of ['full', 'bare', 'wide'] as const) {
      const html = draw({ frame, signedIn: undefined, demonstration: { today: day('2026-03-16') } })
      assert.match(html, /DEMONSTRATION<\/b> · not real people · time here is 16 March 2026/)
      assert.match(html, /action="\/demonstration\/move-on"[^]*value="day"[^]*value="week"[^]*value="next-due"/)
      assert.match(html, /<body[^>]* data-today="2026-03-16"/)
    }
    assert.doesNotMatch(draw(), /DEMONSTRATION/)
  })

  it('says in its title that something is wrong, without being told', () => {
    const state = asTyped({}, [{ field: 'a', says: 'Write a name' }])
    assert.match(draw({ content: <ErrorSummary state={state} /> }), /<title>Error: /)
    assert.match(draw({ wrong: true }), /<title>Error: /)
    assert.doesNotMatch(draw(), /Error: /)
  })

  it('gives every form the token', () => {
    const html = draw({
      content: <Form to="/x">y</Form>,
      searchesPeople: true,
      demonstration: { today: day('2026-03-16') },
    })
    const forms = html.match(/<form /g)?.length
    assert.equal(forms, 4)
    assert.equal(html.match(/name="_form" value="the-token"/g)?.length, forms)
  })

  it('hands data to the page’s script as text', () => {
    const html = draw({ pageDataForScripts: { a: '"><script>' }, idleMinutes: 30, stayAt: '/session' })
    assert.match(html, /data-page="{&quot;a&quot;:&quot;\\&quot;&gt;&lt;script&gt;&quot;}"/)
    assert.match(html, /data-idle-minutes="30" data-stay-at="\/session"/)
    assert.doesNotMatch(draw({ idleMinutes: 30, signedIn: undefined }), /data-idle/)
  })
})

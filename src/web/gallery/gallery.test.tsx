import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { day } from '#rules'
import * as web from '#web'
import { renderPart } from '../document/page-context.tsx'
import { GROUPS, galleryPages } from './index.tsx'

const page = (content: web.DocumentParts['content']) =>
  web.renderDocument({
    title: 'Gallery',
    content,
    signedIn: { name: 'Moira Keir', post: 'Supervising officer', area: 'Invermouth' },
    navigation: [],
    searchesPeople: true,
    antiforgery: 'token',
    demonstration: { today: day('2026-06-03') },
    path: '/gallery',
  })

describe('The gallery', () => {
  it('shows every component that pages may use', () => {
    const shown = new Set(GROUPS.flatMap(({ examples }) => examples.map(({ of }) => of)))
    const components = Object.entries(web)
      .filter(([name, value]) => typeof value === 'function' && /^[A-Z][a-z]/.test(name))
      .map(([name]) => name)
    const within = new Map([
      ['Form', 'TextField'],
      ['ButtonLink', 'SubmitButton'],
      ['ButtonRow', 'SubmitButton'],
      ['Level', 'RatingsInBrief'],
      ['DayStrip', 'Why'],
    ])
    const missing = components.filter(name => !shown.has(name) && !shown.has(within.get(name) ?? ''))
    assert.ok(components.length > 30)
    assert.deepEqual(missing, [])
  })

  for (const { path, content } of galleryPages()) {
    it(`${path}: no id twice, no inline script or style, no unsafe address`, () => {
      const html = page(content())
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(found => found[1])
      assert.deepEqual(
        ids.filter((id, place) => ids.indexOf(id) !== place),
        [],
      )
      assert.doesNotMatch(html, / style=|<style| on\w+="|javascript:/)
      const targets = [...html.matchAll(/ (?:for|aria-describedby|aria-labelledby)="([^"]+)"/g)].flatMap(found =>
        (found[1] ?? '').split(' '),
      )
      assert.deepEqual(
        targets.filter(id => !ids.includes(id)),
        [],
      )
    })
  }

  it('draws every example', () => {
    for (const { examples } of GROUPS) {
      for (const { of, shows, draw } of examples) {
        const content = draw()
        assert.ok(content !== null && renderPart(content).length > 20, `${of}: ${shows}`)
      }
    }
  })

  it('holds the case page within 40 kB', () => {
    const found = galleryPages().find(({ path }) => path === '/gallery/screens/case')
    assert.ok(found)
    const bytes = Buffer.byteLength(page(found.content()))
    assert.ok(bytes <= 40_000, `${bytes} bytes`)
  })
})

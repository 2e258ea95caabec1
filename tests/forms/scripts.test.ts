/** What our own scripts send while somebody types, and the search: no records, but the same hands may send anything. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { keepSearch } from '#modules/people'
import { onOneEngine } from '../support/on-one-engine.ts'
import { but, filled, hardText, RAW } from './filling.ts'
import { type FormRead, formsOn } from './read-form.ts'
import { changed, traces } from './traces.ts'
import { formTo, SOLO, World } from './world.ts'

const world = await World.make()
const LATER = '2026-05-20' as NonNullable<NonNullable<Parameters<World['convened']>[0]>['heldOn']>
const MEGA = 'x'.repeat(1_000_000)

/** A field as the meeting's script sends it. */
async function answering() {
  const { at } = await world.opened()
  const who = await world.as(SOLO)
  const { html } = await who.open(`${at}/meeting?item=reasons`)
  const token = formsOn(html)[0]?.fields.find(one => one.name === '_form')?.values[0] ?? ''
  const send = (fields: Readonly<Record<string, string>>) =>
    who.post(`${at}/fields`, new URLSearchParams({ _form: token, ...fields }), true)
  return { at, who, send }
}

const said = (html: string) => JSON.parse(html) as Readonly<Record<string, unknown>>

describe(onOneEngine('an answer that saves itself'), () => {
  it('S3-54: sent twice at the same moment, is saved once and answered alike', async () => {
    const { send } = await answering()
    const fields = { field: 'purpose', says: hardText(1_000), version: '0' }
    const [one, other] = await Promise.all([send(fields), send(fields)])
    assert.deepEqual([one.status, other.status], [200, 200])
    assert.deepEqual(said(other.html), said(one.html))
    assert.equal(said(one.html)['version'], 1)
    assert.equal(said(one.html)['says'], fields.says.replaceAll(/[\u0000\u202e\u2066]/g, '').normalize('NFC'))
  })

  it('S3-54: of two texts at the same moment keeps one, and answers the other with both', async () => {
    const { send } = await answering()
    const both = await Promise.all(
      ['What one wrote.', 'What the other wrote.'].map(says => send({ field: 'purpose', says, version: '0' })),
    )
    assert.deepEqual(
      both.map(one => one.status).toSorted((a, b) => a - b),
      [200, 409],
    )
    const conflict = said(both.find(one => one.status === 409)?.html ?? '{}')['conflict'] as Record<string, unknown>
    assert.notEqual(conflict['yours'], conflict['theirs'])
  })

  it('that is too much, or for no field, or of no version is told in words and leaves nothing behind', async () => {
    const { who, at, send } = await answering()
    const before = await traces()
    for (const [fields, status] of [
      [{ field: 'purpose', says: hardText(20_001), version: '0' }, 422],
      [{ field: 'purpose', says: MEGA, version: '0' }, 422],
      [{ field: 'no-such-field', says: 'x', version: '0' }, 409],
      [{ field: '__proto__', says: 'x', version: '0' }, 409],
      [{ field: 'reasons', says: 'x', version: 'NaN' }, 409],
      [{ field: 'reasons', says: 'x', version: '9'.repeat(30) }, 409],
      [{ field: 'next/on', says: '31 February 2026', version: '0' }, 422],
      [{ field: 'purpose', says: MEGA + MEGA, version: '0' }, 413],
    ] as const) {
      const came = await send(fields)
      assert.equal(came.status, status, `${fields.field} ${fields.version}: ${came.html.slice(0, 200)}`)
      assert.ok(Object.values(said(came.html)).length > 0)
    }
    const forged = await who.post(`${at}/fields`, new URLSearchParams({ field: 'purpose', says: 'x' }), true)
    assert.equal(forged.status, 403)
    assert.match(String(said(forged.html)['problem']), /not saved/)
    assert.deepEqual(
      changed(before, await traces()).filter(name => name !== 'told conferences/save-field'),
      [],
    )
  })
})

describe('a draft of a contribution', () => {
  it('S3-58: keeps what can be kept, and tells the rest', async () => {
    const { at } = await world.convened({ heldOn: LATER })
    const who = await world.as('housing-solo')
    const page = `${at}/contribution`
    const form: FormRead = formTo((await who.open(page)).html, '/conferences/:conferenceId/contribution')
    const good = but(filled(form, {}), '_once')
    const [box = ''] = form.fields.map(one => one.name).filter(name => name.startsWith('box/'))
    for (const [fields, status] of [
      [but(good, box, hardText(20_001)), 422],
      [but(good, box, MEGA), 422],
      [but(good, 'version', '9'.repeat(30)), 200],
      // One's own words from another window: the earlier ones are kept beside.
      [but(but(good, 'version', '0'), box, 'Other words'), 200],
      [but(good, '_form'), 403],
    ] as const) {
      const came = await who.post(`${page}/draft`, fields, true)
      assert.equal(came.status, status, came.html.slice(0, 200))
      assert.ok(Object.values(said(came.html)).length > 0)
    }
    assert.match((await who.open(page)).html, /Other words/)
  })
})

describe('the search', () => {
  it('takes anything, shows it as text, and finds nobody by it', async () => {
    const first = await world.act(SOLO, tx => keepSearch(tx, 'anybody'))
    const who = await world.as(SOLO)
    const form = formTo((await who.open(`/people/search/${first}`)).html, '/people/search')
    for (const typed of [
      '',
      ' \u0000\u202e',
      hardText(300),
      hardText(20_001),
      MEGA,
      "%' or 1=1 --",
      '31 February 9999',
    ]) {
      const came = await who.post('/people/search', filled(form, { q: typed }))
      assert.equal(came.status, 303)
      const shown = await who.open(came.to)
      assert.equal(shown.status, 200)
      assert.doesNotMatch(shown.html, RAW)
    }
    assert.equal((await who.post('/people/search', but(filled(form, { q: 'x' }), '_form'))).status, 403)
  })
})

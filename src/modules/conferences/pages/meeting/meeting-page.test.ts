import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { AGENDA } from '#rules'
import { type Role } from '#shared'
import { meetingPages } from '../../../../../tests/support/meeting-pages.ts'
import { wordsOf } from '../../../../../tests/support/page-server.tsx'
import { saveField } from '../../commands/save-field.ts'

const SOLO: Role = 'social-work-solo'
const HOSTILE = `<script>alert(1)</script> =cmd|' /C calc'!A0 \u202Eevil\u202C ${'Mac Ghille Dhùghlais '.repeat(14)}`

describe('the meeting without a script', () => {
  it('S3-56: shows the reasons before it is opened, and opens at the introductions', async () => {
    const { at, visit, record } = await meetingPages({ opened: false })
    const chair = await visit(SOLO)
    const before = await chair.open(at('meeting'))
    assert.ok(before.html.indexOf('Why this conference') < before.html.indexOf('Open the meeting</button'))
    assert.ok(before.html.includes('Why this conference'))
    assert.match(before.text, /sentence of four years/)
    const open = await chair.send(at('meeting'))
    assert.match(open.path, /item=introductions$/)
    assert.equal((await record()).head.state, 'in-session')
  })

  it('S3-54: the agenda stands in its fixed order, and a first conference hides the last minute', async () => {
    const { at, visit } = await meetingPages()
    const chair = await visit(SOLO)
    const shown = await chair.open(at('meeting'))
    const titles = [...shown.html.matchAll(/<li class="agenda-[^"]*"><a[^>]*>(.*?)<\/a>/g)].map(found =>
      wordsOf(found[1] ?? '')
        .replace(/^[\s\d]+/, '')
        .trim(),
    )
    assert.deepEqual(
      titles,
      AGENDA.filter(one => one.key !== 'last-minute').map(one => one.title),
    )
    assert.doesNotMatch(shown.html, /item=last-minute/)
  })

  it('saves a field with its button, exactly as typed, and shows it as text', async () => {
    const { at, visit, record } = await meetingPages()
    const chair = await visit(SOLO)
    await chair.open(at('meeting?item=reasons'))
    const shown = await chair.send(at('fields'), { 'says:purpose': HOSTILE })
    assert.equal(shown.path, at('meeting?item=reasons'))
    assert.doesNotMatch(shown.html, /<script>alert/)
    assert.match(shown.text, /<script>alert\(1\)<\/script> =cmd/)
    const says = (await record()).fields.find(one => one.field === 'purpose')?.says
    assert.equal(
      says,
      HOSTILE.replaceAll(/[\u202a-\u202e]/g, '')
        .normalize('NFC')
        .trim(),
    )
  })

  it('refuses a huge text with its length and keeps it in the form', async () => {
    const { at, visit } = await meetingPages()
    const chair = await visit(SOLO)
    await chair.open(at('meeting?item=reasons'))
    const shown = await chair.send(at('fields'), { 'says:purpose': 'long '.repeat(5_000) })
    assert.equal(shown.status, 422)
    assert.match(shown.text, /24,999 characters long; 20,000 can be saved/)
    assert.match(shown.text, /(long ){4999}/)
  })

  it('shows both texts when somebody else saved meanwhile, and leaves fields that were not touched alone', async () => {
    const { area, conferenceId, at, visit, record } = await meetingPages()
    const chair = await visit(SOLO)
    await chair.open(at('meeting?item=reasons'))
    const typist = (field: string, says: string, version: number) =>
      area.as('support-assistant', tx => saveField(tx, { conferenceId, field, says, version }))
    await typist('purpose', 'What the typist wrote.', 0)
    await typist('reasons', 'Reasons put right by the typist.', 1)
    const shown = await chair.send(at('fields'), { 'says:purpose': 'What the chair wrote.' })
    assert.equal(shown.status, 409)
    assert.match(shown.text, /support-assistant changed this while you were writing/)
    assert.match(shown.text, /What the typist wrote\./)
    assert.match(shown.text, /What the chair wrote\./)
    assert.deepEqual(
      (await record()).fields.map(one => [one.field, one.says]),
      [
        ['purpose', 'What the typist wrote.'],
        ['reasons', 'Reasons put right by the typist.'],
      ],
    )
    await chair.send(at('fields'), { 'says:purpose': 'What both wrote.' })
    assert.equal((await record()).fields.find(one => one.field === 'purpose')?.says, 'What both wrote.')
  })

  it('S3-54: done leads to the next item; not applicable needs a reason', async () => {
    const { at, visit, record } = await meetingPages()
    const chair = await visit(SOLO)
    await chair.open(at('meeting?item=apologies'))
    const next = await chair.send(at('items/apologies'), { state: 'done' })
    assert.equal(next.path, at('meeting?item=reasons'))
    await chair.open(at('meeting?item=victims'))
    assert.equal((await chair.send(at('items/victims'), { state: 'not-applicable' })).status, 422)
    await chair.send(at('items/victims'), { state: 'not-applicable', because: 'Nobody was harmed.' })
    const states = (await record()).agenda.map(one => [one.key, one.state, one.because] as const)
    assert.deepEqual(
      states.find(one => one[0] === 'apologies'),
      ['apologies', 'done', ''],
    )
    assert.deepEqual(
      states.find(one => one[0] === 'victims'),
      ['victims', 'not-applicable', 'Nobody was harmed.'],
    )
  })

  it('adds, changes and removes a line; sent twice it is one line', async () => {
    const { at, visit, record, invitations } = await meetingPages()
    const chair = await visit(SOLO)
    await chair.open(at('meeting?item=victims'))
    const form = chair.filled(at('lines'), {
      says: HOSTILE,
      saidBy: invitations.get('police-solo') ?? '',
      happenedOn: '1 March 2026',
      source: 'log',
    })
    const [first] = await Promise.all([chair.post(at('lines'), form), chair.post(at('lines'), form)])
    assert.doesNotMatch(first?.html ?? '', /<script>alert/)
    const [line, ...others] = (await record()).lines
    assert.deepEqual(others, [])
    assert.deepEqual([line?.section, line?.happenedOn, line?.source], ['victim', '2026-03-01', 'log'])
    await chair.open(at('meeting?item=victims'))
    await chair.send(at(`lines/${line?.id}`), { says: 'In other words.' })
    assert.equal((await record()).lines[0]?.says, 'In other words.')
    await chair.open(at('meeting?item=victims'))
    await chair.send(at(`lines/${line?.id}/remove`))
    assert.deepEqual((await record()).lines, [])
  })
})

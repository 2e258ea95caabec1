import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ROLES, type Role } from '#shared'
import { meetingPages } from '../../../../../tests/support/meeting-pages.ts'

const SOLO: Role = 'social-work-solo'

describe('who writes in a meeting, and what the others find', () => {
  const PATHS = ['meeting', 'chair', 'close', 'brief', 'changes'] as const

  it('shows nothing to anybody who does not run it, exactly as if there were no such conference', async () => {
    const { at, visit } = await meetingPages()
    for (const role of ROLES.filter(one => one !== SOLO && one !== 'support-assistant')) {
      const somebody = await visit(role)
      for (const what of PATHS) {
        const hidden = await somebody.open(at(what))
        const missing = await somebody.open(`/conferences/01990000-0000-7000-8000-0000000000ff/${what}`)
        assert.equal(hidden.status, 404, `${role} ${what}`)
        assert.equal(hidden.text, missing.text, `${role} ${what}`)
      }
    }
  })

  it('S3-91: the typist types lines, fields and actions, and is offered no judgement about the case', async () => {
    const { at, visit } = await meetingPages()
    const typist = await visit('support-assistant')
    const risk = await typist.open(at('meeting?item=risk'))
    assert.match(risk.text, /The chair or the recorder records ratings and factors/)
    assert.doesNotMatch(risk.html, new RegExp(`action="${at('ratings')}"`))
    assert.match(risk.html, new RegExp(`action="${at('actions')}"`))
    const token = /name="_form" value="([^"]*)"/.exec(risk.html)?.[1] ?? ''
    const forced = await typist.post(
      at('factors'),
      new URLSearchParams({
        _form: token,
        item: 'risk',
        at: 'meeting',
        form: 'factor',
        direction: 'raises',
        says: 'x',
        evidence: 'y',
      }),
    )
    assert.equal(forced.status, 409)
    assert.match(forced.text, /not yours to write/)
    assert.equal((await typist.open(at('brief'))).status, 404)
  })

  it('holds no name and no case text in any address of the page', async () => {
    const { about, at, visit, record } = await meetingPages()
    const chair = await visit(SOLO)
    const shown = await chair.open(at('meeting?item=information'))
    const addresses = [...shown.html.matchAll(/(?:href|action|formaction)="([^"]*)"/g)].map(found => found[1] ?? '')
    assert.ok(addresses.length > 20)
    for (const word of about.name.split(' ')) assert.ok(!addresses.some(address => address.includes(word)), word)
    assert.equal((await record()).person.name, about.name)
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { AGENDA, day } from '#rules'
import { type Role } from '#shared'
import { meetingPages } from '../../../../../tests/support/meeting-pages.ts'

const SOLO: Role = 'social-work-solo'

describe('the chair’s single page and closing', () => {
  it('shows every item on one page with what was recorded and what is missing', async () => {
    const { area, at, visit } = await meetingPages()
    const chair = await visit(SOLO)
    await chair.open(at('meeting?item=victims'))
    await chair.send(at('lines'), { says: 'One victim has moved.' })
    const shown = await chair.open(at('chair'))
    for (const item of AGENDA.filter(one => one.key !== 'last-minute'))
      assert.match(shown.html, new RegExp(`id="item-${item.key}"`))
    assert.match(shown.text, /One victim has moved\./)
    assert.match(shown.text, /Missing for the minute/)
    assert.match(shown.text, /Agree a plan, or record that none is needed/)
    const field = `says:summing-up/${area.post('police-solo').agencyId}`
    await chair.send(at('fields'), { [field]: 'Police brought what they know.' })
    assert.match((await chair.open(at('chair'))).text, /Police brought what they know\./)
  })

  it('S3-88: proposes that an agency without contribution is named as having brought nothing', async () => {
    const { at, visit, record } = await meetingPages()
    const chair = await visit(SOLO)
    await chair.open(at('meeting?item=summing-up'))
    await chair.send(at('fields'))
    const { summedUp } = await record()
    assert.ok(summedUp.length > 3)
    for (const one of summedUp)
      assert.deepEqual([one.broughtNothing, one.says], [true, 'Brought nothing to this conference.'])
  })

  it('S3-31: the closing page links each thing in the way to its item, and closing is refused until it is mended', async () => {
    const { at, visit, record } = await meetingPages()
    const chair = await visit(SOLO)
    const shown = await chair.open(at('close'))
    assert.match(shown.html, new RegExp(`href="${at('meeting')}\\?item=plan"`))
    assert.match(shown.html, /<button[^>]*disabled/)
    const forced = await chair.send(at('close'))
    assert.equal(forced.status, 409)
    assert.equal((await record()).head.state, 'in-session')
  })

  it('gives the chair one page before the meeting: red items, what changed, who has not contributed', async () => {
    const { at, visit } = await meetingPages({ opened: false, heldOn: day('2026-05-20') })
    const chair = await visit(SOLO)
    const brief = await chair.open(at('brief'))
    for (const says of [
      'No address is approved',
      'risk of serious harm is not rated',
      'No contribution yet from',
      'reading takes about',
      'In the last ninety days',
    ]) {
      assert.match(brief.text, new RegExp(says))
    }
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Role } from '#shared'
import { pastEveryPolicy } from '../../../../../tests/support/database.ts'
import { meetingPages } from '../../../../../tests/support/meeting-pages.ts'

const SOLO: Role = 'social-work-solo'

describe('the meeting as its script asks', () => {
  it('saves a field as it is typed and says when', async () => {
    const { at, visit, record } = await meetingPages()
    const chair = await visit(SOLO)
    await chair.open(at('meeting?item=reasons'))
    const save = (says: string, version: number, field = 'purpose') =>
      chair.script(at('fields'), { field, says, version: String(version) })
    assert.deepEqual(await save('Agree a plan.', 0), {
      status: 200,
      said: { field: 'purpose', says: 'Agree a plan.', version: 1, saved: '09:00:00', shown: '' },
    })
    assert.deepEqual((await save('Agree a plan.', 0)).said['version'], 1)
    assert.equal((await save('x'.repeat(20_001), 1)).status, 422)
    assert.equal((await save('text', 0, 'nonsense')).said['code'], 'conferences/no-such-field')
    assert.equal((await record()).fields.find(one => one.field === 'purpose')?.says, 'Agree a plan.')
  })

  it('answers both texts when somebody else saved meanwhile', async () => {
    const { area, at, visit } = await meetingPages()
    const [chair, typist] = [await visit(SOLO), await visit('support-assistant')]
    await chair.open(at('meeting?item=reasons'))
    await typist.open(at('meeting?item=reasons'))
    await typist.script(at('fields'), { field: 'purpose', says: 'Theirs', version: '0' })
    const answer = await chair.script(at('fields'), { field: 'purpose', says: 'Yours', version: '0' })
    assert.equal(answer.status, 409)
    assert.deepEqual(answer.said['conflict'], {
      field: 'purpose',
      theirs: 'Theirs',
      yours: 'Yours',
      version: 1,
      by: area.post('support-assistant').name,
    })
  })

  it('reads a day as people type it, tells how it was read, and refuses what is no day', async () => {
    const { at, visit, record } = await meetingPages()
    const chair = await visit(SOLO)
    await chair.open(at('meeting?item=next-date'))
    const save = (says: string, version: number) =>
      chair.script(at('fields'), { field: 'next/on', says, version: String(version) })
    assert.deepEqual((await save('10/6/26', 0)).said['shown'], 'Wed 10 June 2026, in 86 days')
    assert.equal((await save('some time in June', 1)).status, 422)
    assert.equal((await record()).fields.find(one => one.field === 'next/on')?.says, '2026-06-10')
  })

  it('tells what others changed since, and not what one has seen', async () => {
    const { area, at, visit, conferenceId } = await meetingPages()
    const [chair, typist] = [await visit(SOLO), await visit('support-assistant')]
    await chair.open(at('meeting?item=reasons'))
    await typist.open(at('meeting?item=reasons'))
    const before = (await chair.script(at('changes'))).said
    await typist.script(at('fields'), { field: 'purpose', says: 'Theirs', version: '0' })
    await typist.open(at('meeting?item=victims'))
    await typist.send(at('lines'), { says: 'One victim has moved.' })
    const after = (await chair.script(at(`changes?since=${String(before['asOf'])}`))).said
    const fields = after['fields'] as { field: string; says: string; version: number; by: string }[]
    assert.deepEqual(
      fields.find(one => one.field === 'purpose'),
      { field: 'purpose', says: 'Theirs', version: 1, by: area.post('support-assistant').name },
    )
    assert.equal(after['lists'], Number(before['lists']) + 1)
    await pastEveryPolicy(
      `update conferences_fields set written_at = '2020-01-01' where conference_id = '${conferenceId}'`,
    )
    const later = (await chair.script(at(`changes?since=${String(after['asOf'])}`))).said
    assert.deepEqual(later['fields'], [])
    const invitee = await visit('police-solo')
    assert.equal((await invitee.script(at('changes'))).status, 404)
  })

  it('is refused with what to do when the session is gone or the form is from an earlier one', async () => {
    const { at, visit } = await meetingPages()
    const chair = await visit(SOLO)
    await chair.open(at('meeting?item=reasons'))
    const stale = await chair.script(at('fields'), { field: 'purpose', says: 'x', version: '0', _form: 'forged' })
    assert.equal(stale.status, 403)
    assert.match(String(stale.said['next']), /send it again/)
  })
})

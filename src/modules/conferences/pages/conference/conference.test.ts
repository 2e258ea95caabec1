import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pastEveryPolicy } from '../../../../../tests/support/database.ts'
import { convenedAndSent, invitationOf, questionRaised, stageFor, tasksAbout } from '../../commands/builders.ts'
import { visit } from '../builders.ts'

describe('the conference and its invitations, on their pages', () => {
  it('S3-42 the sender sends from the list, and every invitee finds their own invitation', async () => {
    const { stage, at } = await questionRaised()
    const solo = await visit(stage, 'social-work-solo')
    await solo.open(`${at}/convene`)
    const { path } = await solo.send(`${at}/convene`, { step: 'convene' })
    const conferenceId = path.split('/')[2] ?? ''
    const [task] = await tasksAbout(conferenceId, 'conference/send-invitations')
    const worker = await visit(stage, 'managing-officer')
    const list = await worker.open(task?.opens ?? '')
    assert.match(list.text, /Send \d invitations/)
    await worker.send(`/conferences/${conferenceId}/invitations/send`)
    const [reply] = await tasksAbout(conferenceId, 'conference/reply')
    assert.ok(reply)
    const housing = await visit(stage, 'housing-solo')
    const [own] = (await tasksAbout(conferenceId, 'conference/reply')).filter(
      one => one.memberId === stage.area.post('housing-solo').memberId,
    )
    const invitation = await housing.open(own?.opens ?? '')
    assert.match(invitation.text, /the housing SOLO is usually asked|no approved address yet/)
    const none = await housing.send(own?.opens ?? '')
    assert.equal(none.status, 422)
    const sent = await housing.send(own?.opens ?? '', { reply: 'cannot', says: 'on leave' })
    assert.match(sent.text, /You replied: cannot come/)
    assert.match((await solo.open(`/conferences/${conferenceId}`)).text, /cannot come: on leave/)
  })

  it('S3-48 the agenda to print says when, where and in which order, and nothing of the person', async () => {
    const stage = await stageFor()
    const { conferenceId } = await convenedAndSent(stage, { reasons: 'secret reason' })
    const solo = await visit(stage, 'social-work-solo')
    const agenda = await solo.open(`/conferences/${conferenceId}/agenda`)
    assert.match(agenda.text, /Victims/)
    assert.match(agenda.text, /10:00/)
    assert.doesNotMatch(agenda.text, new RegExp(`${stage.about.name}|Testcase|secret reason`))
  })

  it('S3-48 somebody with the agenda alone finds no name, no reasons and nobody else on the conference page', async () => {
    const stage = await stageFor()
    const { conferenceId, invitations } = await convenedAndSent(stage, { reasons: 'secret reason' })
    await pastEveryPolicy(
      `update conferences_invitations set pack = 'agenda-only' where id = '${invitationOf(invitations, 'housing-solo')}'`,
    )
    const housing = await visit(stage, 'housing-solo')
    const shown = await housing.open(`/conferences/${conferenceId}`)
    assert.equal(shown.status, 200)
    assert.doesNotMatch(shown.text, /Testcase|secret reason/)
    assert.doesNotMatch(shown.text, new RegExp(stage.area.post('crime-manager').name))
  })

  it('S3-27 the day can be changed by those who keep the list, with the warning, and cancelled with a reason', async () => {
    const stage = await stageFor()
    const { conferenceId } = await convenedAndSent(stage)
    const at = `/conferences/${conferenceId}`
    const solo = await visit(stage, 'social-work-solo')
    await solo.open(`${at}/change`)
    const warned = await solo.send(`${at}/change`, { heldOn: '11 May 2026', because: 'the room' })
    assert.equal(warned.status, 422)
    assert.match(warned.text, /before the pre-release meeting/)
    const moved = await solo.send(`${at}/change`)
    assert.match(moved.text, /Mon 11 May 2026/)
    await solo.open(`${at}/change`)
    assert.equal((await solo.send(`${at}/cancel`, { because: '' })).status, 422)
    const off = await solo.send(`${at}/cancel`, { because: 'release put off' })
    assert.match(off.text, /cancelled/)
    assert.equal((await solo.open(`${at}/change`)).status, 404)
  })

  it('S3-49 the chair is asked for and agreed to on one page', async () => {
    const stage = await stageFor()
    const { conferenceId } = await convenedAndSent(stage)
    const path = `/conferences/${conferenceId}/hand-on`
    const manager = await visit(stage, 'crime-manager')
    await manager.open(path)
    await manager.send(path, { to: stage.area.post('crime-manager').memberId, because: 'the SOLO is away' })
    const solo = await visit(stage, 'social-work-solo')
    assert.match((await solo.open(path)).text, /asks that .*crime-manager chairs instead of .*social-work-solo/)
    const agreed = await solo.send(`${path}/answer`, { agree: 'yes' })
    assert.match(agreed.text, /Chairing handed on by .*social-work-solo to .*crime-manager/)
  })
})

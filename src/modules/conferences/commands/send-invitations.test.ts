import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { day } from '#rules'
import { pastEveryPolicy } from '../../../../tests/support/database.ts'
import { caseHeldAs, convene, convened, headFor, listFor, stageFor, tasksAbout } from './builders.ts'
import { sendInvitations } from './send-invitations.ts'

describe('who sends the invitations', () => {
  it('S3-42 S3-43 a statutory case leaves them to the supervising worker, as a task', async () => {
    const stage = await stageFor()
    const { conferenceId, sent } = await convened(stage)
    assert.equal(sent, false)
    const worker = stage.area.post('managing-officer')
    assert.equal((await headFor(stage, conferenceId)).sender.memberId, worker.memberId)
    const [task] = await tasksAbout(conferenceId, 'conference/send-invitations')
    assert.equal(task?.memberId, worker.memberId)
    assert.ok((await listFor(stage, conferenceId)).every(one => one.state === 'to-send'))
  })

  it('S3-43 a voluntary throughcare case leaves them to the voluntary worker, who can send them', async () => {
    const stage = await caseHeldAs(await stageFor(), { basis: 'voluntary-throughcare', managing: 'voluntary-worker' })
    const { conferenceId, invited } = await convened(stage)
    const [task] = await tasksAbout(conferenceId, 'conference/send-invitations')
    assert.equal(task?.memberId, stage.area.post('voluntary-worker').memberId)
    const went = await stage.as('voluntary-worker', tx => sendInvitations(tx, conferenceId))
    assert.deepEqual(went, { kind: 'done', value: invited })
    assert.equal((await headFor(stage, conferenceId, 'voluntary-worker')).reasons, '')
  })

  it('S3-43 S3-45 the allocated worker of the children’s service decides, convenes and sends for a person under 18', async () => {
    const stage = await caseHeldAs(await stageFor(), {
      basis: 'children-and-families',
      regime: 'under-18',
      managing: 'children-and-families',
    })
    const { conferenceId, sent } = await convened(stage, {}, 'children-and-families')
    assert.equal(sent, true)
    const head = await headFor(stage, conferenceId, 'children-and-families')
    assert.equal(head.sender.memberId, stage.area.post('children-and-families').memberId)
    assert.equal((await convene(stage, { considerationId: null }, 'children-and-families')).kind, 'refused')
  })

  it('S3-44 without an allocated worker they are the SOLO’s, and go out with the press that convenes', async () => {
    const stage = await caseHeldAs(await stageFor(), { basis: 'statutory', managing: null })
    const { conferenceId, sent } = await convened(stage)
    assert.equal(sent, true)
    assert.equal((await tasksAbout(conferenceId, 'conference/send-invitations')).length, 0)
    const list = await listFor(stage, conferenceId)
    assert.ok(list.every(one => one.state === 'sent' && one.templateVersion === 'invitation/1'))
    const replies = await tasksAbout(conferenceId, 'conference/reply')
    assert.equal(replies.length, list.length - 1, 'everybody but the chair is asked to reply')
  })
})

describe('sending', () => {
  it('S3-42 each invitee has a task with the page and a day, and a mail and a calendar entry that say nothing of the case', async () => {
    const stage = await stageFor()
    const { conferenceId } = await convened(stage, {
      heldOn: day('2026-05-20'),
      reasons: 'a reason that no mail may say',
    })
    await stage.as('managing-officer', tx => sendInvitations(tx, conferenceId))
    const tasks = await tasksAbout(conferenceId, 'conference/reply')
    assert.ok(tasks.length >= 4)
    for (const task of tasks) {
      assert.equal(task.dueOn, '2026-05-19')
      assert.match(task.opens, /^\/invitations\/[0-9a-f-]{36}$/)
      assert.doesNotMatch(task.says, /Testcase|reason/)
    }
    const mails = await pastEveryPolicy(
      `select * from platform_outbox where link like '/invitations/%' and meeting->>'meetingId' = '${conferenceId}'`,
    )
    assert.equal(mails.length, tasks.length + 1)
    assert.doesNotMatch(JSON.stringify(mails), /Testcase|a reason that no mail may say/)
  })

  it('S3-42 sends once however often it is pressed, and refuses whoever is neither sender nor chair', async () => {
    const stage = await stageFor()
    const { conferenceId, invited } = await convened(stage)
    const others = await stage.as('police-solo', tx => sendInvitations(tx, conferenceId))
    assert.equal(others.kind, 'refused')
    const hidden = await stage.as('housing-solo', tx => sendInvitations(tx, conferenceId))
    assert.equal(hidden.kind, 'not-found')
    const both = await Promise.all(
      [1, 2].map(() => stage.as('managing-officer', tx => sendInvitations(tx, conferenceId))),
    )
    const counts = both.map(one => (one.kind === 'done' ? one.value : -1))
    assert.equal(
      counts.reduce((sum, count) => sum + count, 0),
      invited,
    )
    const replies = await tasksAbout(conferenceId, 'conference/reply')
    assert.equal(replies.length, invited - 1)
  })
})

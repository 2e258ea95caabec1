import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { recordSentence } from '#modules/orders'
import { day } from '#rules'
import type { Role } from '#shared'
import { pastEveryPolicy } from '../../../../tests/support/database.ts'
import { conferenceHead } from '../queries/conference-head.ts'
import { considerationsOfCase } from '../queries/consideration.ts'
import { invitationsOf } from '../queries/invitations.ts'
import { convenedAndSent, invitationOf, type Stage, stageFor, tasksAbout } from './builders.ts'
import { assignTypist, inviteOneMore } from './change-invitation.ts'
import { answerHandingOn, askToHandOn } from './devolve.ts'
import { cancelConference, type Moving, moveConference } from './move-conference.ts'
import { replyToInvitation } from './reply-to-invitation.ts'

const ready = async () => {
  const stage = await stageFor()
  await stage.as('managing-officer', tx =>
    recordSentence(tx, {
      caseId: stage.about.caseId,
      imposedOn: day('2022-06-16'),
      court: 'Invented Sheriff Court',
      offence: 'an offence',
      sexual: true,
      months: 48,
    }),
  )
  return { stage, ...(await convenedAndSent(stage)) }
}

const headOf = async (stage: Stage, conferenceId: string, role: Role = 'social-work-solo') => {
  const head = await stage.as(role, tx => conferenceHead(tx, conferenceId))
  if (head === undefined) throw new Error('not there')
  return head
}

const move = async (stage: Stage, conferenceId: string, change: Partial<Moving>, role: Role = 'social-work-solo') => {
  const { version, heldOn, startsAt, minutesPlanned, venue, link } = await headOf(stage, conferenceId)
  const given = { conferenceId, version, heldOn, startsAt, minutesPlanned, venue, link, because: 'the room is taken' }
  return stage.as(role, tx => moveConference(tx, { ...given, ...change }))
}

const mailsOf = (conferenceId: string, kind: string) =>
  pastEveryPolicy(`select meeting->>'change' as change, meeting->>'day' as day, recipient_id from platform_outbox
    where kind = '${kind}' and meeting->>'meetingId' = '${conferenceId}'`)

describe('moving a conference', () => {
  it('S3-27 asks for every reply anew and sends a later entry for the calendar when the day changes', async () => {
    const { stage, conferenceId, invitations } = await ready()
    const invitationId = invitationOf(invitations, 'crime-manager')
    await stage.as('crime-manager', tx =>
      replyToInvitation(tx, { invitationId, reply: 'attend', deputyId: null, says: '', accessNeeds: '' }),
    )
    assert.equal((await move(stage, conferenceId, { heldOn: day('2026-06-03') })).kind, 'done')
    const list = await stage.as('social-work-solo', tx => invitationsOf(tx, conferenceId))
    for (const one of list) assert.equal(one.reply, one.role === 'social-work-solo' ? 'attend' : null, one.role)
    const asked = await tasksAbout(conferenceId, 'conference/reply')
    assert.equal(asked.length, list.length - 1)
    assert.ok(asked.every(task => task.dueOn === '2026-06-02'))
    const mails = await mailsOf(conferenceId, 'conference-changed')
    assert.equal(mails.length, list.length)
    assert.ok(mails.every(mail => mail['change'] === '1' && mail['day'] === '2026-06-03'))
  })

  it('keeps the replies when only the place changes, and asks everybody to note it', async () => {
    const { stage, conferenceId, invitations } = await ready()
    const invitationId = invitationOf(invitations, 'crime-manager')
    await stage.as('crime-manager', tx =>
      replyToInvitation(tx, { invitationId, reply: 'attend', deputyId: null, says: '', accessNeeds: '' }),
    )
    await move(stage, conferenceId, { venue: 'Police office' })
    const list = await stage.as('social-work-solo', tx => invitationsOf(tx, conferenceId))
    assert.equal(list.find(one => one.role === 'crime-manager')?.reply, 'attend')
    assert.equal((await tasksAbout(conferenceId, 'conference/note-change')).length, list.length - 1)
  })

  it('of two who move it at once the second is shown what the first did', async () => {
    const { stage, conferenceId } = await ready()
    await move(stage, conferenceId, { heldOn: day('2026-06-03') })
    const second = await move(stage, conferenceId, { version: 1, heldOn: day('2026-06-04') })
    assert.equal(second.kind, 'changed-meanwhile')
    assert.match(JSON.stringify(second), /Wed 3 June 2026/)
  })

  it('refuses a day that has passed and a change without a reason, and is not there for others', async () => {
    const { stage, conferenceId } = await ready()
    assert.equal((await move(stage, conferenceId, { heldOn: day('2026-03-01') })).kind, 'wrong')
    assert.equal((await move(stage, conferenceId, { because: '' })).kind, 'wrong')
    for (const role of ['housing-solo', 'voluntary-worker', 'administrator'] as const) {
      assert.equal((await move(stage, conferenceId, {}, role)).kind, 'not-found', role)
    }
  })
})

describe('cancelling a conference', () => {
  it('S3-40 opens the question again, tells everybody, and leaves no other task', async () => {
    const { stage, conferenceId } = await ready()
    const cancel = (because: string) =>
      stage.as('social-work-solo', tx => cancelConference(tx, { conferenceId, version: 1, because }))
    assert.equal((await cancel('')).kind, 'wrong')
    assert.equal((await cancel('the release is put off')).kind, 'done')
    assert.equal((await headOf(stage, conferenceId)).state, 'cancelled')
    assert.equal((await tasksAbout(conferenceId, 'conference/reply')).length, 0)
    assert.ok((await tasksAbout(conferenceId, 'conference/note-change')).length >= 3)
    assert.ok((await mailsOf(conferenceId, 'conference-cancelled')).length >= 4)
    const [open] = await stage.as('social-work-solo', tx => considerationsOfCase(tx, stage.about.caseId))
    assert.equal(open?.state, 'open')
    assert.match(open?.because[0]?.rule ?? '', /long-sentence/)
    const again = await convenedAndSent(stage)
    assert.notEqual(again.conferenceId, conferenceId)
  })
})

describe('handing on the chair or the record', () => {
  const ask = (stage: Stage, conferenceId: string, role: Role, to: Role) =>
    stage.as(role, tx =>
      askToHandOn(tx, { conferenceId, seat: 'chair', to: stage.area.post(to).memberId, because: 'leave' }),
    )

  it('S3-49 is done at once when the SOLO hands on, and both names stand', async () => {
    const { stage, conferenceId } = await ready()
    const outcome = await ask(stage, conferenceId, 'social-work-solo', 'crime-manager')
    assert.deepEqual(outcome, { kind: 'done', value: 'agreed' })
    const head = await headOf(stage, conferenceId)
    assert.equal(head.chair.memberId, stage.area.post('crime-manager').memberId)
    assert.match(head.devolvedBecause ?? '', /social-work-solo to .*crime-manager.*16 March 2026: leave/)
    assert.equal(head.recorder.memberId, stage.area.post('social-work-solo').memberId)
  })

  it('S3-49 waits for the SOLO when anybody else asks, and changes nothing until agreed', async () => {
    const { stage, conferenceId } = await ready()
    assert.deepEqual(await ask(stage, conferenceId, 'crime-manager', 'crime-manager'), { kind: 'done', value: 'asked' })
    assert.equal((await ask(stage, conferenceId, 'police-solo', 'police-solo')).kind, 'refused')
    const solo = stage.area.post('social-work-solo').memberId
    assert.equal((await headOf(stage, conferenceId)).chair.memberId, solo)
    const [row] = await pastEveryPolicy(
      `select id from conferences_devolutions where conference_id = '${conferenceId}'`,
    )
    const answer = (role: Role, agree: boolean, because = '') =>
      stage.as(role, tx => answerHandingOn(tx, { conferenceId, devolutionId: String(row?.['id']), agree, because }))
    assert.equal((await answer('crime-manager', true)).kind, 'refused')
    assert.equal((await answer('housing-solo', true)).kind, 'not-found')
    assert.equal((await answer('social-work-solo', false)).kind, 'wrong')
    assert.equal((await answer('social-work-solo', true)).kind, 'done')
    assert.equal((await headOf(stage, conferenceId)).chair.memberId, stage.area.post('crime-manager').memberId)
    assert.equal((await answer('social-work-solo', true)).kind, 'refused')
  })

  it('S3-49 goes only to somebody who is asked to the conference', async () => {
    const { stage, conferenceId } = await ready()
    assert.equal((await ask(stage, conferenceId, 'social-work-solo', 'health-liaison')).kind, 'wrong')
  })
})

describe('keeping the list', () => {
  it('S3-47 asks somebody more at once when the invitations are out, and never twice', async () => {
    const { stage, conferenceId } = await ready()
    const { memberId } = stage.area.post('health-liaison')
    const more = () =>
      stage.as('social-work-solo', tx => inviteOneMore(tx, { conferenceId, memberId, because: 'knows the person' }))
    const both = await Promise.all([more(), more()])
    assert.deepEqual(both.map(one => one.kind).toSorted(), ['done', 'wrong'])
    const list = await stage.as('health-liaison', tx => invitationsOf(tx, conferenceId))
    const own = list.find(one => one.memberId === memberId)
    assert.equal(own?.state, 'sent')
    assert.match(own?.because[0]?.says ?? '', /knows the person/)
  })

  it('S3-91 lets the chair choose the typist, who then sees the meeting; nobody but a support assistant', async () => {
    const { stage, conferenceId } = await ready()
    const assign = (memberId: string | null, role: Role = 'social-work-solo') =>
      stage.as(role, tx => assignTypist(tx, { conferenceId, memberId }))
    const typist = stage.area.post('support-assistant').memberId
    assert.equal((await assign(stage.area.post('housing-solo').memberId)).kind, 'wrong')
    assert.equal((await assign(null)).kind, 'done')
    const sees = () => stage.as('support-assistant', tx => conferenceHead(tx, conferenceId))
    assert.equal(await sees(), undefined)
    assert.equal((await assign(typist, 'support-assistant')).kind, 'not-found')
    assert.equal((await assign(typist)).kind, 'done')
    assert.ok(await sees())
  })
})

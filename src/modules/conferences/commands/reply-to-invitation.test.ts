import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Role } from '#shared'
import { pastEveryPolicy } from '../../../../tests/support/database.ts'
import { possibleDeputies } from '../queries/colleagues.ts'
import { conferenceHead, personOfConference } from '../queries/conference-head.ts'
import { invitationById, invitationsOf } from '../queries/invitations.ts'
import { convenedAndSent, invitationOf, type Stage, stageFor, tasksAbout } from './builders.ts'
import { removeInvitee } from './change-invitation.ts'
import { declineToDeputise, type NewReply, noteChange, replyToInvitation } from './reply-to-invitation.ts'

const ready = async () => {
  const stage = await stageFor()
  return { stage, ...(await convenedAndSent(stage)) }
}

const reply = (stage: Stage, role: Role, invitationId: string, given: Partial<NewReply>) =>
  stage.as(role, tx =>
    replyToInvitation(tx, { invitationId, reply: 'attend', deputyId: null, says: '', accessNeeds: '', ...given }),
  )

const owners = async (conferenceId: string, kind: string) =>
  (await tasksAbout(conferenceId, kind)).map(task => task.memberId)

describe('replying to an invitation', () => {
  it('S3-42 keeps the reply for the chair and the sender, ends the task, and may be changed until the meeting', async () => {
    const { stage, conferenceId, invitations } = await ready()
    const invitationId = invitationOf(invitations, 'police-solo')
    const police = stage.area.post('police-solo').memberId
    assert.ok((await owners(conferenceId, 'conference/reply')).includes(police))
    assert.equal((await reply(stage, 'police-solo', invitationId, { accessNeeds: 'a ramp' })).kind, 'done')
    assert.ok(!(await owners(conferenceId, 'conference/reply')).includes(police))
    assert.equal((await reply(stage, 'police-solo', invitationId, { reply: 'report' })).kind, 'done')
    for (const role of ['social-work-solo', 'managing-officer'] as const) {
      const list = await stage.as(role, tx => invitationsOf(tx, conferenceId))
      const line = list.find(one => one.memberId === police)
      assert.equal(line?.reply, 'report', role)
    }
  })

  it('keeps what somebody needs to take part between them and those who prepare the room', async () => {
    const { stage, conferenceId, invitations } = await ready()
    await reply(stage, 'police-solo', invitationOf(invitations, 'police-solo'), { accessNeeds: 'a ramp' })
    const needs = async (role: Role) => {
      const list = await stage.as(role, tx => invitationsOf(tx, conferenceId))
      return list.find(one => one.role === 'police-solo')?.accessNeeds
    }
    for (const role of ['police-solo', 'social-work-solo', 'managing-officer'] as const)
      assert.equal(await needs(role), 'a ramp')
    for (const role of ['housing-solo', 'crime-manager'] as const) assert.equal(await needs(role), '', role)
  })

  it('asks for a reason from whoever cannot come, and for a name from whoever sends a deputy', async () => {
    const { stage, invitations } = await ready()
    const invitationId = invitationOf(invitations, 'crime-manager')
    for (const given of [{ reply: 'cannot' }, { reply: 'deputy' }] as const) {
      assert.equal((await reply(stage, 'crime-manager', invitationId, given)).kind, 'wrong', given.reply)
    }
  })

  it('is there for its invitee alone: not for the chair, a colleague, another area or a role without cases', async () => {
    const { stage, invitations } = await ready()
    const invitationId = invitationOf(invitations, 'crime-manager')
    for (const role of [
      'social-work-solo',
      'police-solo',
      'managing-officer',
      'health-liaison',
      'administrator',
    ] as const) {
      assert.equal((await reply(stage, role, invitationId, {})).kind, 'not-found', role)
    }
    const elsewhere = await stageFor()
    assert.equal((await reply(elsewhere, 'crime-manager', invitationId, {})).kind, 'not-found')
    assert.equal((await reply(stage, 'crime-manager', invitationId, {})).kind, 'done')
  })

  it('gives a deputy the invitation’s rights and a task, and takes them back when the reply changes', async () => {
    const { stage, conferenceId, invitations } = await ready()
    // The crime manager's deputy is a colleague who is not asked and stands on no case.
    const invitationId = invitationOf(invitations, 'housing-solo')
    const deputy = await colleagueOf(stage, 'housing-solo')
    const offered = await stage.as('housing-solo', async tx => {
      tx.tell({ kind: 'consultation', act: 'test' })
      return possibleDeputies(tx, conferenceId)
    })
    assert.deepEqual(
      offered.map(one => one.memberId),
      [deputy.memberId],
    )
    assert.equal(await deputy.knows(conferenceId), false)
    assert.equal(
      (await reply(stage, 'housing-solo', invitationId, { reply: 'deputy', deputyId: deputy.memberId })).kind,
      'done',
    )
    assert.equal(await deputy.knows(conferenceId), true)
    assert.deepEqual(await owners(conferenceId, 'conference/deputise'), [deputy.memberId])
    assert.equal((await reply(stage, 'housing-solo', invitationId, {})).kind, 'done')
    assert.equal(await deputy.knows(conferenceId), false)
    assert.deepEqual(await owners(conferenceId, 'conference/deputise'), [])
  })

  it('lets a deputy say that they cannot go, and asks the invitee anew', async () => {
    const { stage, conferenceId, invitations } = await ready()
    const invitationId = invitationOf(invitations, 'housing-solo')
    const deputy = await colleagueOf(stage, 'housing-solo')
    await reply(stage, 'housing-solo', invitationId, { reply: 'deputy', deputyId: deputy.memberId })
    assert.equal((await deputy.act(tx => declineToDeputise(tx, invitationId))).kind, 'done')
    assert.equal(await deputy.knows(conferenceId), false)
    const line = await stage.as('housing-solo', tx => invitationById(tx, invitationId))
    assert.equal(line?.reply, null)
    assert.ok((await owners(conferenceId, 'conference/reply')).includes(stage.area.post('housing-solo').memberId))
  })

  it('lets nobody send somebody of another agency in their place', async () => {
    const { stage, invitations } = await ready()
    const deputyId = stage.area.post('health-liaison').memberId
    const outcome = await reply(stage, 'housing-solo', invitationOf(invitations, 'housing-solo'), {
      reply: 'deputy',
      deputyId,
    })
    assert.equal(outcome.kind, 'wrong')
  })

  it('S3-48 takes everything back from somebody who is taken off the list, with the reason', async () => {
    const { stage, conferenceId, invitations } = await ready()
    const invitationId = invitationOf(invitations, 'housing-solo')
    const off = (because: string) =>
      stage.as('social-work-solo', tx => removeInvitee(tx, { conferenceId, invitationId, because }))
    assert.equal((await off('')).kind, 'wrong')
    assert.ok(await stage.as('housing-solo', tx => conferenceHead(tx, conferenceId)))
    assert.equal((await off('housing is settled')).kind, 'done')
    assert.equal(await stage.as('housing-solo', tx => conferenceHead(tx, conferenceId)), undefined)
    assert.equal((await reply(stage, 'housing-solo', invitationId, {})).kind, 'not-found')
    const told = await pastEveryPolicy(
      `select 1 from platform_outbox where kind = 'conference-cancelled' and link = '/invitations/${invitationId}'`,
    )
    assert.equal(told.length, 1)
  })

  it('S3-48 tells somebody who was sent the agenda alone nothing of the person', async () => {
    const { stage, conferenceId, invitations } = await ready()
    const person = () => stage.as('housing-solo', tx => personOfConference(tx, conferenceId))
    assert.equal((await person())?.name, stage.about.name)
    await pastEveryPolicy(
      `update conferences_invitations set pack = 'agenda-only' where id = '${invitationOf(invitations, 'housing-solo')}'`,
    )
    const known = await person()
    assert.deepEqual([known?.name, known?.personId, known?.bornOn], [null, null, null])
    assert.match(known?.reference ?? '', /^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  })

  it('is refused with the next step once the meeting has been opened', async () => {
    const { stage, conferenceId, invitations } = await ready()
    await pastEveryPolicy(`update conferences_conferences set state = 'in-session' where id = '${conferenceId}'`)
    const outcome = await reply(stage, 'crime-manager', invitationOf(invitations, 'crime-manager'), {})
    assert.equal(outcome.kind, 'refused')
  })

  it('lets nobody note a change in another’s name', async () => {
    const { stage, invitations } = await ready()
    const invitationId = invitationOf(invitations, 'crime-manager')
    assert.equal((await stage.as('police-solo', tx => noteChange(tx, invitationId))).kind, 'not-found')
    assert.equal((await stage.as('crime-manager', tx => noteChange(tx, invitationId))).kind, 'done')
  })
})

/** A colleague of somebody's agency in a post of the same role, who stands on no case. */
async function colleagueOf(stage: Stage, role: Role) {
  const { newId } = await import('#platform/ids')
  const { testDatabase } = await import('../../../../tests/support/database.ts')
  const database = await testDatabase()
  const { agencyId } = stage.area.post(role)
  const [memberId, postId] = [newId(), newId()]
  await database.asKeeper(async keeper => {
    await keeper.insertInto('staff_members').values({ id: memberId, agency_id: agencyId, name: 'A Deputy' }).execute()
    await keeper
      .insertInto('staff_posts')
      .values({ id: postId, agency_id: agencyId, area_id: stage.area.areaId, role, title: 'deputy' })
      .execute()
    await keeper
      .insertInto('staff_postings')
      .values({ id: newId(), post_id: postId, member_id: memberId, from_day: '2020-01-01' as never })
      .execute()
  })
  const actor = { memberId, agencyId, postId, role, sessionId: null, purpose: 'conference' } as const
  const act = <T>(work: Parameters<typeof database.asActor<T>>[1]) =>
    database.asActor(actor, work, [stage.about.caseId])
  const knows = async (conferenceId: string) => (await act(tx => conferenceHead(tx, conferenceId))) !== undefined
  return { memberId, act, knows }
}

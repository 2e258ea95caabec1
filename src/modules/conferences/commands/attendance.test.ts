import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { day } from '#rules'
import type { Role } from '#shared'
import { opened, SOLO } from '../../../../tests/support/meeting.ts'
import { correctPhone } from './correct-phone.ts'
import { recordAttendance } from './record-attendance.ts'
import { type ActionToSet, setMeetingAction } from './set-meeting-action.ts'

describe('attendance and the core group', () => {
  const EMPTY = { attendance: null, arrivedAt: null, leftAt: null, deputyId: null }

  it('S3-29: records each as present, report, apologies or absent, with times, and shows agency and discipline', async () => {
    const { area, conferenceId, invitation, record } = await opened()
    const now = { ...EMPTY, attendance: 'present' as const, arrivedAt: '10:00', leftAt: '10:40' }
    const mark = (role: Role, to: object = now) =>
      area.as(SOLO, tx =>
        recordAttendance(tx, { conferenceId, invitationId: invitation(role), seen: EMPTY, now: { ...now, ...to } }),
      )
    assert.equal((await mark('police-solo')).kind, 'done')
    assert.equal((await mark('police-solo')).kind, 'done')
    const other = await mark('police-solo', { attendance: 'apologies', arrivedAt: null, leftAt: null })
    assert.equal(other.kind, 'changed-meanwhile')
    assert.equal((await mark('housing-solo', { arrivedAt: '10:40', leftAt: '10:00' })).kind, 'wrong')
    assert.equal((await mark('housing-solo', { attendance: 'absent' })).kind, 'wrong')
    const police = (await record())?.invited.find(one => one.role === 'police-solo')
    assert.deepEqual([police?.attendance, police?.arrivedAt, police?.leftAt], ['present', '10:00', '10:40'])
    assert.equal(police?.agency, area.post('police-solo').agency)
  })

  it('takes a deputy of the same agency and of no other', async () => {
    const { area, conferenceId, invitation, record } = await opened()
    const mark = (deputyId: string) =>
      area.as(SOLO, tx =>
        recordAttendance(tx, {
          conferenceId,
          invitationId: invitation('police-solo'),
          seen: EMPTY,
          now: { ...EMPTY, attendance: 'present', deputyId },
        }),
      )
    assert.equal((await mark(area.post('housing-solo').memberId)).kind, 'wrong')
    assert.equal((await mark(area.post('crime-manager').memberId)).kind, 'done')
    assert.equal(
      (await record())?.invited.find(one => one.role === 'police-solo')?.deputy,
      area.post('crime-manager').name,
    )
  })

  it('S3-57: a wrong number is corrected once and shows right on the core group of this case', async () => {
    const { area, conferenceId, record } = await opened()
    const { memberId } = area.post('managing-officer')
    const correct = (role: Role, phone: string, whose = memberId) =>
      area.as(role, tx => correctPhone(tx, { conferenceId, memberId: whose, phone }))
    assert.equal((await correct(SOLO, '01632 960 103')).kind, 'done')
    assert.equal((await correct(SOLO, 'ring the bell')).kind, 'wrong')
    assert.equal((await correct('managing-officer', '01632 960 999')).kind, 'not-found')
    assert.equal((await correct(SOLO, '01632 960 999', area.post('auditor').memberId)).kind, 'not-found')
    const shown = (await record())?.coreGroup.find(one => one.memberId === memberId)
    assert.equal(shown?.phone, '01632 960 103')
  })
})

describe('actions set in the meeting', () => {
  const ACTION = (conferenceId: string, ownerId: string, more: Partial<ActionToSet> = {}): ActionToSet => ({
    conferenceId,
    pillar: 'supervision',
    task: 'Visit the flat at 14 Weir Street',
    serves: '',
    ownerId,
    helper: '',
    dueOn: day('2026-06-05'),
    shownBy: 'photograph and note on the file',
    letStand: [],
    ...more,
  })

  it('S3-89: is on its owner’s list the moment it is saved, and not without task, agency, person, day and evidence', async () => {
    const { area, conferenceId, rows } = await opened()
    const owner = area.post('housing-solo').memberId
    const set = (more: Partial<ActionToSet> = {}) =>
      area.as(SOLO, tx => setMeetingAction(tx, ACTION(conferenceId, owner, more)))
    for (const more of [
      { task: '' },
      { ownerId: '' },
      { ownerId: area.post('auditor').memberId },
      { dueOn: undefined },
      { shownBy: '' },
      { pillar: undefined },
    ]) {
      assert.equal((await set(more)).kind, 'wrong', JSON.stringify(more))
    }
    assert.equal((await set()).kind, 'done')
    const tasks = await rows(
      `select owner_member_id, state from tasks_tasks where conference_id = $CONFERENCE and kind = 'action'`,
    )
    assert.deepEqual(tasks, [{ owner_member_id: owner, state: 'open' }])
  })

  it('S3-89: the typist sets one too, without any other access to the case', async () => {
    const { area, conferenceId, record } = await opened()
    const set = await area.as('support-assistant', tx =>
      setMeetingAction(tx, ACTION(conferenceId, area.post('police-solo').memberId)),
    )
    assert.equal(set.kind, 'done')
    const seen = await record('support-assistant')
    assert.equal(seen?.actions.length, 1)
    assert.deepEqual([seen?.status, seen?.ratings, seen?.conditions, seen?.options], [null, [], [], []])
    assert.notEqual(seen?.person.name, '')
  })

  it('S3-89: questions vague wording, and keeps the question that was let stand', async () => {
    const { area, conferenceId, record } = await opened()
    const owner = area.post('police-solo').memberId
    const set = (letStand: readonly string[]) =>
      area.as(SOLO, tx =>
        setMeetingAction(
          tx,
          ACTION(conferenceId, owner, { task: 'Liaise with housing on an ongoing basis', letStand }),
        ),
      )
    const asked = await set([])
    assert.equal(asked.kind, 'wrong')
    const says = asked.kind === 'wrong' ? asked.wrong.map(one => one.says).join(' ') : ''
    assert.match(says, /Liaise|ongoing/)
    assert.deepEqual(asked.kind === 'wrong' && [...new Set(asked.wrong.map(one => one.field))], ['questions'])
    const all = ['liaise', 'ongoing', 'no-verb', 'two-verbs', 'as-appropriate', 'monitor', 'consider', 'all']
    assert.equal((await set(all)).kind, 'done')
    assert.ok(((await record())?.actions[0]?.questioned.length ?? 0) > 0)
  })
})

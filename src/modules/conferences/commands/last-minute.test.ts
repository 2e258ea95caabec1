import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { answerAction } from '#modules/plans'
import { day } from '#rules'
import { pastEveryPolicy } from '../../../../tests/support/database.ts'
import { opened, SOLO } from '../../../../tests/support/meeting.ts'
import { buildConference, USUALLY_INVITED } from '../builders.ts'
import { meetingRecord } from '../queries/meeting-record.ts'
import { openMeeting } from './open-meeting.ts'
import { setMeetingAction } from './set-meeting-action.ts'

describe('the last minute', () => {
  it('S3-95: the next conference opens with the last actions and what became of them', async () => {
    const first = await opened({ heldOn: day('2026-03-16') })
    const { area, about, conferenceId } = first
    const owner = area.post('police-solo')
    const set = await area.as(SOLO, tx =>
      setMeetingAction(tx, {
        conferenceId,
        pillar: 'supervision',
        task: 'Visit the flat at 14 Weir Street',
        serves: '',
        ownerId: owner.memberId,
        helper: '',
        dueOn: day('2026-04-05'),
        shownBy: 'photograph',
        letStand: [],
      }),
    )
    const actionId = set.kind === 'done' ? set.value : ''
    await pastEveryPolicy(`update conferences_conferences set state = 'issued' where id = '${conferenceId}'`)
    await area.as('police-solo', tx =>
      answerAction(tx, actionId, 1, { how: 'done', on: day('2026-03-16'), says: 'Photograph on the file.' }),
    )
    const next = await buildConference(area, about, {
      kind: 'review',
      heldOn: day('2026-05-20'),
      invited: USUALLY_INVITED,
    })
    await area.as(SOLO, tx => openMeeting(tx, next.conferenceId))
    const record = await area.as(SOLO, tx => meetingRecord(tx, next.conferenceId))
    assert.equal(record?.last?.conferenceId, conferenceId)
    assert.deepEqual(
      record?.last?.actions.map(one => [one.task, one.state, one.endedSays]),
      [['Visit the flat at 14 Weir Street', 'done', 'Photograph on the file.']],
    )
    assert.equal(record?.head.previousId, conferenceId)
    assert.ok(record?.agenda.some(item => item.key === 'last-minute'))
    const firstAgenda = await area.as(SOLO, tx => meetingRecord(tx, conferenceId))
    assert.ok(!firstAgenda?.agenda.some(item => item.key === 'last-minute'))
  })
})

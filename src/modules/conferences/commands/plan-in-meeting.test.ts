import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pastEveryPolicy } from '../../../../tests/support/database.ts'
import { hold, inSession, SOLO } from '../example/in-session.ts'
import { meetingRecord } from '../queries/meeting-record.ts'
import { openMeeting } from './open-meeting.ts'
import { settlePlanLine } from './plan-in-meeting.ts'

describe('the plan in the meeting', () => {
  it('S3-32: who does what, with what the meeting changed', async () => {
    const at = await inSession()
    await hold(at)
    const record = await at.record()
    assert.deepEqual(
      record.whoDoesWhat.map(one => [one.measure, one.change]),
      [['Weekly office contact', 'new']],
    )
    await at.close()
    const [next] = await pastEveryPolicy(
      `select id from conferences_conferences where previous_id = '${at.conferenceId}'`,
    )
    const nextId = String(next?.['id'])
    await at.area.as(SOLO, tx => openMeeting(tx, nextId))
    const then = await at.area.as(SOLO, tx => meetingRecord(tx, nextId))
    assert.deepEqual(
      then?.whoDoesWhat.map(one => [one.measure, one.change]),
      [['Weekly office contact', 'same']],
    )
    const [line] = then?.planLines ?? []
    await at.area.as(SOLO, tx =>
      settlePlanLine(tx, {
        conferenceId: nextId,
        lineId: line?.id ?? '',
        version: line?.version ?? 0,
        state: 'ended',
        because: 'done',
      }),
    )
    const ended = await at.area.as(SOLO, tx => meetingRecord(tx, nextId))
    assert.deepEqual(
      ended?.whoDoesWhat.map(one => [one.measure, one.change]),
      [['Weekly office contact', 'ended']],
    )
  })

  it('S4-48: a line that an agency proposed is accepted and stays its agency’s', async () => {
    const at = await inSession()
    await pastEveryPolicy(`insert into plans_lines (id, case_id, pillar, measure, serves, owner_agency_id, state, added_by_agency_id, written_at, written_by)
      values (gen_random_uuid(), '${at.about.caseId}', 'monitoring-and-control', 'Unannounced visits', 'Harm to a child', '${at.area.post('police-solo').agencyId}', 'proposed',
        '${at.area.post('police-solo').agencyId}', now(), '${at.area.post('police-solo').memberId}')`)
    const [proposed] = (await at.record()).planLines
    assert.equal(proposed?.state, 'proposed')
    const accept = () =>
      at.area.as(SOLO, tx =>
        settlePlanLine(tx, {
          conferenceId: at.conferenceId,
          lineId: proposed?.id ?? '',
          version: 1,
          state: 'in-force',
          because: '',
        }),
      )
    assert.equal((await accept()).kind, 'done')
    assert.equal((await accept()).kind, 'changed-meanwhile')
    const [now] = (await at.record()).planLines
    assert.deepEqual([now?.state, now?.addedBy], ['in-force', 'Police'])
  })

  it('a pillar without a measure says "none needed, because", and not without the reason', async () => {
    const at = await inSession()
    assert.equal((await at.plan({ pillar: 'victim-safety', noneNeededBecause: ' ' })).kind, 'wrong')
    assert.equal(
      (await at.plan({ pillar: 'victim-safety', noneNeededBecause: 'No victim lives in the area.' })).kind,
      'done',
    )
    assert.equal((await at.plan({ measure: '' })).kind, 'wrong')
    assert.equal((await at.plan({ owner: '' })).kind, 'wrong')
  })
})

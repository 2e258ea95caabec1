import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { day } from '#rules'
import type { Role } from '#shared'
import { pastEveryPolicy } from '../../../../tests/support/database.ts'
import { opened, SOLO } from '../../../../tests/support/meeting.ts'
import { addConditionInMeeting, conditionsOffered, remindInMeeting } from './conditions-in-meeting.ts'
import { definitionShown, noteFactorInMeeting, rateInMeeting } from './risk-in-meeting.ts'

describe('risk and conditions in the meeting', () => {
  it('S3-74: two ratings kept apart, each with assessor, tool, day and evidence; harm against the definition shown', async () => {
    const { area, conferenceId, record } = await opened()
    const areaId = area.areaId
    const definition =
      (
        await area.as(SOLO, async tx => {
          tx.tell({ kind: 'consultation', act: 'test' })
          return definitionShown(tx, areaId)
        })
      )?.version ?? ''
    const rate = (scale: 'harm' | 'reconviction', more: object = {}) =>
      area.as(SOLO, tx =>
        rateInMeeting(tx, {
          conferenceId,
          scale,
          level: 'high',
          tool: 'structured judgement',
          assessedOn: day('2026-03-16'),
          assessorId: area.post('managing-officer').memberId,
          evidence: 'Pattern of offending; contact with a family.',
          definition: scale === 'harm' ? definition : '',
          ...more,
        }),
      )
    assert.equal((await rate('harm')).kind, 'done')
    assert.equal((await rate('reconviction', { level: 'medium', tool: 'RM2000 (2007)' })).kind, 'done')
    for (const more of [
      { level: undefined },
      { tool: '' },
      { evidence: '' },
      { assessorId: '' },
      { assessedOn: undefined },
      { assessedOn: day('2026-03-17') },
    ]) {
      assert.equal((await rate('reconviction', more)).kind, 'wrong', JSON.stringify(more))
    }
    assert.equal((await rate('harm', { definition: '' })).kind, 'wrong')
    const ratings = (await record())?.ratings ?? []
    assert.deepEqual(ratings.map(({ scale, level, assessor }) => `${scale} ${level} ${assessor}`).toSorted(), [
      `harm high ${area.post('managing-officer').name}`,
      `reconviction medium ${area.post('managing-officer').name}`,
    ])
  })

  it('S3-75: a dynamic factor stands beside the static score and leaves it alone', async () => {
    const { area, conferenceId, record } = await opened()
    const note = (more: object = {}) =>
      area.as(SOLO, tx =>
        noteFactorInMeeting(tx, {
          conferenceId,
          direction: 'raises',
          says: 'Visits by a family',
          evidence: 'prison log',
          notedOn: day('2026-03-16'),
          ...more,
        }),
      )
    assert.equal((await note({ evidence: '' })).kind, 'wrong')
    assert.equal((await note({ direction: undefined })).kind, 'wrong')
    assert.equal((await note()).kind, 'done')
    const seen = await record()
    assert.deepEqual(
      seen?.factors.map(one => [one.direction, one.says, one.evidence]),
      [['raises', 'Visits by a family', 'prison log']],
    )
    assert.deepEqual(seen?.ratings, [])
  })

  it('S3-59 S3-60: one press proposes no unsupervised contact under the area’s own age, and asks for the letter', async () => {
    const { area, conferenceId, record, rows } = await opened()
    await pastEveryPolicy(`insert into staff_local_settings (id, area_id, key, value, from_day, to_day, source, pinpoint)
      values (gen_random_uuid(), '${area.areaId}', 'child-age', '17', '2020-01-01', null, 'protocol', '')`)
    const offered = await area.as(SOLO, async tx => {
      tx.tell({ kind: 'consultation', act: 'test' })
      return conditionsOffered(tx, area.areaId)
    })
    assert.match(offered.conditions[0]?.wording ?? '', /under 17/)
    const propose = (role: Role = SOLO) =>
      area.as(role, tx =>
        addConditionInMeeting(tx, {
          conferenceId,
          standard: 'no-unsupervised-contact',
          wording: '',
          source: '',
          state: 'proposed',
          because: '',
        }),
      )
    assert.equal((await propose('support-assistant')).kind, 'refused')
    assert.equal((await propose()).kind, 'done')
    const [condition] = (await record())?.conditions ?? []
    assert.deepEqual(
      [condition?.state, condition?.childAge, condition?.source],
      ['proposed', 17, 'Parole Board licence'],
    )
    assert.equal(condition?.statedOn, '2026-03-16')
    const letters = await rows(
      `select opens from tasks_tasks where case_id = $CASE and kind = 'condition/ask-the-board'`,
    )
    assert.deepEqual(letters, [{ opens: `/conferences/${conferenceId}/conditions-letter` }])
  })

  it('S3-63: reinforcing a condition is two taps and an entry', async () => {
    const { area, conferenceId, rows } = await opened()
    const added = await area.as(SOLO, tx =>
      addConditionInMeeting(tx, {
        conferenceId,
        standard: '',
        wording: 'Keep away from the park.',
        source: '',
        state: 'in-force',
        because: 'children gather there',
      }),
    )
    const conditionId = added.kind === 'done' ? added.value : ''
    assert.equal((await area.as(SOLO, tx => remindInMeeting(tx, { conferenceId, conditionId, says: '' }))).kind, 'done')
    assert.equal((await rows(`select 1 from cases_entries where case_id = $CASE and kind = 'reminder'`)).length, 1)
  })
})

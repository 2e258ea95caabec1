import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { day } from '#rules'
import { pastEveryPolicy } from '../../../../tests/support/database.ts'
import { hold, inSession, SOLO } from '../example/in-session.ts'
import { closeCheck } from '../model/close-check.ts'
import { FIELDS } from '../model/meeting.ts'
import { itemField } from '../model/meeting-fields.ts'
import { addLine } from './add-line.ts'
import { invitationsAfterTheMinute } from './prepare-next.ts'
import { SEND_TASK } from './send-invitations.ts'
import { setMeetingAction } from './set-meeting-action.ts'

describe('closing the meeting', () => {
  it('closes when everything is there: the plan agreed, the chronology told once, the next conference prepared S3-90', async () => {
    const at = await inSession()
    const { area, about, conferenceId } = at
    await hold(at)
    await area.as(SOLO, tx =>
      setMeetingAction(tx, {
        conferenceId,
        pillar: 'supervision',
        task: 'Visit the flat at 14 Weir Street',
        serves: '',
        ownerId: area.post('police-solo').memberId,
        helper: '',
        dueOn: day('2026-06-05'),
        shownBy: 'photograph',
        letStand: [],
      }),
    )
    assert.deepEqual(await at.blocks(), [])
    const closed = await at.close()
    assert.equal(closed.kind, 'done')
    assert.equal((await at.close()).kind, 'done')
    const entries = await pastEveryPolicy(
      `select headline from cases_entries where case_id = '${about.caseId}' and kind in ('conference', 'action', 'decision') order by headline`,
    )
    assert.deepEqual(
      entries.map(row => row['headline']),
      [
        'Action set: Visit the flat at 14 Weir Street',
        'Conference held: 3 of 3 attended, 1 action',
        'Disclosure was considered: nobody must be told.',
        'The next conference is on 10 June 2026 at 14:00, Police office, Ferry Road.',
      ],
    )
    const [plan] = await pastEveryPolicy(
      `select version, conference_id, review_on::text from plans_plans where case_id = '${about.caseId}'`,
    )
    assert.deepEqual(plan, { version: 1, conference_id: conferenceId, review_on: '2026-06-10' })
    const next = await pastEveryPolicy(
      `select id, kind, state, held_on::text, starts_at::text, venue from conferences_conferences where previous_id = '${conferenceId}'`,
    )
    assert.deepEqual(
      next.map(({ id: _id, ...rest }) => rest),
      [
        {
          kind: 'review',
          state: 'convened',
          held_on: '2026-06-10',
          starts_at: '14:00:00',
          venue: 'Police office, Ferry Road',
        },
      ],
    )
    const waiting = await pastEveryPolicy(
      `select state from conferences_invitations where conference_id = '${String(next[0]?.['id'])}'`,
    )
    assert.deepEqual(
      waiting.map(row => row['state']),
      ['to-send', 'to-send', 'to-send'],
    )
  })

  it('S3-90: the invitations of the next conference are ready to send the moment the minute issues, and not before', async () => {
    const at = await inSession()
    await hold(at)
    await at.close()
    const send = () =>
      pastEveryPolicy(`select t.kind, t.owner_member_id from tasks_tasks t join conferences_conferences c on c.id = t.conference_id
        where c.previous_id = '${at.conferenceId}' and t.state = 'open'`)
    assert.deepEqual(await send(), [])
    await at.area.as(SOLO, async tx => {
      tx.tell({ kind: 'alteration', act: 'test' })
      await invitationsAfterTheMinute(tx, { fact: 'minute-issued', caseId: at.about.caseId, aboutId: at.conferenceId })
    })
    assert.deepEqual(await send(), [{ kind: SEND_TASK, owner_member_id: at.area.post('managing-officer').memberId }])
  })

  for (const [without, code, item] of [
    ['reasons', 'no-reasons', 'reasons'],
    ['plan', 'no-plan', 'plan'],
    ['disclosure', 'disclosure-not-considered', 'disclosure'],
    ['summing-up', 'agency-not-summed-up', 'summing-up'],
    ['next', 'no-next-date', 'next-date'],
    ['attendance', 'one-agency', 'introductions'],
  ] as const) {
    it(`S3-7 S3-31 S3-33 S3-56 S3-88 S3-90: is not closed without ${without}, and says at which item it is mended`, async () => {
      const at = await inSession()
      await hold(at, without)
      assert.deepEqual(
        (await at.blocks()).filter(one => one[0] === code),
        [[code, item]],
      )
      const answer = await at.close()
      assert.equal(answer.kind === 'refused' && answer.refusal.rule, 'conferences/is-the-minute-ready')
      assert.equal((await at.record()).head.state, 'in-session')
    })
  }

  it('S3-31: "no plan needed, because" closes without a plan; S3-7: one agency closes with the chair’s reason', async () => {
    const at = await inSession()
    await hold(at, 'plan')
    await at.save(FIELDS.noPlanBecause, 'The person has died.')
    assert.equal((await at.close()).kind, 'done')
    const alone = await inSession()
    await hold(alone, 'attendance')
    await alone.save(FIELDS.oneAgencyBecause, 'Held at once, on the night of the report.')
    assert.deepEqual(await alone.blocks(), [])
    assert.equal((await alone.close()).kind, 'done')
  })

  it('S3-74: is not closed without both ratings', async () => {
    const at = await inSession()
    await hold(at, 'ratings')
    assert.deepEqual(
      (await at.blocks()).map(one => one[0]),
      ['reconviction-rating', 'harm-rating'],
    )
  })

  it('each risk that the meeting names has a line of the plan', async () => {
    const at = await inSession()
    await hold(at)
    await at.area.as(SOLO, tx =>
      addLine(tx, {
        conferenceId: at.conferenceId,
        place: 'risk',
        part: 'scenario',
        says: 'Harm to a child',
        saidBy: '',
      }),
    )
    assert.deepEqual(await at.blocks(), [])
    await at.area.as(SOLO, tx =>
      addLine(tx, {
        conferenceId: at.conferenceId,
        place: 'risk',
        part: 'scenario',
        says: 'Harm to the earlier victim',
        saidBy: '',
      }),
    )
    assert.deepEqual(
      (await at.blocks()).map(one => one[0]),
      ['risk-without-plan'],
    )
  })

  it('is closed by the chair or the recorder; the typist tells them; nobody else finds it', async () => {
    const at = await inSession()
    await hold(at)
    const typist = await at.close('support-assistant')
    assert.equal(typist.kind === 'refused' && typist.refusal.code, 'conferences/the-typist-does-not-close')
    for (const role of ['managing-officer', 'police-solo', 'coordinator', 'auditor'] as const) {
      assert.equal((await at.close(role)).kind, 'not-found', role)
    }
    const unopened = await inSession({ state: 'cancelled' })
    assert.equal((await unopened.close()).kind, 'refused')
  })

  it('advises on items left open and on contributed lines that are not in the minute', async () => {
    const at = await inSession()
    await hold(at)
    await at.save(itemField('introductions'), 'done')
    const { advice } = closeCheck(await at.record(), day('2026-03-16'))
    assert.ok(advice.some(one => one.code === 'item-open' && one.item === 'victims'))
    assert.ok(!advice.some(one => one.code === 'item-open' && one.item === 'introductions'))
  })
})

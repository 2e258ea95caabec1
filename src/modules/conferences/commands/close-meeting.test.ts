import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { day } from '#rules'
import type { Role } from '#shared'
import { testArea } from '../../../../tests/support/area.ts'
import { testCase } from '../../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../../tests/support/database.ts'
import { buildConference, type ToBuild } from '../builders.ts'
import { closeCheck } from '../model/close-check.ts'
import { FIELDS } from '../model/meeting.ts'
import { itemField, summingUpField } from '../model/meeting-fields.ts'
import { meetingRecord } from '../queries/meeting-record.ts'
import { addLine } from './add-line.ts'
import { closeMeeting } from './close-meeting.ts'
import { openMeeting } from './open-meeting.ts'
import { addPlanLine, settlePlanLine } from './plan-in-meeting.ts'
import { invitationsAfterTheMinute } from './prepare-next.ts'
import { recordAttendance } from './record-attendance.ts'
import { definitionShown, rateInMeeting } from './risk-in-meeting.ts'
import { saveField } from './save-field.ts'
import { SEND_TASK } from './send-invitations.ts'
import { setMeetingAction } from './set-meeting-action.ts'

const SOLO = 'social-work-solo'
const THERE: readonly Role[] = [SOLO, 'managing-officer', 'police-solo']
const NOWHERE = { attendance: null, arrivedAt: null, leftAt: null, deputyId: null }

async function opened(given: ToBuild = {}) {
  const area = await testArea(await testDatabase())
  const about = await testCase(area)
  const { conferenceId, invitations } = await buildConference(area, about, { invited: THERE, ...given })
  await area.as(SOLO, tx => openMeeting(tx, conferenceId))
  /** The version of each field, as a page would know it. */
  const versions = new Map<string, number>([[FIELDS.reasons, 1]])
  const save = async (field: string, says: string) => {
    const saved = await area.as(SOLO, tx =>
      saveField(tx, { conferenceId, field, says, version: versions.get(field) ?? 0 }),
    )
    assert.equal(saved.kind, 'done', `${field}: ${JSON.stringify(saved)}`)
    versions.set(field, saved.kind === 'done' ? saved.value.version : 0)
  }
  const come = (role: Role) =>
    area.as(SOLO, tx =>
      recordAttendance(tx, {
        conferenceId,
        invitationId: invitations.get(role) ?? '',
        seen: NOWHERE,
        now: { ...NOWHERE, attendance: 'present' },
      }),
    )
  const rate = (scale: 'harm' | 'reconviction') =>
    area.as(SOLO, async tx => {
      const definition = scale === 'harm' ? ((await definitionShown(tx, area.areaId))?.version ?? '') : ''
      return rateInMeeting(tx, {
        conferenceId,
        scale,
        level: scale === 'harm' ? 'high' : 'medium',
        tool: 'structured judgement',
        assessedOn: day('2026-03-16'),
        assessorId: area.post('managing-officer').memberId,
        evidence: 'Pattern of offending.',
        definition,
      })
    })
  const plan = (more: object = {}) =>
    area.as(SOLO, tx =>
      addPlanLine(tx, {
        conferenceId,
        pillar: 'supervision',
        measure: 'Weekly office contact',
        serves: 'Harm to a child',
        owner: area.post('managing-officer').memberId,
        frequency: 'weekly',
        startsOn: null,
        reviewOn: null,
        ...more,
      }),
    )
  const record = async () => {
    const found = await area.as(SOLO, tx => meetingRecord(tx, conferenceId))
    assert.ok(found)
    return found
  }
  const close = (role: Role = SOLO) => area.as(role, tx => closeMeeting(tx, conferenceId))
  return { area, about, conferenceId, save, come, rate, plan, record, close }
}

type Opened = Awaited<ReturnType<typeof opened>>

/** Everything that the rule wants, without the part named. */
async function hold(at: Opened, without = ''): Promise<void> {
  const { area, save } = at
  if (without !== 'attendance') for (const role of THERE) await at.come(role)
  else await at.come(SOLO)
  if (without === 'reasons') await save(FIELDS.reasons, '')
  if (without !== 'ratings') {
    await at.rate('harm')
    await at.rate('reconviction')
  }
  if (without !== 'plan') await at.plan()
  if (without !== 'disclosure') {
    await save(FIELDS.disclosureConsidered, 'no')
    await save(FIELDS.disclosureBecause, 'Nobody is at risk whom the plan does not protect.')
  }
  for (const role of without === 'summing-up' ? ([SOLO] as const) : (['managing-officer', 'police-solo'] as const)) {
    await save(summingUpField(area.post(role).agencyId), 'Brought one line.')
  }
  if (without !== 'next') {
    await save(FIELDS.nextOn, '2026-06-10')
    await save(FIELDS.nextAt, '14:00')
    await save(FIELDS.nextVenue, 'Police office, Ferry Road')
  }
}

const blocks = async (at: Opened) =>
  closeCheck(await at.record(), day('2026-03-16')).blocks.map(one => [one.code, one.item])

describe('closing the meeting', () => {
  it('closes when everything is there: the plan agreed, the chronology told once, the next conference prepared S3-90', async () => {
    const at = await opened()
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
    assert.deepEqual(await blocks(at), [])
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
    const at = await opened()
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
      const at = await opened()
      await hold(at, without)
      assert.deepEqual(
        (await blocks(at)).filter(one => one[0] === code),
        [[code, item]],
      )
      const answer = await at.close()
      assert.equal(answer.kind === 'refused' && answer.refusal.rule, 'conferences/is-the-minute-ready')
      assert.equal((await at.record()).head.state, 'in-session')
    })
  }

  it('S3-31: "no plan needed, because" closes without a plan; S3-7: one agency closes with the chair’s reason', async () => {
    const at = await opened()
    await hold(at, 'plan')
    await at.save(FIELDS.noPlanBecause, 'The person has died.')
    assert.equal((await at.close()).kind, 'done')
    const alone = await opened()
    await hold(alone, 'attendance')
    await alone.save(FIELDS.oneAgencyBecause, 'Held at once, on the night of the report.')
    assert.deepEqual(await blocks(alone), [])
    assert.equal((await alone.close()).kind, 'done')
  })

  it('S3-74: is not closed without both ratings', async () => {
    const at = await opened()
    await hold(at, 'ratings')
    assert.deepEqual(
      (await blocks(at)).map(one => one[0]),
      ['reconviction-rating', 'harm-rating'],
    )
  })

  it('each risk that the meeting names has a line of the plan', async () => {
    const at = await opened()
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
    assert.deepEqual(await blocks(at), [])
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
      (await blocks(at)).map(one => one[0]),
      ['risk-without-plan'],
    )
  })

  it('S3-32: who does what, with what the meeting changed', async () => {
    const at = await opened()
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
    const at = await opened()
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
    const at = await opened()
    assert.equal((await at.plan({ pillar: 'victim-safety', noneNeededBecause: ' ' })).kind, 'wrong')
    assert.equal(
      (await at.plan({ pillar: 'victim-safety', noneNeededBecause: 'No victim lives in the area.' })).kind,
      'done',
    )
    assert.equal((await at.plan({ measure: '' })).kind, 'wrong')
    assert.equal((await at.plan({ owner: '' })).kind, 'wrong')
  })

  it('is closed by the chair or the recorder; the typist tells them; nobody else finds it', async () => {
    const at = await opened()
    await hold(at)
    const typist = await at.close('support-assistant')
    assert.equal(typist.kind === 'refused' && typist.refusal.code, 'conferences/the-typist-does-not-close')
    for (const role of ['managing-officer', 'police-solo', 'coordinator', 'auditor'] as const) {
      assert.equal((await at.close(role)).kind, 'not-found', role)
    }
    const unopened = await opened({ state: 'cancelled' })
    assert.equal((await unopened.close()).kind, 'refused')
  })

  it('advises on items left open and on contributed lines that are not in the minute', async () => {
    const at = await opened()
    await hold(at)
    await at.save(itemField('introductions'), 'done')
    const { advice } = closeCheck(await at.record(), day('2026-03-16'))
    assert.ok(advice.some(one => one.code === 'item-open' && one.item === 'victims'))
    assert.ok(!advice.some(one => one.code === 'item-open' && one.item === 'introductions'))
  })
})

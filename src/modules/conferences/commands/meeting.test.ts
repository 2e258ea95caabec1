import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { recordEntry } from '#modules/cases'
import { answerAction } from '#modules/plans'
import { day } from '#rules'
import type { Role } from '#shared'
import { testArea } from '../../../../tests/support/area.ts'
import { testCase } from '../../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../../tests/support/database.ts'
import { buildConference, type ToBuild, USUALLY_INVITED } from '../builders.ts'
import { contributedLinesOf } from '../queries/meeting-lists.ts'
import { meetingRecord } from '../queries/meeting-record.ts'
import { addLine } from './add-line.ts'
import { changeLine, removeLine } from './change-line.ts'
import { addConditionInMeeting, conditionsOffered, remindInMeeting } from './conditions-in-meeting.ts'
import { correctPhone } from './correct-phone.ts'
import { assessInConference, noteVisitor } from './note-visitor.ts'
import { openMeeting } from './open-meeting.ts'
import { recordAttendance } from './record-attendance.ts'
import { recordRenewedContact, renewedContactAlert } from './renewed-contact.ts'
import { definitionShown, noteFactorInMeeting, rateInMeeting } from './risk-in-meeting.ts'
import { saveContribution } from './save-contribution.ts'
import { type ActionToSet, setMeetingAction } from './set-meeting-action.ts'
import { takeOverLines } from './take-over-lines.ts'

const SOLO = 'social-work-solo'

async function meeting(given: ToBuild = {}) {
  const area = await testArea(await testDatabase())
  const about = await testCase(area)
  const { conferenceId, invitations } = await buildConference(area, about, given)
  const open = () => area.as(SOLO, tx => openMeeting(tx, conferenceId))
  const record = (role: Role = SOLO) => area.as(role, tx => meetingRecord(tx, conferenceId))
  const invitation = (role: Role) => invitations.get(role) ?? ''
  const rows = (statement: string) =>
    pastEveryPolicy(statement.replaceAll('$CONFERENCE', `'${conferenceId}'`).replaceAll('$CASE', `'${about.caseId}'`))
  return { area, about, conferenceId, open, record, invitation, rows }
}

async function opened(given: ToBuild = {}) {
  const at = await meeting(given)
  await at.open()
  return at
}

describe('lines of the minute', () => {
  it('says who said it, and places the line in the part that decides who reads it', async () => {
    const { area, conferenceId, invitation, record } = await opened()
    const add = (place: string, says: string, saidBy: string) =>
      area.as(SOLO, tx => addLine(tx, { conferenceId, place, says, saidBy }))
    await add('general', 'No contact since March.', invitation('police-solo'))
    await add('victims', 'One victim has moved.', invitation('police-solo'))
    await add('summing-up', 'All agencies spoke.', '')
    const lines = (await record())?.lines ?? []
    assert.deepEqual(
      lines.map(({ says, agencyId, item, section }) => ({ says, agencyId, item, section })),
      [
        {
          says: 'No contact since March.',
          agencyId: area.post('police-solo').agencyId,
          item: 'information',
          section: 'general',
        },
        {
          says: 'One victim has moved.',
          agencyId: area.post('police-solo').agencyId,
          item: 'victims',
          section: 'victim',
        },
        { says: 'All agencies spoke.', agencyId: area.post(SOLO).agencyId, item: 'summing-up', section: 'general' },
      ],
    )
    const read = ((await record('housing-solo'))?.lines ?? []).map(line => line.says)
    assert.deepEqual(read, [])
  })

  it('refuses a line without words, without a place, of a stranger, of a day ahead, and a huge one', async () => {
    const { area, conferenceId } = await opened()
    const add = (more: object) =>
      area.as(SOLO, tx => addLine(tx, { conferenceId, place: 'general', says: 'text', saidBy: '', ...more }))
    for (const more of [
      { says: ' \u0000 ' },
      { place: 'nowhere' },
      { saidBy: '01990000-0000-7000-8000-000000000009' },
      { saidBy: 'x' },
      { happenedOn: day('2026-03-17') },
      { says: 'x'.repeat(20_001) },
      { part: 'anything' },
    ]) {
      assert.equal((await add(more)).kind, 'wrong', JSON.stringify(more).slice(0, 60))
    }
  })

  it('changes a line only as it was seen, keeps what it said, and a removed line is not changed back by accident', async () => {
    const { area, conferenceId, record, rows } = await opened()
    const added = await area.as(SOLO, tx => addLine(tx, { conferenceId, place: 'general', says: 'First', saidBy: '' }))
    const lineId = added.kind === 'done' ? added.value.id : ''
    const change = (says: string, version: number, role: Role = SOLO) =>
      area.as(role, tx => changeLine(tx, { conferenceId, lineId, says, version }))
    assert.deepEqual(await change('Second', 1), { kind: 'done', value: { version: 2 } })
    assert.deepEqual(await change('Second', 1), { kind: 'done', value: { version: 2 } })
    const conflict = await change('Third', 1, 'support-assistant')
    assert.deepEqual(conflict.kind === 'changed-meanwhile' && conflict.conflicts[0]?.theirs, 'Second')
    const remove = () => area.as(SOLO, tx => removeLine(tx, { conferenceId, lineId, version: 2 }))
    assert.equal((await remove()).kind, 'done')
    assert.equal((await remove()).kind, 'done')
    assert.equal((await change('Fourth', 2, 'support-assistant')).kind, 'changed-meanwhile')
    assert.deepEqual((await record())?.lines, [])
    const kept = await rows(
      `select says from conferences_earlier where conference_id = $CONFERENCE and about like 'line/%' order by version`,
    )
    assert.deepEqual(kept, [{ says: 'First' }, { says: 'Second' }])
  })

  it('takes contributed lines over word for word, each once, and not those of a draft', async () => {
    const { area, conferenceId, open, record } = await meeting()
    const fact = {
      id: '01990000-0000-7000-8000-00000000000a',
      source: 'prison log',
      happenedOn: day('2026-03-01'),
      place: 'children',
    }
    const give = { version: 0, managerAware: true, boxes: {}, known: 'relevant' as const, submit: true }
    await area.as('prison-social-work', tx =>
      saveContribution(tx, conferenceId, { ...give, facts: [{ ...fact, says: 'A visitor with two children.' }] }),
    )
    await area.as('managing-officer', tx =>
      saveContribution(tx, conferenceId, { ...give, facts: [], boxes: { 'contact-in-prison': 'Met four times.' } }),
    )
    await area.as('police-solo', tx =>
      saveContribution(tx, conferenceId, { ...give, facts: [], boxes: { contact: 'A draft.' }, submit: false }),
    )
    await open()
    const contributed = (await record())?.contributed ?? []
    assert.deepEqual(contributed.map(line => line.says).toSorted(), ['A visitor with two children.', 'Met four times.'])
    const take = () =>
      area.as(SOLO, tx => takeOverLines(tx, { conferenceId, lineIds: contributed.map(line => line.id) }))
    assert.deepEqual(await take(), { kind: 'done', value: 2 })
    assert.deepEqual(await take(), { kind: 'done', value: 0 })
    const lines = (await record())?.lines ?? []
    const visitor = lines.find(line => line.section === 'children')
    assert.deepEqual(
      [visitor?.says, visitor?.source, visitor?.happenedOn, visitor?.agencyId, visitor?.fromContribution],
      ['A visitor with two children.', 'prison log', '2026-03-01', area.post('prison-social-work').agencyId, true],
    )
    assert.equal(lines.find(line => line.section === 'custody')?.part, 'contact-in-prison')
    const waiting = await area.as(SOLO, tx =>
      contributedLinesOf(tx, conferenceId).finally(() => tx.tell({ kind: 'consultation', act: 'test' })),
    )
    assert.ok(waiting.every(line => line.takenAs !== null))
  })

  it('never changes an agency’s own contribution, whoever runs the meeting', async () => {
    const { area, conferenceId, open, record } = await meeting()
    await area.as('police-solo', tx =>
      saveContribution(tx, conferenceId, {
        version: 0,
        managerAware: null,
        facts: [],
        known: 'relevant',
        boxes: { contact: 'Ours.' },
        submit: true,
      }),
    )
    await open()
    const [line] = (await record())?.contributed ?? []
    const change = await area.as(SOLO, tx =>
      changeLine(tx, { conferenceId, lineId: line?.id ?? '', says: 'Not theirs.', version: 1 }),
    )
    assert.equal(change.kind, 'not-found')
    await area.as(SOLO, async tx => {
      tx.tell({ kind: 'alteration', act: 'test' })
      await tx.sql
        .updateTable('conferences_lines')
        .set({ says: 'forged' })
        .where('id', '=', line?.id ?? '')
        .execute()
    })
    assert.equal((await record())?.contributed[0]?.says, 'Ours.')
  })
})

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
    assert.equal(police?.agency, `${area.post('police-solo').agency}`)
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

describe('risk, conditions and people of concern in the meeting', () => {
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
    assert.deepEqual(ratings.map(({ scale, level, assessor }) => [scale, level, assessor]).toSorted(), [
      ['harm', 'high', area.post('managing-officer').name],
      ['reconviction', 'medium', area.post('managing-officer').name],
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

  const visitor = {
    name: 'Elspeth Tranter',
    relation: 'visitor',
    concern: 'Visits with her children.',
    children: 'Finn Tranter\nIona Tranter',
  }

  it('S3-61: a visitor and her children are linked records with the children’s worker’s assessment, hidden from housing', async () => {
    const { area, conferenceId, record } = await opened()
    const noted = await area.as('prison-social-work', tx => noteVisitor(tx, { conferenceId, ...visitor }))
    const associateId = noted.kind === 'done' ? noted.value : ''
    const assess = (role: Role) =>
      area.as(role, tx =>
        assessInConference(tx, {
          conferenceId,
          associateId,
          assessedOn: day('2026-03-12'),
          result: 'able-with-support',
          says: 'Understands the risk.',
        }),
      )
    assert.equal((await assess('managing-officer')).kind, 'not-found')
    assert.equal((await assess('children-and-families')).kind, 'done')
    const people = (await record())?.people ?? []
    assert.deepEqual(
      people.map(one => [one.name, one.isChild]),
      [
        ['Elspeth Tranter', false],
        ['Finn Tranter', true],
        ['Iona Tranter', true],
      ],
    )
    assert.equal(new Set(people.map(one => one.household)).size, 1)
    assert.deepEqual(
      [people[0]?.assessment?.result, people[0]?.assessment?.by],
      ['able-with-support', area.post('children-and-families').name],
    )
    assert.deepEqual((await record('housing-solo'))?.people, [])
  })

  const alerts = (caseId: string) =>
    pastEveryPolicy(
      `select coalesce(owner_member_id, owner_post_id) as owner, says from tasks_tasks where case_id = '${caseId}' and kind = 'children/renewed-contact'`,
    )
  const expected = (area: Awaited<ReturnType<typeof testArea>>) =>
    [
      area.post('managing-officer').postId,
      area.post('children-and-families').memberId,
      area.post('police-solo').postId,
    ].toSorted()

  it('S3-62: renewed contact recorded in the meeting alerts supervising worker, children’s worker and police', async () => {
    const { area, about, conferenceId } = await opened()
    const noted = await area.as(SOLO, tx => noteVisitor(tx, { conferenceId, ...visitor }))
    const associateId = noted.kind === 'done' ? noted.value : ''
    const contact = (more: object = {}) =>
      area.as(SOLO, tx =>
        recordRenewedContact(tx, {
          conferenceId,
          associateId,
          happenedOn: day('2026-03-15'),
          says: 'She rang the wing.',
          ...more,
        }),
      )
    assert.equal((await contact({ happenedOn: day('2026-03-17') })).kind, 'wrong')
    assert.equal((await contact()).kind, 'done')
    const found = await alerts(about.caseId)
    assert.deepEqual(found.map(task => task['owner']).toSorted(), expected(area))
    assert.ok(found.every(task => !String(task['says']).includes('Tranter')))
  })

  it('S3-62: so does any entry of the chronology that names the family, by an agency that may not read of them', async () => {
    const { area, about, conferenceId } = await opened()
    await area.as(SOLO, tx => noteVisitor(tx, { conferenceId, ...visitor }))
    const enter = (role: Role, headline: string) =>
      area.as(role, async tx => {
        const id = await recordEntry(tx, {
          caseId: about.caseId,
          section: 'general',
          kind: 'note',
          happenedOn: day('2026-03-15'),
          headline,
        })
        await renewedContactAlert(tx, { fact: 'entry-recorded', caseId: about.caseId, aboutId: id })
      })
    await enter('housing-solo', 'Asked about the transfer of a tenancy.')
    assert.deepEqual(await alerts(about.caseId), [])
    await enter('housing-solo', 'A woman called TRANTER, with two children, asked for him at the desk.')
    assert.deepEqual((await alerts(about.caseId)).map(task => task['owner']).toSorted(), expected(area))
  })
})

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

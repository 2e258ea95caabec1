import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Role } from '#shared'
import { pastEveryPolicy } from '../../../../../tests/support/database.ts'
import { meetingPages } from '../../../../../tests/support/meeting-pages.ts'

const SOLO: Role = 'social-work-solo'

describe('what an item of the meeting records from its form', () => {
  it('S3-89: says what an action lacks, asks about vague words, and sets it with one more press', async () => {
    const { area, at, visit, record } = await meetingPages()
    const chair = await visit(SOLO)
    await chair.open(at('meeting?item=risk'))
    const lacking = await chair.send(at('actions'), { task: 'Liaise with housing ASAP' })
    assert.equal(lacking.status, 422)
    for (const part of ['Name one person', 'Give a day', 'Say what will show'])
      assert.match(lacking.text, new RegExp(part))
    const whole = {
      task: 'Liaise with housing ASAP',
      ownerId: area.post('police-solo').memberId,
      dueOn: '5 June 2026',
      shownBy: 'a note on the file',
    }
    const asked = await chair.send(at('actions'), whole)
    assert.equal(asked.status, 422)
    assert.match(asked.text, /ASAP/)
    assert.match(asked.text, /Save it as it is/)
    assert.deepEqual((await record()).actions, [])
    await chair.send(at('actions'), { ...whole, letStand: 'all' })
    const [action] = (await record()).actions
    assert.deepEqual(
      [action?.task, action?.dueOn, action?.pillar],
      ['Liaise with housing ASAP', '2026-06-05', 'supervision'],
    )
    assert.ok((action?.questioned.length ?? 0) > 0)
  })

  it('S3-29: records everybody as they replied with one press', async () => {
    const { area, conferenceId, at, visit, record } = await meetingPages()
    for (const [role, reply] of [
      ['police-solo', 'attend'],
      ['housing-solo', 'report'],
      ['health-liaison', 'cannot'],
    ] as const) {
      await pastEveryPolicy(
        `update conferences_invitations set reply = '${reply}' where conference_id = '${conferenceId}' and member_id = '${area.post(role).memberId}'`,
      )
    }
    const chair = await visit(SOLO)
    await chair.open(at('meeting?item=introductions'))
    await chair.send(at('attendance'))
    const attendance = (role: Role) => record().then(found => found.invited.find(one => one.role === role)?.attendance)
    assert.deepEqual(
      [
        await attendance('police-solo'),
        await attendance('housing-solo'),
        await attendance('health-liaison'),
        await attendance('managing-officer'),
      ],
      ['present', 'report', 'apologies', null],
    )
  })

  it('S3-74 S3-75 S3-60: ratings with the definition shown, factors, and a standard condition, each from its form', async () => {
    const { area, at, visit, record } = await meetingPages({ areaOfItsOwn: true })
    await pastEveryPolicy(`insert into staff_local_settings (id, area_id, key, value, from_day, to_day, source, pinpoint)
      values (gen_random_uuid(), '${area.areaId}', 'child-age', '16', '2020-01-01', null, 'protocol', '')`)
    const chair = await visit(SOLO)
    const shown = await chair.open(at('meeting?item=risk'))
    assert.match(shown.text, /What serious harm means/)
    const token = /name="_form" value="([^"]*)"/.exec(shown.html)?.[1] ?? ''
    const definition = /name="definition" value="([^"]+)"/.exec(shown.html)?.[1] ?? ''
    const fields = {
      _form: token,
      item: 'risk',
      at: 'meeting',
      form: 'rating-harm',
      scale: 'harm',
      definition,
      level: 'high',
      tool: 'structured judgement',
      assessedOn: 'today',
      assessorId: area.post('managing-officer').memberId,
      evidence: 'A pattern.',
    }
    const lacking = await chair.post(at('ratings'), new URLSearchParams({ ...fields, evidence: '' }))
    assert.equal(lacking.status, 422)
    assert.match(lacking.text, /Say what the rating rests on/)
    await chair.post(at('ratings'), new URLSearchParams(fields))
    await chair.open(at('meeting?item=risk'))
    await chair.send(at('factors'), { direction: 'raises', says: 'Visits by a family', evidence: 'prison log' })
    const conditions = await chair.open(at('meeting?item=conditions'))
    assert.match(conditions.text, /no unsupervised contact with any child under 16/)
    await chair.send(at('conditions'))
    const found = await record()
    assert.deepEqual(
      [found.ratings[0]?.level, found.factors[0]?.says, found.conditions[0]?.childAge],
      ['high', 'Visits by a family', 16],
    )
  })

  it('S4-48 S3-31: the plan under its pillars with what answers which risk, and what happens if a sign shows', async () => {
    const { area, at, visit, record } = await meetingPages()
    const chair = await visit(SOLO)
    await chair.open(at('meeting?item=plan'))
    const owner = area.post('managing-officer').memberId
    await chair.send(at('plan-lines'), {
      pillar: 'supervision',
      measure: 'Weekly office contact',
      serves: 'Harm to a child',
      owner,
    })
    await chair.open(at('meeting?item=plan'))
    await chair.send(at('plan-lines/none-needed'), { pillar: 'victim-safety', because: 'No victim lives here.' })
    await chair.open(at('meeting?item=plan'))
    const refused = await chair.send(at('contingencies'), {
      sign: 'He misses two contacts',
      step: '',
      owner,
      within: '',
    })
    assert.equal(refused.status, 422)
    await chair.send(at('contingencies'), {
      sign: 'He misses two contacts',
      step: 'Police visit',
      owner,
      within: 'the same day',
    })
    const found = await record()
    assert.deepEqual(
      [found.planLines[0]?.measure, found.contingencies[0]?.step],
      ['Weekly office contact', 'Police visit'],
    )
  })
})

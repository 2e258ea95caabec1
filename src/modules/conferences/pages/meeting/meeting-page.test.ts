import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { AGENDA, day } from '#rules'
import { ROLES, type Role } from '#shared'
import { testArea } from '../../../../../tests/support/area.ts'
import { pastEveryPolicy, testDatabase } from '../../../../../tests/support/database.ts'
import { meetingPages } from '../../../../../tests/support/meeting-pages.ts'
import { wordsOf } from '../../../../../tests/support/page-server.tsx'
import { saveField } from '../../commands/save-field.ts'

const SOLO: Role = 'social-work-solo'
const HOSTILE = `<script>alert(1)</script> =cmd|' /C calc'!A0 \u202Eevil\u202C ${'Mac Ghille Dhùghlais '.repeat(14)}`

describe('the meeting without a script', () => {
  it('S3-56: shows the reasons before it is opened, and opens at the introductions', async () => {
    const { at, visit, record } = await meetingPages({ opened: false })
    const chair = await visit(SOLO)
    const before = await chair.open(at('meeting'))
    assert.ok(before.html.indexOf('Why this conference') < before.html.indexOf('Open the meeting</button'))
    assert.ok(before.html.includes('Why this conference'))
    assert.match(before.text, /sentence of four years/)
    const open = await chair.send(at('meeting'))
    assert.match(open.path, /item=introductions$/)
    assert.equal((await record()).head.state, 'in-session')
  })

  it('S3-54: the agenda stands in its fixed order, and a first conference hides the last minute', async () => {
    const { at, visit } = await meetingPages()
    const chair = await visit(SOLO)
    const shown = await chair.open(at('meeting'))
    const titles = [...shown.html.matchAll(/<li class="agenda-[^"]*"><a[^>]*>(.*?)<\/a>/g)].map(found =>
      wordsOf(found[1] ?? '')
        .replace(/^[\s\d]+/, '')
        .trim(),
    )
    assert.deepEqual(
      titles,
      AGENDA.filter(one => one.key !== 'last-minute').map(one => one.title),
    )
    assert.doesNotMatch(shown.html, /item=last-minute/)
  })

  it('saves a field with its button, exactly as typed, and shows it as text', async () => {
    const { at, visit, record } = await meetingPages()
    const chair = await visit(SOLO)
    await chair.open(at('meeting?item=reasons'))
    const shown = await chair.send(at('fields'), { 'says:purpose': HOSTILE })
    assert.equal(shown.path, at('meeting?item=reasons'))
    assert.doesNotMatch(shown.html, /<script>alert/)
    assert.match(shown.text, /<script>alert\(1\)<\/script> =cmd/)
    const says = (await record()).fields.find(one => one.field === 'purpose')?.says
    assert.equal(
      says,
      HOSTILE.replaceAll(/[\u202a-\u202e]/g, '')
        .normalize('NFC')
        .trim(),
    )
  })

  it('refuses a huge text with its length and keeps it in the form', async () => {
    const { at, visit } = await meetingPages()
    const chair = await visit(SOLO)
    await chair.open(at('meeting?item=reasons'))
    const shown = await chair.send(at('fields'), { 'says:purpose': 'long '.repeat(5_000) })
    assert.equal(shown.status, 422)
    assert.match(shown.text, /24,999 characters long; 20,000 can be saved/)
    assert.match(shown.text, /(long ){4999}/)
  })

  it('shows both texts when somebody else saved meanwhile, and leaves fields that were not touched alone', async () => {
    const { area, conferenceId, at, visit, record } = await meetingPages()
    const chair = await visit(SOLO)
    await chair.open(at('meeting?item=reasons'))
    const typist = (field: string, says: string, version: number) =>
      area.as('support-assistant', tx => saveField(tx, { conferenceId, field, says, version }))
    await typist('purpose', 'What the typist wrote.', 0)
    await typist('reasons', 'Reasons put right by the typist.', 1)
    const shown = await chair.send(at('fields'), { 'says:purpose': 'What the chair wrote.' })
    assert.equal(shown.status, 409)
    assert.match(shown.text, /support-assistant changed this while you were writing/)
    assert.match(shown.text, /What the typist wrote\./)
    assert.match(shown.text, /What the chair wrote\./)
    assert.deepEqual(
      (await record()).fields.map(one => [one.field, one.says]),
      [
        ['purpose', 'What the typist wrote.'],
        ['reasons', 'Reasons put right by the typist.'],
      ],
    )
    await chair.send(at('fields'), { 'says:purpose': 'What both wrote.' })
    assert.equal((await record()).fields.find(one => one.field === 'purpose')?.says, 'What both wrote.')
  })

  it('S3-54: done leads to the next item; not applicable needs a reason', async () => {
    const { at, visit, record } = await meetingPages()
    const chair = await visit(SOLO)
    await chair.open(at('meeting?item=apologies'))
    const next = await chair.send(at('items/apologies'), { state: 'done' })
    assert.equal(next.path, at('meeting?item=reasons'))
    await chair.open(at('meeting?item=victims'))
    assert.equal((await chair.send(at('items/victims'), { state: 'not-applicable' })).status, 422)
    await chair.send(at('items/victims'), { state: 'not-applicable', because: 'Nobody was harmed.' })
    const states = (await record()).agenda.map(one => [one.key, one.state, one.because] as const)
    assert.deepEqual(
      states.find(one => one[0] === 'apologies'),
      ['apologies', 'done', ''],
    )
    assert.deepEqual(
      states.find(one => one[0] === 'victims'),
      ['victims', 'not-applicable', 'Nobody was harmed.'],
    )
  })

  it('adds, changes and removes a line; sent twice it is one line', async () => {
    const { at, visit, record, invitations } = await meetingPages()
    const chair = await visit(SOLO)
    await chair.open(at('meeting?item=victims'))
    const form = chair.filled(at('lines'), {
      says: HOSTILE,
      saidBy: invitations.get('police-solo') ?? '',
      happenedOn: '1 March 2026',
      source: 'log',
    })
    const [first] = await Promise.all([chair.post(at('lines'), form), chair.post(at('lines'), form)])
    assert.doesNotMatch(first?.html ?? '', /<script>alert/)
    const [line, ...others] = (await record()).lines
    assert.deepEqual(others, [])
    assert.deepEqual([line?.section, line?.happenedOn, line?.source], ['victim', '2026-03-01', 'log'])
    await chair.open(at('meeting?item=victims'))
    await chair.send(at(`lines/${line?.id}`), { says: 'In other words.' })
    assert.equal((await record()).lines[0]?.says, 'In other words.')
    await chair.open(at('meeting?item=victims'))
    await chair.send(at(`lines/${line?.id}/remove`))
    assert.deepEqual((await record()).lines, [])
  })

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
    const { area, at, visit, record } = await meetingPages()
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

describe('who writes in a meeting, and what the others find', () => {
  const PATHS = ['meeting', 'chair', 'close', 'brief', 'changes'] as const

  it('shows nothing to anybody who does not run it, exactly as if there were no such conference', async () => {
    const { area, at, visit } = await meetingPages()
    const elsewhere = await testArea(await testDatabase())
    for (const role of ROLES.filter(one => one !== SOLO && one !== 'support-assistant')) {
      const somebody = await visit(role)
      for (const what of PATHS) {
        const hidden = await somebody.open(at(what))
        const missing = await somebody.open(`/conferences/01990000-0000-7000-8000-0000000000ff/${what}`)
        assert.equal(hidden.status, 404, `${role} ${what}`)
        assert.equal(hidden.text, missing.text, `${role} ${what}`)
      }
    }
    assert.ok(area.areaId !== elsewhere.areaId)
  })

  it('S3-91: the typist types lines, fields and actions, and is offered no judgement about the case', async () => {
    const { at, visit } = await meetingPages()
    const typist = await visit('support-assistant')
    const risk = await typist.open(at('meeting?item=risk'))
    assert.match(risk.text, /The chair or the recorder records ratings and factors/)
    assert.doesNotMatch(risk.html, new RegExp(`action="${at('ratings')}"`))
    assert.match(risk.html, new RegExp(`action="${at('actions')}"`))
    const token = /name="_form" value="([^"]*)"/.exec(risk.html)?.[1] ?? ''
    const forced = await typist.post(
      at('factors'),
      new URLSearchParams({
        _form: token,
        item: 'risk',
        at: 'meeting',
        form: 'factor',
        direction: 'raises',
        says: 'x',
        evidence: 'y',
      }),
    )
    assert.equal(forced.status, 409)
    assert.match(forced.text, /not yours to write/)
    assert.equal((await typist.open(at('brief'))).status, 404)
  })

  it('holds no name and no case text in any address of the page', async () => {
    const { about, at, visit, record } = await meetingPages()
    const chair = await visit(SOLO)
    const shown = await chair.open(at('meeting?item=information'))
    const addresses = [...shown.html.matchAll(/(?:href|action|formaction)="([^"]*)"/g)].map(found => found[1] ?? '')
    assert.ok(addresses.length > 20)
    for (const word of about.name.split(' ')) assert.ok(!addresses.some(address => address.includes(word)), word)
    assert.equal((await record()).person.name, about.name)
  })
})

describe('the meeting as its script asks', () => {
  it('saves a field as it is typed and says when', async () => {
    const { at, visit, record } = await meetingPages()
    const chair = await visit(SOLO)
    await chair.open(at('meeting?item=reasons'))
    const save = (says: string, version: number, field = 'purpose') =>
      chair.script(at('fields'), { field, says, version: String(version) })
    assert.deepEqual(await save('Agree a plan.', 0), {
      status: 200,
      said: { field: 'purpose', says: 'Agree a plan.', version: 1, saved: '09:00:00', shown: '' },
    })
    assert.deepEqual((await save('Agree a plan.', 0)).said['version'], 1)
    assert.equal((await save('x'.repeat(20_001), 1)).status, 422)
    assert.equal((await save('text', 0, 'nonsense')).said['code'], 'conferences/no-such-field')
    assert.equal((await record()).fields.find(one => one.field === 'purpose')?.says, 'Agree a plan.')
  })

  it('answers both texts when somebody else saved meanwhile', async () => {
    const { area, at, visit } = await meetingPages()
    const [chair, typist] = [await visit(SOLO), await visit('support-assistant')]
    await chair.open(at('meeting?item=reasons'))
    await typist.open(at('meeting?item=reasons'))
    await typist.script(at('fields'), { field: 'purpose', says: 'Theirs', version: '0' })
    const answer = await chair.script(at('fields'), { field: 'purpose', says: 'Yours', version: '0' })
    assert.equal(answer.status, 409)
    assert.deepEqual(answer.said['conflict'], {
      field: 'purpose',
      theirs: 'Theirs',
      yours: 'Yours',
      version: 1,
      by: area.post('support-assistant').name,
    })
  })

  it('reads a day as people type it, tells how it was read, and refuses what is no day', async () => {
    const { at, visit, record } = await meetingPages()
    const chair = await visit(SOLO)
    await chair.open(at('meeting?item=next-date'))
    const save = (says: string, version: number) =>
      chair.script(at('fields'), { field: 'next/on', says, version: String(version) })
    assert.deepEqual((await save('10/6/26', 0)).said['shown'], 'Wed 10 June 2026, in 86 days')
    assert.equal((await save('some time in June', 1)).status, 422)
    assert.equal((await record()).fields.find(one => one.field === 'next/on')?.says, '2026-06-10')
  })

  it('tells what others changed since, and not what one has seen', async () => {
    const { area, at, visit, conferenceId } = await meetingPages()
    const [chair, typist] = [await visit(SOLO), await visit('support-assistant')]
    await chair.open(at('meeting?item=reasons'))
    await typist.open(at('meeting?item=reasons'))
    const before = (await chair.script(at('changes'))).said
    await typist.script(at('fields'), { field: 'purpose', says: 'Theirs', version: '0' })
    await typist.open(at('meeting?item=victims'))
    await typist.send(at('lines'), { says: 'One victim has moved.' })
    const after = (await chair.script(at(`changes?since=${String(before['asOf'])}`))).said
    const fields = after['fields'] as { field: string; says: string; version: number; by: string }[]
    assert.deepEqual(
      fields.find(one => one.field === 'purpose'),
      { field: 'purpose', says: 'Theirs', version: 1, by: area.post('support-assistant').name },
    )
    assert.equal(after['lists'], Number(before['lists']) + 1)
    await pastEveryPolicy(
      `update conferences_fields set written_at = '2020-01-01' where conference_id = '${conferenceId}'`,
    )
    const later = (await chair.script(at(`changes?since=${String(after['asOf'])}`))).said
    assert.deepEqual(later['fields'], [])
    const invitee = await visit('police-solo')
    assert.equal((await invitee.script(at('changes'))).status, 404)
  })

  it('is refused with what to do when the session is gone or the form is from an earlier one', async () => {
    const { at, visit } = await meetingPages()
    const chair = await visit(SOLO)
    await chair.open(at('meeting?item=reasons'))
    const stale = await chair.script(at('fields'), { field: 'purpose', says: 'x', version: '0', _form: 'forged' })
    assert.equal(stale.status, 403)
    assert.match(String(stale.said['next']), /send it again/)
  })
})

describe('the chair’s single page and closing', () => {
  it('shows every item on one page with what was recorded and what is missing', async () => {
    const { area, at, visit } = await meetingPages()
    const chair = await visit(SOLO)
    await chair.open(at('meeting?item=victims'))
    await chair.send(at('lines'), { says: 'One victim has moved.' })
    const shown = await chair.open(at('chair'))
    for (const item of AGENDA.filter(one => one.key !== 'last-minute'))
      assert.match(shown.html, new RegExp(`id="item-${item.key}"`))
    assert.match(shown.text, /One victim has moved\./)
    assert.match(shown.text, /Missing for the minute/)
    assert.match(shown.text, /Agree a plan, or record that none is needed/)
    const field = `says:summing-up/${area.post('police-solo').agencyId}`
    await chair.send(at('fields'), { [field]: 'Police brought what they know.' })
    assert.match((await chair.open(at('chair'))).text, /Police brought what they know\./)
  })

  it('S3-88: proposes that an agency without contribution is named as having brought nothing', async () => {
    const { at, visit, record } = await meetingPages()
    const chair = await visit(SOLO)
    await chair.open(at('meeting?item=summing-up'))
    await chair.send(at('fields'))
    const { summedUp } = await record()
    assert.ok(summedUp.length > 3)
    for (const one of summedUp)
      assert.deepEqual([one.broughtNothing, one.says], [true, 'Brought nothing to this conference.'])
  })

  it('S3-31: the closing page links each thing in the way to its item, and closing is refused until it is mended', async () => {
    const { at, visit, record } = await meetingPages()
    const chair = await visit(SOLO)
    const shown = await chair.open(at('close'))
    assert.match(shown.html, new RegExp(`href="${at('meeting')}\\?item=plan"`))
    assert.match(shown.html, /<button[^>]*disabled/)
    const forced = await chair.send(at('close'))
    assert.equal(forced.status, 409)
    assert.equal((await record()).head.state, 'in-session')
  })

  it('gives the chair one page before the meeting: red items, what changed, who has not contributed', async () => {
    const { at, visit } = await meetingPages({ opened: false, heldOn: day('2026-05-20') })
    const chair = await visit(SOLO)
    const brief = await chair.open(at('brief'))
    for (const says of [
      'No address is approved',
      'risk of serious harm is not rated',
      'No contribution yet from',
      'reading takes about',
      'In the last ninety days',
    ]) {
      assert.match(brief.text, new RegExp(says))
    }
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { planOfCase } from '#modules/plans'
import { day } from '#rules'
import type { Role } from '#shared'
import { arrange } from '../../../../../tests/support/arrange.ts'
import { pastEveryPolicy } from '../../../../../tests/support/database.ts'
import { meetingPages } from '../../../../../tests/support/meeting-pages.ts'
import { hold, inSession } from '../../example/in-session.ts'
import { closeCheck } from '../../model/close-check.ts'
import { FIELDS } from '../../model/meeting.ts'

const SOLO: Role = 'social-work-solo'
const TABLE = [
  { scale: 'harm', rated: 'high', managedAt: 2, everyDays: 7 },
  { scale: 'reconviction', rated: 'medium', managedAt: 1, everyDays: 28 },
]

describe('the two decisions about work', () => {
  it('S3-71: each is recorded by itself with its reason; other work opens both again, until they are taken for it', async () => {
    const { conferenceId, at, visit, record } = await meetingPages()
    const chair = await visit(SOLO)
    const item = at('meeting?item=employment')
    const named = async (work: string) => {
      await chair.open(item)
      return chair.send(at('fields'), { 'says:employment/work': work })
    }
    const asked = await named('Warehouse, nights')
    assert.match(asked.text, /Decide whether this work, at this place, poses a significant risk to children/)
    assert.match(asked.text, /Decide whether the employer must be told/)
    const one = await chair.send(at('fields'), { 'says:employment/risk-to-children': 'no' })
    assert.match(one.text, /Give the reason for the decision whether this work/)
    await chair.send(at('fields'), {
      'says:employment/risk-to-children-because': 'Adults only.',
      'says:employment/employer-told': 'no',
      'says:employment/employer-told-because': 'Nobody there is at risk.',
    })
    const decided = async () => (await record()).decisions.map(made => [made.says, made.because])
    assert.deepEqual(await decided(), [
      ['The work poses no significant risk to children: Warehouse, nights.', 'Adults only.'],
      ['The employer need not be told: Warehouse, nights.', 'Nobody there is at risk.'],
    ])
    // The clock of tests stands still: what was decided is put a minute back.
    await pastEveryPolicy(`update conferences_fields set written_at = written_at - interval '1 minute'
      where conference_id = '${conferenceId}' and field like 'employment/%'`)
    const changed = await named('Computer repairs at a school')
    assert.match(changed.text, /The work changed after it was decided whether this work/)
    assert.match(changed.text, /The work changed after it was decided whether the employer/)
    assert.deepEqual(await decided(), [])
    const blocks = closeCheck(await record(), day('2026-03-16')).blocks.map(found => found.code)
    assert.ok(blocks.includes('work-risk-to-children') && blocks.includes('work-employer-told'))
    await chair.open(item)
    const confirmed = await chair.send(at('work/confirm'))
    assert.doesNotMatch(confirmed.text, /The work changed/)
    assert.equal(
      (await decided())[0]?.[0],
      'The work poses no significant risk to children: Computer repairs at a school.',
    )
  })
})

describe('level and contact', () => {
  it('S3-76: agreeing the assessment offers both by the area’s rule; stricter at once, laxer with a reason', async () => {
    const { area, at, visit, record } = await meetingPages({ areaOfItsOwn: true })
    await arrange(area, { 'contact-by-assessment': TABLE })
    const chair = await visit(SOLO)
    const item = at('meeting?item=plan')
    const before = await chair.open(item)
    assert.match(before.text, /Still needed: the rating of the likelihood of reconviction; the rating of the risk/)
    const { memberId } = area.post('managing-officer')
    await pastEveryPolicy(`insert into risk_ratings (id, case_id, scale, level, tool, assessed_on, assessor_id, assessor_name, evidence, current, agency_id, written_at, written_by)
      select gen_random_uuid(), '${(await record()).head.caseId}', scale, level, 'judgement', '2026-03-16', '${memberId}', 'Moira Keir', 'log', true, '${area.post('managing-officer').agencyId}', now(), '${memberId}'
        from (values ('harm', 'high'), ('reconviction', 'medium')) as given (scale, level)`)
    const offered = await chair.open(item)
    assert.match(offered.text, /asks for level 2 and contact at least every 7 days/)
    const stricter = await chair.send(at('fields'), { 'says:contact/every-days': '5' })
    assert.match(stricter.text, /Stricter than that is set; it holds at once/)
    const laxer = await chair.send(at('fields'), { 'says:contact/every-days': '14' })
    assert.match(laxer.text, /Laxer than that is set: say why/)
    assert.ok(closeCheck(await record(), day('2026-03-16')).blocks.some(found => found.code === 'contact-laxer'))
    await chair.send(at('fields'), { 'says:contact/because': 'The hostel sees him every day.' })
    assert.ok(!closeCheck(await record(), day('2026-03-16')).blocks.some(found => found.code === 'contact-laxer'))
    assert.equal((await chair.send(at('fields'), { 'says:contact/every-days': 'often' })).status, 422)
  })

  it('S3-76: the level and the calendar of the case follow when the meeting is closed', async () => {
    const held = await inSession()
    await hold(held)
    await held.save(FIELDS.managedAt, '3')
    await held.save(FIELDS.contactDays, '7')
    assert.equal((await held.close()).kind, 'done')
    const [after] = await pastEveryPolicy(
      `select c.level, p.contact_days from cases_cases c join plans_plans p on p.case_id = c.id where c.id = '${held.about.caseId}'`,
    )
    assert.deepEqual(after, { level: 3, contact_days: 7 })
    const [entry] = await pastEveryPolicy(
      `select headline from cases_entries where case_id = '${held.about.caseId}' and kind = 'decision' and section = 'plan'`,
    )
    assert.equal(
      entry?.['headline'],
      'The person is managed at level 3. The supervising worker sees the person at least every 7 days.',
    )
    const { firstContactBy } = await held.area.as('managing-officer', tx => planOfCase(tx, held.about.caseId))
    assert.equal(firstContactBy, '2026-06-23')
  })
})

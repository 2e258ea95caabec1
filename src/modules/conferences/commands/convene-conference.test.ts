import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { addOption } from '#modules/housing'
import { addAssociate } from '#modules/people'
import { recordRating } from '#modules/risk'
import { day, whenMayItBeHeld } from '#rules'
import { arrange } from '../../../../tests/support/arrange.ts'
import { pastEveryPolicy } from '../../../../tests/support/database.ts'
import { considerationsOfCase } from '../queries/consideration.ts'
import {
  convene,
  convened,
  headFor,
  listFor,
  proposalIn,
  type Stage,
  sentenced,
  stageFor,
  unchanged,
} from './builders.ts'
import { type Convening, conveneConference } from './convene-conference.ts'

const rate = (stage: Stage) =>
  stage.as('managing-officer', tx =>
    recordRating(tx, {
      caseId: stage.about.caseId,
      scale: 'harm',
      level: 'high',
      tool: 'structured judgement',
      definition: 'the definition',
      assessedOn: day('2026-03-10'),
      assessor: { memberId: stage.area.post('managing-officer').memberId, name: 'officer' },
      evidence: 'what it rests on',
    }),
  )

describe('convening', () => {
  it('S3-46 S3-49 seats the SOLO as chair and recorder and the support assistant as typist without a click', async () => {
    const stage = await stageFor()
    const head = await headFor(stage, (await convened(stage)).conferenceId)
    const solo = stage.area.post('social-work-solo').memberId
    assert.equal(head.chair.memberId, solo)
    assert.equal(head.recorder.memberId, solo)
    assert.equal(head.typist?.memberId, stage.area.post('support-assistant').memberId)
  })

  it('S3-30 keeps the policy that gives the conference its authority, with its version', async () => {
    const stage = await stageFor()
    const head = await headFor(stage, (await convened(stage)).conferenceId)
    assert.equal(head.authority, 'People who pose a risk')
    assert.equal(head.authorityVersion, '4 (2024)')
  })

  it('S3-47 proposes the usual invitees from the posts of area and case, each with its reason', async () => {
    const stage = await stageFor()
    await rate(stage)
    const { people } = await proposalIn(stage)
    const ticked = people.invitees.filter(one => one.invite)
    const roles = [
      'social-work-solo',
      'police-solo',
      'crime-manager',
      'housing-solo',
      'managing-officer',
      'team-manager',
    ]
    for (const role of roles)
      assert.ok(
        ticked.some(one => one.asRole === role),
        role,
      )
    assert.ok(people.invitees.every(one => one.because.length > 0))
    const manager = ticked.find(one => one.asRole === 'team-manager')
    assert.match(manager?.because[0]?.says ?? '', /risk of serious harm is high/)
  })

  it('S3-47 lets nobody be left out without a reason, and keeps the reason', async () => {
    const stage = await stageFor()
    const proposed = unchanged(await proposalIn(stage))
    const crime = stage.area.post('crime-manager').memberId
    const invite = proposed.invite.filter(key => key !== crime)
    const without = await convene(stage, { invite })
    assert.equal(without.kind, 'wrong')
    assert.match(JSON.stringify(without), new RegExp(`leftOut-${crime}`))
    const { conferenceId } = await convened(stage, { invite, leftOut: { [crime]: 'the police SOLO comes' } })
    const left = (await listFor(stage, conferenceId)).find(one => one.memberId === crime)
    assert.equal(left?.state, 'removed')
    assert.equal(left?.removedBecause, 'the police SOLO comes')
  })

  it('S3-47 does not let the chair be left out', async () => {
    const stage = await stageFor()
    const solo = stage.area.post('social-work-solo').memberId
    const proposed = unchanged(await proposalIn(stage))
    const invite = proposed.invite.filter(key => key !== solo)
    const outcome = await convene(stage, { invite, leftOut: { [solo]: 'away' } })
    assert.equal(outcome.kind, 'wrong')
  })

  it('S3-53 proposes the worker who made a disclosure, with the day, and those whom facts of the case call for', async () => {
    const stage = await stageFor()
    const { memberId } = stage.area.post('children-and-families')
    await stage.as('prison-social-work', async tx => {
      const on = day('2026-03-03')
      await addAssociate(tx, {
        personId: stage.about.personId,
        name: 'A Visitor',
        relation: 'visitor',
        disclosedBy: { memberId, on },
      })
    })
    await stage.as('housing-solo', tx =>
      addOption(tx, {
        caseId: stage.about.caseId,
        address: '1 Invented Row',
        kind: 'supported',
        availableOn: null,
        constraints: '',
      }),
    )
    const { people } = await proposalIn(stage)
    const worker = people.invitees.find(one => one.memberId === memberId)
    assert.equal(worker?.invite, true)
    assert.match(JSON.stringify(worker?.because), /made a disclosure on 3 March 2026/)
    assert.equal(people.invitees.find(one => one.asRole === 'accommodation-provider')?.invite, true)
    assert.equal(people.invitees.find(one => one.asRole === 'voluntary-worker')?.invite, false)
  })

  it('S3-48 asks a community group with the agenda alone, and offers those of the area’s arrangement unticked', async () => {
    const stage = await stageFor()
    await arrange(stage.area, { 'community-groups': ['Community council'] })
    const { people } = await proposalIn(stage)
    const group = people.invitees.find(one => one.name === 'Community council')
    assert.equal(group?.invite, false)
    const { conferenceId } = await convened(stage, { outside: ['Tenants’ association'] })
    const outside = (await listFor(stage, conferenceId)).find(one => one.name === 'Tenants’ association')
    assert.equal(outside?.pack, 'agenda-only')
    assert.equal(outside?.memberId, null)
  })

  it('S3-40 closes the open question with the conference, and ends its task', async () => {
    const stage = await stageFor()
    await sentenced(stage)
    const { conferenceId } = await convened(stage)
    const [question] = await stage.as('social-work-solo', tx => considerationsOfCase(tx, stage.about.caseId))
    assert.equal(question?.state, 'convened')
    assert.equal(question?.conferenceId, conferenceId)
    assert.match(question?.decidedBecause ?? '', /48 months/)
    const open = await pastEveryPolicy(
      `select 1 from tasks_tasks where case_id = '${stage.about.caseId}' and kind = 'conference/decide' and state = 'open'`,
    )
    assert.equal(open.length, 0)
  })

  it('S3-40 leaves deciding to the SOLO: other writers of conferences are refused with the next step, others find nothing', async () => {
    const stage = await stageFor()
    for (const role of ['managing-officer', 'team-manager', 'police-solo', 'crime-manager'] as const) {
      const outcome = await convene(stage, {}, role)
      assert.equal(outcome.kind, 'refused', role)
      if (outcome.kind === 'refused') assert.match(outcome.refusal.next, /Ask for a conference/)
    }
    const given = unchanged(await proposalIn(stage))
    for (const role of [
      'housing-solo',
      'health-liaison',
      'prison-social-work',
      'voluntary-worker',
      'support-assistant',
      'administrator',
    ] as const) {
      const outcome = await stage.as(role, tx => conveneConference(tx, given))
      assert.equal(outcome.kind, 'not-found', role)
    }
  })

  it('S3-41 of two who convene at once one succeeds and the other learns of it', async () => {
    const stage = await stageFor()
    const given = unchanged(await proposalIn(stage))
    const both = await Promise.all([1, 2].map(() => stage.as('social-work-solo', tx => conveneConference(tx, given))))
    assert.deepEqual(both.map(one => one.kind).toSorted(), ['done', 'refused'])
    const rows = await pastEveryPolicy(`select 1 from conferences_conferences where case_id = '${stage.about.caseId}'`)
    assert.equal(rows.length, 1)
  })

  it('S3-27 proposes a weekday between the pre-release meeting and the release, and the warning names both dates', async () => {
    const stage = await stageFor()
    const { meeting, facts } = await proposalIn(stage)
    assert.equal(meeting.heldOn, '2026-05-29')
    const { place, preReleaseMeetingOn, releaseOn } = facts
    const proposedOn = day('2026-05-11')
    const warned = whenMayItBeHeld.answer(
      {
        kind: 'first',
        place,
        preReleaseMeetingOn: preReleaseMeetingOn ?? undefined,
        releaseOn: releaseOn ?? undefined,
        proposedOn,
      },
      day('2026-03-16'),
    )
    assert.match(JSON.stringify(warned), /12 May 2026.*16 June 2026/)
  })

  it('S3-27 refuses a day or hour that has passed, a meeting without a place, and one without reasons', async () => {
    const stage = await stageFor()
    const wrong = async (change: Partial<Convening>) => {
      const outcome = await convene(stage, change)
      assert.equal(outcome.kind, 'wrong', JSON.stringify(change))
      return outcome.kind === 'wrong' ? outcome.wrong.map(one => one.field) : []
    }
    assert.deepEqual(await wrong({ heldOn: day('2026-03-15') }), ['heldOn'])
    assert.deepEqual(await wrong({ heldOn: day('2026-03-16'), startsAt: '08:00' }), ['startsAt'])
    assert.deepEqual(await wrong({ startsAt: '25:00' }), ['startsAt'])
    assert.deepEqual(await wrong({ venue: '', link: '' }), ['venue'])
    assert.deepEqual(await wrong({ link: 'javascript:alert(1)' }), ['link'])
    assert.deepEqual(await wrong({ reasons: '' }), ['reasons'])
    assert.deepEqual(await wrong({ minutesPlanned: 0 }), ['minutesPlanned'])
  })

  it('S3-24 an emergency meeting may be called for today by any of the services, with their seniority, and changes nothing else', async () => {
    const stage = await stageFor()
    await sentenced(stage)
    const outcome = await convened(
      stage,
      { kind: 'emergency', seniority: 'Detective inspector', reasons: 'seen near a school' },
      'crime-manager',
    )
    assert.equal(outcome.sent, true)
    const head = await headFor(stage, outcome.conferenceId)
    assert.equal(head.kind, 'emergency')
    assert.equal(head.heldOn, '2026-03-16')
    assert.equal(head.chair.memberId, stage.area.post('social-work-solo').memberId)
    const [question] = await stage.as('social-work-solo', tx => considerationsOfCase(tx, stage.about.caseId))
    assert.equal(question?.state, 'open')
    await convened(stage)
  })

  it('S3-24 whoever calls an emergency may chair it in the SOLO’s place, and both names stand', async () => {
    const stage = await stageFor()
    const change = {
      kind: 'emergency',
      seniority: 'DI',
      reasons: 'x',
      iChairBecause: 'the SOLO cannot be reached',
    } as const
    const { conferenceId } = await convened(stage, change, 'crime-manager')
    const head = await headFor(stage, conferenceId)
    assert.equal(head.chair.memberId, stage.area.post('crime-manager').memberId)
    assert.match(head.devolvedBecause ?? '', /social-work-solo: the SOLO cannot be reached/)
    assert.equal((await convene(stage, { ...change, seniority: '' }, 'police-solo')).kind, 'wrong')
  })

  it('S3-52 S3-90 fills a review with what the last conference agreed about it, and names the conference before', async () => {
    const stage = await stageFor()
    const { caseId } = stage.about
    const { conferenceId } = await convened(stage)
    await pastEveryPolicy(
      `update conferences_conferences set state = 'issued', held_on = '2026-03-02' where id = '${conferenceId}'`,
    )
    const agreed = { 'next/on': '2026-06-02', 'next/at': '14:30', 'next/venue': 'Police office' }
    const solo = stage.area.post('social-work-solo').memberId
    for (const [field, says] of Object.entries(agreed)) {
      await pastEveryPolicy(`insert into conferences_fields (conference_id, case_id, field, section, says, version, written_at, written_by)
        values ('${conferenceId}', '${caseId}', '${field}', 'front', '${says}', 1, '2026-03-02T12:00:00Z', '${solo}')`)
    }
    const { meeting } = await proposalIn(stage)
    assert.equal(meeting.kind, 'review')
    assert.deepEqual([meeting.heldOn, meeting.startsAt, meeting.venue], ['2026-06-02', '14:30', 'Police office'])
    assert.match(meeting.reasons, /Review of what was agreed on 2 March 2026/)
    const review = await headFor(stage, (await convened(stage)).conferenceId)
    assert.equal(review.previousId, conferenceId)
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { recordSentence } from '#modules/orders'
import { recordRating } from '#modules/risk'
import { day } from '#rules'
import type { Role } from '#shared'
import { pastEveryPolicy } from '../../../../tests/support/database.ts'
import { type Consideration, considerationById, considerationsOfCase } from '../queries/consideration.ts'
import { type Stage, stageFor } from './builders.ts'
import { decideNotToConvene } from './decide-not-to-convene.ts'
import { markConcern } from './mark-concern.ts'
import { recordConsultation } from './record-consultation.ts'

const sentence = (stage: Stage) =>
  stage.as('managing-officer', tx =>
    recordSentence(tx, {
      caseId: stage.about.caseId,
      imposedOn: day('2022-06-16'),
      court: 'Invented Sheriff Court',
      offence: 'an offence',
      sexual: true,
      months: 48,
    }),
  )

const ready = async () => {
  const stage = await stageFor()
  await sentence(stage)
  const [open] = await stage.as('social-work-solo', tx => considerationsOfCase(tx, stage.about.caseId))
  if (open === undefined) throw new Error('nothing was raised')
  return { stage, considerationId: open.considerationId }
}

const consult = (stage: Stage, considerationId: string, role: Role = 'social-work-solo') =>
  stage.as(role, tx =>
    recordConsultation(tx, {
      considerationId,
      memberId: stage.area.post('police-solo').memberId,
      view: 'do-not-convene',
      said: 'no need from our side',
      proposedOn: day('2026-05-20'),
      proposedAt: '10:00',
      proposedVenue: 'Council offices, room 2',
      proposedInvitees: ['PC One, police SOLO'],
    }),
  )

const decline = (stage: Stage, considerationId: string, change = {}, role: Role = 'social-work-solo') =>
  stage.as(role, tx =>
    decideNotToConvene(tx, { considerationId, because: 'transferred abroad', nobodyConsultedBecause: '', ...change }),
  )

const all = (stage: Stage): Promise<readonly Consideration[]> =>
  stage.as('social-work-solo', tx => considerationsOfCase(tx, stage.about.caseId))

describe('deciding not to convene', () => {
  it('S3-40 is as fully recorded as convening: who was consulted, what they said, why, by whom', async () => {
    const { stage, considerationId } = await ready()
    assert.equal((await consult(stage, considerationId)).kind, 'done')
    assert.equal((await decline(stage, considerationId)).kind, 'done')
    const kept = await stage.as('social-work-solo', tx => considerationById(tx, considerationId))
    assert.equal(kept?.state, 'not-convened')
    assert.equal(kept?.decidedBecause, 'transferred abroad')
    assert.equal(kept?.decidedBy, stage.area.post('social-work-solo').name)
    const [said] = kept?.consultations ?? []
    assert.equal(said?.said, 'no need from our side')
    assert.equal(said?.view, 'do-not-convene')
    assert.match(said?.person ?? '', /police-solo/)
  })

  it('S3-41 keeps day, place and invitees as they were put to those consulted', async () => {
    const { stage, considerationId } = await ready()
    await consult(stage, considerationId)
    const kept = await stage.as('social-work-solo', tx => considerationById(tx, considerationId))
    const [said] = kept?.consultations ?? []
    assert.equal(said?.proposedOn, '2026-05-20')
    assert.equal(said?.proposedAt, '10:00')
    assert.equal(said?.proposedVenue, 'Council offices, room 2')
    assert.deepEqual(said?.proposedInvitees, ['PC One, police SOLO'])
  })

  it('S3-40 needs a reason, and somebody consulted or the reason why nobody was', async () => {
    const { stage, considerationId } = await ready()
    const fields = async (change: object) => {
      const outcome = await decline(stage, considerationId, change)
      return outcome.kind === 'wrong' ? outcome.wrong.map(one => one.field) : outcome.kind
    }
    assert.deepEqual(await fields({ because: '' }), ['because', 'nobodyConsultedBecause'])
    assert.deepEqual(await fields({}), ['nobodyConsultedBecause'])
    assert.equal(await fields({ nobodyConsultedBecause: 'died in custody' }), 'done')
  })

  it('S3-40 S3-41 is the SOLO’s alone: others who know of it are refused, the rest find nothing', async () => {
    const { stage, considerationId } = await ready()
    for (const role of ['managing-officer', 'police-solo', 'crime-manager', 'coordinator'] as const) {
      assert.equal((await decline(stage, considerationId, {}, role)).kind, 'refused', role)
      assert.equal((await consult(stage, considerationId, role)).kind, 'refused', role)
    }
    for (const role of [
      'housing-solo',
      'prison-social-work',
      'health-liaison',
      'voluntary-worker',
      'administrator',
      'auditor',
    ] as const) {
      assert.equal((await decline(stage, considerationId, {}, role)).kind, 'not-found', role)
      const seen = await stage.as(role, tx => considerationById(tx, considerationId))
      assert.equal(seen, undefined, role)
    }
    const elsewhere = await stageFor()
    assert.equal((await decline(elsewhere, considerationId)).kind, 'not-found')
  })

  it('S3-40 ends the task, and of two who decide at once only one does', async () => {
    const { stage, considerationId } = await ready()
    await consult(stage, considerationId)
    const both = await Promise.all([decline(stage, considerationId), decline(stage, considerationId)])
    assert.deepEqual(both.map(one => one.kind).toSorted(), ['done', 'refused'])
    const open = await pastEveryPolicy(
      `select 1 from tasks_tasks where about_id = '${considerationId}' and state = 'open'`,
    )
    assert.equal(open.length, 0)
  })

  it('S3-36 is not raised again by the same circumstance, but by another one, and by every new concern', async () => {
    const { stage, considerationId } = await ready()
    await decline(stage, considerationId, { nobodyConsultedBecause: 'urgent' })
    await stage.as('managing-officer', tx =>
      tx
        .announce({ fact: 'sentence-recorded', caseId: stage.about.caseId })
        .then(() => tx.tell({ kind: 'collection', act: 'test' })),
    )
    assert.equal((await all(stage)).length, 1)
    await stage.as('managing-officer', tx =>
      recordRating(tx, {
        caseId: stage.about.caseId,
        scale: 'harm',
        level: 'very-high',
        tool: 'structured judgement',
        definition: 'the definition',
        assessedOn: day('2026-03-10'),
        assessor: { memberId: stage.area.post('managing-officer').memberId, name: 'officer' },
        evidence: 'what it rests on',
      }),
    )
    const [again, ...before] = await all(stage)
    assert.equal(before.length, 1)
    assert.match((again?.because ?? []).map(one => one.rule).join(), /high-risk-return.*long-sentence/)
    await decline(stage, again?.considerationId ?? '', { nobodyConsultedBecause: 'urgent' })
    const { testClock } = await import('../../../../tests/support/database.ts')
    testClock.set('2026-03-16T10:00:00.000Z')
    const concern = {
      caseId: stage.about.caseId,
      seenOn: day('2026-03-16'),
      whatWasSeen: 'x',
      source: 'y',
      serious: true,
    }
    await stage.as('housing-solo', tx => markConcern(tx, concern))
    testClock.set('2026-03-16T09:00:00.000Z')
    const [third] = await all(stage)
    assert.equal(third?.state, 'open')
  })
})

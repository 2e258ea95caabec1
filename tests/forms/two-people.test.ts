/** Two people at one record at the same moment: one is first, the other is told, and nothing is written over. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { addOption } from '#modules/housing'
import { answerAction, setAction } from '#modules/plans'
import { addDays, day } from '#rules'
import type { Outcome } from '#shared'
import { nameSupervisor } from '../../src/modules/cases/commands/name-supervisor.ts'
import { decideOption } from '../../src/modules/housing/commands/keep-option.ts'
import {
  recordAdvice,
  recordRegistration,
  stateRegistrationDuty,
} from '../../src/modules/orders/commands/keep-registration.ts'
import { settleNotice } from '../../src/modules/releases/commands/settle-notice.ts'
import { pastEveryPolicy } from '../support/database.ts'
import { but, filled } from './filling.ts'
import { formsOn } from './read-form.ts'
import { formTo, mustBeDone, SOLO, World } from './world.ts'

const world = await World.make()

/** What became of two at once, without regard to who was first. */
const kindsOf = async (...both: readonly Promise<Outcome<unknown>>[]) =>
  (await Promise.all(both)).map(one => one.kind).toSorted()

const count = async (statement: string) =>
  Number((await pastEveryPolicy(`select count(*) as n ${statement}`))[0]?.['n'])

/** What a page shows in the field of a form. */
const shownIn = (html: string, name: string) =>
  formsOn(html).flatMap(form => form.fields.filter(one => one.name === name).flatMap(one => one.values))

async function anAddress() {
  const { caseId } = await world.about()
  const given = { caseId, address: '14 Weir Street', kind: 'temporary', availableOn: null, constraints: '' } as const
  return { caseId, optionId: await world.act('housing-solo', tx => addOption(tx, given)) }
}

describe('an address that two decide on', () => {
  it('S3-66: is decided once; the other is told by whom and how', async () => {
    const { caseId, optionId } = await anAddress()
    const decide = (role: 'managing-officer' | 'housing-solo', state: 'approved' | 'unsuitable') =>
      world.act(role, tx => decideOption(tx, { caseId, optionId, version: 1, state, because: `says ${role}` }))
    assert.deepEqual(await kindsOf(decide('managing-officer', 'approved'), decide('housing-solo', 'unsuitable')), [
      'changed-meanwhile',
      'done',
    ])
    assert.equal(await count(`from cases_entries where about_id = '${optionId}' and kind = 'housing-decision'`), 1)
  })

  it('S3-66: keeps the reason that the other typed, and takes it when it is sent knowingly', async () => {
    const { caseId, optionId } = await anAddress()
    const [page, route] = [`/cases/${caseId}/addresses`, '/cases/:caseId/addresses']
    const who = await world.as('managing-officer')
    const typed = { step: 'decide', state: 'approved', because: 'Seen it' }
    const form = formTo((await who.open(page)).html, route, typed)
    const first = { caseId, optionId, version: 1, state: 'unsuitable', because: 'A school next door' } as const
    mustBeDone(await world.act('housing-solo', tx => decideOption(tx, first)))
    const told = await who.post(form.to, filled(form, typed))
    assert.equal(told.status, 409)
    assert.match(told.html, /unsuitable, because: A school next door/)
    assert.ok(shownIn(told.html, 'because').includes('Seen it'))
    const again = formTo(told.html, route, typed)
    assert.equal((await who.post(again.to, filled(again, typed))).status, 303)
  })
})

async function anAction() {
  const { caseId } = await world.about()
  const { agencyId, memberId } = world.area.post('managing-officer')
  const given = { caseId, pillar: 'supervision', task: 'Visit 14 Weir Street', serves: '', helper: '' } as const
  return world.act(SOLO, async tx => {
    const dueOn = addDays(tx.today, 7)
    return mustBeDone(await setAction(tx, { ...given, shownBy: 'A note', dueOn, owner: { agencyId, memberId } }))
  })
}

describe('an action that is answered in two windows', () => {
  it('S3-89: is answered once', async () => {
    const actionId = await anAction()
    const answer = (given: Parameters<typeof answerAction>[3]) =>
      world.act('managing-officer', tx => answerAction(tx, actionId, 1, given))
    const both = kindsOf(
      answer({ how: 'done', on: day('2026-03-16'), says: 'Photograph on file' }),
      answer({ how: 'cannot', because: 'The street is closed' }),
    )
    assert.deepEqual(await both, ['changed-meanwhile', 'done'])
    assert.equal(await count(`from cases_entries where about_id = '${actionId}' and headline like 'Action %'`), 1)
  })

  it('S3-89: shows the words that came too late', async () => {
    const actionId = await anAction()
    const who = await world.as('managing-officer')
    const form = formTo((await who.open(`/actions/${actionId}`)).html, '/actions/:actionId', { how: 'done' })
    const ended = { how: 'cannot', because: 'The street is closed' } as const
    mustBeDone(await world.act('managing-officer', tx => answerAction(tx, actionId, 1, ended)))
    const late = await who.post(form.to, but(filled(form, { how: 'done' }), 'says', 'Photograph on file'))
    assert.equal(late.status, 409)
    assert.match(late.html, /Photograph on file/)
  })
})

describe('the supervising worker', () => {
  it('S3-28: is named by whoever saw who supervises now', async () => {
    const { caseId } = await world.about()
    const { postId } = world.area.post('managing-officer')
    const name = (seen: string | null) =>
      world.act(SOLO, tx => nameSupervisor(tx, { caseId, postId, because: '', seen }))
    assert.equal((await name(null)).kind, 'changed-meanwhile')
    assert.equal((await name(postId)).kind, 'done')
  })

  it('S3-28: is somebody of the area, with a supervising post', async () => {
    const { caseId } = await world.about()
    const other = await World.make()
    const seen = world.area.post('managing-officer').postId
    for (const [postId, kind] of [
      [other.area.post('managing-officer').postId, 'wrong'],
      [world.area.post('police-solo').postId, 'refused'],
    ] as const) {
      const outcome = await world.act(SOLO, tx => nameSupervisor(tx, { caseId, postId, because: '', seen }))
      assert.equal(outcome.kind, kind)
    }
  })
})

describe('the duty to register', () => {
  const state = (caseId: string, role: 'police-solo' | 'crime-manager', mustRegister: boolean, version: number) =>
    world.act(role, tx => stateRegistrationDuty(tx, { caseId, mustRegister, dueOn: null, because: [], version }))

  it('S3-78: stated by two at once, is stated once', async () => {
    const { caseId } = await world.about()
    assert.deepEqual(await kindsOf(state(caseId, 'police-solo', true, 0), state(caseId, 'crime-manager', false, 0)), [
      'changed-meanwhile',
      'done',
    ])
    assert.equal((await state(caseId, 'police-solo', true, 1)).kind, 'done')
  })

  it('S3-86: what was advised and recorded stands; only the supervising worker and police record it', async () => {
    const { caseId } = await world.about()
    const advise = (role: 'managing-officer' | 'team-manager', how: string) =>
      world.act(role, tx => recordAdvice(tx, { caseId, advisedOn: tx.today, how, evidence: 'signed slip' }))
    const register = (role: 'police-solo' | 'managing-officer') =>
      world.act(role, tx => recordRegistration(tx, { caseId, registeredOn: tx.today }))
    assert.equal((await advise('managing-officer', 'too early')).kind, 'not-found')
    mustBeDone(await state(caseId, 'police-solo', true, 0))
    assert.equal((await advise('team-manager', 'by a letter')).kind, 'refused')
    assert.equal((await register('managing-officer')).kind, 'refused')
    assert.deepEqual(await kindsOf(advise('managing-officer', 'one'), advise('managing-officer', 'other')), [
      'done',
      'refused',
    ])
    assert.deepEqual(await kindsOf(register('police-solo'), register('police-solo')), ['done', 'refused'])
    assert.equal(await count(`from cases_entries where case_id = '${caseId}' and kind = 'registration-advice'`), 1)
  })
})

describe('a release notice that two settle', () => {
  it('S3-50: is about one case', async () => {
    const noticeId = await world.notice()
    const before = await count('from cases_cases')
    const settle = () => world.act(SOLO, tx => settleNotice(tx, noticeId, 'new'))
    assert.deepEqual(await kindsOf(settle(), settle()), ['done', 'refused'])
    assert.equal(await count('from cases_cases'), before + 1)
  })
})

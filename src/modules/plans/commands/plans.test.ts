import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newId } from '#platform/ids'
import { day } from '#rules'
import type { Role } from '#shared'
import { testArea } from '../../../../tests/support/area.ts'
import { testCase } from '../../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../../tests/support/database.ts'
import { countOf, fieldsWrong, isAbsentFor, ledgerOf, mustBeDone } from '../../../../tests/support/what-it-did.ts'
import { escalateOverdue } from './escalate-overdue.ts'
import { addContingency, addLine, agreePlan, changeLine, type NewContingency, type NewLine } from './keep-plan.ts'
import { actionInChronology, type NewAction, setAction } from './set-action.ts'

const database = await testDatabase()
const [area, elsewhere] = [await testArea(database), await testArea(database)]
const { caseId } = await testCase(area)
const SOLO: Role = 'social-work-solo'

const person = (role: Role) => {
  const { memberId, agencyId } = area.post(role)
  return { memberId, agencyId }
}

const one = async (statement: string) => (await pastEveryPolicy(statement))[0]

const action = (more: Partial<NewAction> = {}): NewAction => ({
  caseId,
  pillar: 'supervision',
  task: 'Visit <b>14</b> Weir Street',
  serves: 'harm',
  owner: person('managing-officer'),
  helper: '',
  dueOn: day('2026-03-20'),
  shownBy: 'A note on file',
  ...more,
})

const set = (more: Partial<NewAction> = {}, role: Role = SOLO) => area.as(role, tx => setAction(tx, action(more)))

describe('an action that is set', () => {
  it('S3-89: has one owner and one day, is on that list at once, and waits on the list of whoever set it', async () => {
    const questioned = ['“Visit” when?']
    const id = mustBeDone(await set({ questioned, owner: person('housing-solo') }))
    const kept = await one(`select owner_member_id, due_on::text, shown_by, state, questioned, set_by_agency_id
      from plans_actions where id = '${id}'`)
    assert.deepEqual(kept, {
      owner_member_id: person('housing-solo').memberId,
      due_on: '2026-03-20',
      shown_by: 'A note on file',
      state: 'open',
      questioned,
      set_by_agency_id: person(SOLO).agencyId,
    })
    const task = await one(`select kind, says, owner_member_id, asked_by, due_on::text, opens, section from tasks_tasks
      where about_id = '${id}' and state = 'open'`)
    assert.deepEqual(task, {
      kind: 'action',
      says: action().task,
      owner_member_id: person('housing-solo').memberId,
      asked_by: person(SOLO).memberId,
      due_on: '2026-03-20',
      opens: `/actions/${id}`,
      section: 'plan',
    })
    const line = await one(
      `select kind, act, body->'recipients' as told from ledger_events where body::text like '%${id}%'`,
    )
    assert.deepEqual(line, { kind: 'collection', act: 'plans/set-action', told: [person('housing-solo').memberId] })
  })

  it('S3-89: lacking a task, an owner, a day to come or what shows it, is none, and each is told at its field', async () => {
    const before = [await countOf('plans_actions'), await countOf('tasks_tasks')]
    const nothing = { task: ' \n', owner: undefined, dueOn: undefined, shownBy: '' }
    assert.deepEqual(fieldsWrong(await set(nothing)), ['task', 'owner', 'dueOn', 'shownBy'])
    assert.deepEqual(fieldsWrong(await set({ dueOn: day('2026-03-15') })), ['dueOn'])
    assert.deepEqual([await countOf('plans_actions'), await countOf('tasks_tasks')], before)
    assert.equal((await set({ dueOn: day('2026-03-16') })).kind, 'done')
  })

  it('S3-89: is set by those who keep the plan; for others it is as if nothing were there', async () => {
    const before = await countOf('plans_actions')
    for (const role of ['housing-solo', 'voluntary-worker', 'children-and-families', 'auditor'] as const)
      assert.ok(await isAbsentFor(area, role, tx => setAction(tx, action())), role)
    for (const hidden of [caseId, newId()])
      assert.ok(await isAbsentFor(elsewhere, SOLO, tx => setAction(tx, action({ caseId: hidden }))), hidden)
    assert.equal(await countOf('plans_actions'), before)
  })

  it('goes into the chronology once, when its meeting says so', async () => {
    const id = mustBeDone(await set())
    const about = `cases_entries where about_id = '${id}'`
    assert.equal(await countOf(about), 0)
    await area.as(SOLO, tx => actionInChronology(tx, { id, caseId, task: 'Visit', dueOn: day('2026-03-20') }))
    assert.equal(await countOf(`${about} and headline = 'Action set: Visit' and section = 'plan'`), 1)
  })
})

describe('actions that nobody did in time', () => {
  /** An action that was due on a day of the past. */
  const due = async (on: string, more: Partial<NewAction> = {}) => {
    const id = mustBeDone(await set(more))
    await pastEveryPolicy(`update plans_actions set due_on = '${on}' where id = '${id}'`)
    return id
  }
  const risen = (id: string) =>
    pastEveryPolicy(`select owner_post_id, owner_member_id, due_on::text as due, opens, section from tasks_tasks
      where about_id = '${id}' and kind = 'action/overdue'`)

  it('S3-89: go up once, to the owner’s manager, or where there is none to whoever set them', async () => {
    const managed = await due('2026-03-15')
    const alone = await due('2026-03-15', { owner: person('housing-solo') })
    const accepted = await due('2026-03-01')
    await pastEveryPolicy(`update plans_actions set state = 'accepted' where id = '${accepted}'`)
    const [first, second] = await Promise.all([
      database.asClockwork(tx => escalateOverdue(tx)),
      database.asClockwork(tx => escalateOverdue(tx)),
    ])
    assert.equal(Math.min(first, second), 0)
    assert.ok(Math.max(first, second) >= 3)
    const up = { due: '2026-03-16', section: 'plan' }
    const { postId } = area.post('team-manager')
    assert.deepEqual(await risen(managed), [
      { owner_post_id: postId, owner_member_id: null, opens: `/actions/${managed}`, ...up },
    ])
    assert.deepEqual(await risen(alone), [
      { owner_post_id: null, owner_member_id: person(SOLO).memberId, opens: `/actions/${alone}`, ...up },
    ])
    assert.equal((await risen(accepted)).length, 1)
    assert.equal(await database.asClockwork(tx => escalateOverdue(tx)), 0)
    assert.deepEqual(await ledgerOf(managed), ['alteration plans/escalate-overdue', 'collection plans/set-action'])
  })

  it('S3-89: go up in portions, those that waited longest first, and what is being answered is not waited for', async () => {
    await database.asClockwork(tx => escalateOverdue(tx))
    const [later, longer] = [await due('2026-03-14'), await due('2026-03-02')]
    assert.equal(await database.asClockwork(tx => escalateOverdue(tx, 1)), 1)
    assert.deepEqual([(await risen(longer)).length, (await risen(later)).length], [1, 0])
    assert.equal(await database.asClockwork(tx => escalateOverdue(tx, 1)), 1)
    assert.equal((await risen(later)).length, 1)
    assert.equal(await database.asClockwork(tx => escalateOverdue(tx, 1)), 0)
  })

  it('S3-89: due today, or ended, stay where they are', async () => {
    const today = await due('2026-03-16')
    const ended = await Promise.all(
      ['done', 'cannot', 'cancelled'].map(async state => {
        const id = await due('2026-03-01')
        await pastEveryPolicy(`update plans_actions set state = '${state}' where id = '${id}'`)
        return id
      }),
    )
    await database.asClockwork(tx => escalateOverdue(tx))
    for (const id of [today, ...ended]) assert.deepEqual(await risen(id), [])
  })
})

const line = (more: Partial<NewLine> = {}): NewLine => ({
  caseId,
  pillar: 'monitoring-and-control',
  measure: 'Unannounced visits',
  serves: 'contact with children',
  owner: person('police-solo'),
  frequency: 'monthly',
  startsOn: day('2026-06-16'),
  reviewOn: null,
  ...more,
})

const addOne = (more: Partial<NewLine> = {}, role: Role = SOLO) => area.as(role, tx => addLine(tx, line(more)))

describe('a line of the plan', () => {
  it('says what, for which risk, by which agency; a pillar without one says why none is needed', async () => {
    const shown = (id: string) =>
      one(
        `select measure, serves, owner_agency_id, state, because, added_by_agency_id from plans_lines where id = '${id}'`,
      )
    const added_by_agency_id = person(SOLO).agencyId
    const kept = mustBeDone(await addOne({ state: 'proposed' }))
    assert.deepEqual(await shown(kept), {
      measure: 'Unannounced visits',
      serves: 'contact with children',
      owner_agency_id: person('police-solo').agencyId,
      state: 'proposed',
      because: '',
      added_by_agency_id,
    })
    const none = { measure: '', serves: '', owner: undefined, noneNeededBecause: 'No victim is known' }
    const empty = mustBeDone(await addOne({ ...none, pillar: 'victim-safety' }))
    assert.deepEqual(await shown(empty), {
      measure: 'None needed',
      serves: '',
      owner_agency_id: added_by_agency_id,
      state: 'none-needed',
      because: 'No victim is known',
      added_by_agency_id,
    })
    assert.deepEqual(await ledgerOf(kept), ['collection plans/add-line'])
  })

  it('lacking a part is not taken, and each part is told', async () => {
    const bare = { measure: ' ', serves: '', owner: undefined }
    assert.deepEqual(fieldsWrong(await addOne(bare)), ['measure', 'serves', 'owner'])
    assert.deepEqual(fieldsWrong(await addOne({ ...bare, noneNeededBecause: '\t' })), ['because'])
  })

  it('accepted and ended by two at once, is changed once; the other learns how it stands', async () => {
    const lineId = mustBeDone(await addOne({ state: 'proposed' }))
    const change = (state: 'in-force' | 'ended', version: number, role: Role = SOLO) =>
      area.as(role, tx => changeLine(tx, { caseId, lineId, version, state, because: 'agreed' }))
    const both = await Promise.all([change('in-force', 1), change('ended', 1, 'police-solo')])
    assert.deepEqual(both.map(({ kind }) => kind).toSorted(), ['changed-meanwhile', 'done'])
    const now = await one(`select replace(state, '-', ' ') as theirs, version from plans_lines where id = '${lineId}'`)
    const late = both.find(({ kind }) => kind === 'changed-meanwhile')
    assert.ok(late?.kind === 'changed-meanwhile')
    assert.deepEqual(
      late.conflicts.map(({ theirs, version }) => ({ theirs, version })),
      [now],
    )
    assert.equal(await countOf(`cases_entries where about_id = '${lineId}'`), 1)
    assert.equal((await change('ended', 2)).kind, 'done')
    const headline = `headline = 'Measure ended: Unannounced visits' and detail = 'agreed'`
    assert.ok((await countOf(`cases_entries where about_id = '${lineId}' and ${headline}`)) >= 1)
  })

  it('is kept by those who keep the plan; for others, and elsewhere, it is as if nothing were there', async () => {
    const lineId = mustBeDone(await addOne())
    const end = { caseId, lineId, version: 1, state: 'ended', because: '' } as const
    for (const role of ['coordinator', 'prison-social-work', 'housing-solo', 'auditor'] as const) {
      assert.ok(await isAbsentFor(area, role, tx => addLine(tx, line())), role)
      assert.ok(await isAbsentFor(area, role, tx => changeLine(tx, end)), role)
    }
    assert.ok(await isAbsentFor(elsewhere, SOLO, tx => changeLine(tx, end)))
    assert.equal((await one(`select version from plans_lines where id = '${lineId}'`))?.['version'], 1)
  })
})

describe('what is done when a sign shows', () => {
  const contingency = (more: Partial<NewContingency> = {}): NewContingency => ({
    caseId,
    sign: 'Seen at the school',
    step: 'Ring the police',
    owner: person('police-solo'),
    within: 'the hour',
    decidedBy: 'duty inspector',
    ...more,
  })
  const add = (more: Partial<NewContingency> = {}) => area.as(SOLO, tx => addContingency(tx, contingency(more)))

  it('names sign, step, who and how fast; lacking one it is not taken', async () => {
    const id = mustBeDone(await add())
    assert.deepEqual(
      await one(
        `select sign, step, owner_member_id, within, decided_by, state from plans_contingencies where id = '${id}'`,
      ),
      {
        sign: 'Seen at the school',
        step: 'Ring the police',
        owner_member_id: person('police-solo').memberId,
        within: 'the hour',
        decided_by: 'duty inspector',
        state: 'in-force',
      },
    )
    assert.deepEqual(await ledgerOf(id), ['collection plans/add-contingency'])
    assert.deepEqual(fieldsWrong(await add({ sign: '', step: ' ', within: '\u00a0' })), ['sign', 'step', 'within'])
  })

  it('is kept by those who keep the plan; for others it is as if nothing were there', async () => {
    for (const role of ['coordinator', 'housing-solo', 'auditor'] as const)
      assert.ok(await isAbsentFor(area, role, tx => addContingency(tx, contingency())), role)
  })
})

describe('the plan as agreed', () => {
  const agree = (about: string, contactDays: number | null, on = '2026-03-16') =>
    area.as(SOLO, tx =>
      agreePlan(tx, { caseId: about, conferenceId: null, agreedOn: day(on), reviewOn: null, contactDays }),
    )

  it('counts its versions, two at once too; days between contacts stay until others are set', async () => {
    const { caseId: about } = await testCase(area)
    assert.equal(await agree(about, 14, '2026-03-01'), 1)
    assert.deepEqual((await Promise.all([agree(about, null), agree(about, null)])).toSorted(), [2, 3])
    const kept = await one(`select version, agreed_on::text, contact_days from plans_plans where case_id = '${about}'`)
    assert.deepEqual(kept, { version: 3, agreed_on: '2026-03-16', contact_days: 14 })
    assert.equal(await agree(about, 7), 4)
    assert.equal((await one(`select contact_days from plans_plans where case_id = '${about}'`))?.['contact_days'], 7)
  })

  it('is agreed by nobody to whom there is no plan', async () => {
    const given = { caseId, conferenceId: null, agreedOn: day('2026-03-16'), reviewOn: null, contactDays: null }
    for (const role of ['housing-solo', 'coordinator', 'auditor'] as const)
      assert.ok(await isAbsentFor(area, role, tx => agreePlan(tx, given)), role)
    assert.equal(await countOf(`plans_plans where case_id = '${caseId}'`), 0)
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Day, day, type ItemReader } from '#rules'
import type { Role } from '#shared'
import { type TestArea, testArea } from '../../../../tests/support/area.ts'
import { MEMBER_ROLES, testCase } from '../../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../../tests/support/database.ts'
import { aroundItem, itemOf, itemsOfCase } from '../queries/items.ts'
import { askOwner } from './ask-owner.ts'
import { closeTo, openTo } from './change-readers.ts'
import { pointToOwner, stopPointing } from './point-to-owner.ts'
import { type NewItem, recordItem } from './record-item.ts'
import { releaseItem } from './release-item.ts'

const database = await testDatabase()
const area = await testArea(database)
const { caseId } = await testCase(area)

const REVIEW: Day = day('2026-09-16')

const item = (more: Partial<NewItem> = {}): NewItem => ({
  caseId,
  class: 'ordinary',
  level: 'official-sensitive',
  says: 'Was seen at the swimming baths twice in May.',
  handling: null,
  conditions: '',
  grounds: 'fact',
  aboutRole: 'subject',
  mayBeShownToSubject: false,
  happenedOn: null,
  reviewOn: REVIEW,
  readers: [],
  because: '',
  ...more,
})

const record = async (role: Role, more: Partial<NewItem> = {}, at: TestArea = area): Promise<string> => {
  const outcome = await at.as(role, tx => recordItem(tx, item(more)))
  assert.equal(outcome.kind, 'done', JSON.stringify(outcome))
  return outcome.kind === 'done' ? outcome.value : ''
}

const post = (role: Role): ItemReader => ({ kind: 'post', id: area.post(role).postId })
const isRead = async (role: Role, id: string): Promise<boolean> =>
  (await area.as(role, tx => itemOf(tx, caseId, id))) !== undefined

/** Roles that stand on the test case, manage somebody who does, or serve its area. */
const SERVING: readonly Role[] = ['team-manager', 'police-solo', 'crime-manager', 'social-work-solo', 'coordinator']
const AROUND: readonly Role[] = [...MEMBER_ROLES, ...SERVING]

describe('information items', () => {
  it('S3-80: only the owner releases, corrects or says who reads; the next step is to ask', async () => {
    const id = await record('police-solo', { readers: [post('managing-officer')], because: 'Supervises' })
    const tried = [
      await area.as('managing-officer', tx =>
        openTo(tx, { caseId, itemId: id, readers: [post('housing-solo')], because: 'x' }),
      ),
      await area.as('managing-officer', tx =>
        releaseItem(tx, id, item({ readers: [post('housing-solo')], because: 'x' })),
      ),
    ]
    for (const outcome of tried) {
      assert.equal(outcome.kind, 'refused')
      assert.match(outcome.kind === 'refused' ? outcome.refusal.next : '', /Ask the owner/)
    }
    assert.equal(await isRead('housing-solo', id), false)
    const asked = await area.as('managing-officer', tx =>
      askOwner(tx, { caseId, itemId: id, asks: 'May I?', why: 'To plan' }),
    )
    assert.equal(asked.kind, 'done')
    const [task] = await pastEveryPolicy(
      `select owner_post_id from tasks_tasks where kind = 'sharing/answer-request' and about_id = '${asked.kind === 'done' ? asked.value : ''}'`,
    )
    assert.equal(task?.['owner_post_id'], area.post('police-solo').postId)
  })

  it('S3-77, S2-23: police release a line in words of their own; nothing leads a reader back to the original', async () => {
    const original = await record('police-solo', {
      class: 'intelligence',
      says: 'Informant 17 saw him with a boy at 4 Fir Grove.',
      source: { reference: 'LOG-4471', sourceGrade: '2', informationGrade: 'B' },
    })
    const part = item({
      says: 'Police have reason to think that he meets children at weekends.',
      handling: { scheme: '3x5x2', code: 'C' },
      conditions: 'Not to be told to him',
      readers: [post('managing-officer')],
      because: 'To supervise weekends',
    })
    const copied = await area.as('police-solo', tx =>
      releaseItem(tx, original, { ...part, says: 'informant 17 saw him, with a boy, at 4 Fir Grove' }),
    )
    assert.equal(copied.kind, 'wrong')
    const traced = await area.as('police-solo', tx => releaseItem(tx, original, { ...part, says: 'See log-4471.' }))
    assert.equal(traced.kind, 'wrong')
    const released = await area.as('police-solo', tx => releaseItem(tx, original, part))
    const id = released.kind === 'done' ? released.value : ''
    const seen = await area.as('managing-officer', async tx => ({
      item: await itemOf(tx, caseId, id),
      around: await aroundItem(tx, id),
    }))
    assert.equal(seen.item?.says, part.says)
    assert.equal(seen.item?.code, 'C')
    assert.equal(seen.item?.conditions, 'Not to be told to him')
    assert.equal(seen.around.source, null)
    assert.doesNotMatch(JSON.stringify(seen), new RegExp(`${original}|LOG-4471|Informant`))
    assert.equal(await isRead('managing-officer', original), false)
    assert.equal(await isRead('housing-solo', id), false)
    const own = await area.as('crime-manager', async tx => ({
      item: await itemOf(tx, caseId, id),
      around: await aroundItem(tx, id),
    }))
    assert.equal(own.around.source?.sanitisedFrom, original)
  })

  it('S2-23, S2-26: that there is more is told where the owner chose to, and leads to a post', async () => {
    assert.equal((await area.as('managing-officer', tx => pointToOwner(tx, caseId, 'restricted'))).kind, 'refused')
    for (const [role, kind] of [
      ['police-solo', 'restricted'],
      ['health-liaison', 'health'],
    ] as const) {
      const before = await area.as('managing-officer', tx => itemsOfCase(tx, caseId))
      assert.deepEqual(
        before.pointers.filter(one => one.kind === kind),
        [],
      )
      assert.equal((await area.as(role, tx => pointToOwner(tx, caseId, kind))).kind, 'done')
      const told = (await area.as('managing-officer', tx => itemsOfCase(tx, caseId))).pointers.filter(
        one => one.kind === kind,
      )
      assert.deepEqual(
        told.map(one => one.post),
        [role],
      )
      assert.deepEqual((await area.as('voluntary-worker', tx => itemsOfCase(tx, caseId))).pointers, [])
      assert.equal((await area.as(role, tx => stopPointing(tx, caseId, kind))).kind, 'done')
    }
  })

  it('what is closed to somebody is gone from their next request, and the owner keeps why', async () => {
    const id = await record('police-solo', { readers: [post('housing-solo')], because: 'To house him' })
    assert.equal(await isRead('housing-solo', id), true)
    const around = await area.as('police-solo', async tx => ({
      item: await itemOf(tx, caseId, id),
      around: await aroundItem(tx, id),
    }))
    const readerId = around.around.readers[0]?.id ?? ''
    const closed = await area.as('police-solo', tx => closeTo(tx, { caseId, itemId: id, readerId, because: 'Housed' }))
    assert.equal(closed.kind, 'done')
    assert.equal(await isRead('housing-solo', id), false)
  })

  it('S2-16: health keeps its words, and others read the sentence that health released', async () => {
    const original = await record('health-liaison', { class: 'health', says: 'Diagnosis F33.2, on sertraline' })
    const part = item({
      says: 'Low mood makes missed appointments likelier.',
      readers: [post('managing-officer')],
      because: 'Risk',
    })
    const released = await area.as('health-liaison', tx => releaseItem(tx, original, part))
    for (const role of AROUND.filter(one => one !== 'health-liaison'))
      assert.equal(await isRead(role, original), false, role)
    assert.equal(await isRead('managing-officer', released.kind === 'done' ? released.value : ''), true)
  })

  it('S3-81: words that name registration are stopped on their way to whoever may not know it, and the attempt is kept', async () => {
    const given = {
      says: 'He is on the sex offenders register.',
      readers: [post('housing-solo')],
      because: 'To house him',
    }
    const stopped = await area.as('managing-officer', tx => recordItem(tx, item(given)))
    assert.equal(stopped.kind, 'refused')
    assert.match(stopped.kind === 'refused' ? stopped.refusal.says : '', /S3-81/)
    const [line] = await pastEveryPolicy(`select body->>'rule' as rule from ledger_events
      where act = 'sharing/registration-stopped' and case_id = '${caseId}' order by id desc limit 1`)
    assert.equal(line?.['rule'], 'sharing/does-it-reveal-registration')
    const toPolice = await area.as('managing-officer', tx =>
      recordItem(tx, item({ ...given, readers: [post('police-solo')] })),
    )
    assert.equal(toPolice.kind, 'done')
  })

  it('what is wrong is said before anything is kept', async () => {
    const wrongs: readonly [Partial<NewItem>, string][] = [
      [{ says: '' }, 'says'],
      [{ handling: { scheme: '3x5x2', code: 'C' } }, 'conditions'],
      [{ handling: { scheme: '5x5x5', code: '5' } }, 'conditions'],
      [{ class: 'victim-location', says: '4 Fir Grove' }, 'says'],
      [{ class: 'victim-contact', mayBeShownToSubject: true }, 'mayBeShownToSubject'],
      [{ reviewOn: day('2026-03-16') }, 'reviewOn'],
      [{ readers: [post('housing-solo')] }, 'because'],
      [
        {
          class: 'third-party-confidential',
          readers: [{ kind: 'agency', id: area.post('housing-solo').agencyId }],
          because: 'x',
        },
        'readers',
      ],
    ]
    for (const [more, field] of wrongs) {
      const outcome = await area.as('police-solo', tx => recordItem(tx, item(more)))
      assert.deepEqual(
        outcome.kind === 'wrong' ? outcome.wrong.map(one => one.field) : outcome,
        [field],
        JSON.stringify(more),
      )
    }
  })

  it('a correction is a new item; the first stays, marked as corrected', async () => {
    const id = await record('police-solo')
    const other = await area.as('managing-officer', tx => recordItem(tx, item({ corrects: { id, because: 'No' } })))
    assert.equal(other.kind, 'not-found')
    const later = await record('police-solo', { says: 'Was seen once.', corrects: { id, because: 'Miscounted' } })
    const first = await area.as('police-solo', tx => itemOf(tx, caseId, id))
    assert.equal(first?.corrected, true)
    assert.equal((await area.as('crime-manager', tx => itemOf(tx, caseId, later)))?.correctedBecause, 'Miscounted')
  })
})

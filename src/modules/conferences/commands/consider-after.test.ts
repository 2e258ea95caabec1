import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { setRelease } from '#modules/cases'
import { recordSentence } from '#modules/orders'
import { recordRating } from '#modules/risk'
import type { CaseTx } from '#platform/db'
import { type Day, day } from '#rules'
import type { Role } from '#shared'
import { type TestArea, testArea } from '../../../../tests/support/area.ts'
import { type TestCase, testCase } from '../../../../tests/support/case.ts'
import { testDatabase } from '../../../../tests/support/database.ts'
import { type Consideration, considerationsOfCase } from '../queries/consideration.ts'
import { askForConference } from './ask-for-conference.ts'
import { considerAfter } from './consider-after.ts'
import { markConcern } from './mark-concern.ts'

/** The same transaction with the reaction that `src/app` puts in. */
const reacting = (tx: CaseTx): CaseTx => ({ ...tx, announce: told => considerAfter(reacting(tx), told) })

const stage = async (given: Parameters<typeof testCase>[1] = {}) => {
  const area = await testArea(await testDatabase())
  const about = await testCase(area, given)
  const as = <T>(role: Role, work: (tx: CaseTx) => Promise<T>) =>
    area.as(role, tx => work(reacting(tx)), [about.caseId])
  return { area, about, as }
}

const sentence = (caseId: string, more: Partial<Parameters<typeof recordSentence>[1]> = {}) => ({
  caseId,
  imposedOn: day('2022-06-16'),
  court: 'Invented Sheriff Court',
  offence: 'an offence',
  sexual: true,
  months: 48,
  ...more,
})

const rating = (area: TestArea, caseId: string, level: 'high' | 'medium') => ({
  caseId,
  scale: 'harm' as const,
  level,
  tool: 'structured judgement',
  definition: 'the definition',
  assessedOn: day('2026-03-10'),
  assessor: { memberId: area.post('managing-officer').memberId, name: 'an officer' },
  evidence: 'what it rests on',
})

const considerations = (area: TestArea, { caseId }: TestCase): Promise<readonly Consideration[]> =>
  area.as('social-work-solo', tx => considerationsOfCase(tx, caseId), [caseId])

const triggersOf = (one: Consideration | undefined) =>
  (one?.because ?? []).map(reason => reason.rule.split(': ')[1] ?? '').toSorted()

type TaskRow = {
  kind: string
  owner_post_id: string
  says: string
  because: string
  due_on: Day | null
  asked_by: string
}
const openTasks = (area: TestArea, { caseId }: TestCase, role: Role = 'social-work-solo') =>
  area.as(role, async tx => {
    tx.tell({ kind: 'consultation', act: 'test' })
    const found =
      await sql<TaskRow>`select kind, owner_post_id, says, because::text as because, due_on, asked_by from tasks_tasks
      where case_id = ${caseId} and state = 'open' order by written_at`.execute(tx.sql)
    return found.rows
  })

describe('considering a conference', () => {
  it('S3-36 raises it for a sentence of four years for a sexual offence, with a task on the SOLO and no fact in the task', async () => {
    const { area, about, as } = await stage()
    await as('managing-officer', tx => recordSentence(tx, sentence(about.caseId)))
    const [one, ...others] = await considerations(area, about)
    assert.deepEqual(triggersOf(one), ['long-sentence'])
    assert.equal(others.length, 0)
    const [task, ...more] = await openTasks(area, about)
    assert.equal(more.length, 0)
    assert.equal(task?.kind, 'conference/decide')
    assert.equal(task?.owner_post_id, area.post('social-work-solo').postId)
    assert.doesNotMatch(`${task?.says} ${task?.because}`, /48|sexual offence|Testcase/)
  })

  it('S3-36 does not raise it for three years and eleven months', async () => {
    const { area, about, as } = await stage()
    await as('managing-officer', tx => recordSentence(tx, sentence(about.caseId, { months: 47 })))
    assert.deepEqual(await considerations(area, about), [])
  })

  it('S3-35 S3-37 puts later facts to the open question instead of raising another', async () => {
    const { area, about, as } = await stage()
    await as('managing-officer', tx => recordSentence(tx, sentence(about.caseId, { supervisedRelease: true })))
    await as('managing-officer', tx => recordRating(tx, rating(area, about.caseId, 'high')))
    const found = await considerations(area, about)
    assert.equal(found.length, 1)
    assert.deepEqual(triggersOf(found[0]), ['high-risk-return', 'long-sentence', 'order-on-release'])
    assert.equal((await openTasks(area, about)).length, 1)
  })

  it('S3-35 replaces a reason whose fact has changed: the release moved', async () => {
    const { area, about, as } = await stage()
    await as('managing-officer', tx => recordRating(tx, rating(area, about.caseId, 'high')))
    await as('prison-social-work', async tx => {
      await setRelease(tx, about.caseId, { releaseOn: day('2026-06-23'), preReleaseMeetingOn: null })
      await tx.announce({ fact: 'release-notice-matched', caseId: about.caseId })
    })
    const [one] = await considerations(area, about)
    assert.equal(one?.because.length, 1)
    assert.match(one?.because[0]?.says ?? '', /23 June 2026/)
  })

  it('S3-35 gives a question that was raised years before release its day when the release notice comes', async () => {
    const { area, about, as } = await stage()
    const { pastEveryPolicy } = await import('../../../../tests/support/database.ts')
    await pastEveryPolicy(
      `update cases_cases set release_on = null, pre_release_meeting_on = null where id = '${about.caseId}'`,
    )
    await as('managing-officer', tx => recordSentence(tx, sentence(about.caseId)))
    assert.deepEqual(
      (await openTasks(area, about)).map(task => task.due_on),
      [null],
    )
    await as('prison-social-work', async tx => {
      await setRelease(tx, about.caseId, { releaseOn: day('2026-06-16'), preReleaseMeetingOn: day('2026-05-12') })
      await tx.announce({ fact: 'release-notice-matched', caseId: about.caseId })
    })
    assert.deepEqual(
      (await openTasks(area, about)).map(task => task.due_on),
      ['2026-05-12'],
    )
    assert.equal((await considerations(area, about)).length, 1)
  })

  it('S3-35 reads by rule what the prison-based social worker who sends the notice may not read', async () => {
    const { area, about, as } = await stage()
    await area.as('managing-officer', tx => recordRating(tx, rating(area, about.caseId, 'high')), [about.caseId])
    assert.deepEqual(await considerations(area, about), [])
    await as('prison-social-work', tx =>
      tx
        .announce({ fact: 'release-notice-matched', caseId: about.caseId })
        .then(() => tx.tell({ kind: 'collection', act: 'test' })),
    )
    assert.deepEqual(triggersOf((await considerations(area, about))[0]), ['high-risk-return'])
  })

  it('S3-38 raises it when a hospital tells of a discharge', async () => {
    const { area, about, as } = await stage()
    await area.as(
      'managing-officer',
      tx => recordSentence(tx, sentence(about.caseId, { months: 12, hospital: 'medium-secure' })),
      [about.caseId],
    )
    await as('health-liaison', async tx => {
      tx.tell({ kind: 'collection', act: 'test' })
      await tx.announce({ fact: 'hospital-discharge-notified', caseId: about.caseId })
    })
    assert.deepEqual(triggersOf((await considerations(area, about))[0]), ['hospital-release'])
  })

  it('S3-39 raises it at once for a concern that any agency marks as serious, due today', async () => {
    const { area, about, as } = await stage()
    const marked = await as('accommodation-provider', tx =>
      markConcern(tx, {
        caseId: about.caseId,
        seenOn: day('2026-03-15'),
        whatWasSeen: 'what was seen',
        source: 'own observation',
        serious: true,
      }),
    )
    assert.equal(marked.kind, 'done')
    const [one] = await considerations(area, about)
    assert.deepEqual(triggersOf(one), ['serious-behaviour'])
    assert.doesNotMatch(JSON.stringify(one?.because), /what was seen/)
    const [task] = await openTasks(area, about)
    assert.equal(task?.due_on, '2026-03-16')
  })

  it('S3-39 keeps a concern that is not marked as serious without raising the question', async () => {
    const { area, about, as } = await stage()
    const concern = { caseId: about.caseId, seenOn: day('2026-03-15'), whatWasSeen: 'x', source: 'y', serious: false }
    await as('housing-solo', tx => markConcern(tx, concern))
    assert.deepEqual(await considerations(area, about), [])
  })

  it('S3-39 brings the task of an open question forward when a serious concern is added', async () => {
    const { area, about, as } = await stage()
    await as('managing-officer', tx => recordSentence(tx, sentence(about.caseId)))
    assert.equal((await openTasks(area, about))[0]?.due_on, '2026-05-12')
    const concern = { caseId: about.caseId, seenOn: day('2026-03-15'), whatWasSeen: 'x', source: 'y', serious: true }
    await as('voluntary-worker', tx => markConcern(tx, concern))
    const tasks = await openTasks(area, about)
    assert.deepEqual(
      tasks.map(task => task.due_on),
      ['2026-03-16'],
    )
  })

  it('S3-39 refuses a concern about a day to come, and one by somebody who does not stand on the case', async () => {
    const { about, as, area } = await stage({ members: ['managing-officer'] })
    const concern = { caseId: about.caseId, seenOn: day('2026-03-17'), whatWasSeen: 'x', source: 'y', serious: true }
    const early = await as('managing-officer', tx => markConcern(tx, concern))
    assert.equal(early.kind, 'wrong')
    const stranger = await as('housing-solo', tx => markConcern(tx, { ...concern, seenOn: day('2026-03-15') }))
    assert.equal(stranger.kind, 'not-found')
    assert.deepEqual(await considerations(area, about), [])
  })

  it('S3-39 two agencies marking at the same moment leave one open question with both facts', async () => {
    const { area, about, as } = await stage()
    const concern = (seenOn: string) => ({
      caseId: about.caseId,
      seenOn: day(seenOn),
      whatWasSeen: 'x',
      source: 'y',
      serious: true,
    })
    await Promise.all([
      as('housing-solo', tx => markConcern(tx, concern('2026-03-14'))),
      as('children-and-families', tx => markConcern(tx, concern('2026-03-15'))),
      as('voluntary-worker', tx => markConcern(tx, concern('2026-03-13'))),
    ])
    const found = await considerations(area, about)
    assert.equal(found.length, 1)
    assert.equal(found[0]?.because[0]?.facts?.length, 3)
  })

  it('S3-45 leaves the question about a child with the allocated worker, and never with the adult team', async () => {
    const { area, about, as } = await stage({ regime: 'under-18', members: ['managing-officer'] })
    await as('managing-officer', tx => recordSentence(tx, sentence(about.caseId)))
    assert.deepEqual(await considerations(area, about), [])
    const [task] = await openTasks(area, about, 'managing-officer')
    assert.equal(task?.owner_post_id, area.post('managing-officer').postId)
    assert.deepEqual(await openTasks(area, about), [])
  })

  it('S3-41 puts a request for a conference by any role before the SOLO, and the asker waits for the answer', async () => {
    const { area, about, as } = await stage()
    const asked = await as('housing-solo', tx =>
      askForConference(tx, { caseId: about.caseId, because: 'the address falls through' }),
    )
    assert.equal(asked.kind, 'done')
    const [one] = await considerations(area, about)
    assert.match(one?.because[0]?.says ?? '', /Housing asks for a conference/)
    assert.doesNotMatch(JSON.stringify(one?.because), /falls through/)
    const kinds = (await openTasks(area, about)).map(task => task.kind)
    assert.deepEqual(kinds.toSorted(), ['conference/answer-request', 'conference/decide'])
    const waiting = await openTasks(area, about, 'housing-solo')
    assert.deepEqual(
      waiting.map(task => task.kind),
      ['conference/answer-request'],
    )
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { CaseTx } from '#platform/db'
import { newId } from '#platform/ids'
import { day, wasTheNoticeInTime } from '#rules'
import type { Role } from '#shared'
import { testArea } from '../../../../tests/support/area.ts'
import { testCase } from '../../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../../tests/support/database.ts'
import { countOf, isAbsentFor } from '../../../../tests/support/what-it-did.ts'
import { addTask, type NewTask } from './add-task.ts'
import { endTasks } from './end-tasks.ts'

const database = await testDatabase()
const area = await testArea(database)
const elsewhere = await testArea(database)
const { caseId } = await testCase(area)
const housing = area.post('housing-solo')

const task = (more: Partial<NewTask> = {}): NewTask => ({
  kind: 'test/visit',
  says: 'Visit <b>the</b> address',
  caseId,
  owner: { memberId: housing.memberId, agencyId: housing.agencyId },
  dueOn: day('2026-03-20'),
  opens: `/cases/${caseId}`,
  ...more,
})

const telling =
  <T>(work: (tx: CaseTx) => Promise<T>) =>
  (tx: CaseTx) => {
    tx.tell({ kind: 'alteration', act: 'test' })
    return work(tx)
  }

const add = (more: Partial<NewTask> = {}, role: Role = 'social-work-solo') =>
  area.as(
    role,
    telling(tx => addTask(tx, task(more))),
  )

const end = (aboutId: string, more: Partial<Parameters<typeof endTasks>[1]> = {}, how: 'done' | 'cancelled' = 'done') =>
  area.as(
    'social-work-solo',
    telling(tx => endTasks(tx, { aboutId, ...more }, how, 'because of the test')),
  )

const about = (id: string) => ({ table: 'cases_cases', id })

const taskNow = async (id: string) => (await pastEveryPolicy(`select * from tasks_tasks where id = '${id}'`))[0]

const seenBy = async (role: Role, id: string) => {
  const found = await area.as(
    role,
    telling(tx => tx.sql.selectFrom('tasks_tasks').select('id').where('id', '=', id).execute()),
  )
  return found.length === 1
}

describe('giving somebody something to do', () => {
  it('S3-89: is on its owner’s list at once, with its reason, and waits among what whoever asked waits for', async () => {
    const facts = { receivedOn: day('2026-03-10'), releaseOn: day('2026-06-16'), expectedMonths: undefined }
    const { because } = wasTheNoticeInTime.answer(facts, facts.receivedOn)
    assert.notDeepEqual(because, [])
    const id = await add({ asked: true, because, about: about(caseId) })
    const kept = await taskNow(id)
    assert.equal(kept?.['owner_member_id'], housing.memberId)
    assert.equal(kept['asked_by'], area.post('social-work-solo').memberId)
    assert.equal(kept['state'], 'open')
    assert.deepEqual(kept['because'], because)
    assert.ok(await seenBy('housing-solo', id))
    assert.ok(await seenBy('social-work-solo', id))
    assert.ok(!(await seenBy('voluntary-worker', id)))
    assert.equal((await taskNow(await add()))?.['asked_by'], null)
  })

  it('goes to whoever holds a post, and to their manager', async () => {
    const { postId, agencyId } = area.post('managing-officer')
    const id = await add({ owner: { postId, agencyId }, caseId: null })
    for (const [role, sees] of [
      ['managing-officer', true],
      ['team-manager', true],
      ['housing-solo', false],
      ['police-solo', false],
    ] as const)
      assert.equal(await seenBy(role, id), sees, role)
  })

  it('about a case needs that one knows of the case; a hidden one is refused like one that is not there', async () => {
    const before = await countOf('tasks_tasks')
    for (const role of ['auditor', 'administrator', 'support-assistant'] as const)
      assert.ok(
        await isAbsentFor(
          area,
          role,
          telling(tx => addTask(tx, task())),
        ),
        role,
      )
    for (const one of [caseId, newId()])
      assert.ok(
        await isAbsentFor(
          elsewhere,
          'social-work-solo',
          telling(tx => addTask(tx, task({ caseId: one }))),
        ),
        one,
      )
    assert.equal(await countOf('tasks_tasks'), before)
  })
})

describe('ending what was to be done', () => {
  it('ends what is about one thing, by whomever, with how and why, and leaves what is about another', async () => {
    const [one, other] = [newId(), newId()]
    const [mine, theirs] = [await add({ about: about(one) }), await add({ about: about(other) })]
    const howMany = await area.as(
      'voluntary-worker',
      telling(tx => endTasks(tx, { aboutId: one }, 'done')),
    )
    assert.equal(howMany, 1)
    const ended = await taskNow(mine)
    assert.deepEqual(
      [ended?.['state'], ended?.['ended_by'], ended?.['ended_because']],
      ['done', area.post('voluntary-worker').memberId, ''],
    )
    assert.equal((await taskNow(theirs))?.['state'], 'open')
  })

  it('ends of one kind, of one person, of one agency alone when it is told so', async () => {
    const aboutId = newId()
    const police = area.post('police-solo')
    await add({ about: about(aboutId), kind: 'test/one' })
    await add({ about: about(aboutId), kind: 'test/other' })
    await add({ about: about(aboutId), owner: { memberId: police.memberId, agencyId: police.agencyId } })
    assert.equal(await end(aboutId, { kind: 'test/one' }), 1)
    assert.equal(await end(aboutId, { memberId: police.memberId }), 1)
    assert.equal(await end(aboutId, { agencyId: police.agencyId }), 0)
    assert.equal(await end(aboutId, { agencyId: housing.agencyId }, 'cancelled'), 1)
    assert.equal(await countOf(`tasks_tasks where about_id = '${aboutId}' and state = 'open'`), 0)
  })

  it('an ended task stays as it ended: of two who end it one does, and nobody does it again', async () => {
    const aboutId = newId()
    const id = await add({ about: about(aboutId) })
    const both = await Promise.all([end(aboutId, {}, 'done'), end(aboutId, {}, 'cancelled')])
    assert.deepEqual(both.toSorted(), [0, 1])
    const first = await taskNow(id)
    assert.equal(await end(aboutId, {}, first?.['state'] === 'done' ? 'cancelled' : 'done'), 0)
    assert.deepEqual(await taskNow(id), first)
  })

  it('by the clock, is ended by nobody in particular', async () => {
    const aboutId = newId()
    const id = await add({ about: about(aboutId) })
    await database.asClockwork(telling(tx => endTasks(tx, { aboutId }, 'cancelled', 'overtaken')))
    const ended = await taskNow(id)
    assert.deepEqual(
      [ended?.['state'], ended?.['ended_by'], ended?.['ended_because']],
      ['cancelled', null, 'overtaken'],
    )
  })
})

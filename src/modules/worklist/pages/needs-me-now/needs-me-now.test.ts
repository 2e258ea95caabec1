import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { requireClearance } from '#modules/staff'
import { addTask } from '#modules/tasks'
import { addDays, day } from '#rules'
import { testArea } from '../../../../../tests/support/area.ts'
import { testCase } from '../../../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../../../tests/support/database.ts'
import { PageVisitor, pageServer } from '../../../../../tests/support/page-server.tsx'
import { worklistRoutes } from '../../routes.ts'

const LATE = 35

const database = await testDatabase()
const server = await pageServer(database, worklistRoutes)

const world = await (async () => {
  const area = await testArea(database)
  const { caseId } = await testCase(area)
  const { memberId, postId, agencyId } = area.post('managing-officer')
  await area.as('managing-officer', async tx => {
    tx.tell({ kind: 'collection', act: 'test/late-work', caseId })
    for (let number = 0; number < LATE; number += 1)
      await addTask(tx, {
        caseId,
        kind: 'action',
        says: `Late task ${String(number).padStart(2, '0')}.`,
        opens: `/cases/${caseId}`,
        dueOn: addDays(day('2026-03-15'), -number),
        owner: { memberId, agencyId },
      })
  })
  return PageVisitor.signedIn(server, database, { memberId, postId })
})()

/** The rows, each once: its link says its words again for screen readers. */
const told = (text: string) => [...new Set([...text.matchAll(/Late task \d\d\./g)].map(([words]) => words))]

describe('a list longer than a page', () => {
  it('opens exactly the rows that it counts, a page at a time, those that waited longest first', async () => {
    const first = await world.open('/?show=late')
    assert.match(first.text, new RegExp(`Late ${LATE}`))
    assert.match(first.text, new RegExp(`30 of ${LATE}`))
    const second = await world.open('/?show=late&page=2')
    const [one, two] = [told(first.text), told(second.text)]
    assert.deepEqual([one.length, two.length], [30, LATE - 30])
    assert.deepEqual([one[0], two.at(-1)], ['Late task 34.', 'Late task 00.'])
    assert.equal(new Set([...one, ...two]).size, LATE)
    assert.match(first.html, /href="\/\?show=late&amp;page=2"/)
  })

  it('answers a page that is not there, or no number, without a fault', async () => {
    for (const page of ['99', '-1', '0', 'x', '1e9', 'NaN', '2.5', "'"])
      assert.equal((await world.open(`/?show=late&page=${encodeURIComponent(page)}`)).status, 200, page)
    assert.deepEqual(told((await world.open('/?show=late&page=99')).text), [])
  })
})

describe('whoever must hold something and does not', () => {
  it('reads on their first page that no case is shown to them, why, and where to look', async () => {
    const area = await testArea(database)
    const given = { role: 'crime-manager', kind: 'training', from: day('2026-01-01') } as const
    try {
      assert.equal((await area.as('administrator', tx => requireClearance(tx, given))).kind, 'done')
      const crime = await PageVisitor.signedIn(server, database, area.post('crime-manager'))
      const page = await crime.open('/')
      assert.match(page.text, /no case is shown to you/)
      assert.match(page.html, /href="\/your-access"/)
    } finally {
      await pastEveryPolicy('delete from staff_required_clearances')
    }
  })
})

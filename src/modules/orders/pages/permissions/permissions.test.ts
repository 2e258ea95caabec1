import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Role } from '#shared'
import { type TestArea, testArea } from '../../../../../tests/support/area.ts'
import { type TestCase, testCase } from '../../../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../../../tests/support/database.ts'
import { PageVisitor, pageServer } from '../../../../../tests/support/page-server.tsx'
import { addCondition } from '../../commands/keep-condition.ts'
import { ordersRoutes } from '../../routes.ts'

const database = await testDatabase()
const server = await pageServer(database, ordersRoutes)
const area: TestArea = await testArea(database)
const visit = (role: Role) => PageVisitor.signedIn(server, database, area.post(role))

/** A case with a no-contact condition in force, and the address of its page. */
async function underACondition(): Promise<{ about: TestCase; conditionId: string; at: string }> {
  const about = await testCase(area)
  const conditionId = await area.as('managing-officer', tx =>
    addCondition(tx, {
      caseId: about.caseId,
      wording: 'No unsupervised contact with children under 17',
      source: 'licence',
      state: 'in-force',
      childAge: 17,
    }),
  )
  return { about, conditionId, at: `/cases/${about.caseId}/permissions` }
}

const kinds = async (caseId: string) => {
  const rows = await pastEveryPolicy(
    `select kind from cases_entries where case_id = '${caseId}' and kind in ('permission', 'permitted-contact', 'possible-breach') order by written_at, id`,
  )
  return rows.map(row => row['kind'])
}

const lunch = (conditionId: string) => ({ conditionId, permitted: 'Sunday lunch', from: 'today', to: '30 March 2026' })

describe('permissions under a condition', () => {
  it('S3-63: a contact under a permission in force is permitted; on another day it is shown as a possible breach', async () => {
    const { about, conditionId, at } = await underACondition()
    const worker = await visit('managing-officer')
    await worker.open(at)
    const given = await worker.send(at, lunch(conditionId))
    assert.match(given.text, /Sunday lunch.*16 March 2026.*30 March 2026.*in force/)
    const contact = async (happenedOn: string) => {
      await worker.open(at)
      const form = new URLSearchParams({
        ...Object.fromEntries(worker.filled(at)),
        step: 'contact',
        about: conditionId,
        happenedOn,
        happened: 'His niece was at the table.',
      })
      await worker.post(at, form)
    }
    await contact('today')
    await contact('1 March 2026')
    assert.deepEqual(await kinds(about.caseId), ['permission', 'permitted-contact', 'possible-breach'])
    await pastEveryPolicy(
      `update orders_permissions set from_day = '2026-02-01', to_day = '2026-03-15' where case_id = '${about.caseId}'`,
    )
    await contact('15 March 2026')
    await contact('today')
    assert.deepEqual((await kinds(about.caseId)).slice(3), ['permitted-contact', 'possible-breach'])
  })

  it('S3-63: is given by the supervising worker alone, beforehand, under a condition that holds', async () => {
    const { about, conditionId, at } = await underACondition()
    const police = await visit('police-solo')
    const seen = await police.open(at)
    assert.match(seen.text, /Only the supervising worker gives a permission/)
    const form = new URLSearchParams({
      ...Object.fromEntries(police.filled(at)),
      step: 'permit',
      ...lunch(conditionId),
    })
    const refused = await police.post(at, form)
    assert.equal(refused.status, 409)
    assert.match(refused.text, /Ask them/)
    const worker = await visit('managing-officer')
    await worker.open(at)
    const late = await worker.send(at, { ...lunch(conditionId), from: '1 March 2026' })
    assert.equal(late.status, 422)
    assert.match(late.text, /given beforehand/)
    assert.match(late.html, /Sunday lunch/)
    const none = await worker.send(at, lunch('01990000-0000-7000-8000-00000000000c'))
    assert.equal(none.status, 422)
    assert.match((await worker.send(at, { ...lunch(conditionId), to: 'tomorrow-ish' })).text, /Write the day as/)
    assert.deepEqual(await kinds(about.caseId), [])
  })

  it('is not there for whoever does not work under the conditions', async () => {
    const { at } = await underACondition()
    const elsewhere = await testArea(database)
    const stranger = await PageVisitor.signedIn(server, database, elsewhere.post('managing-officer'))
    assert.equal((await stranger.open(at)).status, 404)
    for (const role of ['housing-solo', 'voluntary-worker', 'support-assistant', 'auditor'] as const)
      assert.notEqual((await (await visit(role)).open(at)).status, 200, role)
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import type { Role } from '#shared'
import { type TestArea, testArea } from '../../../../tests/support/area.ts'
import { testCase } from '../../../../tests/support/case.ts'
import { testDatabase } from '../../../../tests/support/database.ts'
import { heldConference } from '../example/held.ts'
import { CHAIR, issuedMinute, openedCopy } from '../example/issued.ts'
import { minutesOfCasePart } from './minutes-of-case-part.ts'

const minutes = (area: TestArea, role: Role, caseId: string) =>
  area.as(role, async tx => {
    tx.tell({ kind: 'consultation', act: 'test' })
    const found = await sql<{ part: unknown }>`select ${minutesOfCasePart(caseId)} as part`.execute(tx.sql)
    return found.rows[0]?.part
  })

describe('minutes on the case page', () => {
  it("S3-92 a reader finds their own copy and nobody else's, also those who run the meeting", async () => {
    const area = await testArea(await testDatabase())
    const about = await testCase(area)
    const { conferenceId } = await heldConference(area, about)
    await issuedMinute(area, conferenceId)
    const { copyId } = await openedCopy(area, 'police-solo')
    const own = { copyId, heldOn: '2026-03-16', edition: 1, opened: true }
    assert.deepEqual(await minutes(area, 'police-solo', about.caseId), [own])
    const chairs = (await minutes(area, CHAIR, about.caseId)) as { copyId: string; opened: boolean }[]
    assert.equal(chairs.length, 1)
    assert.notEqual(chairs[0]?.copyId, copyId)
    assert.equal(chairs[0]?.opened, false)
    for (const role of ['coordinator', 'team-manager', 'support-assistant', 'administrator'] as const) {
      assert.deepEqual(await minutes(area, role, about.caseId), [], role)
    }
  })
})

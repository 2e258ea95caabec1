import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { POST_ROLES } from '#rules'
import type { Role } from '#shared'
import { type TestArea, testArea } from '../../../../tests/support/area.ts'
import { testCase } from '../../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../../tests/support/database.ts'
import { changeCirculation } from '../commands/change-circulation.ts'
import { proposeCorrection } from '../commands/propose-correction.ts'
import { ASKED, heldConference } from '../example/held.ts'
import { CHAIR, issuedMinute, openedCopy, TYPIST } from '../example/issued.ts'
import { mayBePassedOn } from '../model/handling.ts'
import { agreedAt } from './minute.ts'
import { myMinutes } from './my-minutes.ts'

const RUN: readonly Role[] = [CHAIR, TYPIST]

async function built() {
  const area = await testArea(await testDatabase())
  const about = await testCase(area)
  const held = await heldConference(area, about)
  const { conferenceId } = held
  await issuedMinute(area, conferenceId)
  const housing = await openedCopy(area, 'housing-solo')
  const proposal = {
    copyId: housing.copyId,
    part: 'field/reasons',
    quoted: 'four years',
    proposed: 'five years',
    because: 'Court',
  }
  await area.as('housing-solo', tx => proposeCorrection(tx, proposal))
  const wish = { conferenceId, who: area.post('coordinator').memberId, change: 'added' as const, because: 'Register' }
  await area.as(CHAIR, tx => changeCirculation(tx, wish))
  return { area, about, conferenceId }
}

const TABLES = {
  minutes: 'conferences_minutes',
  approvals: 'conferences_approvals',
  copies: 'conferences_copies',
  contents: 'conferences_copy_contents',
  changes: 'conferences_circulation_changes',
  corrections: 'conferences_corrections',
} as const

async function rows(area: TestArea, role: Role) {
  return area.as(role, async tx => {
    tx.tell({ kind: 'consultation', act: 'test' })
    const found: Record<string, number> = {}
    for (const [name, table] of Object.entries(TABLES)) {
      const counted = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(tx.sql)
      found[name] = counted.rows[0]?.n ?? -1
    }
    return found
  })
}

describe('who finds which row of the tables of a minute', () => {
  it('S3-91 7a: those who run it all but the contents of others, a recipient their own, everybody else nothing', async () => {
    const { area } = await built()
    for (const role of POST_ROLES) {
      const asked = ASKED.includes(role)
      const runs = RUN.includes(role)
      const expected = {
        minutes: runs ? 1 : 0,
        approvals: runs ? 1 : 0,
        copies: runs ? ASKED.length : asked ? 1 : 0,
        contents: asked ? 1 : 0,
        changes: runs ? 1 : 0,
        corrections: runs || role === 'housing-solo' ? 1 : 0,
      }
      assert.deepEqual(await rows(area, role), expected, role)
    }
  })

  it('S3-91: the typist finds the meeting and nothing else of the case', async () => {
    const { area, about } = await built()
    const found = await area.as(TYPIST, async tx => {
      tx.tell({ kind: 'consultation', act: 'test' })
      const counts: Record<string, number> = {}
      const tables = ['people_people', 'people_particulars', 'cases_cases', 'cases_entries', 'cases_memberships']
      for (const table of [...tables, 'risk_ratings', 'orders_conditions', 'plans_lines', 'housing_options']) {
        const counted = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(tx.sql)
        counts[table] = counted.rows[0]?.n ?? -1
      }
      return counts
    })
    assert.deepEqual(new Set(Object.values(found)), new Set([0]), JSON.stringify(found))
    assert.notEqual(about.caseId, '')
  })

  it('another area finds nothing, nor do the same people in another post', async () => {
    const { area } = await built()
    const elsewhere = await testArea(await testDatabase())
    for (const role of ['social-work-solo', 'police-solo', 'coordinator'] as const) {
      assert.deepEqual(new Set(Object.values(await rows(elsewhere, role))), new Set([0]), role)
    }
    const [police, crime] = [area.post('police-solo'), area.post('crime-manager')]
    await pastEveryPolicy(`insert into staff_postings (id, post_id, member_id, from_day)
      values (gen_random_uuid(), '${crime.postId}', '${police.memberId}', '2020-01-01')`)
    const database = await testDatabase()
    const inOtherPost = { ...area.actor('police-solo'), postId: crime.postId, role: 'crime-manager' }
    assert.deepEqual(await database.asActor(inOtherPost, myMinutes), [])
    assert.equal((await area.as('police-solo', myMinutes)).length, 1)
  })

  it('S3-77: the database says of each handling code what the copies say', async () => {
    const { area } = await built()
    const codes = [
      '',
      ' ',
      'P',
      'P (3x5x2)',
      ' p (3x5x2)',
      'C (3x5x2)',
      'PX',
      'P1',
      '1 (5x5x5)',
      '4 (5x5x5)',
      'police only',
      'Ṕ',
    ]
    for (const code of codes) {
      const said = await area.as(CHAIR, async tx => {
        tx.tell({ kind: 'consultation', act: 'test' })
        const found = await sql<{ may: boolean }>`select access.may_be_passed_on(${code}) as may`.execute(tx.sql)
        return found.rows[0]?.may
      })
      assert.equal(said, mayBePassedOn(code), `"${code}"`)
    }
  })

  it('S3-95: the next conference says of the minute whether it was agreed', async () => {
    const { area, about, conferenceId } = await built()
    const agreed = () => area.as(CHAIR, tx => agreedAt(tx, conferenceId))
    assert.equal(await agreed(), undefined)
    const next = await heldConference(area, about, { kind: 'review', previousId: conferenceId })
    assert.equal(await agreed(), undefined)
    await area.as(CHAIR, async tx => {
      tx.tell({ kind: 'collection', act: 'test' })
      const at = {
        conference_id: next.conferenceId,
        case_id: about.caseId,
        written_at: tx.now,
        written_by: tx.actor.memberId,
      }
      const values = { ...at, field: 'last-minute', section: 'plan', says: 'amended', version: 1 }
      await tx.sql.insertInto('conferences_fields').values(values).execute()
    })
    assert.deepEqual(await agreed(), { heldOn: '2026-03-16', says: 'amended' })
    assert.equal(await area.as('housing-solo', tx => agreedAt(tx, conferenceId)), undefined)
  })
})

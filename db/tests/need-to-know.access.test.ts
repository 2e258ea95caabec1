/**
 * What lets somebody in for a while, what keeps them out whatever lets them in, and that either holds from the next
 * transaction on. Everything is judged at the moment the clock says.
 */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { stoppedClock } from '#platform/clock'
import type { Role } from '#shared'
import type { TestArea } from '../../tests/support/area.ts'
import { BEFORE, database, plant, reads, shown, type World, withEntry, world } from './standing-world.ts'

const ALL = ['case', 'entry', 'found', 'person']

const restrict = ({ area, one }: World, more: Readonly<Record<string, unknown>> = {}) =>
  plant('access_restrictions', {
    person_id: one.personId,
    kind: 'restriction',
    shows: 'pointer',
    reason: 'related to a member of staff',
    review_on: '2027-01-01',
    contact_post_id: area.post('social-work-solo').postId,
    agency_id: area.post('social-work-solo').agencyId,
    from_at: BEFORE,
    ...more,
  })

const naming = ({ area, one }: World, restriction: string, role: Role) =>
  plant('access_restriction_names', {
    restriction_id: restriction,
    person_id: one.personId,
    member_id: area.post(role).memberId,
  })

const letIn = ({ one }: World, more: Readonly<Record<string, unknown>>) =>
  plant('access_grants', {
    kind: 'need-to-know',
    case_id: one.caseId,
    because: 'asked to help',
    from_at: BEFORE,
    to_at: '2099-01-01T00:00:00Z',
    ...more,
  })

describe('deny wins', () => {
  it('a restriction lets in those it names and nobody else, by whichever right', async () => {
    const here = await withEntry()
    assert.deepEqual(await shown(here, 'police-solo'), ALL)
    await naming(here, await restrict(here), 'social-work-solo')
    for (const role of ['police-solo', 'managing-officer', 'coordinator'] as const) {
      assert.deepEqual(await reads(here, role), [], role)
      assert.deepEqual(await shown(here, role), [], role)
    }
    assert.deepEqual(await shown(here, 'social-work-solo'), ALL)
  })

  it('an exclusion keeps out those it names and nobody else, whatever was granted', async () => {
    const here = await withEntry()
    await naming(here, await restrict(here, { kind: 'exclusion', shows: 'hidden' }), 'police-solo')
    await letIn(here, { member_id: here.area.post('police-solo').memberId, as_role: 'police-solo' })
    await letIn(here, {
      kind: 'break-glass',
      member_id: here.area.post('police-solo').memberId,
      as_role: 'break-glass',
    })
    assert.deepEqual(await shown(here, 'police-solo'), [])
    assert.deepEqual(await shown(here, 'crime-manager'), ALL)
  })

  it('a restriction that has ended keeps nobody out', async () => {
    const here = await withEntry()
    await restrict(here, { to_at: '2026-01-01T00:00:00Z' })
    assert.deepEqual(await shown(here, 'police-solo'), ALL)
  })

  it('a broken glass opens what is restricted, as far as safety asks, and nothing that is hidden S3-22', async () => {
    const here = await withEntry()
    const memberId = here.area.post('police-solo').memberId
    await restrict(here)
    await letIn(here, { kind: 'break-glass', member_id: memberId, as_role: 'break-glass' })
    assert.deepEqual(await reads(here, 'police-solo'), [
      'children',
      'conditions',
      'name',
      'particulars',
      'risk',
      'safety',
      'status',
    ])
    await restrict(here, { shows: 'hidden' })
    assert.deepEqual(await reads(here, 'police-solo'), [])
  })
})

describe('let in for a while', () => {
  const to = (area: TestArea) =>
    ({
      'one person': { member_id: area.post('housing-solo').memberId },
      'a post': { post_id: area.post('housing-solo').postId },
      'an agency': { agency_id: area.post('housing-solo').agencyId },
      'the posts of an agency that have a role': {
        agency_id: area.post('housing-solo').agencyId,
        to_role: 'housing-solo',
      },
    }) as const

  for (const whom of ['one person', 'a post', 'an agency', 'the posts of an agency that have a role'] as const) {
    it(`${whom} reads what the grant says until its moment comes, and not a minute longer S3-10`, async () => {
      const here = await world({ members: [] })
      assert.deepEqual(await reads(here, 'housing-solo'), [])
      await letIn(here, { ...to(here.area)[whom], as_role: 'housing-solo' })
      assert.deepEqual(await reads(here, 'housing-solo'), ['housing', 'name', 'particulars', 'safety', 'status'])
      assert.deepEqual(await reads(here, 'health-liaison'), [], 'nobody else')
    })
  }

  it('a grant that ran out, begins later, or was ended lets nobody in S3-10', async () => {
    const here = await world({ members: [] })
    const member_id = here.area.post('housing-solo').memberId
    await letIn(here, { member_id, as_role: 'informed', to_at: '2020-01-02T00:00:00Z' })
    await letIn(here, { member_id, as_role: 'informed', from_at: '2098-01-01T00:00:00Z' })
    await letIn(here, { member_id, as_role: 'informed', ended_at: '2020-01-02T00:00:00Z' })
    assert.deepEqual(await reads(here, 'housing-solo'), [])
  })

  it('ends within its minute, by the clock of the transaction', async () => {
    const here = await world({ members: [] })
    const { memberId: member_id } = here.area.post('housing-solo')
    await letIn(here, {
      member_id,
      as_role: 'informed',
      to_at: '2026-07-01T10:00:00Z',
      from_at: '2026-07-01T09:00:00Z',
    })
    const at = (moment: string) =>
      database.at(stoppedClock(moment)).asActor(here.area.actor('housing-solo'), async tx => {
        tx.tell({ kind: 'consultation', act: 'test/reach' })
        const found = await sql<{
          is: boolean
        }>`select ${here.one.caseId}::uuid = any (access.cases_i_may_read('name')) as is`.execute(tx.sql)
        return found.rows[0]?.is
      })
    assert.deepEqual(
      [
        await at('2026-07-01T08:59:59.000Z'),
        await at('2026-07-01T09:59:59.000Z'),
        await at('2026-07-01T10:00:00.000Z'),
      ],
      [false, true, false],
    )
  })

  it('an auditor reads sampled cases in full and no other, and writes nothing', async () => {
    const here = await world()
    assert.deepEqual(await reads(here, 'auditor'), [])
    await letIn(here, { kind: 'audit-sample', member_id: here.area.post('auditor').memberId, as_role: 'auditor' })
    const now = await reads(here, 'auditor')
    assert.ok(now.includes('ledger') && now.includes('intelligence') && now.includes('health'))
    const writes = await here.area.as('auditor', async tx => {
      tx.tell({ kind: 'consultation', act: 'test/reach' })
      const found = await sql<{ n: number }>`select count(*)::int as n from access_sections s
        where ${here.one.caseId}::uuid = any (access.cases_i_may_write(s.section))`.execute(tx.sql)
      return found.rows[0]?.n
    })
    assert.equal(writes, 0)
  })
})

/**
 * What lets somebody in for a while, what keeps them out whatever lets them in, and that either holds from the next
 * transaction on. Everything is judged at the moment the clock says.
 */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { recordEntry } from '#modules/cases'
import { stoppedClock } from '#platform/clock'
import type { CaseTx } from '#platform/db'
import { newId } from '#platform/ids'
import { day } from '#rules'
import type { Role } from '#shared'
import { type TestArea, testArea } from '../../tests/support/area.ts'
import { type TestCase, testCase } from '../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../tests/support/database.ts'

const BEFORE = '2020-01-01T00:00:00Z'
const database = await testDatabase()

type World = { readonly area: TestArea; readonly one: TestCase }

async function world(given: Parameters<typeof testCase>[1] = {}): Promise<World> {
  const area = await testArea(database)
  return { area, one: await testCase(area, given) }
}

const plant = async (table: string, row: Readonly<Record<string, unknown>>): Promise<string> => {
  const id = newId()
  const whole = { id, written_at: BEFORE, written_by: newId(), ...row }
  const columns = Object.keys(whole).join(', ')
  const json = JSON.stringify(whole).replaceAll("'", "''")
  await pastEveryPolicy(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_record(null::${table}, '${json}'::jsonb)`,
  )
  return id
}

/** The parts of the case that a role reads, as the policies judge now: nothing at all is an empty list. */
async function reads({ area, one }: World, role: Role): Promise<readonly string[]> {
  const ask = async (tx: CaseTx) => {
    tx.tell({ kind: 'consultation', act: 'test/reach' })
    const found = await sql<{ section: string }>`
      select s.section from access_sections s
       where ${one.caseId}::uuid = any (access.cases_i_may_read(s.section)) order by s.section`.execute(tx.sql)
    return found.rows.map(row => row.section)
  }
  const throughout = await area.as(role, ask)
  assert.deepEqual(await area.as(role, ask, [one.caseId]), throughout, 'a transaction about the case judges the same')
  return throughout
}

/** Which kinds of rows of the case a role is shown, by whichever right. */
async function shown({ area, one }: World, role: Role): Promise<readonly string[]> {
  return area.as(role, async tx => {
    tx.tell({ kind: 'consultation', act: 'test/look' })
    const found = await sql<{ what: string }>`
      select 'case' as what from cases_cases where id = ${one.caseId}
      union all select 'person' from people_people where id = ${one.personId}
      union all select distinct 'entry' from cases_entries where case_id = ${one.caseId}
      union all select distinct 'task' from tasks_tasks where case_id = ${one.caseId}
      union all select 'found' from access.find_people(array(select unnest(words) from people_names), '{}', '{}', 100) f
        where f.person_id = ${one.personId}
      order by what`.execute(tx.sql)
    return found.rows.map(row => row.what)
  })
}

const ALL = ['case', 'entry', 'found', 'person']

async function withEntry(given: Parameters<typeof testCase>[1] = {}): Promise<World> {
  const made = await world(given)
  await made.area.as('social-work-solo', tx =>
    recordEntry(tx, {
      caseId: made.one.caseId,
      section: 'status',
      kind: 'note',
      happenedOn: day('2026-03-01'),
      headline: 'A note',
    }),
  )
  return made
}

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

describe('on what basis an agency takes part', () => {
  const parties = (area: TestArea, role: Role, change: string) =>
    pastEveryPolicy(`update staff_agreement_parties set ${change} where agency_id = '${area.post(role).agencyId}'`)

  it('without one nobody of it reaches any case, not even the cases where they were put S3-5 S0-4', async () => {
    const here = await withEntry()
    assert.ok((await reads(here, 'housing-solo')).length > 0)
    await parties(here.area, 'housing-solo', `ended_at = '2021-01-01'`)
    assert.deepEqual(await reads(here, 'housing-solo'), [])
    assert.deepEqual(await shown(here, 'housing-solo'), [])
    await parties(here.area, 'housing-solo', `ended_at = null`)
    assert.ok((await reads(here, 'housing-solo')).length > 0)
  })

  it('holds where it was given: in this area, in the division of this area, and not in another', async () => {
    const here = await withEntry()
    const other = await testArea(database)
    await parties(here.area, 'police-solo', `area_id = '${other.areaId}'`)
    assert.deepEqual(await reads(here, 'police-solo'), [])
    await parties(here.area, 'police-solo', `area_id = '${here.area.areaId}'`)
    assert.ok((await reads(here, 'police-solo')).length > 0)
    await parties(here.area, 'police-solo', `area_id = '${here.area.divisionId}'`)
    assert.ok((await reads(here, 'police-solo')).length > 0)
  })

  it('an arrangement for some parts of a file opens these and no other S0-4', async () => {
    const here = await world()
    await pastEveryPolicy(`update staff_agreements set categories = '{name,safety}'
      where id in (select agreement_id from staff_agreement_parties where agency_id = '${here.area.post('police-solo').agencyId}')`)
    assert.deepEqual(await reads(here, 'police-solo'), ['name', 'safety'])
  })
})

describe('what somebody must hold', () => {
  it('whoever holds it not, or no longer, has no role on the day after', async () => {
    const here = await world()
    const memberId = here.area.post('health-liaison').memberId
    // The requirement is the installation's; only this role's, and taken back at the end.
    const needed = await plant('staff_required_clearances', {
      role: 'health-liaison',
      kind: 'vetting',
      from_day: '2020-01-01',
    })
    try {
      assert.deepEqual(await reads(here, 'health-liaison'), [])
      const held = await plant('staff_clearances', {
        member_id: memberId,
        kind: 'vetting',
        from_day: '2020-01-01',
        to_day: '2098-12-31',
      })
      assert.ok((await reads(here, 'health-liaison')).length > 0)
      await pastEveryPolicy(`update staff_clearances set to_day = '2020-02-01' where id = '${held}'`)
      assert.deepEqual(await reads(here, 'health-liaison'), [])
    } finally {
      await pastEveryPolicy(`delete from staff_required_clearances where id = '${needed}'`)
    }
  })

  it('a provider beyond whose level somebody is keeps the name and what it wrote S2-31 S2-32', async () => {
    const here = await world()
    const { agencyId, memberId } = here.area.post('accommodation-provider')
    await plant('staff_provider_bands', { agency_id: agencyId, bands: ['low', 'medium'], from_day: '2020-01-01' })
    assert.deepEqual(await reads(here, 'accommodation-provider'), ['name'], 'not rated is not within the bands')
    const rated = await plant('risk_ratings', {
      case_id: here.one.caseId,
      scale: 'harm',
      level: 'medium',
      tool: 'Judgement',
      assessed_on: '2026-03-01',
      assessor_id: memberId,
      assessor_name: 'Somebody',
      agency_id: agencyId,
      evidence: 'Evidence',
      current: true,
    })
    assert.deepEqual(await reads(here, 'accommodation-provider'), ['name', 'safety'])
    await pastEveryPolicy(`update risk_ratings set level = 'high' where id = '${rated}'`)
    assert.deepEqual(await reads(here, 'accommodation-provider'), ['name'])
  })
})

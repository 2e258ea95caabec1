import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { enterPerson } from '#modules/people'
import { newId } from '#platform/ids'
import { day } from '#rules'
import type { Role } from '#shared'
import { testArea } from '../../../../tests/support/area.ts'
import { testCase } from '../../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../../tests/support/database.ts'
import { countOf, isAbsentFor, ledgerOf, mustBeDone } from '../../../../tests/support/what-it-did.ts'
import { addMember, type NewCase, type NewMember, openCase, referenceOf } from './open-case.ts'

const database = await testDatabase()
const [area, elsewhere] = [await testArea(database), await testArea(database)]
const known = await testCase(area)

const member = (role: Role, asRole: Role = role): NewMember => {
  const { postId, agencyId } = area.post(role)
  return { postId, agencyId, asRole, because: 'stands on it' }
}

const given = (more: Partial<NewCase> = {}): NewCase => ({
  personId: known.personId,
  areaId: area.areaId,
  divisionId: area.divisionId,
  basis: 'statutory',
  place: 'custody',
  members: [member('managing-officer'), member('housing-solo')],
  ...more,
})

const membersOf = (caseId: string) =>
  pastEveryPolicy(`select as_role, because, from_day::text, to_day from cases_memberships where case_id = '${caseId}'
    order by as_role, because`)

describe('opening a case', () => {
  it('S0-7: says where, on which basis and who stands on it from today, and tells the ledger of each', async () => {
    const caseId = mustBeDone(
      await area.as('social-work-solo', tx =>
        openCase(tx, given({ level: 2, releaseOn: day('2026-06-16'), kind: 'violent' })),
      ),
    )
    const [row] =
      await pastEveryPolicy(`select regime, basis, place, state, kind, level, release_on::text, opened_on::text,
      closed_on, version from cases_cases where id = '${caseId}'`)
    assert.deepEqual(row, {
      regime: 'adult',
      basis: 'statutory',
      place: 'custody',
      state: 'open',
      kind: 'violent',
      level: 2,
      release_on: '2026-06-16',
      opened_on: '2026-03-16',
      closed_on: null,
      version: 1,
    })
    assert.deepEqual(
      (await membersOf(caseId)).map(one => [one['as_role'], one['from_day'], one['to_day']]),
      [
        ['housing-solo', '2026-03-16', null],
        ['managing-officer', '2026-03-16', null],
      ],
    )
    assert.deepEqual(await ledgerOf(caseId), [
      'access-decision cases/add-member',
      'access-decision cases/add-member',
      'collection cases/open-case',
    ])
  })

  it('S3-45: one under 18 is outside the reach of every adult team, and whole for the children’s service', async () => {
    const asked = given({ regime: 'under-18', members: [member('children-and-families', 'managing-officer')] })
    const caseId = mustBeDone(await area.as('social-work-solo', tx => openCase(tx, asked)))
    const sees = (role: Role) =>
      area.as(role, async tx => {
        tx.tell({ kind: 'consultation', act: 'test' })
        return (await tx.sql.selectFrom('cases_cases').select('id').where('id', '=', caseId).execute()).length
      })
    assert.deepEqual([await sees('children-and-families'), await sees('police-solo')], [1, 1])
    assert.deepEqual([await sees('social-work-solo'), await sees('coordinator'), await sees('housing-solo')], [0, 0, 0])
  })

  it('S2-31: with a provider that has bands it is refused, with the next step and nothing written; without it is opened', async () => {
    const own = await testArea(database)
    const one = await testCase(own, { members: [] })
    const { postId, agencyId } = own.post('accommodation-provider')
    await pastEveryPolicy(`insert into staff_provider_bands (id, agency_id, bands, from_day, written_at, written_by)
      values ('${newId()}', '${agencyId}', '{low,medium}', '2020-01-01', now(), '${newId()}')`)
    const { areaId, divisionId } = own
    const provider = { postId, agencyId, asRole: 'accommodation-provider' as const, because: 'has a room' }
    const asked = { ...given({ personId: one.personId }), areaId, divisionId }
    const opened = (members: readonly NewMember[]) =>
      own.as('social-work-solo', tx => openCase(tx, { ...asked, members }))
    const before = await countOf('cases_cases')
    const outcome = await opened([provider])
    assert.ok(outcome.kind === 'refused')
    assert.equal(outcome.refusal.code, 'cases/provider-needs-a-rating')
    assert.match(outcome.refusal.next, /Open the case without them.*rated, then put them on the case/)
    // Whoever the row says it is for, it is the post that stands there.
    const disguised = { ...provider, agencyId: own.post('housing-solo').agencyId }
    assert.equal((await opened([disguised])).kind, 'refused')
    assert.equal(await countOf('cases_cases'), before)
    assert.equal((await opened([])).kind, 'done')
  })

  it('is for those who register people, on somebody they know; for others it is as if nobody were there', async () => {
    const before = await countOf('cases_cases')
    for (const role of ['managing-officer', 'housing-solo', 'voluntary-worker', 'auditor', 'administrator'] as const)
      assert.ok(await isAbsentFor(area, role, tx => openCase(tx, given())), role)
    for (const personId of [known.personId, newId()])
      assert.ok(await isAbsentFor(elsewhere, 'social-work-solo', tx => openCase(tx, given({ personId }))), personId)
    assert.equal(await countOf('cases_cases'), before)
  })

  it('nobody reads more by being put on it as somebody else', async () => {
    const askew = given({ members: [member('housing-solo', 'managing-officer')] })
    assert.ok(await isAbsentFor(area, 'social-work-solo', tx => openCase(tx, askew)))
  })

  it('what it is made of is one of the field’s own words', async () => {
    for (const [column, value] of [
      ['basis', 'because'],
      ['place', 'moon'],
      ['level', 4],
    ] as const)
      await assert.rejects(
        area.as('social-work-solo', async tx => {
          const personId = await enterPerson(tx, { name: 'Somebody New', bornOn: null })
          return openCase(tx, { ...given({ personId }), [column]: value })
        }),
        { code: '23514' },
        column,
      )
    assert.equal(await countOf(`people_people where known_as = 'Somebody New'`), 0)
  })
})

describe('who stands on a case', () => {
  it('a post that stands there stays as it is; one whose standing ended stands anew', async () => {
    const { caseId } = await testCase(area, { members: ['housing-solo'] })
    const stand = (because: string) =>
      area.as('managing-officer', tx => addMember(tx, caseId, { ...member('housing-solo'), because })).catch(() => 'no')
    // Nobody but those who keep the status: the managing officer does not stand on this case.
    assert.equal(await stand('by a stranger'), 'no')
    const again = () =>
      area.as('social-work-solo', tx => addMember(tx, caseId, { ...member('housing-solo'), because: 'again' }))
    await again()
    assert.deepEqual(
      (await membersOf(caseId)).map(one => one['because']),
      ['stands on the test case'],
    )
    await pastEveryPolicy(
      `update cases_memberships set from_day = '2026-01-01', to_day = '2026-03-15' where case_id = '${caseId}'`,
    )
    await again()
    assert.deepEqual(
      (await membersOf(caseId)).map(one => one['because']),
      ['again', 'stands on the test case'],
    )
  })
})

describe('the short reference', () => {
  it('is made of the case’s own id: eight letters that nobody mixes up, the same each time', () => {
    const id = '01990000-0000-7000-8000-0123456789ab'
    assert.equal(referenceOf(id), referenceOf(id))
    const many = new Set(Array.from({ length: 500 }, () => referenceOf(newId())))
    assert.equal(many.size, 500)
    for (const one of many) assert.match(one, /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
    assert.equal(referenceOf('00000000-0000-7000-8000-000000000020'), '0000-0010')
  })
})

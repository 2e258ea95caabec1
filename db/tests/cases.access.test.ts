import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { recordEntry, setLevel } from '#modules/cases'
import { findPeople } from '#modules/people'
import { day } from '#rules'
import { ROLES, type Role } from '#shared'
import { type TestArea, testArea } from '../../tests/support/area.ts'
import { testCase } from '../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../tests/support/database.ts'

/** Sections of the chronology that each role reads on a case where it stands: requirements, section 7a. */
const READS: Readonly<Partial<Record<Role, readonly string[]>>> = {
  'managing-officer': [
    'general',
    'offending',
    'children',
    'housing',
    'custody',
    'health-released',
    'victim',
    'registration',
    'status',
  ],
  'team-manager': [
    'general',
    'offending',
    'children',
    'housing',
    'custody',
    'health-released',
    'victim',
    'registration',
    'status',
  ],
  'police-solo': [
    'general',
    'offending',
    'children',
    'housing',
    'custody',
    'victim',
    'intelligence',
    'registration',
    'status',
  ],
  'crime-manager': [
    'general',
    'offending',
    'children',
    'housing',
    'custody',
    'victim',
    'intelligence',
    'registration',
    'status',
  ],
  'social-work-solo': [
    'general',
    'offending',
    'children',
    'housing',
    'custody',
    'health-released',
    'victim',
    'registration',
    'status',
  ],
  'housing-solo': ['housing', 'status'],
  'health-liaison': ['health', 'health-released', 'status'],
  'prison-social-work': ['custody', 'status'],
  'children-and-families': ['children', 'status'],
  coordinator: ['status'],
}

const SECTIONS = [
  'general',
  'offending',
  'children',
  'housing',
  'custody',
  'health',
  'health-released',
  'victim',
  'intelligence',
  'registration',
  'status',
]

/** One entry in each section, put there by the owner of the tables so that no role's own agency wrote it. */
async function entryInEachSection(area: TestArea, caseId: string): Promise<void> {
  const stranger = area.post('auditor')
  for (const section of SECTIONS) {
    const text = `insert into cases_entries (id, case_id, section, kind, happened_on, headline, agency_id, written_by, written_at)
      values (gen_random_uuid(), '${caseId}', '${section}', 'test', '2026-03-01', 'in ${section}', '${stranger.agencyId}', '${stranger.memberId}', now())`
    await pastEveryPolicy(text)
  }
}

const readSections = (area: TestArea, role: Role, caseId: string) =>
  area.as(role, async tx => {
    tx.tell({ kind: 'consultation', act: 'test', caseId })
    const rows = await tx.sql.selectFrom('cases_entries').select('section').where('case_id', '=', caseId).execute()
    return rows.map(row => row.section).toSorted()
  })

let world: ReturnType<typeof arranged> | undefined

/** A case on which every role stands, with an entry in each section, and another area that knows nothing of it. */
async function arranged() {
  const database = await testDatabase()
  const [area, elsewhere] = [await testArea(database), await testArea(database)]
  const about = await testCase(area)
  await entryInEachSection(area, about.caseId)
  return { area, elsewhere, ...about }
}

describe('who sees which part of a case file: section 7a, row by row', () => {
  for (const role of ROLES) {
    it(`${role} reads ${READS[role]?.join(', ') ?? 'nothing'} of a case where every role stands`, async () => {
      const { area, caseId } = await (world ??= arranged())
      assert.deepEqual(await readSections(area, role, caseId), [...(READS[role] ?? [])].toSorted())
    })

    it(`${role} of another area reads nothing of it, and finds nobody`, async () => {
      const { elsewhere, caseId, name } = await (world ??= arranged())
      assert.deepEqual(await readSections(elsewhere, role, caseId), [])
      assert.deepEqual(await elsewhere.as(role, tx => findPeople(tx, { text: name })), [])
    })
  }

  it('S3-45: an under-18 case is outside the reach of adult-team posts until they are given it', async () => {
    const database = await testDatabase()
    const area = await testArea(database)
    const { caseId } = await testCase(area, { regime: 'under-18', members: ['children-and-families'] })
    await entryInEachSection(area, caseId)
    assert.deepEqual(await readSections(area, 'social-work-solo', caseId), [])
    assert.deepEqual(await readSections(area, 'coordinator', caseId), [])
    assert.deepEqual(await readSections(area, 'children-and-families', caseId), ['children', 'status'])
  })

  it("an agency reads what it wrote itself, and still nobody else's", async () => {
    const database = await testDatabase()
    const area = await testArea(database)
    const { caseId } = await testCase(area)
    await entryInEachSection(area, caseId)
    await area.as('voluntary-worker', tx =>
      recordEntry(tx, {
        caseId,
        section: 'general',
        kind: 'note',
        happenedOn: day('2026-03-10'),
        headline: 'Came to the workshop',
      }),
    )
    assert.deepEqual(await readSections(area, 'voluntary-worker', caseId), ['general'])
    assert.ok(!(await readSections(area, 'housing-solo', caseId)).includes('general'))
  })

  it('refuses to write into a case that cannot be seen, exactly as into one that does not exist', async () => {
    const database = await testDatabase()
    const [area, elsewhere] = [await testArea(database), await testArea(database)]
    const { caseId } = await testCase(area)
    const write = (id: string) =>
      elsewhere
        .as('social-work-solo', tx =>
          recordEntry(tx, {
            caseId: id,
            section: 'general',
            kind: 'note',
            happenedOn: day('2026-03-10'),
            headline: 'x',
          }),
        )
        .then(
          () => 'written',
          (error: { code?: string; message: string }) => `${error.code} ${error.message}`,
        )
    const hidden = await write(caseId)
    assert.match(hidden, /^42501/)
    assert.equal(hidden, await write('0197c000-0000-7000-8000-000000000000'))
  })

  it('opens nothing more to whoever once opened a case and changes it now', async () => {
    const area = await testArea(await testDatabase())
    const { caseId } = await testCase(area)
    const note = { caseId, kind: 'note', happenedOn: day('2026-03-10'), headline: 'of health' }
    const written = area.as('social-work-solo', async tx => {
      await setLevel(tx, caseId, 3)
      return recordEntry(tx, { ...note, section: 'health' })
    })
    await assert.rejects(written, { code: '42501' })
  })

  it('a transaction about one case reaches no other', async () => {
    const database = await testDatabase()
    const area = await testArea(database)
    const [one, other] = [await testCase(area), await testCase(area)]
    const seen = await area.as(
      'social-work-solo',
      async tx => {
        tx.tell({ kind: 'consultation', act: 'test' })
        return tx.sql.selectFrom('cases_cases').select('id').execute()
      },
      [one.caseId],
    )
    assert.deepEqual(seen, [{ id: one.caseId }])
    assert.notEqual(one.caseId, other.caseId)
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { stoppedClock } from '#platform/clock'
import { newId } from '#platform/ids'
import { BREAKS_GLASS, day } from '#rules'
import { ROLES, type Role } from '#shared'
import { codeOf, told } from '../../../tests/support/approval.ts'
import { testArea } from '../../../tests/support/area.ts'
import { testCase } from '../../../tests/support/case.ts'
import { pastEveryPolicy, testClock, testDatabase } from '../../../tests/support/database.ts'
import { breakingAs, emergency, HELPER, openingOf, referenceOf } from '../../../tests/support/glass.ts'
import { countOf, mustBeDone } from '../../../tests/support/what-it-did.ts'
import { closeOpening } from './commands/keep-opening.ts'

const database = await testDatabase()
const area = await testArea(database)
const elsewhere = await testArea(database)
const breaking = breakingAs(database, elsewhere)
const bornOn = day('1971-02-12')
const later = (minutes: number) =>
  database.at(stoppedClock(new Date(Date.parse(testClock.now()) + minutes * 60_000).toISOString()))

/** The sections of a case that somebody reads, by asking for each. */
const reads = (caseId: string, role: Role, at = elsewhere, then = database) =>
  then.asActor(
    at.actor(role),
    told(async tx => {
      const found = await sql<{ section: string }>`
      select section from access_sections where ${caseId}::uuid = any (access.cases_i_may_read(section)) order by 1`.execute(
        tx.sql,
      )
      return found.rows.map(({ section }) => section)
    }),
  )

const restrict = async (
  personId: string,
  kind: 'restriction' | 'exclusion',
  shows: 'pointer' | 'hidden',
  named?: string,
) => {
  const police = area.post('police-solo')
  const id = newId()
  await pastEveryPolicy(`insert into access_restrictions (id, person_id, kind, shows, reason, review_on, contact_post_id, agency_id, from_at, written_at, written_by)
    values ('${id}', '${personId}', '${kind}', '${shows}', 'kin', '2027-01-01', '${police.postId}', '${police.agencyId}', '2026-01-01', '2026-01-01', '${police.memberId}')`)
  if (named !== undefined)
    await pastEveryPolicy(`insert into access_restriction_names (id, restriction_id, person_id, member_id, written_at, written_by)
      values ('${newId()}', '${id}', '${personId}', '${named}', '2026-01-01', '${police.memberId}')`)
}

const SHOWN = ['children', 'conditions', 'name', 'particulars', 'risk', 'safety', 'status']

describe('breaking the glass', () => {
  it('S3-22: opens the safety-critical facts of one person, to read, for an hour and not a minute more', async () => {
    const [one, other] = [await testCase(area), await testCase(area)]
    assert.deepEqual(await reads(one.caseId, HELPER), [])
    const id = openingOf(await breaking(emergency(await referenceOf(one.caseId))))
    assert.deepEqual(await reads(one.caseId, HELPER), SHOWN)
    assert.deepEqual(await reads(other.caseId, HELPER), [])
    assert.deepEqual(await reads(one.caseId, 'police-solo'), [], 'nobody else of the agency')
    const writes = await elsewhere.as(
      HELPER,
      told(tx =>
        sql<{
          n: number
        }>`select count(*)::int as n from access_sections where ${one.caseId}::uuid = any (access.cases_i_may_write(section))`.execute(
          tx.sql,
        ),
      ),
    )
    assert.equal(writes.rows[0]?.n, 0)
    const alone = await elsewhere.as(
      HELPER,
      told(tx => sql<{ a: string[] }>`select access.cases_by_glass_alone() as a`.execute(tx.sql)),
    )
    assert.deepEqual(alone.rows[0]?.a, [one.caseId])
    assert.deepEqual(await reads(one.caseId, HELPER, elsewhere, later(59)), SHOWN)
    assert.deepEqual(await reads(one.caseId, HELPER, elsewhere, later(60)), [])
    const again = openingOf(await breaking(emergency(await referenceOf(one.caseId))))
    assert.equal(again, id, 'while it is open there is no second one')
  })

  it('ends the moment whoever opened closes it', async () => {
    const { caseId } = await testCase(area)
    const id = openingOf(await breaking(emergency(await referenceOf(caseId))))
    assert.equal(codeOf(await elsewhere.as('police-solo', tx => closeOpening(tx, id))), 'not-found')
    mustBeDone(await elsewhere.as(HELPER, tx => closeOpening(tx, id)))
    assert.deepEqual(await reads(caseId, HELPER), [])
  })

  it('finds by reference, by number, and by the whole name with the date of birth; by nothing less', async () => {
    const { caseId, personId, name } = await testCase(area, {
      name: `Angus Glass${newId()
        .slice(-6)
        .replaceAll(/\d/g, digit => 'ghjklmnpqr'[Number(digit)] ?? '')}`,
    })
    const [crn] = await pastEveryPolicy(`select raw from people_identifiers where person_id = '${personId}'`)
    for (const given of [
      emergency(name),
      emergency(name.split(' ')[1] ?? '', { bornOn }),
      emergency(name, { bornOn: day('1971-02-13') }),
      emergency(''),
    ])
      assert.equal(codeOf(await breaking(given)), 'need-to-know/nobody-found', JSON.stringify(given))
    for (const [given, role] of [
      [emergency(await referenceOf(caseId)), 'police-solo'],
      [emergency(String(crn?.['raw'])), 'crime-manager'],
      [emergency(name.toLowerCase(), { bornOn }), HELPER],
    ] as const)
      openingOf(await breaking(given, role))
    await testCase(area, { name })
    assert.equal(
      codeOf(await breaking(emergency(name, { bornOn }), 'health-liaison')),
      'wrong',
      'two of one name and day',
    )
  })

  it('is for those who work with people, at the engine as in the rule', async () => {
    const { caseId } = await testCase(area)
    const reference = await referenceOf(caseId)
    for (const role of ROLES) {
      const outcome = await breaking(emergency(reference), role)
      assert.equal(
        outcome.kind === 'done',
        BREAKS_GLASS.some(one => one === role),
        role,
      )
    }
  })

  it('leads whoever may see the case anyway to the case, and opens nothing', async () => {
    const { caseId } = await testCase(area)
    assert.deepEqual(mustBeDone(await breaking(emergency(await referenceOf(caseId)), 'police-solo', area)), { caseId })
    openingOf(await breaking(emergency(await referenceOf(caseId)), 'housing-solo', area))
    assert.equal(await countOf(`need_to_know_openings where opened_case_id = '${caseId}'`), 1)
  })
})

describe('who is hidden stays hidden', () => {
  it('somebody hidden, and somebody from whom one is kept by name, answers exactly as nobody does', async () => {
    const [hidden, excluded] = [await testCase(area), await testCase(area)]
    await restrict(hidden.personId, 'restriction', 'hidden')
    await restrict(excluded.personId, 'exclusion', 'pointer', elsewhere.post(HELPER).memberId)
    const nobody = await breaking(emergency('ZZZZ-ZZZZ'))
    for (const { caseId } of [hidden, excluded]) {
      assert.deepEqual(await breaking(emergency(await referenceOf(caseId))), nobody)
      assert.equal(await countOf(`access_grants where case_id = '${caseId}'`), 0)
    }
    const lines = await pastEveryPolicy(
      `select case_id, body from ledger_events where act = 'need-to-know/glass-nobody'`,
    )
    assert.ok(lines.length >= 3)
    assert.equal(
      new Set(lines.map(({ case_id, body }) => JSON.stringify([case_id, body]))).size,
      1,
      'nor does the ledger tell them apart',
    )
  })

  it('a restriction that points to whom to ask does not stand in the way, and shows no more', async () => {
    const { caseId, personId } = await testCase(area)
    await restrict(personId, 'restriction', 'pointer')
    openingOf(await breaking(emergency(await referenceOf(caseId)), 'police-solo', area))
    assert.deepEqual(await reads(caseId, 'police-solo', area), SHOWN)
    assert.deepEqual(await reads(caseId, 'police-solo', area, later(60)), [])
  })
})

/** The three small writers of a case's status: its level, its day of release, and that somebody looked at it. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { day } from '#rules'
import { testArea } from '../../../../tests/support/area.ts'
import { testCase } from '../../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../../tests/support/database.ts'
import { ledgerOf } from '../../../../tests/support/what-it-did.ts'
import { noteLookedAtAll } from './note-looked.ts'
import { setLevel } from './set-level.ts'
import { type Release, setRelease } from './set-release.ts'

const database = await testDatabase()
const area = await testArea(database)

const statusNow = async (caseId: string) =>
  (
    await pastEveryPolicy(`select level, place, hospital, version, release_on::text as release,
      pre_release_meeting_on::text as meeting from cases_cases where id = '${caseId}'`)
  )[0]

const fresh = async () => {
  const { caseId } = await testCase(area)
  return { caseId, before: await statusNow(caseId) }
}

describe('the level of a case', () => {
  it('is set once; the same again changes nothing; of two at once both are counted', async () => {
    const { caseId, before } = await fresh()
    const set = (level: number) => area.as('social-work-solo', tx => setLevel(tx, caseId, level))
    await set(3)
    await set(3)
    assert.deepEqual(await statusNow(caseId), { ...before, level: 3, version: 2 })
    assert.equal((await ledgerOf(caseId)).filter(line => line === 'alteration cases/set-level').length, 1)
    await Promise.all([set(1), set(2)])
    assert.equal((await statusNow(caseId))?.['version'], 4)
    await assert.rejects(set(9), { code: '23514' })
  })

  it('is not moved by those who only read it', async () => {
    const { caseId, before } = await fresh()
    for (const role of ['police-solo', 'housing-solo', 'crime-manager', 'auditor'] as const)
      await area.as(role, tx => setLevel(tx, caseId, 1))
    assert.deepEqual(await statusNow(caseId), before)
    assert.ok(
      !(await ledgerOf(caseId)).includes('alteration cases/set-level'),
      'the ledger says no change that was none',
    )
  })
})

describe('the day of release', () => {
  const set = (caseId: string, given: Partial<Release>) =>
    area.as('social-work-solo', tx =>
      setRelease(tx, caseId, { releaseOn: day('2026-07-01'), preReleaseMeetingOn: null, ...given }),
    )

  it('S3-50: is moved; a meeting before it stays when none is given; the version counts', async () => {
    const { caseId, before } = await fresh()
    await set(caseId, {})
    assert.deepEqual(await statusNow(caseId), { ...before, release: '2026-07-01', version: 2 })
    await set(caseId, { preReleaseMeetingOn: day('2026-06-01') })
    assert.deepEqual(await statusNow(caseId), { ...before, release: '2026-07-01', meeting: '2026-06-01', version: 3 })
    assert.ok((await ledgerOf(caseId)).includes('alteration cases/set-release'))
  })

  it('S3-38: from a hospital says that the person is in one; a later day does not forget it', async () => {
    const { caseId } = await fresh()
    await set(caseId, { hospital: 'medium-secure' })
    await set(caseId, { releaseOn: day('2026-08-01') })
    const now = await statusNow(caseId)
    assert.deepEqual([now?.['place'], now?.['hospital'], now?.['release']], ['hospital', 'medium-secure', '2026-08-01'])
  })

  it('is not moved by those who only read it', async () => {
    const { caseId, before } = await fresh()
    const given = { releaseOn: day('2026-07-01'), preReleaseMeetingOn: null, hospital: 'secure' } as const
    for (const role of ['police-solo', 'health-liaison', 'crime-manager', 'auditor'] as const)
      await area.as(role, tx => setRelease(tx, caseId, given))
    assert.deepEqual(await statusNow(caseId), before)
  })
})

describe('that somebody looked at every case of theirs', () => {
  const looks = (caseId: string) =>
    pastEveryPolicy(`select member_id, looked_at from cases_last_looked where case_id = '${caseId}'`)

  it('is noted for them alone, of the cases on which they stand now; a second look moves it', async () => {
    const own = await testArea(database)
    const on = await testCase(own)
    const ended = await testCase(own)
    const not = await testCase(own, { members: ['managing-officer'] })
    const { postId, memberId } = own.post('housing-solo')
    await pastEveryPolicy(`update cases_memberships set from_day = '2026-01-01', to_day = '2026-03-15'
      where case_id = '${ended.caseId}' and post_id = '${postId}'`)
    await own.as('housing-solo', noteLookedAtAll)
    await Promise.all([own.as('housing-solo', noteLookedAtAll), own.as('housing-solo', noteLookedAtAll)])
    const [mine, ...others] = await looks(on.caseId)
    assert.equal(mine?.['member_id'], memberId)
    assert.deepEqual([others, await looks(ended.caseId), await looks(not.caseId)], [[], [], []])
  })
})

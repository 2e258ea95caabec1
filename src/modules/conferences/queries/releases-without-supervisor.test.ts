import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Role } from '#shared'
import { arrange } from '../../../../tests/support/arrange.ts'
import { pastEveryPolicy } from '../../../../tests/support/database.ts'
import { type Stage, stageFor } from '../commands/builders.ts'
import { releasesWithoutSupervisor } from './releases-without-supervisor.ts'

const unsupervised = async (releaseOn: string, managing = false) => {
  const stage = await stageFor()
  const post = managing ? '' : ', managing_post_id = null'
  await pastEveryPolicy(`update cases_cases set release_on = '${releaseOn}'${post} where id = '${stage.about.caseId}'`)
  return stage
}

const seen = async (stage: Stage, role: Role = 'social-work-solo') => {
  const rows = await stage.as(role, releasesWithoutSupervisor)
  return rows.find(one => one.caseId === stage.about.caseId)
}

describe('releases without a supervising worker', () => {
  it('S3-28 turn late thirty days before release, and not a day sooner', async () => {
    assert.equal((await seen(await unsupervised('2026-04-15')))?.late, true)
    assert.equal((await seen(await unsupervised('2026-04-16')))?.late, false)
  })

  it('S3-28 leave out releases whose worker is named, and those long past', async () => {
    assert.equal(await seen(await unsupervised('2026-04-15', true)), undefined)
    assert.equal(await seen(await unsupervised('2026-03-15')), undefined)
  })

  it('S3-28 count a post that nobody holds any more as nobody', async () => {
    const stage = await unsupervised('2026-04-15', true)
    const { postId } = stage.area.post('managing-officer')
    await pastEveryPolicy(`update staff_postings set to_day = '2026-03-15' where post_id = '${postId}'`)
    assert.equal((await seen(stage))?.late, true)
  })

  it('S3-28 follow the area’s own number of days, and say so', async () => {
    const stage = await unsupervised('2026-05-15')
    await arrange(stage.area, { 'supervisor-named-days': 60 })
    const found = await seen(stage)
    assert.equal(found?.late, true)
    assert.equal(found?.because[0]?.cite.source.force, 'local')
  })

  it('S3-28 are there for those who see the status of the case, and for nobody else', async () => {
    const stage = await unsupervised('2026-04-15')
    for (const role of ['social-work-solo', 'coordinator', 'police-solo'] as const)
      assert.ok(await seen(stage, role), role)
    for (const role of ['voluntary-worker', 'support-assistant', 'administrator', 'oversight-member'] as const) {
      assert.equal(await seen(stage, role), undefined, role)
    }
    const elsewhere = await stageFor()
    const theirs = await elsewhere.area.as('social-work-solo', releasesWithoutSupervisor)
    assert.ok(!theirs.some(one => one.caseId === stage.about.caseId))
  })
})

/** Somebody with two posts: what they see and what the ledger says depends on the hat they put on when they signed in. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { recordEntry } from '#modules/cases'
import { newId } from '#platform/ids'
import type { Role } from '#shared'
import { server, World } from '../forms/world.ts'
import { testCase } from '../support/case.ts'
import { pastEveryPolicy, testDatabase } from '../support/database.ts'
import { onOneEngine } from '../support/on-one-engine.ts'
import { PageVisitor } from '../support/page-server.tsx'

const world = await World.make()
const { area } = world
const database = await testDatabase()

/** An officer embedded in the youth team: the children's post is theirs too. */
async function embedded(): Promise<{ memberId: string; wearing: (role: Role) => Promise<PageVisitor> }> {
  const { memberId } = area.post('police-solo')
  await pastEveryPolicy(`update staff_postings set member_id = '${memberId}'
    where post_id = '${area.post('children-and-families').postId}'`)
  return {
    memberId,
    wearing: role => PageVisitor.signedIn(server, database, { memberId, postId: area.post(role).postId }),
  }
}

const HEALTH = 'Quetiapine was stopped in the spring'
const REACHED = 'Seen at the youth team on Friday'

/** A case of the youth team with a note that health released to it. */
async function youthCase(): Promise<string> {
  const { caseId } = await testCase(area, {
    regime: 'under-18',
    members: ['health-liaison'],
    supervisedBy: 'children-and-families',
  })
  const note = (section: string, headline: string) => ({ caseId, section, kind: 'note', headline })
  await world.act('health-liaison', tx => recordEntry(tx, { ...note('health-released', HEALTH), happenedOn: tx.today }))
  const { postId, agencyId } = area.post('children-and-families')
  await database.asActor(
    { ...area.actor('children-and-families'), memberId: area.post('police-solo').memberId, postId, agencyId },
    tx => recordEntry(tx, { ...note('general', REACHED), happenedOn: tx.today }),
    [caseId],
  )
  return caseId
}

describe(onOneEngine('an officer with a youth post and a police post'), () => {
  it('S2-34: sees youth health notes under the youth hat and never under the police hat, on any page', async () => {
    const officer = await embedded()
    const caseId = await youthCase()
    const [youth, police] = [await officer.wearing('children-and-families'), await officer.wearing('police-solo')]
    const reads = async (who: PageVisitor, at: string) => (await who.open(at)).text
    assert.match(await reads(youth, `/cases/${caseId}`), new RegExp(HEALTH))
    const pages = [
      `/cases/${caseId}`,
      `/cases/${caseId}/addresses`,
      `/cases/${caseId}/protected-places`,
      '/',
      '/?show=later',
      '/board',
      `/cases/${caseId}/seen`,
    ]
    for (const at of pages) assert.doesNotMatch(await reads(police, at), new RegExp(HEALTH), at)
    assert.match(await reads(police, `/cases/${caseId}`), new RegExp(REACHED), 'what police may read of it they do')
  })

  it('S2-34: every line of the ledger says the hat, for what was read and for what was written', async () => {
    const officer = await embedded()
    const caseId = await youthCase()
    for (const role of ['children-and-families', 'police-solo'] as const) {
      const before = newId()
      await (await officer.wearing(role)).open(`/cases/${caseId}`)
      const { postId, agencyId } = area.post(role)
      const lines = await pastEveryPolicy(`select distinct post_id, agency_id, role from ledger_events
        where member_id = '${officer.memberId}' and case_id = '${caseId}' and id > '${before}'`)
      assert.deepEqual(lines, [{ post_id: postId, agency_id: agencyId, role }])
    }
    const none = await pastEveryPolicy(`select count(*)::int as n from ledger_events
      where member_id = '${officer.memberId}' and (post_id is null or agency_id is null)`)
    assert.deepEqual(none, [{ n: 0 }])
  })
})

describe(onOneEngine('a case of the children’s service'), () => {
  const adults = ['managing-officer', 'team-manager', 'social-work-solo', 'coordinator', 'housing-solo'] as const

  it('S3-45: is not there for those of the adult teams, by its address and on their lists', async () => {
    const name = `Youth Person ${newId().slice(-6)}`
    const { caseId } = await testCase(area, {
      name,
      regime: 'under-18',
      members: [],
      supervisedBy: 'children-and-families',
    })
    for (const role of adults) {
      const who = await world.as(role)
      assert.equal((await who.open(`/cases/${caseId}`)).status, 404, role)
      for (const at of ['/', '/board'])
        assert.doesNotMatch((await who.open(at)).html, new RegExp(name), `${role} ${at}`)
    }
    const police = await PageVisitor.signedIn(server, database, area.post('police-solo'))
    assert.equal((await police.open(`/cases/${caseId}`)).status, 200)
  })

  it('S3-45: is there for one of them who was let in, until that ends, by its hour or before', async () => {
    const { caseId } = await testCase(area, { regime: 'under-18', members: [], supervisedBy: 'children-and-families' })
    const { postId } = area.post('managing-officer')
    const who = await world.as('managing-officer')
    const opens = async () => (await who.open(`/cases/${caseId}`)).status
    assert.equal(await opens(), 404)
    const grant = newId()
    await pastEveryPolicy(`insert into access_grants (id, kind, case_id, post_id, as_role, because, from_at, to_at, written_at, written_by)
      values ('${grant}', 'need-to-know', '${caseId}', '${postId}', 'managing-officer', 'takes the case over at 18',
        '2026-03-16T08:00:00Z', '2026-03-20T00:00:00Z', now(), '${newId()}')`)
    assert.equal(await opens(), 200)
    const over = async (set: string) => {
      await pastEveryPolicy(`update access_grants set ${set} where id = '${grant}'`)
      return opens()
    }
    assert.equal(await over(`to_at = '2026-03-16T09:00:00Z'`), 404, 'on its last moment it is over')
    assert.equal(await over(`to_at = '2026-03-16T09:00:01Z'`), 200)
    assert.equal(await over(`ended_at = '2026-03-16T08:30:00Z', ended_by = '${newId()}'`), 404, 'ended before its hour')
    assert.equal(
      (await (await world.as('team-manager')).open(`/cases/${caseId}`)).status,
      404,
      'nobody else was let in',
    )
  })
})

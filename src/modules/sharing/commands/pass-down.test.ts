import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { addOption } from '#modules/housing'
import { stoppedClock } from '#platform/clock'
import type { CaseTx } from '#platform/db'
import { day } from '#rules'
import { testArea } from '../../../../tests/support/area.ts'
import { testCase } from '../../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../../tests/support/database.ts'
import { countOf, fieldsWrong, isAbsentFor, mustBeDone } from '../../../../tests/support/what-it-did.ts'
import { nameOfCase } from '../queries/basis-for-form.ts'
import { disseminationById } from '../queries/disseminations.ts'
import { shareById, sharesToMe } from '../queries/shares.ts'
import { openShare } from './after-share.ts'
import { type Confirming, confirmPassing, declinePassing, proposePassingDown } from './pass-down.ts'

const database = await testDatabase()
const area = await testArea(database)

const reacting = (tx: CaseTx): CaseTx => ({
  ...tx,
  announce: async told => {
    await proposePassingDown(reacting(tx), told)
  },
  byRule: work => tx.byRule(rule => work(reacting(rule))),
})

/** A case on which the children-and-families team does not stand, and an address entered by housing. */
async function entered(closed = false): Promise<{ caseId: string; disseminationId: string }> {
  const { caseId } = await testCase(area, { members: ['managing-officer', 'housing-solo'] })
  await area.as('housing-solo', tx =>
    addOption(reacting(tx), {
      caseId,
      address: '14 Weir Street',
      kind: 'own-tenancy',
      availableOn: day('2026-06-16'),
      constraints: '',
      ...(closed ? { notAvailableBecause: 'family refuses' } : {}),
    }),
  )
  const [row] = await pastEveryPolicy(`select id from sharing_disseminations where case_id = '${caseId}'`)
  return { caseId, disseminationId: String(row?.['id']) }
}

const team = area.post('children-and-families')
const confirming = (disseminationId: string, more: Partial<Confirming> = {}): Confirming => ({
  disseminationId,
  version: 1,
  teamPostId: team.postId,
  words: 'A man who must not be alone with children comes to Weir Street on 16 June.',
  why: 'Two families you support live there',
  legalBasis: 'the protocol',
  until: day('2026-09-16'),
  ...more,
})
const confirm = (id: string, more: Partial<Confirming> = {}) =>
  area.as('social-work-solo', tx => confirmPassing(tx, confirming(id, more)))

const teamReads = (caseId: string, at = database) =>
  at.asActor(area.actor('children-and-families'), async tx => {
    tx.tell({ kind: 'access-decision', act: 'test/look' })
    const count = async (table: 'cases_cases' | 'cases_entries' | 'housing_options' | 'people_particulars') =>
      (await tx.sql.selectFrom(table).selectAll().execute()).length
    return {
      name: await nameOfCase(tx, caseId),
      cases: await count('cases_cases'),
      entries: await count('cases_entries'),
      addresses: await count('housing_options'),
      particulars: await count('people_particulars'),
    }
  })

describe('passing down inside an agency S3-18', () => {
  it('a release address proposes the team of that area to the social work liaison officer; a closed one does not', async () => {
    const { disseminationId } = await entered()
    const seen = await area.as('social-work-solo', tx => disseminationById(tx, disseminationId))
    assert.deepEqual([seen?.state, seen?.teamPostId], ['proposed', team.postId])
    assert.match(seen?.address ?? '', /14 Weir Street/)
    const [task] = await pastEveryPolicy(
      `select owner_post_id, state from tasks_tasks where about_id = '${disseminationId}'`,
    )
    assert.deepEqual(task, { owner_post_id: area.post('social-work-solo').postId, state: 'open' })
    const closed = await entered(true)
    assert.equal(closed.disseminationId, 'undefined')
    for (const role of ['children-and-families', 'managing-officer', 'police-solo', 'coordinator'] as const)
      assert.equal(await area.as(role, tx => disseminationById(tx, disseminationId)), undefined, role)
  })

  it('confirmed, the team sees the words and the name and no more, until the day; receipt is logged', async () => {
    const { caseId, disseminationId } = await entered()
    const before = await teamReads(caseId)
    assert.deepEqual(before, { name: 'A person', cases: 0, entries: 0, addresses: 0, particulars: 0 })
    assert.deepEqual(fieldsWrong(await confirm(disseminationId, { until: day('2026-03-15') })), ['until'])
    assert.deepEqual(fieldsWrong(await confirm(disseminationId, { teamPostId: area.post('housing-solo').postId })), [
      'teamPostId',
    ])
    mustBeDone(await confirm(disseminationId))
    const [mine] = (await area.as('children-and-families', tx => sharesToMe(tx))).filter(one => one.caseId === caseId)
    assert.match(mine?.words ?? '', /Weir Street on 16 June/)
    const after = await teamReads(caseId)
    assert.match(after.name, /^Person Testcase/)
    assert.deepEqual({ ...after, name: '' }, { ...before, name: '' })
    await area.as('children-and-families', tx => openShare(tx, mine?.shareId ?? ''))
    const seen = await area.as('social-work-solo', tx => disseminationById(tx, disseminationId))
    assert.notEqual(seen?.openedAt, null)
    assert.equal(
      await countOf(`access_grants where case_id = '${caseId}' and kind = 'dissemination' and as_role = 'informed'`),
      1,
    )
    assert.equal((await confirm(disseminationId)).kind, 'changed-meanwhile')
  })

  it('what may not be shared is not passed down either, and its rule is named; nothing changes', async () => {
    const { caseId, disseminationId } = await entered()
    const stopped = await confirm(disseminationId, { words: 'He is a registered sex offender.' })
    assert.equal(stopped.kind === 'refused' && stopped.refusal.code, 'sharing/registration')
    assert.equal(await countOf(`sharing_disseminations where id = '${disseminationId}' and state = 'proposed'`), 1)
    assert.equal(await countOf(`sharing_shares where case_id = '${caseId}'`), 0)
  })

  it('only the liaison officer decides; nothing passed on has its reason', async () => {
    const { caseId, disseminationId } = await entered()
    for (const role of ['children-and-families', 'police-solo', 'managing-officer'] as const)
      assert.ok(await isAbsentFor(area, role, tx => confirmPassing(tx, confirming(disseminationId))), role)
    const not = { disseminationId, version: 1, because: 'no children near' }
    mustBeDone(await area.as('social-work-solo', tx => declinePassing(tx, not)))
    assert.equal(await countOf(`access_grants where case_id = '${caseId}'`), 0)
    assert.equal(await countOf(`tasks_tasks where about_id = '${disseminationId}' and state = 'open'`), 0)
  })

  it('what was passed stays readable while it stands; the case is unknown again after the day', async () => {
    const { caseId, disseminationId } = await entered()
    mustBeDone(await confirm(disseminationId, { until: day('2026-03-17') }))
    const search = (at: typeof database) =>
      at.asActor(area.actor('children-and-families'), async tx => {
        tx.tell({ kind: 'access-decision', act: 'test/look' })
        return tx.sql.selectFrom('people_people').select('known_as').execute()
      })
    const [row] = await pastEveryPolicy(`select id from sharing_shares where case_id = '${caseId}'`)
    const names = await search(database)
    const later = database.at(stoppedClock('2026-03-18T00:00:00.000Z'))
    assert.equal((await search(later)).length, names.length - 1)
    const still = await later.asActor(area.actor('children-and-families'), async tx => {
      tx.tell({ kind: 'access-decision', act: 'test/look' })
      return shareById(tx, String(row?.['id']))
    })
    assert.notEqual(still, undefined)
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newId } from '#platform/ids'
import type { Role } from '#shared'
import { type TestArea, testArea } from '../../../../tests/support/area.ts'
import { testCase } from '../../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../../tests/support/database.ts'
import { countOf, fieldsWrong, isAbsentFor, ledgerOf, mustBeDone } from '../../../../tests/support/what-it-did.ts'
import { shareById, sharesToMe } from '../queries/shares.ts'
import { completeShare, openShare, withdrawShare } from './after-share.ts'
import { setWorkingDays } from './keep-protocol.ts'
import { type NewShare, share } from './share.ts'

const database = await testDatabase()
const [area, elsewhere] = [await testArea(database), await testArea(database)]

const to = (role: Role, at: TestArea = area): NewShare['to'] => {
  const { agencyId, postId } = at.post(role)
  return { agencyId, postId, memberId: null }
}

const given = (caseId: string, more: Partial<NewShare> = {}): NewShare => ({
  caseId,
  words: 'Two staff at every visit after 4 pm.',
  section: 'safety',
  class: 'ordinary',
  handling: '',
  itemId: null,
  ownerAgencyId: area.post('social-work-solo').agencyId,
  to: to('housing-solo'),
  protects: 'community',
  why: 'Housing visits the address weekly',
  legalBasis: 'the protocol',
  purpose: 'safety of staff',
  urgent: false,
  ...more,
})

const shared = async (caseId: string, more: Partial<NewShare> = {}, role: Role = 'social-work-solo') =>
  mustBeDone(await area.as(role, tx => share(tx, given(caseId, more))))

const rowOf = async (shareId: string) =>
  (await pastEveryPolicy(`select * from sharing_shares where id = '${shareId}'`))[0] ?? {}

const reads = (role: Role, shareId: string) =>
  area.as(role, async tx => {
    tx.tell({ kind: 'access-decision', act: 'test/look' })
    return (await shareById(tx, shareId))?.words
  })

const tasksAbout = (aboutId: string) =>
  pastEveryPolicy(
    `select kind, owner_post_id, due_on::text as due, state from tasks_tasks where about_id = '${aboutId}' order by kind`,
  )

describe('a share', () => {
  it('S3-8: goes with whom it protects and why, is on the recipient’s list, and stands in the ledger as a disclosure', async () => {
    const { caseId } = await testCase(area)
    const { shareId, state } = await shared(caseId)
    assert.equal(state, 'sent')
    assert.equal(await reads('housing-solo', shareId), 'Two staff at every visit after 4 pm.')
    const [task] = await tasksAbout(shareId)
    assert.deepEqual(
      [task?.['kind'], task?.['owner_post_id']],
      ['sharing/read-share', area.post('housing-solo').postId],
    )
    assert.deepEqual(await ledgerOf(shareId), ['disclosure sharing/share'])
    const [line] = await pastEveryPolicy(
      `select body::text as body from ledger_events where kind = 'disclosure' and case_id = '${caseId}'`,
    )
    assert.match(String(line?.['body']), new RegExp(area.post('housing-solo').postId))
    assert.doesNotMatch(String(line?.['body']), /Two staff/)
  })

  it('is read by its own agency and by those to whom it went, and by nobody else', async () => {
    const { caseId } = await testCase(area)
    const { shareId } = await shared(caseId)
    for (const role of ['social-work-solo', 'managing-officer', 'housing-solo'] as const)
      assert.notEqual(await reads(role, shareId), undefined, role)
    for (const role of [
      'police-solo',
      'health-liaison',
      'voluntary-worker',
      'coordinator',
      'data-protection-officer',
      'auditor',
      'administrator',
    ] as const)
      assert.equal(await reads(role, shareId), undefined, role)
  })

  it('S3-8: without whom it protects, or why, it is stopped by name; urgent, it goes and the reasons follow within 24 hours S3-22', async () => {
    const { caseId } = await testCase(area)
    const stopped = await shared(caseId, { protects: null })
    assert.deepEqual([stopped.state, stopped.broken], ['stopped', ['reasons']])
    assert.equal(await reads('housing-solo', stopped.shareId), undefined)
    const urgent = await shared(caseId, { protects: null, why: '', legalBasis: '', urgent: true })
    assert.equal(urgent.state, 'sent')
    const row = await rowOf(urgent.shareId)
    assert.equal(new Date(String(row['complete_by'])).toISOString(), '2026-03-17T09:00:00.000Z')
    const kinds = (await tasksAbout(urgent.shareId)).map(one => [one['kind'], one['due']])
    assert.deepEqual(kinds, [
      ['sharing/complete-urgent-share', '2026-03-17'],
      ['sharing/read-share', '2026-03-16'],
    ])
    const reasons = {
      shareId: urgent.shareId,
      version: 1,
      protects: 'child',
      why: 'a child lives there',
      legalBasis: 'the protocol',
    } as const
    mustBeDone(await area.as('social-work-solo', tx => completeShare(tx, reasons)))
    assert.equal((await area.as('social-work-solo', tx => completeShare(tx, reasons))).kind, 'changed-meanwhile')
    assert.equal((await rowOf(urgent.shareId))['protects'], 'child')
    assert.equal(
      await countOf(
        `tasks_tasks where about_id = '${urgent.shareId}' and kind = 'sharing/complete-urgent-share' and state = 'open'`,
      ),
      0,
    )
  })

  it('S3-11: each rule that is broken stops it and is named; what was tried is in the ledger', async () => {
    const { caseId } = await testCase(area)
    const police = area.post('police-solo').agencyId
    const broken = async (more: Partial<NewShare>, role: Role = 'social-work-solo') =>
      (await shared(caseId, more, role)).broken
    assert.deepEqual(await broken({ ownerAgencyId: police }), ['owner'])
    assert.deepEqual(await broken({ ownerAgencyId: police, handling: 'C (3x5x2)' }), ['owner', 'handling'])
    assert.deepEqual(await broken({ class: 'victim-location' }), ['class'])
    assert.deepEqual(await broken({ class: 'third-party-confidential' }), ['confidentiality'])
    assert.deepEqual(await broken({ words: 'He is a registered sex offender.' }), ['registration'])
    assert.deepEqual(
      await broken({ words: 'He is a registered sex offender.', ownerAgencyId: police }, 'police-solo'),
      [],
    )
    const tried = await countOf(`ledger_events where case_id = '${caseId}' and act = 'sharing/share-stopped'`)
    assert.equal(tried, 5)
  })

  it('S3-81: what police permitted, word for word and for this recipient, goes; taken back, it is not read any more', async () => {
    const { caseId, personId } = await testCase(area)
    const words = 'He is on the sex offenders register.'
    const housing = area.post('housing-solo')
    const solo = area.post('police-solo')
    const id = newId()
    await pastEveryPolicy(`insert into sharing_registration_permissions (id, case_id, person_id, agency_id, words, to_post_id, because, state, until_on, decided_by, decided_at, written_at, written_by)
      values ('${id}', '${caseId}', '${personId}', '${area.post('social-work-solo').agencyId}', '${words}', '${housing.postId}', 'needed', 'granted', '2026-12-31', '${solo.memberId}', now(), now(), '${area.post('social-work-solo').memberId}')`)
    const { shareId, broken } = await shared(caseId, { words })
    assert.deepEqual(broken, [])
    assert.deepEqual((await shared(caseId, { words: `${words} Since May.` })).broken, ['registration'])
    assert.deepEqual((await shared(caseId, { words, to: to('health-liaison') })).broken, ['registration'])
    assert.equal(await reads('housing-solo', shareId), words)
    await pastEveryPolicy(`update sharing_registration_permissions set state = 'withdrawn' where id = '${id}'`)
    assert.equal(await reads('housing-solo', shareId), undefined)
  })

  it('S3-5: a recipient of a body without a basis is stopped, S0-4 an arrangement that ended loses sight on the next request', async () => {
    const { caseId } = await testCase(area)
    const { shareId } = await shared(caseId)
    const housing = area.post('housing-solo').agencyId
    assert.notEqual(await reads('housing-solo', shareId), undefined)
    const end = (at: string) =>
      pastEveryPolicy(`update staff_agreement_parties set ended_at = ${at} where agency_id = '${housing}'`)
    await end(`'2026-03-16T08:59:59Z'`)
    assert.equal(await reads('housing-solo', shareId), undefined)
    const late = await shared(caseId)
    assert.deepEqual(late.broken, ['basis'])
    assert.match(
      late.because.map(one => one.says).join(' '),
      /Arrangement expired.*16 March 2026.*Ask an administrator/,
    )
    await end('null')
    assert.notEqual(await reads('housing-solo', shareId), undefined)
  })

  it('never goes to somebody who is kept from the person', async () => {
    const { caseId, personId } = await testCase(area)
    const solo = area.post('social-work-solo')
    const [id, nameId] = [newId(), newId()]
    await pastEveryPolicy(`insert into access_restrictions (id, person_id, kind, reason, review_on, contact_post_id, agency_id, from_at, written_at, written_by)
      values ('${id}', '${personId}', 'exclusion', 'a relative', '2027-01-01', '${solo.postId}', '${solo.agencyId}', '2026-01-01', now(), '${solo.memberId}')`)
    await pastEveryPolicy(`insert into access_restriction_names (id, restriction_id, person_id, member_id, written_at, written_by)
      values ('${nameId}', '${id}', '${personId}', '${area.post('housing-solo').memberId}', now(), '${solo.memberId}')`)
    assert.deepEqual((await shared(caseId, { urgent: true })).broken, ['barred'])
    assert.deepEqual((await shared(caseId, { to: to('health-liaison') })).broken, [])
  })

  it('opening it is the receipt, once; taken back, it is gone for those to whom it went', async () => {
    const { caseId } = await testCase(area)
    const { shareId } = await shared(caseId)
    const unread = () =>
      area.as('housing-solo', async tx => (await sharesToMe(tx, true)).filter(one => one.shareId === shareId).length)
    assert.equal(await unread(), 1)
    for (let time = 0; time < 2; time += 1) await area.as('housing-solo', tx => openShare(tx, shareId))
    await area.as('social-work-solo', tx => openShare(tx, shareId))
    assert.equal(await countOf(`sharing_openings where share_id = '${shareId}'`), 1)
    assert.deepEqual([await unread(), (await tasksAbout(shareId))[0]?.['state']], [0, 'done'])
    mustBeDone(
      await area.as('social-work-solo', tx => withdrawShare(tx, { shareId, version: 1, because: 'wrong words' })),
    )
    assert.equal(await reads('housing-solo', shareId), undefined)
    assert.equal(await area.as('housing-solo', tx => openShare(tx, shareId)), undefined)
    assert.equal(
      (await area.as('social-work-solo', tx => openShare(tx, shareId)))?.openedBy,
      area.post('housing-solo').name,
    )
  })

  it('S3-16: what cannot wait goes at once to whoever stands in on a day that the post is not worked', async () => {
    const { caseId } = await testCase(area)
    const [post, deputy] = [area.post('health-liaison'), area.post('housing-solo')]
    // 16 March 2026 is a Monday.
    const days = (worked: readonly number[]) =>
      area.as('health-liaison', tx =>
        setWorkingDays(tx, { postId: post.postId, days: worked, deputyPostId: deputy.postId }),
      )
    mustBeDone(await days([2, 3]))
    const { shareId } = await shared(caseId, { to: to('health-liaison'), urgent: true })
    assert.equal((await tasksAbout(shareId))[0]?.['owner_post_id'], deputy.postId)
    assert.equal((await rowOf(shareId))['handed_to_post_id'], deputy.postId)
    mustBeDone(await days([1]))
    const other = await shared(caseId, { to: to('health-liaison'), urgent: true })
    assert.equal((await tasksAbout(other.shareId))[0]?.['owner_post_id'], post.postId)
  })

  it('needs words, a case that one knows of, and a recipient that is one; what is hidden is as if it were not there', async () => {
    const { caseId } = await testCase(area)
    const before = await countOf('sharing_shares')
    const none = await area.as('social-work-solo', tx => share(tx, given(caseId, { words: ' ' })))
    assert.deepEqual(fieldsWrong(none), ['words'])
    for (const one of [caseId, newId()])
      assert.ok(await isAbsentFor(elsewhere, 'social-work-solo', tx => share(tx, given(one))), one)
    assert.ok(await isAbsentFor(area, 'administrator', tx => share(tx, given(caseId))))
    assert.ok(
      await isAbsentFor(area, 'social-work-solo', tx =>
        share(tx, given(caseId, { to: { agencyId: newId(), postId: null, memberId: null } })),
      ),
    )
    assert.equal(await countOf('sharing_shares'), before)
  })
})

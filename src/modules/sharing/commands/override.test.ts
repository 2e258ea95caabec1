import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import type { CaseTx } from '#platform/db'
import type { Role } from '#shared'
import { testArea } from '../../../../tests/support/area.ts'
import { testCase } from '../../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../../tests/support/database.ts'
import { fieldsWrong, isAbsentFor, mustBeDone } from '../../../../tests/support/what-it-did.ts'
import { overridesSince, sharesByProtection, sharesSince } from '../queries/overrides.ts'
import { shareById } from '../queries/shares.ts'
import { sendStopped } from './after-share.ts'
import { askForOverride, decideOverride } from './override.ts'
import { type NewShare, share } from './share.ts'

const database = await testDatabase()
const area = await testArea(database)

const shared = async (caseId: string, more: Partial<NewShare>) => {
  const { agencyId, postId } = area.post('housing-solo')
  const given: NewShare = {
    caseId,
    words: 'Two staff at every visit after 4 pm.',
    section: 'safety',
    class: 'ordinary',
    handling: '',
    itemId: null,
    ownerAgencyId: area.post('social-work-solo').agencyId,
    to: { agencyId, postId, memberId: null },
    protects: 'community',
    why: 'Housing visits the address weekly',
    legalBasis: 'the protocol',
    purpose: 'safety of staff',
    urgent: false,
    ...more,
  }
  return mustBeDone(await area.as('social-work-solo', tx => share(tx, given)))
}

const rowOf = async (shareId: string) =>
  (await pastEveryPolicy(`select * from sharing_shares where id = '${shareId}'`))[0] ?? {}

const reads = (role: Role, shareId: string) =>
  area.as(role, async tx => {
    tx.tell({ kind: 'access-decision', act: 'test/look' })
    return (await shareById(tx, shareId))?.words
  })

describe('confidentiality set aside S3-9', () => {
  let caseId = ''
  let shareId = ''
  const senior = () => area.post('team-manager')
  const ask = (more: Partial<Parameters<typeof askForOverride>[1]> = {}) =>
    area.as('social-work-solo', tx =>
      askForOverride(tx, {
        shareId,
        harm: 'serious violence',
        because: 'she named a date',
        approverPostId: senior().postId,
        ...more,
      }),
    )
  const decide = (role: Role, overrideId: string, verdict: 'approved' | 'refused') =>
    area.as(role, tx => decideOverride(tx, { overrideId, verdict, because: 'weighed' }))
  const send = () => area.as('social-work-solo', tx => sendStopped(tx, { shareId, version: 1 }))

  before(async () => {
    caseId = (await testCase(area)).caseId
    shareId = (await shared(caseId, { class: 'third-party-confidential' })).shareId
  })

  it('needs the harm, the reason and another person who approves exactly these words; refused, the share stays where it is', async () => {
    assert.deepEqual(fieldsWrong(await ask({ approverPostId: area.post('social-work-solo').postId })), [
      'approverPostId',
    ])
    assert.deepEqual(fieldsWrong(await ask({ approverPostId: area.post('housing-solo').postId })), ['approverPostId'])
    const first = mustBeDone(await ask())
    assert.equal((await ask()).kind, 'refused')
    for (const role of ['social-work-solo', 'police-solo', 'crime-manager'] as const)
      assert.ok(
        await isAbsentFor(area, role, tx =>
          decideOverride(tx, { overrideId: first, verdict: 'approved', because: '' }),
        ),
        role,
      )
    mustBeDone(await decide('team-manager', first, 'refused'))
    assert.equal((await send()).kind, 'refused')
    const second = mustBeDone(await ask())
    mustBeDone(await decide('team-manager', second, 'approved'))
    assert.equal((await decide('team-manager', second, 'refused')).kind, 'refused')
    mustBeDone(await send())
    assert.deepEqual((await rowOf(shareId))['set_aside'], ['confidentiality'])
    assert.notEqual(await reads('housing-solo', shareId), undefined)
  })

  it('is on the data protection officer’s list the same day, with who and when and never the words', async () => {
    const look = <T>(work: (tx: CaseTx) => Promise<T>) => area.as('data-protection-officer', work)
    const overrides = (await look(tx => overridesSince(tx, '2026-03-16T00:00:00Z'))).filter(
      one => one.shareId === shareId,
    )
    assert.deepEqual(overrides.map(one => one.state).toSorted(), ['approved', 'refused'])
    assert.doesNotMatch(JSON.stringify(overrides), /serious violence|Two staff/)
    const told = (await look(tx => sharesSince(tx, '2026-03-16T00:00:00Z'))).find(one => one.shareId === shareId)
    assert.deepEqual([told?.protects, told?.setAside], ['community', ['confidentiality']])
    assert.doesNotMatch(JSON.stringify(told), /Two staff/)
    for (const role of ['social-work-solo', 'auditor', 'administrator'] as const)
      assert.deepEqual(await area.as(role, tx => overridesSince(tx, '2026-03-01T00:00:00Z')), [], role)
  })

  it('S3-8: how many shares protected whom is counted, without a name', async () => {
    const counted = await area.as('oversight-member', tx => sharesByProtection(tx, '2026-03-01T00:00:00Z'))
    assert.ok(counted.some(one => one.protects === 'community' && one.shares > 0))
    assert.deepEqual(await area.as('voluntary-worker', tx => sharesByProtection(tx, '2026-03-01T00:00:00Z')), [])
  })
})

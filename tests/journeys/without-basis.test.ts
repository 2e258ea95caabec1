import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { setAction } from '#modules/plans'
import type { CaseTx } from '#platform/db'
import { addDays } from '#rules'
import type { Outcome } from '#shared'
import { nameSupervisor } from '../../src/modules/cases/commands/name-supervisor.ts'
import { putOnCase } from '../../src/modules/cases/commands/put-on-case.ts'
import { buildConference } from '../../src/modules/conferences/builders.ts'
import { inviteOneMore } from '../../src/modules/conferences/commands/change-invitation.ts'
import { testArea } from '../support/area.ts'
import { testCase } from '../support/case.ts'
import { pastEveryPolicy, testDatabase } from '../support/database.ts'
import { countOf, mustBeDone } from '../support/what-it-did.ts'

const database = await testDatabase()
const area = await testArea(database)

const take = (role: 'voluntary-worker' | 'managing-officer', ended: boolean) =>
  pastEveryPolicy(
    `update staff_agreement_parties set ended_at = ${ended ? `'2026-03-01'` : 'null'} where agency_id = '${area.post(role).agencyId}'`,
  )

/** Does something while the body has no basis, which it has again afterwards, whatever came of it. */
async function meanwhile<T>(role: Parameters<typeof take>[0], work: () => Promise<T>): Promise<T> {
  await take(role, true)
  try {
    return await work()
  } finally {
    await take(role, false)
  }
}

/** Refused with the step that mends it while the body has no basis; done when it has one. */
async function needsABasis<T>(
  role: 'voluntary-worker' | 'managing-officer',
  work: (tx: CaseTx) => Promise<Outcome<T>>,
) {
  const stopped = await meanwhile(role, () => area.as('social-work-solo', work))
  assert.equal(stopped.kind === 'refused' && stopped.refusal.code, 'staff/no-basis')
  assert.match(stopped.kind === 'refused' ? stopped.refusal.next : '', /administrator records a basis/)
  mustBeDone(await area.as('social-work-solo', work))
}

describe('a body without a basis S3-5', () => {
  const other = area.post('voluntary-worker')

  it('is not put on a case, and nothing of the attempt stays', async () => {
    const { caseId } = await testCase(area, { members: ['managing-officer'] })
    await take('voluntary-worker', true)
    await area.as('social-work-solo', tx => putOnCase(tx, { caseId, postId: other.postId, because: 'works with him' }))
    assert.equal(await countOf(`cases_memberships where case_id = '${caseId}' and post_id = '${other.postId}'`), 0)
    await needsABasis('voluntary-worker', tx =>
      putOnCase(tx, { caseId, postId: other.postId, because: 'works with him' }),
    )
  })

  it('is given no action', async () => {
    const { caseId } = await testCase(area)
    const owner = { memberId: other.memberId, agencyId: other.agencyId }
    const action = {
      caseId,
      pillar: 'supervision' as const,
      task: 'Meet him on Monday',
      serves: '',
      owner,
      helper: '',
      shownBy: 'A note',
    }
    await needsABasis('voluntary-worker', tx => setAction(tx, { ...action, dueOn: addDays(tx.today, 7) }))
  })

  it('is not asked to a meeting', async () => {
    const about = await testCase(area)
    const { conferenceId } = await buildConference(area, about, {})
    await pastEveryPolicy(
      `update conferences_invitations set state = 'removed' where conference_id = '${conferenceId}' and member_id = '${other.memberId}'`,
    )
    await needsABasis('voluntary-worker', tx =>
      inviteOneMore(tx, { conferenceId, memberId: other.memberId, because: 'works with him' }),
    )
  })

  it('does not supervise', async () => {
    const { caseId } = await testCase(area, { members: [], supervisedBy: 'managing-officer' })
    const { postId } = area.post('managing-officer')
    await pastEveryPolicy(`update cases_cases set managing_post_id = null where id = '${caseId}'`)
    const name = () =>
      area.as('social-work-solo', tx => nameSupervisor(tx, { caseId, postId, because: 'knows him', seen: null }))
    // The liaison officer is of the same agency: without its basis there is no case for them either.
    const stopped = await meanwhile('managing-officer', name)
    assert.notEqual(stopped.kind, 'done')
    mustBeDone(await name())
  })
})

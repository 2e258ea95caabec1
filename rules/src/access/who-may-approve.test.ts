import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { POST_ROLES } from '../cases/roles.ts'
import { day } from '../kernel/day.ts'
import { ACTS_FOR_TWO, APPROVERS, whoMayApprove } from './who-may-approve.ts'

const ON = day('2026-03-16')
const may = (facts: Parameters<typeof whoMayApprove.answer>[0]) => {
  const answer = whoMayApprove.answer(facts, ON)
  return answer.kind === 'decided' && answer.value.may
}

describe('who may approve', () => {
  it('never the one who asked, never without the role, never unread, never late: for every act and role', () => {
    for (const act of ACTS_FOR_TWO) {
      for (const role of POST_ROLES) {
        const answers = APPROVERS[act].roles.includes(role)
        assert.equal(may({ act, role, asked: false, reads: true, inTime: true }), answers, `${act} ${role}`)
        assert.ok(!may({ act, role, asked: true, reads: true, inTime: true }), `${act} ${role} asked`)
        assert.ok(!may({ act, role, asked: false, reads: false, inTime: true }), `${act} ${role} unread`)
        assert.ok(!may({ act, role, asked: false, reads: true, inTime: false }), `${act} ${role} late`)
      }
    }
  })

  it('S3-81: that somebody must register is revealed on the word of the police alone', () => {
    assert.deepEqual([...APPROVERS['reveal-registration'].roles].toSorted(), ['crime-manager', 'police-solo'])
  })

  it('for each act there are roles of two agencies or of two people, and a voluntary body answers for none', () => {
    for (const act of ACTS_FOR_TWO) {
      assert.ok(APPROVERS[act].roles.length >= 2, act)
      for (const outside of ['voluntary-worker', 'accommodation-provider', 'elected-member', 'lay-adviser'] as const)
        assert.ok(!APPROVERS[act].roles.includes(outside), act)
    }
  })
})

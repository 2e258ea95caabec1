/** A request that waits for a second person, a record opened in an emergency, an urgent act, and why a case was opened. */
import type { About, Put } from './rows.ts'

const DIGEST = `\\x${'00'.repeat(32)}`

export function approvalsAndEmergencies(put: Put, about: About): void {
  const { strangerId, strangersPostId, caseId, personId } = about
  put('approvals_approvals', {
    act: 'third-party-disclosure',
    payload: {},
    shown: { says: 'Tell somebody', facts: [] },
    because: 'Because',
    payload_hash: DIGEST,
    asked_by: strangerId,
    asked_post_id: strangersPostId,
    expires_at: '2026-03-17T08:00:00.000Z',
    state: 'waiting',
  })
  put('need_to_know_openings', {
    opened_case_id: caseId,
    opened_person_id: personId,
    grant_ids: [],
    reason: 'other',
    because: 'Because',
    because_by: '2026-03-02T09:00:00.000Z',
    from_at: '2026-03-01T09:00:00.000Z',
    to_at: '2026-03-01T10:00:00.000Z',
    times_before: 0,
    review_on: '2026-03-20',
  })
  const urgent = { protects: [], done: 'Done', told: 'Told', referrals: [], complete_by: '2026-03-02T09:00:00.000Z' }
  put('need_to_know_urgent_actions', urgent)
  const times = { from_at: '2026-03-01T09:00:00.000Z', to_at: '2026-03-01T21:00:00.000Z' }
  put('need_to_know_purposes', { purpose: 'other', words: 'Words', ...times })
}

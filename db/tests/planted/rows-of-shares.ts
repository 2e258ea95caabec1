/** What was shared, asked for, declined, deviated from, passed down and written in the liaison thread. */
import type { About, Put } from './rows.ts'

export function shares(put: Put, { agreementId, strangersPostId, strangersAgencyId }: About): void {
  const to = { to_agency_id: strangersAgencyId, to_post_id: strangersPostId }
  const sent = { state: 'sent', sent_at: '2026-03-01T09:00:00.000Z', protects: 'child' }
  const share_id = put('sharing_shares', { words: 'Words', section: 'general', class: 'ordinary', ...to, ...sent })
  put('sharing_openings', { share_id, opened_at: '2026-03-01T10:00:00.000Z' })
  const asked = {
    asked_by_post_id: strangersPostId,
    asked_agency_id: strangersAgencyId,
    asked_post_id: strangersPostId,
  }
  put('sharing_requests', { ...asked, asks: 'Asks', answer_by: '2026-04-01T00:00:00.000Z' })
  put('sharing_refusals', { to_agency_id: strangersAgencyId, because: 'Because' })
  const outweighed = { words: 'Words', to_whom: 'Somebody', harm: 'Harm', because: 'Because' }
  put('sharing_overrides', { share_id, ...outweighed, approver_post_id: strangersPostId, state: 'asked' })
  const deviating = { rule: 'owner', says: 'Says', because: 'Because', until_at: '2026-06-01T00:00:00.000Z' }
  const deviation_id = put('sharing_deviations', { agreement_id: agreementId, ...deviating })
  put('sharing_endorsements', { deviation_id, seat: 'detective-superintendent', verdict: 'endorsed' })
  put('sharing_disseminations', { option_id: share_id, state: 'proposed' })
  put('sharing_liaison_messages', { words: 'Words' })
  const until = { from_at: '2026-03-01T09:00:00.000Z', to_at: '2027-03-01T09:00:00.000Z' }
  put('sharing_liaison_added', { because: 'Because', ...until })
}

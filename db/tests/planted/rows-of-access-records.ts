/** A case opened on a request, what an owner says to it, and something that went astray. */
import { newId } from '#platform/ids'
import type { Put } from './rows.ts'

export function dataProtection(put: Put): void {
  const days = { received_on: '2026-03-01', answer_by: '2026-04-01' }
  const request_id = put('access_records_requests', {
    kind: 'subject-access',
    ...days,
    because: 'Because',
    grant_id: newId(),
    open_until: '2026-04-01T00:00:00.000Z',
  })
  put('access_records_owner_answers', {
    request_id,
    items: 3,
    answer_by: '2026-04-01',
    state: 'withhold',
    says: 'Says',
  })
  put('access_records_mis_sends', { what: 'A letter', to_whom: 'Somebody', noticed_at: '2026-03-01T09:00:00.000Z' })
}

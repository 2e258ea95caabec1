/** A recipient who was stopped, and what a second person said of them. */
import { newId } from '#platform/ids'
import type { Put } from './rows.ts'

export function recipients(put: Put): void {
  const tried = { recipient: 'written:a body', name: 'A body', typed: true, stopped: true, counted: true }
  const try_id = put('recipients_tries', { ...tried, tried_on: '2026-03-01' })
  const times = { from_at: '2026-03-01T09:00:00.000Z', to_at: '2026-05-30T09:00:00.000Z' }
  put('recipients_confirmations', { try_id, because: 'Because', asked_by: newId(), ...times })
}

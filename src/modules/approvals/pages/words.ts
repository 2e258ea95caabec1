/** How a request stands, in words. */
import type { Day } from '#rules'
import { atTime } from '#web'
import type { Approval } from '../queries/approvals.ts'

/** "Waits until today 14:05", "Approved by Ailsa Kerr, today 09:12". */
export function stateInWords({ state, expiresAt, decidedAt, decidedByName }: Approval, today: Day): string {
  const by = `${decidedByName ?? ''}${decidedAt === null ? '' : `, ${atTime(decidedAt, today)}`}`
  switch (state) {
    case 'waiting':
      return `Waits until ${atTime(expiresAt, today)}`
    case 'approved':
      return `Approved and carried out by ${by}`
    case 'declined':
      return `Declined by ${by}`
    case 'withdrawn':
      return `Taken back by ${by}`
    case 'expired':
      return 'Void: nobody decided it within 24 hours'
  }
}

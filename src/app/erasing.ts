/** What two people decide to erase: a record, which is set aside, or the body of one line of the ledger. */
import type { ApprovalAct } from '#modules/approvals'
import { settingAside } from '#modules/retention'
import { eraseBody } from '#platform/ledger'

/** The line that a request names as `ledgerLine`, if it is about one. */
function lineIn(payload: unknown): string | undefined {
  const line = (payload as { readonly ledgerLine?: unknown } | null)?.ledgerLine
  return typeof line === 'string' ? line : undefined
}

/** Each goes its own way; the database allows either only for the row that the request is about. */
export const erasing: ApprovalAct = {
  ...settingAside,
  title: 'Erase, or set aside',
  carryOut: async (tx, payload, approval) => {
    const eventId = lineIn(payload)
    if (eventId === undefined) return settingAside.carryOut(tx, payload, approval)
    return eraseBody(tx, { eventId, approvalId: approval.id })
  },
}

/** An act that needs two people: how it is asked for, how it is carried out, and what binds it to what was read. */
import { createHash } from 'node:crypto'
import type { CaseTx } from '#platform/db'
import { type Canonical, canonical } from '#platform/ledger'
import type { ActForTwo } from '#rules'
import type { Outcome } from '#shared'
import type { Approval, Shown } from '../queries/approvals.ts'

/** What is asked for. */
export type Asking = {
  readonly act: ActForTwo
  readonly caseId?: string
  readonly personId?: string
  readonly otherPersonId?: string
  /** The row that the act is about, where it is about one: policies can then ask for the approval. */
  readonly subjectId?: string
  /** What the act is carried out with, as plain values. */
  readonly payload: Canonical
  readonly shown: Shown
  readonly because: string
}

/**
 * An act that needs two people, as the module that carries it out registers it in `src/app/approvals.ts`. Which roles may
 * approve it says `rules/src/access/who-may-approve.ts`; `mayApprove` can ask for more and never for less.
 */
export type ApprovalAct = {
  readonly act: ActForTwo
  /** As a heading: "Merge two records". */
  readonly title: string
  readonly mayApprove?: (tx: CaseTx, approval: Approval) => Promise<boolean>
  /** Does it, as whoever approves and in their transaction. Anything but done undoes the approval too. */
  readonly carryOut: (tx: CaseTx, payload: Canonical, approval: Approval) => Promise<Outcome<unknown>>
}

type Bound = Pick<Approval, 'act' | 'caseId' | 'personId' | 'otherPersonId' | 'subjectId' | 'because' | 'askedBy'> & {
  readonly payload: Canonical
  readonly shown: Shown
}

/** The hash over everything that was asked for: two requests with one hash are the same request. */
export function hashOf({ act, caseId, personId, otherPersonId, subjectId, because, askedBy, payload, shown }: Bound) {
  const all = { act, caseId, personId, otherPersonId, subjectId, because, askedBy, payload, shown }
  return createHash('sha256').update(canonical(all)).digest()
}

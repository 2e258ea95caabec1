/** Everything on the page of the question "should a conference be convened?". */
import { type CaseInBrief, caseInBrief, type EntryAbout, entriesAbout } from '#modules/cases'
import { type OrdersOfCase, ordersOfCase } from '#modules/orders'
import { type RiskOfCase, riskOfCase } from '#modules/risk'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'
import { type Consideration, considerationById } from './consideration.ts'
import { mayDecide } from './deciders.ts'
import { type Proposal, proposalFor } from './proposal.ts'

export type Considered = {
  readonly one: Consideration
  readonly today: Day
  readonly brief: CaseInBrief
  readonly risk: RiskOfCase
  readonly orders: OrdersOfCase
  /** What agencies noted or asked, as far as the reader may see it. */
  readonly said: readonly EntryAbout[]
  /** What would be convened; only while the question is open. */
  readonly proposal: Proposal | undefined
  readonly decides: boolean
}

/** The page, or undefined when the question is not there for this reader. */
export async function considered(tx: CaseTx, considerationId: string): Promise<Considered | undefined> {
  const one = await considerationById(tx, considerationId)
  if (one === undefined) return undefined
  const { caseId } = one
  await tx.narrowTo([caseId])
  const proposal = one.state === 'open' ? await proposalFor(tx, caseId, undefined, one) : undefined
  const decides = proposal !== undefined && (await mayDecide(tx, proposal.facts))
  return {
    one,
    today: tx.today,
    brief: await caseInBrief(tx, caseId),
    risk: await riskOfCase(tx, caseId),
    orders: await ordersOfCase(tx, caseId),
    said: await entriesAbout(tx, caseId, { kinds: ['concern', 'conference-asked'], sections: [] }),
    proposal,
    decides,
  }
}

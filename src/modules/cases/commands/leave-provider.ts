/**
 * When harm is rated anew, a provider beyond whose bands the person now is sees no more than the name and what it wrote: the
 * database derives that. Somebody must still find the person another provider (S2-32).
 */
import { addTask } from '#modules/tasks'
import type { CaseTx, Reaction } from '#platform/db'
import { caseFacts } from '../queries/case-facts.ts'
import { standingNow } from '../queries/standing-now.ts'
import { withinBands } from './within-bands.ts'

const MOVE_ON = 'cases/move-on-from-provider'

async function moveOn(tx: CaseTx, caseId: string): Promise<void> {
  const facts = await caseFacts(tx, caseId)
  if (facts?.managingPostId == null || facts.managingAgencyId === null) return
  const standing = await standingNow(tx, caseId)
  const agencies = new Map(standing.map(one => [one.agencyId, one]))
  for (const [agencyId, one] of agencies) {
    const answer = await withinBands(tx, caseId, agencyId)
    if (answer.kind !== 'decided' || answer.value.may) continue
    await addTask(tx, {
      kind: MOVE_ON,
      says: `Arrange another provider in the place of ${one.agency}`,
      caseId,
      section: 'risk',
      owner: { postId: facts.managingPostId, agencyId: facts.managingAgencyId },
      dueOn: tx.today,
      because: answer.because,
      opens: `/cases/${caseId}/standing`,
      about: { table: 'cases_memberships', id: one.membershipId },
    })
  }
}

/** Heard by `src/app/reactions.ts`. */
export const caseReactions: readonly Reaction[] = [
  async (tx, { fact, caseId }) => {
    if (fact === 'rating-recorded') await tx.byRule(rule => moveOn(rule, caseId))
  },
]

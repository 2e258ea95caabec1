/** Whose decision it is to convene: the area's social work SOLO, the single point of contact (S3-40, S3-41). */
import { type CaseFacts, caseFacts } from '#modules/cases'
import { type PostHeld, postsById, postsOfArea } from '#modules/staff'
import type { CaseTx } from '#platform/db'

/**
 * The posts that decide. A case of the children's service is outside every adult team's reach, so there the allocated
 * worker decides (S3-45). Where no SOLO is in post the co-ordinator does, so that the question waits for somebody.
 */
export async function decidersOf(
  tx: CaseTx,
  facts: Pick<CaseFacts, 'areaId' | 'regime' | 'managingPostId'>,
): Promise<readonly PostHeld[]> {
  if (facts.regime === 'under-18') {
    const allocated = facts.managingPostId === null ? [] : await postsById(tx, [facts.managingPostId])
    return allocated.length > 0 ? allocated : postsOfArea(tx, facts.areaId, ['children-and-families'])
  }
  const solo = await postsOfArea(tx, facts.areaId, ['social-work-solo'])
  return solo.length > 0 ? solo : postsOfArea(tx, facts.areaId, ['coordinator'])
}

/** True when the actor holds, or deputises in, one of the posts that decide. */
export async function mayDecide(
  tx: CaseTx,
  facts: Pick<CaseFacts, 'caseId' | 'areaId' | 'regime' | 'managingPostId'>,
): Promise<boolean> {
  tx.tell({ kind: 'consultation', act: 'conferences/may-decide', caseId: facts.caseId })
  const deciders = await decidersOf(tx, facts)
  return deciders.some(post => post.postId === tx.actor.postId)
}

/** The same for a case of which the actor may know no more than that there is a conference. */
export async function decidesFor(tx: CaseTx, caseId: string): Promise<boolean> {
  const facts = await caseFacts(tx, caseId)
  return facts !== undefined && mayDecide(tx, facts)
}

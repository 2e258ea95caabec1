/** Seniors of an area who may be asked that confidence be outweighed (S3-9). */
import { type PostHeld, postsOfArea } from '#modules/staff'
import type { CaseTx } from '#platform/db'
import type { Role } from '#shared'
import { areaOfKnownCase } from './judge-share.ts'

/** Posts that approve: managers of the work, and those who keep the protocol. */
const APPROVERS: readonly Role[] = ['team-manager', 'crime-manager', 'social-work-solo', 'police-solo']

/** Anybody but whoever asks. */
export async function seniorsFor(tx: CaseTx, caseId: string): Promise<readonly PostHeld[]> {
  const areaId = await areaOfKnownCase(tx, caseId)
  const seniors = areaId === undefined ? [] : await postsOfArea(tx, areaId, APPROVERS)
  return seniors.filter(one => one.memberId !== tx.actor.memberId)
}

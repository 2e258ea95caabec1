/** Who may still be asked to a conference, and who may type it: people of its area, from their posts. */
import { type PostHeld, postsOfArea } from '#modules/staff'
import type { CaseTx } from '#platform/db'
import { invitationsOf } from './invitations.ts'
import { whoMayBeAdded } from './proposal.ts'

export type Addable = { readonly others: readonly PostHeld[]; readonly typists: readonly PostHeld[] }

/** Those who do not stand on the list already. */
export async function whoMayBeAddedTo(tx: CaseTx, conferenceId: string): Promise<Addable> {
  const { area_id: areaId } = await tx.sql
    .selectFrom('conferences_conferences')
    .select('area_id')
    .where('id', '=', conferenceId)
    .executeTakeFirstOrThrow()
  const list = await invitationsOf(tx, conferenceId)
  const asked = new Set(list.filter(one => one.state !== 'removed').map(one => one.memberId))
  const others = (await whoMayBeAdded(tx, areaId)).filter(post => !asked.has(post.memberId))
  return { others, typists: await postsOfArea(tx, areaId, ['support-assistant']) }
}

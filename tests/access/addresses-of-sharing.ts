/** What the parameters of sharing stand for: a share and a request of the reader's own agency, and what is the installation's. */
import { newId } from '#platform/ids'
import { insertOf } from '../../db/tests/planted/plant.ts'
import { pastEveryPolicy } from '../support/database.ts'
import type { Aim } from './addresses.ts'
import type { Estate } from './estate.ts'

const known = new Map<string, string>()

/** Makes a row of the reader's own once for each place, like the one that is planted there. */
async function ownCopy(estate: Estate, { role, place }: Aim, table: string, inPost?: string): Promise<string> {
  const key = `${table} ${role} ${place}`
  const made = known.get(key)
  if (made !== undefined) return made
  const planted = estate.world.rows.get(place)?.find(one => one.table === table)
  const { memberId, agencyId, postId } = estate.world.area.post(role)
  const id = newId()
  const own = { id, agency_id: agencyId, written_by: memberId, ...(inPost === undefined ? {} : { [inPost]: postId }) }
  await pastEveryPolicy(insertOf(table, { ...planted?.row, ...own }))
  known.set(key, id)
  return id
}

export const ownShare = (estate: Estate, aim: Aim): Promise<string> => ownCopy(estate, aim, 'sharing_shares')
export const ownInformationRequest = (estate: Estate, aim: Aim): Promise<string> =>
  ownCopy(estate, aim, 'sharing_requests', 'asked_by_post_id')

/** The protocol that the agencies of the reader's area signed. */
export async function ownProtocol(estate: Estate, { role }: Aim): Promise<string> {
  const [row] = await pastEveryPolicy(`select agreement_id as id from staff_agreement_parties
    where agency_id = '${estate.world.area.post(role).agencyId}' order by written_at limit 1`)
  return String(row?.['id'])
}

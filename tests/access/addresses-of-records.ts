/**
 * What the parameters of letting in, keeping out, joining and keeping records stand for. No such row is planted: a restriction
 * would bar the readers and a join would lead from one place to another. So they are made where an address asks for one,
 * naming somebody who reads nothing.
 */
import { newId } from '#platform/ids'
import type { Place } from '../../db/tests/planted/expected.ts'
import type { About } from '../../db/tests/planted/rows.ts'
import { pastEveryPolicy } from '../support/database.ts'
import type { Aim } from './addresses.ts'
import type { Estate } from './estate.ts'

const made = new Map<string, Promise<string>>()

/** Makes a row once for each estate and place. */
function once(what: string, { world }: Estate, place: Place, make: (about: About, id: string) => Promise<unknown>) {
  const about = world.about.get(place)
  if (about === undefined) throw new Error(`Nobody is at ${place}`)
  const id = newId()
  const key = `${what} ${about.caseId}`
  const known = made.get(key) ?? make(about, id).then(() => id)
  made.set(key, known)
  return known
}

/** The stranger is told the name, for a while. */
export const grantAt = (estate: Estate, { place }: Aim): Promise<string> =>
  once('grant', estate, place, ({ caseId, strangerId }, id) =>
    pastEveryPolicy(`insert into access_grants (id, kind, case_id, member_id, as_role, because, from_at, to_at, written_at, written_by)
      values ('${id}', 'need-to-know', '${caseId}', '${strangerId}', 'informed', 'Because', '2026-03-01', '2026-06-01', '2026-03-01', '${strangerId}')`),
  )

/** The stranger alone is kept out. */
export const restrictionAt = (estate: Estate, { place }: Aim): Promise<string> =>
  once('restriction', estate, place, async ({ personId, strangerId, strangersPostId, strangersAgencyId }, id) => {
    await pastEveryPolicy(`insert into access_restrictions (id, person_id, kind, shows, reason, review_on, contact_post_id, agency_id, from_at, written_at, written_by)
      values ('${id}', '${personId}', 'exclusion', 'pointer', 'Because', '2026-06-01', '${strangersPostId}', '${strangersAgencyId}',
        '2026-03-01', '2026-03-01', '${strangerId}')`)
    await pastEveryPolicy(`insert into access_restriction_names (id, restriction_id, person_id, member_id, written_at, written_by)
      values ('${newId()}', '${id}', '${personId}', '${strangerId}', '2026-03-01', '${strangerId}')`)
  })

/** Another case on which everybody stands, the same for its page and for its join. */
const otherPlace = (place: Place): Place => (place === 'authored' ? 'stands' : 'authored')
export const otherCase = (estate: Estate, { place }: Aim): string => estate.of(otherPlace(place), 'cases_cases')

export const joinAt = (estate: Estate, { place }: Aim): Promise<string> =>
  once('join', estate, place, ({ personId, strangerId }, id) =>
    pastEveryPolicy(`insert into people_joins (id, person_id, other_person_id, because, asked_by, written_at, written_by)
      values ('${id}', '${estate.world.about.get(otherPlace(place))?.personId}', '${personId}', 'Because', '${strangerId}', '2026-03-01', '${strangerId}')`),
  )

/** A look over closed records that stopped, and that nobody let go on. */
export const runAt = (estate: Estate, { place }: Aim): Promise<string> =>
  once('run', estate, place, (_about, id) =>
    pastEveryPolicy(`insert into retention_runs (id, ran_on, base, due, proposed, stopped, written_at)
      values ('${id}', '2026-03-01', 100, 20, 0, true, '2026-03-01')`),
  )

export async function proposalAt(estate: Estate, aim: Aim): Promise<string> {
  const runId = await runAt(estate, aim)
  return once('proposal', estate, aim.place, ({ caseId, personId, areaId, strangerId }, id) =>
    pastEveryPolicy(`insert into retention_proposals (id, case_id, person_id, area_id, run_id, because, due_on, written_at, written_by)
      values ('${id}', '${caseId}', '${personId}', '${areaId}', '${runId}', '[]', '2026-03-01', '2026-03-01', '${strangerId}')`),
  )
}

/** Ready-made people of the demonstration: signed in by choosing them. None of them exists in a real installation. */
import { sql } from 'kysely'
import type { Database } from '#platform/db'
import { isId, newId } from '#platform/ids'
import { notFound, type Outcome, type Role } from '#shared'
import { accountOfId } from './accounts.ts'
import { type Entered, enter } from './entering.ts'
import type { Gatehouse, Visitor } from './gatehouse.ts'
import { foldedName } from './names.ts'

export type DemonstrationPerson = {
  readonly accountId: string
  readonly name: string
  readonly agency: string
  readonly post: string
  readonly role: Role
  readonly area: string
}

/**
 * Everybody whom one may be in the demonstration, with the post they would act in. By district in the order in which
 * they were founded (ids say so), so that the area the demonstration is about comes first, its police included.
 */
export async function listDemonstrationPeople(database: Database): Promise<readonly DemonstrationPerson[]> {
  const today = database.clock.today()
  const found = await database.asGate(gate =>
    sql<DemonstrationPerson>`
      select "accountId", name, agency, post, role, area from (
        select distinct on (a.id) a.id as "accountId", m.name, g.name as agency, p.title as post, p.role, coalesce(r.name, '') as area,
               coalesce(r.division_id, r.id) as district
          from identity_accounts a
          join staff_members m on m.id = a.member_id
          join staff_postings o on o.member_id = m.id and o.from_day <= ${today} and (o.to_day is null or o.to_day >= ${today})
          join staff_posts p on p.id = o.post_id
          join staff_agencies g on g.id = p.agency_id
          left join staff_areas r on r.id = p.area_id
         where a.demonstration and a.state = 'active'
         order by a.id, o.kind desc, p.title) as people
       order by district, agency, post, name`.execute(gate),
  )
  return found.rows
}

/** Enters accounts for ready-made people: nobody signs in to them but by choosing them in a demonstration. */
export async function enterDemonstrationPeople(
  database: Database,
  people: readonly { readonly memberId: string; readonly key: string }[],
): Promise<void> {
  const at = database.clock.now()
  const rows = people.map(({ memberId, key }) => ({
    id: newId(),
    member_id: memberId,
    sign_in_name: `demonstration ${key}`,
    sign_in_key: foldedName(`demonstration ${key}`),
    demonstration: true,
    made_at: at,
  }))
  if (rows.length > 0) await database.asGate(gate => gate.insertInto('identity_accounts').values(rows).execute())
}

/** Takes living sessions along when the demonstration's clock is moved on, so that nobody is signed out by it. */
export async function takeSessionsAlong(database: Database, days: number): Promise<void> {
  const later = sql`make_interval(days => ${days})`
  await database.asGate(gate =>
    sql`update identity_sessions set started_at = started_at + ${later}, seen_at = seen_at + ${later},
              ends_at = ends_at + ${later}, proven_at = proven_at + ${later}
        where ended_at is null`.execute(gate),
  )
}

/** Signs in as a ready-made person. Where no demonstration runs, and for anybody else's account, there is nothing here. */
export async function signInToDemonstration(
  house: Gatehouse,
  accountId: string,
  visitor: Visitor,
): Promise<Outcome<Entered>> {
  if (!house.demonstration || !isId(accountId)) return notFound
  return house.database.asGate(async gate => {
    const account = await accountOfId(gate, accountId)
    if (account?.demonstration !== true || !account.active) return notFound
    return enter(gate, house, account, 'demonstration', visitor)
  })
}

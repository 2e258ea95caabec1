/** Puts a world into a database, as the superuser: what nobody wrote by right must be there to be hidden. */

import { type Directory, NEEDED } from './directory.ts'
import type { Ground } from './ground.ts'
import type { Beside, Row } from './rows.ts'
import { LONG_AGO, NOW } from './spans.ts'
import type { World } from './world.ts'

const NOBODY = '00000000-0000-0000-0000-000000000000'
const WRITTEN = { written_at: NOW, written_by: NOBODY }
const orNull = <T>(value: T | undefined): T | null => value ?? null
/** Ids of rows that nothing refers to are the database's. */
const MADE = { id: null }

type Tables = readonly (readonly [table: string, rows: readonly Row[]])[]

function whoWorksHere({ areas, agencies, posts, members, postings }: Directory): Tables {
  return [
    ['staff_agencies', agencies.map(({ id, kind }) => ({ id, kind, name: 'Agency', short_name: 'Agency' }))],
    [
      'staff_areas',
      areas.map(({ id, division }) => ({
        id,
        name: 'Area',
        kind: division === undefined ? 'police-division' : 'authority',
        division_id: orNull(division),
      })),
    ],
    [
      'staff_posts',
      posts.map(({ id, agency, role, area, reportsTo }) => ({
        ...{ id, agency_id: agency, area_id: orNull(area), role, title: role, reports_to: orNull(reportsTo) },
      })),
    ],
    ['staff_members', members.map(({ id, agency }) => ({ id, agency_id: agency, name: 'Member' }))],
    [
      'staff_postings',
      postings.map(({ post, member, fromDay, toDay }) => ({
        ...{ ...MADE, post_id: post, member_id: member, from_day: fromDay, to_day: orNull(toDay) },
      })),
    ],
  ]
}

function whatTheySigned({ agreements, parties, clearances, bands }: Directory): Tables {
  const from = ({ fromDay, toDay }: { readonly fromDay: string; readonly toDay?: string | undefined }) => ({
    from_day: fromDay,
    to_day: orNull(toDay),
    ...WRITTEN,
  })
  return [
    [
      'staff_agreements',
      agreements.map(one => ({
        ...{ id: one.id, kind: 'protocol', title: 'Agreement', categories: orNull(one.categories) },
        ...{ ended_at: orNull(one.endedAt), ...from(one) },
      })),
    ],
    [
      'staff_agreement_parties',
      parties.map(one => ({
        ...{ ...MADE, agreement_id: one.agreement, agency_id: one.agency, area_id: orNull(one.area) },
        ...{ ended_at: orNull(one.endedAt), ...from(one) },
      })),
    ],
    ['staff_clearances', clearances.map(one => ({ ...MADE, member_id: one.member, kind: one.kind, ...from(one) }))],
    ['staff_provider_bands', bands.map(one => ({ ...MADE, agency_id: one.agency, bands: one.bands, ...from(one) }))],
  ]
}

/** What every role of this installation must hold; once a database. */
export async function plantNeeded(ground: Ground): Promise<void> {
  const found = await ground.past('select 1 from staff_required_clearances limit 1')
  if (found.length > 0) return
  const rows = NEEDED.map(({ role, kind, fromDay }) => ({ ...MADE, role, kind, from_day: fromDay, ...WRITTEN }))
  await ground.insert('staff_required_clearances', rows)
}

/** Columns that a row must have and that decide nothing. */
function filling(world: World): Row {
  const [member = { id: NOBODY }, agency = { id: NOBODY }] = [world.directory.members[0], world.directory.agencies[0]]
  const one = { written_at: NOW, written_by: member.id, agency_id: agency.id, assessor_id: member.id }
  return { ...one, author_id: member.id, said_by: member.id, from_day: LONG_AGO }
}

/** Puts the whole world there. Tables that others refer to come first. */
export async function plant(ground: Ground, world: World): Promise<void> {
  for (const [table, rows] of [...whoWorksHere(world.directory), ...whatTheySigned(world.directory)]) {
    await ground.insert(table, rows)
  }
  const tables = Map.groupBy<string, Beside>([...world.cells, ...world.beside], one => one.table)
  const rank = (table: string) => {
    const place = FIRST.indexOf(table)
    return place < 0 ? FIRST.length : place
  }
  const usual = filling(world)
  for (const table of [...tables.keys()].toSorted((a, b) => rank(a) - rank(b))) {
    await ground.insert(
      table,
      (tables.get(table) ?? []).map(one => one.row),
      usual,
    )
  }
}

const FIRST = [
  'people_people',
  'cases_cases',
  'conferences_conferences',
  'conferences_contributions',
  'cases_entries',
  'access_restrictions',
  'sharing_items',
]

/** Plants the rows about one case in each place, and puts a reader's name where a place is about the reader. */
import type { Database } from '#platform/db'
import { newId } from '#platform/ids'
import type { Role } from '#shared'
import { type TestArea, testArea } from '../../../tests/support/area.ts'
import { MEMBER_ROLES } from '../../../tests/support/case.ts'
import { pastEveryPolicy } from '../../../tests/support/database.ts'
import { everyTable, type Table } from './columns.ts'
import { PLACES, type Place } from './expected.ts'
import { type About, type Planted, type Row, rowsAbout, usualValues } from './rows.ts'

export type World = {
  /** Where the readers work, and a neighbouring authority. */
  readonly area: TestArea
  readonly elsewhere: TestArea
  readonly about: ReadonlyMap<Place, About>
  readonly rows: ReadonlyMap<Place, readonly Planted[]>
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

/** The row as it stands in its table: usual values where it says nothing, and no column that the table has not. */
export function wholeRow(table: Table, row: Row, usual: Row): Row {
  const values: Record<string, Row[string]> = {}
  for (const column of table.insertable) {
    const value = row[column] ?? (column in row ? null : usual[column])
    if (value !== undefined) values[column] = value
  }
  return values
}

/** An insert of one row, with every value as JSON so that the table's own types read it. */
export function insertOf(table: string, row: Row): string {
  const columns = Object.keys(row).join(', ')
  const json = `${quoted(JSON.stringify(row))}::jsonb`
  return `insert into ${table} (${columns}) select ${columns} from jsonb_populate_record(null::${table}, ${json})`
}

/** Writes everything in one statement: references are judged at its end, so the order does not matter. */
async function write(rows: readonly Planted[], about: About): Promise<readonly Planted[]> {
  const tables = await everyTable()
  const whole = rows.map(planted => {
    const table = tables.get(planted.table)
    if (table === undefined) throw new Error(`There is no table ${planted.table}`)
    return { ...planted, row: wholeRow(table, planted.row, usualValues(about)) }
  })
  const parts = whole.map(({ table, row }, index) => `r${index} as (${insertOf(table, row)})`)
  await pastEveryPolicy(`with ${parts.join(',\n')} select 1`)
  return whole
}

function idsIn(area: TestArea, stranger: ReturnType<TestArea['post']>, agreementId: string): About {
  return {
    agreementId,
    areaId: area.areaId,
    divisionId: area.divisionId,
    personId: newId(),
    caseId: newId(),
    conferenceId: newId(),
    strangerId: stranger.memberId,
    strangersPostId: stranger.postId,
    strangersAgencyId: stranger.agencyId,
  }
}

/** Whoever may stand on a case stands on this one. */
function standing(area: TestArea): readonly Planted[] {
  return MEMBER_ROLES.map(role => {
    const { postId, agencyId } = area.post(role)
    const who = { id: newId(), member_id: null, post_id: postId, agency_id: agencyId, as_role: role }
    return {
      table: 'cases_memberships',
      what: `as ${role}`,
      row: { ...who, because: 'stands here', from_day: '2026-01-05' },
    }
  })
}

/** An invitation whose invitee is put in for each reader: see {@link putIn}. */
function invitation({ conferenceId, strangerId }: About, place: 'invited' | 'agenda', nobody: string): Planted {
  const pack = place === 'invited' ? 'full' : 'agenda-only'
  const row = { id: newId(), conference_id: conferenceId, member_id: nobody, as_role: 'auditor', because: [] }
  return { table: 'conferences_invitations', what: '', row: { ...row, pack, state: 'sent', written_by: strangerId } }
}

/** Where the case is another area's; and where whoever may stand on a case stands on this one. */
const ELSEWHERE: readonly Place[] = ['elsewhere', 'runs', 'sends', 'invited', 'agenda', 'expired']
const EVERYBODY_STANDS: readonly Place[] = ['stands', 'authored', 'restricted', 'excluded', 'hidden']

/** Everybody stood here and was let in, and neither lasts. */
function ended(area: TestArea, { caseId }: About): readonly Planted[] {
  const stood = standing(area).map(one => ({ ...one, row: { ...one.row, to_day: '2026-02-01' } }))
  const letIn = [...area.posted.values()].map(({ memberId, role }) => ({
    table: 'access_grants',
    what: `to ${role}`,
    row: {
      id: newId(),
      kind: 'need-to-know',
      case_id: caseId,
      area_id: null,
      agency_id: null,
      post_id: null,
      member_id: memberId,
      as_role: role,
      because: 'for a while',
      from_at: '2026-01-05T00:00:00Z',
      to_at: '2026-02-01T00:00:00Z',
    },
  }))
  return [...stood, ...letIn]
}

/** What keeps everybody out of a place, whatever lets them in. */
function keptOut(area: TestArea, place: Place): readonly Planted[] {
  if (place !== 'restricted' && place !== 'excluded' && place !== 'hidden') return []
  const id = newId()
  const kind = place === 'excluded' ? 'exclusion' : 'restriction'
  const shows = place === 'hidden' ? 'hidden' : 'pointer'
  const given = { reason: 'Kept', review_on: '2099-01-01', from_at: '2026-01-05T00:00:00Z', to_at: null }
  const contact_post_id = area.post('social-work-solo').postId
  const row = { id, kind, shows, ...given, contact_post_id }
  const named = [...area.posted.values()].map(({ memberId, role }) => ({
    table: 'access_restriction_names',
    what: `names ${role}`,
    row: { id: newId(), restriction_id: id, member_id: memberId, post_id: null },
  }))
  return [{ table: 'access_restrictions', what: kind, row }, ...(place === 'excluded' ? named : [])]
}

/** What is put in the place of a row before it is planted, such as the same row in other words. */
type Reword = (place: Place, planted: Planted) => Planted

/** A person, a case and a conference in each place, with a row in every table about them. */
export async function plantWorld(database: Database, reword: Reword = (_place, planted) => planted): Promise<World> {
  const [area, elsewhere, third] = [await testArea(database), await testArea(database), await testArea(database)]
  const stranger = third.post('auditor')
  const [signed] = await pastEveryPolicy(
    `select agreement_id as id from staff_agreement_parties where agency_id = '${stranger.agencyId}' limit 1`,
  )
  const agreementId = String(signed?.['id'])
  const about = new Map<Place, About>()
  const planted = new Map<Place, readonly Planted[]>()
  for (const place of PLACES) {
    const here = ELSEWHERE.includes(place) ? elsewhere : area
    const ids = idsIn(here, third.post('auditor'), agreementId)
    const rows = rowsAbout(ids).map(one =>
      one.table === 'cases_cases' && place === 'under-18' ? { ...one, row: { ...one.row, regime: 'under-18' } } : one,
    )
    const more = [
      ...(EVERYBODY_STANDS.includes(place) ? standing(area) : []),
      ...(place === 'expired' ? ended(area, ids) : []),
      ...keptOut(area, place),
      ...(place === 'invited' || place === 'agenda'
        ? [invitation(ids, place, third.post('lay-adviser').memberId)]
        : []),
    ]
    about.set(place, ids)
    const worded = [...rows, ...more].map(one => reword(place, one))
    planted.set(place, (await write(worded, ids)).slice(0, rows.length))
  }
  return { area, elsewhere, about, rows: planted }
}

/** Puts one role's holder where a place is about the reader: in the chair, on the list, as the agency that wrote. */
export async function putIn({ area, about }: World, role: Role): Promise<void> {
  const { memberId, postId, agencyId } = area.post(role)
  const at = (place: Place) => quoted(about.get(place)?.conferenceId ?? '')
  const authored = about.get('authored')
  const changes = [
    `update conferences_conferences set chair_id = '${memberId}' where id = ${at('runs')}`,
    `update conferences_conferences set sender_id = '${memberId}' where id = ${at('sends')}`,
    ...(['invited', 'agenda'] as const).map(
      place => `update conferences_invitations set member_id = '${memberId}', post_id = '${postId}', agency_id = '${agencyId}'
        where conference_id = ${at(place)} and member_id is not null and member_id <> '${authored?.strangerId}'`,
    ),
  ]
  for (const table of (await everyTable()).values()) {
    const owner = ['agency_id', 'owner_agency_id'].find(column => table.columns.includes(column))
    const key = ['case_id', 'person_id'].find(column => table.columns.includes(column))
    if (owner === undefined || key === undefined || table.name === 'ledger_events') continue
    if (table.name === 'cases_memberships' || table.name.startsWith('conferences_cop')) continue
    const id = key === 'case_id' ? authored?.caseId : authored?.personId
    changes.push(`update ${table.name} set ${owner} = '${agencyId}' where ${key} = '${id}' and ${owner} is not null`)
  }
  await pastEveryPolicy(`with ${changes.map((change, index) => `c${index} as (${change})`).join(', ')} select 1`)
}

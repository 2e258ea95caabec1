/**
 * A conference that has been held and closed, in the tables of a test area, with a line in every section and everything
 * that a minute needs: tests of the minute start here. For tests only.
 */
import { addLine, setAction } from '#modules/plans'
import { recordRating } from '#modules/risk'
import type { CaseTx } from '#platform/db'
import { addDays, type PostRole, SERIOUS_HARM } from '#rules'
import { buildConference, type ToBuild } from '../builders.ts'

type Post = { readonly memberId: string; readonly postId: string; readonly agencyId: string }
type Area = {
  readonly areaId: string
  readonly post: (role: PostRole) => Post
  readonly as: <T>(role: PostRole, work: (tx: CaseTx) => Promise<T>) => Promise<T>
}

/** Who is asked: one of each role that a copy may be for. */
export const ASKED: readonly PostRole[] = [
  'social-work-solo',
  'managing-officer',
  'police-solo',
  'housing-solo',
  'health-liaison',
  'prison-social-work',
  'children-and-families',
  'accommodation-provider',
  'voluntary-worker',
]

const SCENARIO = 'He befriends a lone parent and gains the trust of the household.'

/** What was said, by role: item, section, and words that no other line has. */
export const SAID: readonly (readonly [
  role: PostRole,
  item: string,
  section: string,
  says: string,
  handling?: string,
])[] = [
  ['managing-officer', 'information', 'general', 'GENERAL seen in prison five times'],
  ['managing-officer', 'information', 'offending', 'OFFENDING four years for two summers'],
  ['prison-social-work', 'information', 'custody', 'CUSTODY completed the programme'],
  ['children-and-families', 'information', 'children', 'CHILDREN a mother and two children visited'],
  ['health-liaison', 'information', 'health-released', 'HEALTH low mood came before'],
  ['police-solo', 'information', 'intelligence-shared', 'INTELLIGENCE letters to another offender', 'P (3x5x2)'],
  ['police-solo', 'information', 'intelligence-shared', 'BOUND not beyond the police', 'C (3x5x2)'],
  ['police-solo', 'victims', 'victim', 'VICTIM both live in the north'],
  ['police-solo', 'registration', 'registration', 'REGISTRATION within three days of release'],
  ['housing-solo', 'accommodation', 'housing', 'HOUSING a flat in Weir Street is free'],
  ['voluntary-worker', 'employment', 'employment', 'EMPLOYMENT a place on the course in July'],
]

const field = (name: string, section: string, says: string) => ({ field: name, section, says })

const FIELDS = [
  field('reasons', 'reasons', 'REASONS release after four years for offences against children.'),
  field('disclosure/considered', 'disclosure', 'no'),
  field('disclosure/because', 'disclosure', 'DISCLOSURE no employer is in view.'),
  field('summing-up', 'general', 'Agencies agree on the first month.'),
  field('next/none-because', 'front', 'NEXT he moves to another authority.'),
]

export type Held = { readonly conferenceId: string; readonly invitations: ReadonlyMap<PostRole, string> }

/** Builds it. `without` leaves out fields, for minutes that are not ready. */
export async function heldConference(
  area: Area,
  about: { readonly caseId: string; readonly personId: string },
  given: ToBuild & { readonly without?: readonly string[] } = {},
): Promise<Held> {
  const built = await buildConference(area, about, { invited: ASKED, state: 'minute-draft', ...given })
  await area.as('social-work-solo', async tx => {
    const at = {
      conference_id: built.conferenceId,
      case_id: about.caseId,
      written_at: tx.now,
      written_by: tx.actor.memberId,
    }
    tx.tell({ kind: 'collection', act: 'conferences/build-for-a-test', caseId: about.caseId })
    await fill(tx, area, at, given.without ?? [])
    await judge(tx, area, about.caseId, built.conferenceId)
  })
  return built
}

type At = { conference_id: string; case_id: string; written_at: string; written_by: string }

async function fill(tx: CaseTx, area: Area, at: At, without: readonly string[]): Promise<void> {
  const agencies = new Set(ASKED.map(role => area.post(role).agencyId))
  const summed = [...agencies].map(agencyId =>
    field(`summing-up/${agencyId}`, 'general', 'Told the conference what it knows.'),
  )
  const fields = [...FIELDS, ...summed].filter(one => !without.includes(one.field))
  await tx.sql
    .insertInto('conferences_fields')
    .values(fields.map(one => ({ ...one, ...at, version: 1 })))
    .execute()
  const scenario = ['social-work-solo', 'risk', 'risk', SCENARIO] as const
  const lines = [...SAID, scenario].map(([role, item, section, says, handling = ''], index) => ({
    ...at,
    id: tx.newId(),
    contribution_id: null,
    item,
    part: says === SCENARIO ? 'scenario' : '',
    section,
    agency_id: area.post(role).agencyId,
    author_id: area.post(role).memberId,
    says,
    handling,
    position: index,
    happened_on: null,
    taken_from: null,
  }))
  await tx.sql.insertInto('conferences_lines').values(lines).execute()
  await tx.sql
    .updateTable('conferences_invitations')
    .set({ attendance: 'present' })
    .where('conference_id', '=', at.conference_id)
    .execute()
}

/** Both ratings, a line of the plan for the risk, and one action for housing. */
async function judge(tx: CaseTx, area: Area, caseId: string, conferenceId: string): Promise<void> {
  const assessor = { memberId: tx.actor.memberId, name: 'The chair' }
  const shared = { caseId, conferenceId, assessedOn: tx.today, assessor, level: 'high' as const }
  await recordRating(tx, { ...shared, scale: 'reconviction', tool: 'RM2000 (2007)', evidence: 'RISK static score' })
  const definition = SERIOUS_HARM[0]?.value.words ?? ''
  await recordRating(tx, {
    ...shared,
    scale: 'harm',
    tool: 'structured judgement',
    evidence: 'RISK age of victims',
    definition,
  })
  const { agencyId, memberId } = area.post('managing-officer')
  const owner = { agencyId, memberId }
  const plan = { caseId, conferenceId, pillar: 'supervision' as const }
  const line = { measure: 'PLAN office contact', serves: SCENARIO, frequency: 'weekly', startsOn: null, reviewOn: null }
  await addLine(tx, { ...plan, ...line, owner })
  const dueOn = addDays(tx.today, 7)
  const given = { ...plan, serves: '', helper: '', shownBy: 'A note', dueOn }
  await setAction(tx, { ...given, task: 'ACTION visit 14 Weir Street', owner: area.post('housing-solo') })
  await setAction(tx, { ...given, task: 'REGISTER advise him of the duty', owner, section: 'registration' })
}

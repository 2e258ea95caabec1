/** The plan of a case: lines under the pillars, contingencies, actions. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'
import type { Pillar } from '../commands/set-action.ts'

export type LineShown = {
  readonly id: string
  readonly pillar: Pillar
  readonly measure: string
  readonly serves: string
  readonly owner: string
  readonly frequency: string
  readonly reviewOn: Day | null
  readonly state: 'proposed' | 'in-force' | 'none-needed'
  readonly because: string
  readonly addedBy: string
  readonly ownerAgencyId: string
  readonly ownerId: string | null
  readonly section: string
  readonly conferenceId: string | null
  readonly version: number
}

export type ContingencyShown = {
  readonly id: string
  readonly sign: string
  readonly step: string
  readonly owner: string
  readonly within: string
  readonly decidedBy: string
  readonly ownerAgencyId: string
  readonly conferenceId: string | null
}

export type ActionState = 'open' | 'accepted' | 'done' | 'cannot' | 'cancelled'

export type ActionShown = {
  readonly id: string
  readonly caseId: string
  readonly conferenceId: string | null
  readonly pillar: Pillar
  readonly section: string
  readonly task: string
  readonly serves: string
  readonly owner: string
  readonly ownerId: string
  readonly agency: string
  readonly agencyId: string
  readonly helper: string
  readonly dueOn: Day
  readonly shownBy: string
  readonly state: ActionState
  readonly endedOn: Day | null
  readonly endedSays: string | null
  readonly questioned: readonly string[]
  readonly version: number
}

export type PlanOfCase = {
  readonly version: number | null
  readonly agreedOn: Day | null
  /** The supervising worker sees the person at least every so many days. */
  readonly contactDays: number | null
  /** The last day for the first contact: counted from the release, or from the agreement when that is later. */
  readonly firstContactBy: Day | null
  readonly lines: readonly LineShown[]
  readonly contingencies: readonly ContingencyShown[]
  readonly actions: readonly ActionShown[]
}

const actionColumns = sql`json_build_object('id', a.id, 'caseId', a.case_id, 'conferenceId', a.conference_id, 'pillar', a.pillar, 'section', a.section, 'task', a.task,
  'serves', a.serves, 'owner', m.name, 'ownerId', m.id, 'agency', g.short_name, 'agencyId', g.id, 'helper', a.helper, 'dueOn', a.due_on, 'shownBy', a.shown_by,
  'state', a.state, 'endedOn', a.ended_on, 'endedSays', a.ended_says, 'questioned', a.questioned, 'version', a.version)`
const actionTables = sql`plans_actions a join staff_members m on m.id = a.owner_member_id join staff_agencies g on g.id = a.owner_agency_id`

/** The part of a larger statement that gives {@link PlanOfCase} as JSON; ended lines and old actions are left out. */
export const planOfCasePart = (caseId: string) => sql<PlanOfCase>`json_build_object(
  'version', (select p.version from plans_plans p where p.case_id = ${caseId}),
  'agreedOn', (select p.agreed_on from plans_plans p where p.case_id = ${caseId}),
  'contactDays', (select p.contact_days from plans_plans p where p.case_id = ${caseId}),
  'firstContactBy', (select greatest(p.agreed_on, c.release_on) + p.contact_days from plans_plans p join cases_cases c on c.id = p.case_id
    where p.case_id = ${caseId}),
  'lines', (select coalesce(json_agg(json_build_object('id', l.id, 'pillar', l.pillar, 'measure', l.measure, 'serves', l.serves,
      'owner', coalesce(m.name || ', ', '') || g.short_name, 'frequency', l.frequency, 'reviewOn', l.review_on, 'state', l.state, 'because', l.because,
      'addedBy', b.short_name, 'ownerAgencyId', l.owner_agency_id, 'ownerId', l.owner_member_id, 'section', l.section,
      'conferenceId', l.conference_id, 'version', l.version) order by l.written_at), '[]')
    from plans_lines l join staff_agencies g on g.id = l.owner_agency_id join staff_agencies b on b.id = l.added_by_agency_id
    left join staff_members m on m.id = l.owner_member_id where l.case_id = ${caseId} and l.state <> 'ended'),
  'contingencies', (select coalesce(json_agg(json_build_object('id', c.id, 'sign', c.sign, 'step', c.step,
      'owner', coalesce(m.name || ', ', '') || g.short_name, 'within', c.within, 'decidedBy', c.decided_by, 'ownerAgencyId', c.owner_agency_id, 'conferenceId', c.conference_id) order by c.written_at), '[]')
    from plans_contingencies c join staff_agencies g on g.id = c.owner_agency_id left join staff_members m on m.id = c.owner_member_id
    where c.case_id = ${caseId} and c.state = 'in-force'),
  'actions', (select coalesce(json_agg(${actionColumns} order by a.due_on, a.written_at), '[]')
    from ${actionTables} where a.case_id = ${caseId} and a.state in ('open', 'accepted', 'cannot')))`

/** The plan as a query of its own. */
export async function planOfCase(tx: CaseTx, caseId: string): Promise<PlanOfCase> {
  tx.tell({ kind: 'consultation', act: 'plans/plan-of-case', caseId })
  const found = await sql<{ part: PlanOfCase }>`select ${planOfCasePart(caseId)} as part`.execute(tx.sql)
  return (
    found.rows[0]?.part ?? {
      version: null,
      agreedOn: null,
      contactDays: null,
      firstContactBy: null,
      lines: [],
      contingencies: [],
      actions: [],
    }
  )
}

/** One action, or undefined when it is not there for this reader. */
export async function actionById(tx: CaseTx, actionId: string): Promise<ActionShown | undefined> {
  const found = await sql<{
    action: ActionShown
  }>`select ${actionColumns} as action from ${actionTables} where a.id = ${actionId}`.execute(tx.sql)
  const action = found.rows[0]?.action
  tx.tell({
    kind: 'consultation',
    act: 'plans/action',
    ...(action === undefined ? {} : { caseId: action.caseId }),
    items: [`action:${actionId}`],
  })
  return action
}

/** The actions set by one conference, in the order in which they were set. */
export async function actionsOfConference(tx: CaseTx, conferenceId: string): Promise<readonly ActionShown[]> {
  const found = await sql<{ action: ActionShown }>`select ${actionColumns} as action from ${actionTables}
    where a.conference_id = ${conferenceId} order by a.written_at`.execute(tx.sql)
  tx.tell({ kind: 'consultation', act: 'plans/actions-of-conference', conferenceId })
  return found.rows.map(row => row.action)
}

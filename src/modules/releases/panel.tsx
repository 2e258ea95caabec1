/** The days that law and local practice hang on a release, on the case page under "what is due", each with its working. */
import { sql } from 'kysely'
import { Fragment } from 'preact'
import { type Around, type DueRow, type Mark, panel } from '#modules/cases'
import { registrationFactsPart } from '#modules/orders'
import {
  type Answer,
  type Day,
  howOftenIsAPoliceVisitDue,
  type Level,
  type Local,
  whenIsTheFirstMeetingDue,
  whenMustTheyRegister,
} from '#rules'
import { When, Why } from '#web'

/** What the rules ask about; parts that the reader may not see are null, and their rows are then left out. */
type Facts = {
  readonly jurisdiction: 'Scotland' | 'England and Wales' | 'New Zealand' | null
  readonly place: string | null
  readonly basis: string | null
  readonly releaseOn: Day | null
  readonly preReleaseMeetingOn: Day | null
  readonly registration: {
    readonly mustRegister: boolean | null
    readonly registeredOn: Day | null
    readonly convictedOn: Day | null
  }
  readonly reconviction: Level | null
  readonly harm: Level | null
  readonly visits: readonly Local<{ level: Level; months: number }>[]
  readonly notices: readonly Day[]
}

const factsPart = (caseId: string) => sql<Facts>`(select json_build_object(
  'jurisdiction', a.jurisdiction, 'place', c.place, 'basis', c.basis, 'releaseOn', c.release_on, 'preReleaseMeetingOn', c.pre_release_meeting_on,
  'registration', ${registrationFactsPart(caseId)},
  'reconviction', (select r.level from risk_ratings r where r.case_id = c.id and r.scale = 'reconviction' and r.current),
  'harm', (select r.level from risk_ratings r where r.case_id = c.id and r.scale = 'harm' and r.current),
  'visits', (select coalesce(json_agg(json_strip_nulls(json_build_object('from', l.from_day, 'to', l.to_day, 'value', l.value, 'source', l.source, 'pinpoint', l.pinpoint))), '[]')
     from staff_local_settings l where l.area_id = c.area_id and l.key = 'police-visit-months'),
  'notices', (select coalesce(json_agg(n.received_on), '[]') from releases_notices n where n.case_id = c.id))
  from cases_cases c join staff_areas a on a.id = c.area_id where c.id = ${caseId})`

/** A row for an answer that gives a day; an answer that needs a person says so instead of a day. */
function rowOf<V>(
  says: string,
  answer: Answer<V>,
  dayOf: (value: V) => Day | undefined,
  { today }: Around,
): readonly DueRow[] {
  if (answer.kind === 'needs-a-person') return []
  const dueOn = dayOf(answer.value)
  if (dueOn === undefined) return []
  const row = (
    <Fragment>
      <When day={dueOn} today={today} due /> {says} <Why because={answer.because} of={says} />
    </Fragment>
  )
  return [{ dueOn, row }]
}

function due(facts: Facts | null, around: Around): readonly DueRow[] {
  if (facts === null || facts.releaseOn === null || facts.jurisdiction === null || facts.jurisdiction === 'New Zealand')
    return []
  const { jurisdiction, releaseOn, basis } = facts
  const { mustRegister, convictedOn, registeredOn } = facts.registration
  const { today } = around
  // What is not known is left out, so that the rule can say that it needs a person.
  const statutory = basis === null || basis === 'unallocated' ? {} : { statutory: basis === 'statutory' }
  const held = facts.place === 'custody' || facts.place === 'hospital' ? { held: true } : {}
  const rows: DueRow[] = []
  if (releaseOn >= today || facts.place === 'custody') {
    const meeting = whenIsTheFirstMeetingDue.answer(
      { jurisdiction, releaseOn, ...statutory },
      today,
    )
    rows.push(...rowOf('First meeting with the supervising worker', meeting, value => value.by, around))
  }
  if (mustRegister === true && registeredOn === null) {
    const subject = convictedOn === null ? {} : { subjectSince: convictedOn }
    const register = whenMustTheyRegister.answer(
      { jurisdiction, mustRegister, releaseOn, ...held, ...subject },
      today,
    )
    rows.push(
      ...rowOf(
        'The person registers with the police',
        register,
        value => (value.mustNotify ? value.lastDay : undefined),
        around,
      ),
    )
  }
  if (facts.reconviction !== null) {
    const harm = facts.harm === null ? {} : { harm: facts.harm }
    const visit = howOftenIsAPoliceVisitDue.answer(
      { jurisdiction, reconviction: facts.reconviction, ...harm, releaseOn, localMonths: facts.visits },
      today,
    )
    rows.push(...rowOf('First police visit at home', visit, value => value.dueOn, around))
  }
  return rows
}

function marks(facts: Facts | null): readonly Mark[] {
  if (facts === null) return []
  const { releaseOn, preReleaseMeetingOn, notices } = facts
  return [
    ...notices.map((day): Mark => ({ day, label: 'release notice', kind: 'notice' })),
    ...(preReleaseMeetingOn === null
      ? []
      : [{ day: preReleaseMeetingOn, label: 'pre-release meeting', kind: 'meeting' } as const]),
    ...(releaseOn === null ? [] : [{ day: releaseOn, label: 'release', kind: 'release' } as const]),
  ]
}

export const releasePanel = panel<Facts | null>({
  key: 'release',
  slot: 'due',
  facts: factsPart,
  draw: () => null,
  due,
  marks,
})

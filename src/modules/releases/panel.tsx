/** The days that law and local practice hang on a release, on the case page under "what is due", each with its working. */
import { Fragment } from 'preact'
import { type Around, type DueRow, type Mark, panel } from '#modules/cases'
import {
  type Answer,
  type Day,
  howOftenIsAPoliceVisitDue,
  type RegistrationDuty,
  whenIsTheFirstMeetingDue,
  whenMustTheyRegister,
} from '#rules'
import { When, Why } from '#web'
import { type ReleaseFacts, releaseFactsPart } from './queries/release-facts.ts'

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

/** A release that lies ahead, or of somebody still in custody, with the law it falls under. */
type Ahead = ReleaseFacts & { readonly releaseOn: Day; readonly jurisdiction: 'Scotland' | 'England and Wales' }

function isAhead(facts: ReleaseFacts | null): facts is Ahead {
  return (
    facts !== null && facts.releaseOn !== null && facts.jurisdiction !== null && facts.jurisdiction !== 'New Zealand'
  )
}

function firstMeeting({ jurisdiction, releaseOn, basis, place }: Ahead, around: Around): readonly DueRow[] {
  if (releaseOn < around.today && place !== 'custody') return []
  // What is not known is left out, so that the rule can say that it needs a person.
  const statutory = basis === null || basis === 'unallocated' ? {} : { statutory: basis === 'statutory' }
  const answer = whenIsTheFirstMeetingDue.answer({ jurisdiction, releaseOn, ...statutory }, around.today)
  return rowOf('First meeting with the supervising worker', answer, value => value.by, around)
}

function registers({ jurisdiction, releaseOn, place, registration }: Ahead, around: Around): readonly DueRow[] {
  const { mustRegister, registeredOn, convictedOn } = registration
  if (mustRegister !== true || registeredOn !== null) return []
  const held = place === 'custody' || place === 'hospital' ? { held: true } : {}
  const subject = convictedOn === null ? {} : { subjectSince: convictedOn }
  const facts = { jurisdiction, mustRegister, releaseOn, ...held, ...subject }
  const answer = whenMustTheyRegister.answer(facts, around.today)
  const lastDay = (value: RegistrationDuty) => (value.mustNotify ? value.lastDay : undefined)
  return rowOf('The person registers with the police', answer, lastDay, around)
}

function firstVisit({ jurisdiction, releaseOn, reconviction, harm, visits }: Ahead, around: Around): readonly DueRow[] {
  if (reconviction === null) return []
  const facts = { jurisdiction, reconviction, ...(harm === null ? {} : { harm }), releaseOn, localMonths: visits }
  const answer = howOftenIsAPoliceVisitDue.answer(facts, around.today)
  return rowOf('First police visit at home', answer, value => value.dueOn, around)
}

function due(facts: ReleaseFacts | null, around: Around): readonly DueRow[] {
  if (!isAhead(facts)) return []
  return [...firstMeeting(facts, around), ...registers(facts, around), ...firstVisit(facts, around)]
}

function marks(facts: ReleaseFacts | null): readonly Mark[] {
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

export const releasePanel = panel<ReleaseFacts | null>({
  key: 'release',
  slot: 'due',
  facts: releaseFactsPart,
  draw: () => null,
  due,
  marks,
})

/** Conferences on the case page: the open question, those convened and held, and days for the timeline. */
import { Fragment, type JSX } from 'preact'
import { type Around, type DueRow, type Mark, panel } from '#modules/cases'
import type { Day } from '#rules'
import { Link, SectionHeading, When } from '#web'
import { KIND_WORDS, STATE_WORDS } from './pages/convening-words.ts'
import {
  type ConferenceInBrief,
  type ConferencesOfCase,
  conferencesOfCasePart,
} from './queries/conferences-of-case-part.ts'

const CONSIDERED = {
  open: 'A conference is to be decided on',
  convened: 'Considered, and convened',
  'not-convened': 'Considered, and not convened',
} as const

function List({ facts, today }: { facts: ConferencesOfCase; today: Day }): JSX.Element {
  return (
    <ul class="govuk-list">
      {facts.considered
        .filter(one => one.state !== 'convened')
        .map(({ id, state }) => (
          <li>
            <Link to={`/conferences/consider/${id}`}>{CONSIDERED[state]}</Link>
          </li>
        ))}
      {facts.conferences.map(({ id, kind, state, heldOn, startsAt }) => (
        <li>
          <Link to={`/conferences/${id}`}>{KIND_WORDS[kind]}</Link> <When day={heldOn} today={today} time={startsAt} />,{' '}
          {STATE_WORDS[state]}
        </li>
      ))}
    </ul>
  )
}

const isAhead = ({ state }: ConferenceInBrief) => state === 'convened' || state === 'in-session'

const dueRow = ({ id, kind, heldOn, startsAt }: ConferenceInBrief, { today }: Around): DueRow => ({
  dueOn: heldOn,
  row: (
    <Fragment>
      <When day={heldOn} today={today} time={startsAt} /> <Link to={`/conferences/${id}`}>{KIND_WORDS[kind]}</Link>
    </Fragment>
  ),
})

export const conferencesPanel = panel<ConferencesOfCase>({
  key: 'conferences',
  slot: 'documents',
  facts: conferencesOfCasePart,
  draw: (facts, { caseId, today }) => (
    <section aria-labelledby="conferences">
      <SectionHeading
        id="conferences"
        aside={<Link to={`/cases/${caseId}/ask-for-conference`}>Ask for a conference</Link>}
      >
        Conferences
      </SectionHeading>
      {facts.conferences.length + facts.considered.length > 0 ? <List facts={facts} today={today} /> : null}
      {facts.conferences.length + facts.considered.length === 0 && facts.wouldSee ? <p>None yet.</p> : null}
    </section>
  ),
  due: (facts, around) => facts.conferences.filter(isAhead).map(one => dueRow(one, around)),
  marks: (facts): readonly Mark[] =>
    facts.conferences
      .filter(one => one.state !== 'cancelled')
      .map(({ heldOn }) => ({ day: heldOn, label: 'conference', kind: 'conference' })),
})

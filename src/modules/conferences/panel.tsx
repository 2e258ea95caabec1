/** Conferences on the case page: the open question, those convened and held, and days for the timeline. */
import { sql } from 'kysely'
import { Fragment, type JSX } from 'preact'
import { type Around, type DueRow, type Mark, panel } from '#modules/cases'
import type { Day } from '#rules'
import { Link, SectionHeading, When } from '#web'
import type { ConferenceKind, ConferenceState } from './model/meeting.ts'
import { KIND_WORDS, STATE_WORDS } from './pages/convening-words.ts'

type Shown = {
  readonly id: string
  readonly kind: ConferenceKind
  readonly state: ConferenceState
  readonly heldOn: Day
  readonly startsAt: string
}

type Facts = {
  /** Whether the reader would see a conference if there were one. */
  readonly wouldSee: boolean
  readonly conferences: readonly Shown[]
  /** Ids of what was considered: open first, then decided. */
  readonly considered: readonly { readonly id: string; readonly state: 'open' | 'convened' | 'not-convened' }[]
}

const factsPart = (caseId: string) => sql<Facts>`json_build_object(
  'wouldSee', ${caseId}::uuid = any (access.cases_i_may_read('conference')),
  'conferences', (select coalesce(json_agg(json_build_object('id', c.id, 'kind', c.kind, 'state', c.state, 'heldOn', c.held_on,
      'startsAt', left(c.starts_at::text, 5)) order by c.held_on desc, c.id desc), '[]') from conferences_conferences c where c.case_id = ${caseId}),
  'considered', (select coalesce(json_agg(json_build_object('id', k.id, 'state', k.state) order by k.state <> 'open', k.id desc), '[]')
    from conferences_considerations k where k.case_id = ${caseId}))`

const CONSIDERED = {
  open: 'A conference is to be decided on',
  convened: 'Considered, and convened',
  'not-convened': 'Considered, and not convened',
} as const

function List({ facts, today }: { facts: Facts; today: Day }): JSX.Element {
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

const isAhead = ({ state }: Shown) => state === 'convened' || state === 'in-session'

const dueRow = ({ id, kind, heldOn, startsAt }: Shown, { today }: Around): DueRow => ({
  dueOn: heldOn,
  row: (
    <Fragment>
      <When day={heldOn} today={today} time={startsAt} /> <Link to={`/conferences/${id}`}>{KIND_WORDS[kind]}</Link>
    </Fragment>
  ),
})

export const conferencesPanel = panel<Facts>({
  key: 'conferences',
  slot: 'documents',
  facts: factsPart,
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

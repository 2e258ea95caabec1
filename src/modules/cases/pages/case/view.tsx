/** The case page as markup: head, warnings and what is due are always on screen; a part nobody may see is absent. */
import { Fragment, type JSX, type VNode } from 'preact'
import { ageOn, type Day, howMany } from '#rules'
import { FIELDWORK_ROLES } from '#shared'
import { ButtonLink, ButtonRow, Columns, dayInWords, SectionHeading, Timeline, When } from '#web'
import type { AnyPanel, Around, DueRow, Mark, Panel, Slot } from '../../panel.ts'
import type { CaseHead, CasePage, CaseStatus } from '../../queries/case-page.ts'
import { Chronology } from './chronology.tsx'
import { Standing } from './standing.tsx'

export type CaseViewProps = { readonly page: CasePage; readonly panels: readonly AnyPanel[]; readonly around: Around }

/** A panel with the facts it asked for. */
type Filled = { readonly panel: Panel<unknown>; readonly facts: unknown }

function filled(page: CasePage, panels: readonly AnyPanel[]): readonly Filled[] {
  return panels.map(one => ({ panel: one as unknown as Panel<unknown>, facts: page.panels[one.key] }))
}

const drawnIn = (slot: Slot, all: readonly Filled[], around: Around): readonly (VNode | null)[] =>
  all.filter(({ panel }) => panel.slot === slot).map(({ panel, facts }) => panel.draw(facts, around))

const PLACES: Readonly<Record<CaseStatus['place'], string>> = {
  custody: 'in custody',
  community: 'in the community',
  hospital: 'in hospital',
}

function Status({ status, today }: { status: CaseStatus; today: Day }): JSX.Element {
  const { level, kind, place, releaseOn, supervisionEndsOn, leadAgency, managing, police, solo, area } = status
  return (
    <p>
      {level === null ? 'Level not set' : `Level ${level}`} · {kind} · {PLACES[place]}
      {releaseOn === null ? '' : place === 'community' && releaseOn <= today ? ', released ' : ', release '}
      {releaseOn === null ? null : <When day={releaseOn} today={today} />}
      {supervisionEndsOn === null ? '' : ` · supervised until ${dayInWords(supervisionEndsOn)}`} · {area}
      <br />
      Lead: {leadAgency ?? 'none named'} · Managing officer: {managing ?? <b class="late">none named</b>}
      {police === null ? '' : ` · Police: ${police}`}
      {solo === null ? '' : ` · Chair: ${solo}`}
    </p>
  )
}

function Identity({ head, today }: { head: CaseHead; today: Day }): JSX.Element {
  const { bornOn, identifiers, status, otherNames } = head
  const parts = [
    bornOn === null ? '' : `born ${dayInWords(bornOn)} (${ageOn(bornOn, today)})`,
    ...identifiers.map(
      ({ type, raw, checkFits }) => `${type} ${raw}${checkFits === false ? ' (check letter does not fit)' : ''}`,
    ),
    status === null ? '' : `case ${status.reference}`,
    otherNames.length === 0 ? '' : `known also as ${otherNames.join(', ')}`,
  ]
  return <p class="quiet">{parts.filter(part => part !== '').join(' · ')}</p>
}

function Head({ page, around, all }: { page: CasePage; around: Around; all: readonly Filled[] }): JSX.Element {
  const { head } = page
  const { name, status, communicationNeeds } = head
  return (
    <header>
      <SectionHeading level={1} aside={<Acts page={page} around={around} />}>
        {name}
      </SectionHeading>
      <Identity head={head} today={around.today} />
      {drawnIn('ratings', all, around)}
      {status === null ? null : <Status status={status} today={around.today} />}
      {communicationNeeds === null ? null : <p>How to communicate: {communicationNeeds}</p>}
      {drawnIn('warnings', all, around)}
    </header>
  )
}

/** The acts a role may start from here. Each page refuses by itself; this only leaves out what has no sense. */
const ACTS: readonly { readonly to: string; readonly text: string; readonly roles: readonly string[] }[] = [
  { to: 'entries/new', text: 'Record', roles: FIELDWORK_ROLES },
  { to: 'concern', text: 'Mark a concern', roles: FIELDWORK_ROLES },
  { to: 'discharge', text: 'Tell of a discharge', roles: ['health-liaison'] },
  {
    to: 'conferences/new',
    text: 'Arrange',
    roles: ['social-work-solo', 'police-solo', 'crime-manager', 'team-manager', 'managing-officer'],
  },
]

/** There is a release to record while the person is held, for whoever keeps the status. */
const mayBeReleased = ({ head, keepsStatus }: CasePage): boolean =>
  keepsStatus && head.status !== null && head.status.place !== 'community'

function Acts({ page, around }: { page: CasePage; around: Around }): JSX.Element {
  return (
    <ButtonRow>
      {ACTS.filter(({ roles }) => roles.includes(around.role)).map(({ to, text }) => (
        <ButtonLink to={`/cases/${around.caseId}/${to}`} kind="secondary">
          {text}
        </ButtonLink>
      ))}
      {FIELDWORK_ROLES.some(role => role === around.role) ? (
        <ButtonLink to={`/urgent-actions/new?case=${around.caseId}`} kind="secondary">
          Record urgent action
        </ButtonLink>
      ) : null}
      {mayBeReleased(page) ? (
        <ButtonLink to={`/cases/${around.caseId}/release`} kind="secondary">
          Record the release
        </ButtonLink>
      ) : null}
    </ButtonRow>
  )
}

/** Entries by their kind, one and several, where the kind alone does not say it. */
const WORDS_OF_KIND: Readonly<Record<string, readonly [one: string, many?: string]>> = {
  asked: ['request'],
  'conference-asked': ['request for a conference', 'requests for a conference'],
  'dynamic-factor': ['risk factor'],
  'housing-option': ['address option'],
  intelligence: ['item of intelligence', 'items of intelligence'],
  'registration-advice': ['advice on registration', 'advices on registration'],
  'registration-duty': ['duty to register', 'duties to register'],
  supervisor: ['change of supervising worker', 'changes of supervising worker'],
  told: ['disclosure'],
  'visitor-of-concern': ['visitor of concern', 'visitors of concern'],
}

const inKind = (count: number, kind: string): string =>
  howMany(count, ...(WORDS_OF_KIND[kind] ?? ([kind.replaceAll('-', ' ')] as const)))

function Since({ page, today }: { page: CasePage; today: Day }): JSX.Element | null {
  if (page.lastLooked === null || page.since.length === 0) return null
  const parts = page.since.map(({ kind, count }) => inKind(count, kind))
  return (
    <p class="news">
      <b>Since you last looked</b> (<When day={page.lastLooked.slice(0, 10) as Day} today={today} />
      ): {parts.join(' · ')} <a href="#chronology">show</a>
    </p>
  )
}

function byDue(a: DueRow, b: DueRow): number {
  return (a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : 1
}

function Due({ all, around }: { all: readonly Filled[]; around: Around }): JSX.Element {
  const rows = all.flatMap(({ panel, facts }) => panel.due?.(facts, around) ?? []).toSorted(byDue)
  return (
    <section aria-labelledby="due">
      <SectionHeading id="due">What is due</SectionHeading>
      {rows.length === 0 ? (
        <p class="quiet">Nothing that you may see is due.</p>
      ) : (
        <ul class="plain-rows">
          {rows.map(({ row }) => (
            <li>{row}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Line({ all, around }: { all: readonly Filled[]; around: Around }): JSX.Element | null {
  const marks: readonly Mark[] = all.flatMap(({ panel, facts }) => panel.marks?.(facts, around) ?? [])
  if (marks.length < 2) return null
  const events = marks.filter(mark => mark.to === undefined)
  const spans = marks.flatMap(({ day, to, label }) => (to === undefined ? [] : [{ from: day, to, label }]))
  return (
    <Timeline
      title="The case in time"
      today={around.today}
      spans={spans}
      events={events.map(({ day, label, kind }) => ({
        day,
        label,
        kind: kind === 'sentence' || kind === 'release' ? 'marker' : day > around.today ? 'due' : 'done',
      }))}
    />
  )
}

/** The whole page. */
export function CaseView({ page, panels, around }: CaseViewProps): JSX.Element {
  const all = filled(page, panels)
  const slot = (name: Slot) => drawnIn(name, all, around)
  return (
    <Fragment>
      <Head page={page} around={around} all={all} />
      <Since page={page} today={around.today} />
      <Columns>
        <Due all={all} around={around} />
        <div>{slot('plan')}</div>
      </Columns>
      <Line all={all} around={around} />
      <Chronology page={page} today={around.today} caseId={around.caseId} />
      {slot('people')}
      {slot('orders')}
      {slot('addresses')}
      {slot('documents')}
      <Standing
        standing={page.standing}
        today={around.today}
        caseId={around.caseId}
        role={around.role}
        keeps={page.keepsStatus}
      />
    </Fragment>
  )
}

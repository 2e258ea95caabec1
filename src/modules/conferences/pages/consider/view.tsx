import { Fragment, type JSX } from 'preact'
import { ratingOn } from '#modules/risk'
import type { Day } from '#rules'
import {
  atTime,
  BackLink,
  ButtonLink,
  type Column,
  ErrorSummary,
  type FormState,
  InsetText,
  Ratings,
  SectionHeading,
  SummaryList,
  type SummaryRow,
  Table,
  WarningLine,
  When,
  Why,
} from '#web'
import type { Consideration, Consultation } from '../../queries/consideration.ts'
import type { Considered } from '../../queries/considered.ts'
import { Beside } from '../beside.tsx'
import { VIEW_WORDS } from '../convening-words.ts'
import { Lines } from '../lines.tsx'
import { ConsultForm, DeclineForm } from './forms.tsx'

function WhyNow({ one }: { one: Consideration }): JSX.Element {
  return (
    <section aria-labelledby="why-now">
      <SectionHeading id="why-now">Why now</SectionHeading>
      <ul class="govuk-list govuk-list--bullet">
        {one.because.map(reason => (
          <li>
            {reason.says} <Why because={[reason]} of={reason.says} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function length(months: number | null): string {
  if (months === null) return 'length not known'
  const [years, rest] = [Math.floor(months / 12), months % 12]
  const part = (count: number, word: string) => (count === 0 ? '' : `${count} ${word}${count === 1 ? '' : 's'}`)
  return [part(years, 'year'), part(rest, 'month')].filter(text => text !== '').join(' ')
}

function factRows({ brief, orders, today }: Considered): readonly (SummaryRow | undefined)[] {
  const status = brief.head?.status ?? null
  const day = (name: string, on: Day | null | undefined): SummaryRow | undefined =>
    on == null ? undefined : { name, value: <When day={on} today={today} /> }
  return [
    day('Release', status?.releaseOn),
    day('Pre-release meeting', status?.preReleaseMeetingOn),
    day('Supervised until', status?.supervisionEndsOn),
    { name: 'Supervising worker', value: status?.managing ?? 'nobody named yet' },
    orders.sentences.length === 0
      ? undefined
      : {
          name: 'Sentences',
          value: orders.sentences.map(({ offence, months, supervisedRelease, extended }) => (
            <p class="govuk-body">
              {length(months)}: {offence}
              {supervisedRelease ? ' · supervised release order' : ''}
              {extended ? ' · extended sentence' : ''}
            </p>
          )),
        },
    orders.conditions.length === 0
      ? undefined
      : {
          name: 'Conditions',
          value: orders.conditions.map(({ wording, state }) => (
            <p class="govuk-body">
              {wording} ({state.replaceAll('-', ' ')})
            </p>
          )),
        },
  ]
}

function FactsAtHand(found: Considered): JSX.Element {
  const { risk, today } = found
  const rating = (scale: 'reconviction' | 'harm') => {
    const one = ratingOn(risk, scale)
    if (one === undefined) return undefined
    return {
      level: one.level,
      source: `${one.tool}, ${one.assessor}`,
      on: one.assessedOn,
      standing: 'current',
    } as const
  }
  return (
    <section aria-labelledby="facts">
      <SectionHeading id="facts">Facts at hand</SectionHeading>
      <Ratings reconviction={rating('reconviction')} harm={rating('harm')} today={today} />
      {risk.warnings.map(({ says }) => (
        <WarningLine>{says}</WarningLine>
      ))}
      <SummaryList rows={factRows(found)} />
    </section>
  )
}

function Said({ said, today }: Considered): JSX.Element | null {
  if (said.length === 0) return null
  return (
    <section aria-labelledby="said">
      <SectionHeading id="said">What agencies noted or asked</SectionHeading>
      {said.map(({ happenedOn, headline, detail, agency, by }) => (
        <InsetText>
          <p class="govuk-body">
            <b>{headline}</b> · {agency}, {by}, <When day={happenedOn} today={today} />
          </p>
          <p class="govuk-body">
            <Lines text={detail} />
          </p>
        </InsetText>
      ))}
    </section>
  )
}

const COLUMNS: readonly Column<Consultation & { readonly today: Day }>[] = [
  { title: 'Who', header: true, cell: ({ person, agency }) => `${person}, ${agency}` },
  { title: 'View', cell: ({ view }) => VIEW_WORDS[view] },
  { title: 'What they said', cell: ({ said }) => said },
  {
    title: 'Put to them',
    cell: ({ proposedOn, proposedAt, proposedVenue, proposedInvitees, today }) => (
      <Fragment>
        {proposedOn === null ? null : <When day={proposedOn} today={today} time={proposedAt} alone />}
        {proposedVenue === '' ? '' : ` · ${proposedVenue}`}
        {proposedInvitees.length === 0 ? '' : ` · ${proposedInvitees.length} to be asked`}
      </Fragment>
    ),
  },
  { title: 'When', cell: ({ writtenAt, by, today }) => `${atTime(writtenAt, today)}, ${by}` },
]

function Consulted({ one, today }: Considered): JSX.Element {
  return (
    <section aria-labelledby="consulted">
      <SectionHeading id="consulted">Who was consulted</SectionHeading>
      {one.consultations.length === 0 ? (
        <p>{one.nobodyConsultedBecause === '' ? 'Nobody yet.' : `Nobody, because: ${one.nobodyConsultedBecause}`}</p>
      ) : (
        <Table
          caption="Who was consulted and what they said"
          captionHidden
          rows={one.consultations.map(said => ({ ...said, today }))}
          columns={COLUMNS}
        />
      )}
    </section>
  )
}

function Decision({ one, today }: Considered): JSX.Element | null {
  if (one.state === 'open') return null
  return (
    <section aria-labelledby="decision">
      <SectionHeading id="decision">Decision</SectionHeading>
      <SummaryList
        rows={[
          { name: 'Decided', value: one.state === 'convened' ? 'A conference was convened' : 'Not convened' },
          {
            name: 'By',
            value: `${one.decidedBy ?? ''}, ${one.decidedAt === null ? '' : atTime(one.decidedAt, today)}`,
          },
          { name: 'Because', value: <Lines text={one.decidedBecause ?? ''} /> },
        ]}
      />
      {one.conferenceId === null ? null : (
        <ButtonLink to={`/conferences/${one.conferenceId}`} kind="secondary">
          Open the conference
        </ButtonLink>
      )}
    </section>
  )
}

function ToDecide(props: { found: Considered; consult: FormState; decline: FormState }): JSX.Element | null {
  const { found, consult, decline } = props
  const { one, proposal, decides } = found
  if (one.state !== 'open' || proposal === undefined) return null
  if (!decides) {
    return (
      <InsetText>
        The social work SOLO decides whether a conference is convened. Speak to them, or ask for one from the case page.
      </InsetText>
    )
  }
  return (
    <Fragment>
      <ConsultForm id={one.considerationId} proposal={proposal} state={consult} />
      <SectionHeading>Decide</SectionHeading>
      {one.consultations.length === 0 ? (
        <p>No consultation is recorded yet. The decision is yours after asking the others.</p>
      ) : null}
      <ButtonLink to={`/conferences/consider/${one.considerationId}/convene`}>Convene a conference</ButtonLink>
      <DeclineForm id={one.considerationId} nobody={one.consultations.length === 0} state={decline} />
    </Fragment>
  )
}

/** The page. Whoever may know of the question reads it; only whoever decides finds the forms. */
export function ConsiderView(props: { found: Considered; consult: FormState; decline: FormState }): JSX.Element {
  const { found, consult, decline } = props
  const { one, brief } = found
  return (
    <Fragment>
      <BackLink to={`/cases/${one.caseId}`}>{brief.head?.name ?? 'The case'}</BackLink>
      <ErrorSummary state={[consult, decline]} />
      <SectionHeading level={1} caption={brief.head?.name}>
        Consider a conference
      </SectionHeading>
      <WhyNow one={one} />
      <FactsAtHand {...found} />
      <Said {...found} />
      <Consulted {...found} />
      <Decision {...found} />
      <ToDecide {...props} />
      <Beside caseId={one.caseId} />
    </Fragment>
  )
}
